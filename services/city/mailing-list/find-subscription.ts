import type { MailingList, Prisma, Subscription } from '../../../prisma/city/client/client.ts';

/** Returns a subscription with its list; null when one of them is gone. */
export async function findSubscription(
  transaction: Prisma.TransactionClient,
  id: string,
): Promise<{ subscription: Subscription; list: MailingList } | null> {
  const subscription = await transaction.subscription.findUnique({ where: { id } });
  if (!subscription) return null;
  const list = await transaction.mailingList.findUnique({ where: { id: subscription.listId, withdrawnAt: null } });
  return list && { subscription, list };
}
