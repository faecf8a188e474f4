import type { Feed, Prisma } from '../../../prisma/directory/client/client.ts';
import { type Removal, removeListings } from '../index/remove-listings.ts';
import { removalGuard, removedAtOnce } from '../limits.ts';
import { wholeFeed } from './feed-problem.ts';

type Transaction = Prisma.TransactionClient;
/** How many things were listed when the first one disappeared in this run, and how many have disappeared since. */
export type Tally = Pick<Feed, 'listed' | 'removed'>;
type Version = Pick<Removal, 'id' | 'change' | 'round'>;

/**
 * Takes things out of the index that a page says are gone. When a run makes too much disappear, what this page and
 * the rest of the run take back stays listed and is marked as held; what was erased is never held.
 */
export async function removeGuarded(tx: Transaction, feed: Feed, removals: Removal[], now: Date): Promise<Tally> {
  if (removals.length === 0) return { listed: feed.listed, removed: feed.removed };
  const ids = removals.filter(({ erased }) => !erased).map(({ id }) => id);
  const listed = await tx.listing.findMany({
    where: { id: { in: ids }, source: feed.source, removedAt: null },
    select: { id: true, change: true, round: true, heldInRun: true },
  });
  const stored = new Map(listed.map((listing) => [listing.id, listing]));
  const isHeld = ({ id, erased }: Removal) => !erased && stored.get(id)?.heldInRun != null;
  const takesAway = ({ id, erased, change, round }: Removal) => {
    const version = erased ? undefined : stored.get(id);
    return version && (round > version.round || (round === version.round && change >= version.change));
  };
  const rest = removals.filter((removal) => !isHeld(removal));
  const going = rest.filter(takesAway);
  const { isTooMuch, ...tally } = await count(tx, feed, going.length);
  if (isTooMuch) await hold(tx, feed, going, now);
  await removeListings(tx, isTooMuch ? rest.filter((removal) => !takesAway(removal)) : rest, now);
  return tally;
}

/**
 * Takes away or holds what a reading from the beginning did not meet again, 2,000 things at once; `isDone` is false
 * when there are more.
 */
export async function removeUnmet(tx: Transaction, feed: Feed, now: Date): Promise<Tally & { isDone: boolean }> {
  const where = { source: feed.source, round: { lt: feed.round }, removedAt: null, heldInRun: null };
  const unmet = await tx.listing.count({ where });
  const { isTooMuch, listed } = await count(tx, feed, unmet);
  const some = await tx.listing.findMany({
    where,
    select: { id: true, change: true, round: true },
    take: removedAtOnce,
  });
  if (isTooMuch) await hold(tx, feed, some, now);
  else await removeVersions(tx, feed, some, now);
  return { listed, removed: feed.removed + some.length, isDone: unmet === some.length };
}

/** Takes away what earlier runs held, if the last time was before `heldBefore`, and ends the problem with the last. */
export async function confirmHeld(tx: Transaction, feed: Feed, heldBefore: Date, now: Date): Promise<void> {
  const key = { source_item: { source: feed.source, item: wholeFeed } };
  const problem = await tx.feedProblem.findUnique({ where: key });
  if (!problem) return;
  const held = { source: feed.source, removedAt: null, heldInRun: { not: null } };
  if (problem.seenAt <= heldBefore) {
    const confirmed = await tx.listing.findMany({
      where: { ...held, heldInRun: { lt: feed.run } },
      select: { id: true, change: true, round: true },
      take: removedAtOnce,
    });
    await removeVersions(tx, feed, confirmed, now);
  }
  if ((await tx.listing.count({ where: held })) === 0) await tx.feedProblem.delete({ where: key });
}

async function count(tx: Transaction, feed: Feed, going: number): Promise<Tally & { isTooMuch: boolean }> {
  if (going === 0) return { listed: feed.listed, removed: feed.removed, isTooMuch: false };
  const isFirst = feed.removed === 0;
  const listed = isFirst ? await tx.listing.count({ where: { source: feed.source, removedAt: null } }) : feed.listed;
  const removed = feed.removed + going;
  return { listed, removed, isTooMuch: removed >= removalGuard.things && removed > listed * removalGuard.share };
}

/** What is held keeps the number of what took it away, so that an older page does not set it free. */
async function hold(tx: Transaction, { source, run }: Feed, versions: Version[], now: Date): Promise<void> {
  const records = JSON.stringify(versions.map(({ id, change, round }) => ({ id, change: String(change), round })));
  await tx.$executeRaw`
    UPDATE "Listing" SET "heldInRun" = ${run}, change = held.change, round = held.round
    FROM jsonb_to_recordset(${records}::jsonb) AS held(id text, change bigint, round int)
    WHERE "Listing".id = held.id`;
  const seen = { reason: 'REMOVAL_HELD', seenAt: now };
  await tx.feedProblem.upsert({
    where: { source_item: { source, item: wholeFeed } },
    create: { source, item: wholeFeed, firstSeenAt: now, ...seen },
    update: seen,
  });
}

/** Their traces are as old as they: whatever this reading still says of them is newer. */
const removeVersions = (tx: Transaction, { source }: Feed, versions: Version[], now: Date) =>
  removeListings(
    tx,
    versions.map((version) => ({ ...version, source })),
    now,
  );
