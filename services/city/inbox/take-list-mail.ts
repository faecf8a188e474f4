import type { ServedCity } from '../context.ts';
import { takePost } from '../mailing-list/take-post.ts';
import type { Inbox } from './inbox.ts';
import { isProven } from './is-proven.ts';
import type { MailOfSender } from './read-mail.ts';
import { type Reply, replies } from './reply.ts';
import { textOf } from './text-of.ts';

/**
 * Takes a mail to a mailing list as a post of whom it comes from, once however often it is sent. It waits for an editor
 * unless the city's mail server has checked the sender's domain.
 */
export async function takeListMail(
  { authservId, now }: Pick<Inbox, 'authservId' | 'now'>,
  { city, list }: { city: ServedCity; list: string },
  mail: MailOfSender,
): Promise<Reply> {
  const subscription = await city.db.subscription.findFirst({
    where: { listId: list, address: mail.from, state: 'CONFIRMED' },
    select: { id: true },
  });
  if (!subscription) return replies.notSubscribed;
  const text = textOf(mail);
  if (!text) return replies.empty;
  const post = {
    list,
    author: { subscription: subscription.id },
    subject: mail.subject || '(ohne Betreff)',
    text,
    messageId: mail.messageId,
    mustWait: !isProven(mail, authservId),
  };
  await takePost({ city: city.slug, db: city.db, now: now() }, post);
  city.wakeSender();
  return replies.taken;
}
