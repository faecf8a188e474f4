import { passOn } from '../board-entry/pass-on.ts';
import type { ReplySide } from '../board-entry/reply-address.ts';
import type { ServedCity } from '../context.ts';
import { findAutomatic } from './find-automatic.ts';
import type { Inbox } from './inbox.ts';
import type { ReceivedMail } from './read-mail.ts';
import { type Reply, replies } from './reply.ts';
import { textOf } from './text-of.ts';

/** Takes a mail of one side of a conversation for the other; what a program wrote is accepted and forgotten. */
export async function takeAnswer(
  { now, log }: Inbox,
  { city, conversation, side }: { city: ServedCity; conversation: string; side: ReplySide },
  mail: ReceivedMail,
  sender: string,
): Promise<Reply> {
  const automatic = findAutomatic(mail, sender, city.mailDomain);
  if (automatic) {
    log.info({ conversation, automatic }, 'a mail to a conversation was forgotten');
    return replies.taken;
  }
  if (!mail.from) return replies.senderUnclear;
  const { from, subject, messageId } = mail;
  const text = textOf(mail);
  if (!text) return replies.empty;
  await passOn(city, { conversation, side, from, subject, text, messageId }, now());
  return replies.taken;
}
