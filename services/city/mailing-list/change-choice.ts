import type { MailingList, Prisma, Subscription } from '../../../prisma/city/client/client.ts';
import { momentOn } from './moment-on.ts';
import { queueDigest } from './queue-digest.ts';

/**
 * Lets another choice of topics and form hold from now on. What has gathered for a digest under the choice before goes
 * out at once, so that nothing is lost and nothing comes twice. The caller holds the turn of the list.
 */
export async function changeChoice(
  transaction: Prisma.TransactionClient,
  list: MailingList,
  subscription: Subscription,
  choice: Pick<Subscription, 'topics' | 'mode'>,
  now: Date,
  more: Prisma.SubscriptionUpdateInput = {},
): Promise<void> {
  const confirmedAt = await momentOn(transaction, list.id, now);
  if (subscription.state === 'CONFIRMED' && subscription.mode === 'DIGEST') {
    await queueDigest(transaction, list, [subscription], confirmedAt, now);
  }
  const data = { ...more, ...choice, confirmedAt, bounces: 0, bouncedAt: null };
  await transaction.subscription.update({ where: { id: subscription.id }, data });
}
