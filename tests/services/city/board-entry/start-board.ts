import type { Email } from 'postal-mime';
import type { Viewer } from '../../../../services/shared/viewer.ts';
import { type MailServer, startMailServer } from '../../../setup/mail-server.ts';
import { inDays, startTestCity, type TestCity } from '../start-test-city.ts';

/** The entry on the board, and whom it names. */
export const id = 'hattingen:board-entry:proberaum';
export const contact = 'chor@verein.example';
export const visitor = 'Gast@Haus.example';

/** A city with a board entry, and the mail server that takes what it sends. */
export interface Board extends AsyncDisposable, Pick<TestCity, 'db' | 'city' | 'ask'> {
  server: MailServer;
  /** Answers the entry and returns when the link holds until, or the reason of the refusal. */
  answer(input?: { email?: string; message?: string }, viewer?: Viewer | null, entry?: string): Promise<string>;
  /** Returns the last mail to an address once all have left. */
  lastTo(address: string): Promise<Email>;
}

/** Starts a city that has one entry, and its mail server; `now` is its clock. */
export async function startBoard(now?: () => Date): Promise<Board> {
  await using starting = new AsyncDisposableStack();
  const server = starting.use(await startMailServer());
  const node = starting.use(await startTestCity({ smtpUrl: server.url, now }));
  const stamps = { createdAt: inDays(-9), updatedAt: inDays(-9), licence: 'example', visibility: 'PUBLIC' as const };
  await node.db.boardEntry.create({
    data: {
      ...{ id, title: 'Proberaum gesucht', direction: 'SEEKS', subject: 'ROOMS', validUntil: inDays(20), ...stamps },
      ...{ contactOffice: 'Chor', contactEmail: contact, contactPhone: '+49 2324 1' },
    },
  });
  const running = starting.move();
  return {
    ...node,
    server,
    async answer({ email = visitor, message = 'Wir haben einen Raum.' } = {}, viewer = null, entry = id) {
      const query = `mutation ($id: ID!, $input: AnswerBoardEntryInput!) { answerBoardEntry(id: $id, input: $input) { expiresAt } }`;
      const { data, errors } = await node.ask(query, { id: entry, input: { email, message } }, viewer);
      return (errors[0]?.extensions.reason as string | undefined) ?? data.answerBoardEntry.expiresAt;
    },
    async lastTo(address) {
      await node.city.mailsSent();
      const mails = await server.read(address);
      if (mails.length === 0) throw new Error('There is no such mail.');
      return mails.at(-1)!;
    },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

/** Returns the first address of the web in a mail, or the last. */
export const linkIn = ({ text = '' }: Email, which: 'first' | 'last' = 'first'): string =>
  text.match(/https?:\/\/\S+/g)!.at(which === 'first' ? 0 : -1)!;

/** Opens a link and presses its button, when told to; returns the status and the page. */
export async function follow(link: string, method: 'GET' | 'POST'): Promise<{ status: number; page: string }> {
  const response = await fetch(link, { method });
  return { status: response.status, page: await response.text() };
}
