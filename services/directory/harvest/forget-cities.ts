import type { Prisma } from '../../../prisma/directory/client/client.ts';
import { removeListings } from '../index/remove-listings.ts';
import { removedAtOnce } from '../limits.ts';

/**
 * Erases all that was copied from cities that have left the network; their ids alone stay, so that readers of the feed of
 * the network are told. A city that comes back is read from the beginning.
 */
export async function forgetCities(tx: Prisma.TransactionClient, cities: string[], now: Date): Promise<void> {
  const where = { source: { in: cities }, removedAt: null };
  const select = { id: true, source: true, change: true, round: true };
  for (let isDone = false; !isDone; ) {
    const some = await tx.listing.findMany({ where, select, take: removedAtOnce });
    const removals = some.map((listing) => ({ ...listing, erased: true }));
    await removeListings(tx, removals, now);
    isDone = some.length < removedAtOnce;
  }
  await tx.feedProblem.deleteMany({ where: { source: { in: cities } } });
  await tx.feed.updateMany({
    where: { source: { in: cities } },
    data: { next: null, round: { increment: 1 }, rereading: true, readAt: null },
  });
}
