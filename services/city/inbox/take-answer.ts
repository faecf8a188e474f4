import { passOn } from '../board-entry/pass-on.ts';
import type { ReplySide } from '../board-entry/reply-address.ts';
import type { ServedCity } from '../context.ts';
import type { Inbox } from './inbox.ts';
import type { MailOfSender } from './read-mail.ts';
import { type Reply, replies } from './reply.ts';
import { textOf } from './text-of.ts';

/** Takes a mail of one side of a conversation for the other. */
export async function takeAnswer(
  { now }: Pick<Inbox, 'now'>,
  { city, conversation, side }: { city: ServedCity; conversation: string; side: ReplySide },
  mail: MailOfSender,
): Promise<Reply> {
  const { from, subject, messageId } = mail;
  const text = textOf(mail);
  if (!text) return replies.empty;
  await passOn(city, { conversation, side, from, subject, text, messageId }, now());
  return replies.taken;
}
