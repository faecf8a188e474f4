import { Refusal } from '../../shared/refusal.ts';
import { findAutomatic } from './find-automatic.ts';
import { findRecipient, type Recipient } from './find-recipient.ts';
import { forwardToOffice } from './forward-to-office.ts';
import type { Inbox } from './inbox.ts';
import { type ReceivedMail, readMail, UnreadableMail } from './read-mail.ts';
import { type Reply, replies } from './reply.ts';
import { takeAnswer } from './take-answer.ts';
import { takeBounce } from './take-bounce.ts';
import { takeListMail } from './take-list-mail.ts';

/** Who a mail comes from and whom it is for, as the mail server says. */
export interface Envelope {
  /** Empty for what must not be answered. */
  sender: string;
  recipients: string[];
}

/** Takes a mail and returns an answer for each recipient in turn; one that was accepted is on record by then. */
export async function takeMail(inbox: Inbox, envelope: Envelope, raw: Buffer): Promise<Reply[]> {
  let mail: ReceivedMail;
  try {
    mail = await readMail(raw);
  } catch (error) {
    const reply = error instanceof UnreadableMail ? replies.unreadable : explain(inbox, error);
    return envelope.recipients.map(() => reply);
  }
  const given: Reply[] = [];
  for (const address of envelope.recipients) {
    const taken = findRecipient(address, inbox).then(
      (recipient) => recipient && takeFor(inbox, recipient, mail, envelope.sender),
    );
    given.push((await taken.catch((error) => explain(inbox, error))) ?? replies.unknown);
  }
  return given;
}

/** What a program wrote is accepted and forgotten, so that nothing runs in a circle. */
async function takeFor(inbox: Inbox, recipient: Recipient, mail: ReceivedMail, sender: string): Promise<Reply> {
  if (recipient.kind === 'bounce') return takeBounce(inbox, recipient, mail);
  const { city, kind } = recipient;
  const automatic = findAutomatic(mail, sender, city.mailDomain);
  if (automatic) {
    inbox.log.info({ city: city.slug, kind, automatic }, 'a mail of a program was forgotten');
    return replies.taken;
  }
  const { from } = mail;
  if (!from) return replies.senderUnclear;
  switch (kind) {
    case 'list':
      return takeListMail(inbox, recipient, { ...mail, from });
    case 'answer':
      return takeAnswer(inbox, recipient, { ...mail, from });
    case 'office':
      return forwardToOffice(inbox, recipient, { ...mail, from });
  }
}

/** Tells a mail server what a failure means: a refusal is for good, anything else may be over later. */
export function explain({ log }: Pick<Inbox, 'log'>, error: unknown): Reply {
  if (!(error instanceof Refusal)) {
    // What a database says of a failure can hold what was to be stored.
    const { name, code } = error as { name?: string; code?: string };
    log.error({ name, code }, 'a mail could not be taken; the mail server tries again');
    return replies.later;
  }
  switch (error.reason) {
    case 'CITY_CLOSED':
      return replies.later;
    case 'TOO_FREQUENT':
    case 'POSTS_FULL':
      return replies.tooMany;
    case 'LIST_CLOSED':
      return replies.closed;
    case 'TEXT_TOO_LONG':
      return replies.tooLarge;
    default:
      return replies.refused;
  }
}
