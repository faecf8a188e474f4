import { recordAudit } from '../audit/record-audit.ts';
import type { Context } from '../context.ts';
import { takeTurn } from '../item/write-once.ts';
import { listLimits } from './limits.ts';

/** A mail that came back: of which delivery, and whether there is no use in trying again. */
export interface Bounce {
  delivery: string;
  isPermanent: boolean;
}

/** What a delivery that came back for good is marked with, so that it counts once. */
const marked = { state: 'FAILED', failure: 'BOUNCED' } as const;
const dayMs = 24 * 3_600_000;

/**
 * Counts a bounce for the subscription whose mail it was and ends that one with the third. A passing failure counts once
 * a day; two weeks without any, and counting begins anew. One for anything but a subscription is forgotten.
 */
export async function recordBounce(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { delivery: deliveryId, isPermanent }: Bounce,
): Promise<void> {
  await db.$transaction(async (transaction) => {
    const delivery = await transaction.delivery.findUnique({ where: { id: deliveryId } });
    if (!delivery?.subscriptionId) return;
    const id = delivery.subscriptionId;
    await takeTurn(transaction, id);
    if (isPermanent) {
      const fresh = { id: deliveryId, OR: [{ failure: null }, { failure: { not: marked.failure } }] };
      if ((await transaction.delivery.updateMany({ where: fresh, data: marked })).count === 0) return;
    }
    const subscription = await transaction.subscription.findUnique({ where: { id, state: 'CONFIRMED' } });
    if (!subscription) return;
    const sinceMs = subscription.bouncedAt
      ? now.getTime() - subscription.bouncedAt.getTime()
      : Number.POSITIVE_INFINITY;
    if (!isPermanent && sinceMs < dayMs) return;
    const bounces = sinceMs < listLimits.bounceMemoryMs ? subscription.bounces + 1 : 1;
    const isEnd = bounces >= listLimits.bounces;
    const end = { state: 'DISABLED', endedAt: now } as const;
    await transaction.subscription.update({ where: { id }, data: { bounces, bouncedAt: now, ...(isEnd && end) } });
    if (isEnd) await recordAudit(transaction, { actor: 'system', action: 'subscription-disabled', subject: id }, now);
  });
}
