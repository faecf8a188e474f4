import type { Prisma } from '../../../prisma/city/client/client.ts';

/** What somebody sees who opens a link: plain text, in German. */
export interface LinkPage {
  title: string;
  /** Its paragraphs. */
  text: string[];
  /** What the button says; a page without one asks nothing. */
  button?: string;
  /** What can be chosen before the button is pressed. */
  choices?: Choice[];
}

/** Some boxes to tick, or one of several options to choose; `act` finds the values under `name`. */
export interface Choice {
  name: string;
  label: string;
  kind: 'several' | 'one';
  options: { value: string; label: string; chosen: boolean }[];
}

/** What an action works with: the transaction that it may read and write in, the city, its subject, and when. */
export interface LinkRequest {
  city: string;
  transaction: Prisma.TransactionClient;
  subject: string;
  now: Date;
}

/** Something that links in mails do. Its token is the right to do it, so it asks for no account. */
export interface LinkAction {
  /** In kebab-case. */
  name: string;
  /** Says what the button does and changes nothing; null when what it was about is gone. */
  describe(request: LinkRequest): Promise<LinkPage | null>;
  /**
   * Does it, in one transaction of an open city, and says what is so now; doing it twice is no error. `form` holds what
   * was chosen and is empty when a mailbox provider posts for its user (RFC 8058). Null when what it was about is gone.
   */
  act(request: LinkRequest, form: URLSearchParams): Promise<LinkPage | null>;
}
