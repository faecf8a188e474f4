import type { Prisma } from '../../../prisma/city/client/client.ts';

/**
 * Returns a point in time after all that was sent or chosen on a list: now, or a little later for a request that had to wait
 * for its turn. So what counts as before and after is the order of the turns. The caller holds the turn of the list.
 */
export async function momentOn(transaction: Prisma.TransactionClient, listId: string, now: Date): Promise<Date> {
  const { _max: sent } = await transaction.listPost.aggregate({ where: { listId }, _max: { decidedAt: true } });
  const { _max: chosen } = await transaction.subscription.aggregate({ where: { listId }, _max: { confirmedAt: true } });
  const before = [sent.decidedAt, chosen.confirmedAt].map((at) => (at ? at.getTime() + 1 : 0));
  return new Date(Math.max(now.getTime(), ...before));
}
