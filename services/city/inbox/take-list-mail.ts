import type { ServedCity } from '../context.ts';
import { takePost } from '../mailing-list/take-post.ts';
import { findAutomatic } from './find-automatic.ts';
import type { Inbox } from './inbox.ts';
import { isProven } from './is-proven.ts';
import type { ReceivedMail } from './read-mail.ts';
import { removeAddresses } from './remove-addresses.ts';
import { type Reply, replies } from './reply.ts';
import { textOf } from './text-of.ts';

/**
 * Takes a mail to a mailing list as a post of whom it comes from, once however often it is sent. It waits for an editor
 * unless the city's mail server has checked the sender's domain. What a program wrote is accepted and forgotten.
 */
export async function takeListMail(
  { authservId, now, log }: Inbox,
  { city, list }: { city: ServedCity; list: string },
  mail: ReceivedMail,
  sender: string,
): Promise<Reply> {
  const automatic = findAutomatic(mail, sender, city.mailDomain);
  if (automatic) {
    log.info({ list, automatic }, 'a mail to a list was forgotten');
    return replies.taken;
  }
  if (!mail.from) return replies.senderUnclear;
  const subscription = await city.db.subscription.findFirst({
    where: { listId: list, address: mail.from, state: 'CONFIRMED' },
    select: { id: true },
  });
  if (!subscription) return replies.notSubscribed;
  const written = [mail.subject || '(ohne Betreff)', textOf(mail)] as const;
  if (!written[1]) return replies.empty;
  const [subject, text] = await removeAddresses(city.db, mail.from, written);
  const post = {
    list,
    author: { subscription: subscription.id },
    subject,
    text,
    messageId: mail.messageId,
    mustWait: !isProven(mail, authservId),
  };
  await takePost({ city: city.slug, db: city.db, now: now() }, post);
  city.wakeSender();
  return replies.taken;
}
