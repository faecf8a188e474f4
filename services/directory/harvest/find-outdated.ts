import type { Feed, Prisma } from '../../../prisma/directory/client/client.ts';
import type { Removal } from '../index/remove-listings.ts';
import type { ItemProblem } from './feed-problem.ts';

/**
 * Finds what a city has changed in a way that cannot be used: what the index still says of it may just be what the city
 * took away, as the name of a person who was erased.
 */
export async function findOutdated(
  tx: Prisma.TransactionClient,
  { source, round }: Pick<Feed, 'source' | 'round'>,
  problems: ItemProblem[],
): Promise<Removal[]> {
  const changes = new Map(problems.flatMap(({ item, change }) => (change === null ? [] : [[item, change] as const])));
  if (changes.size === 0) return [];
  const where = { id: { in: [...changes.keys()] }, source, removedAt: null };
  const listed = await tx.listing.findMany({ where, select: { id: true } });
  return listed.map(({ id }) => ({ id, source, change: changes.get(id)!, round }));
}
