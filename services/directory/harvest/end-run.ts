import type { Feed, Prisma } from '../../../prisma/directory/client/client.ts';
import type { DirectoryDatabase } from '../context.ts';
import { pollLimits } from '../limits.ts';
import type { ChangeIndex } from './change-index.ts';
import { wholeFeed } from './feed-problem.ts';
import { confirmHeld, removeUnmet } from './guard-removals.ts';

/** When a run ends, and how long ago removals must have been held for it to confirm them. */
interface Moment {
  now: Date;
  holdMs: number;
}

/**
 * Ends a run that has reached the end of its feed: takes away what a reading from the beginning did not meet and what
 * was held long enough; the next run counts anew what disappears. Null means that somebody else has read on meanwhile.
 */
export async function endRun(
  { db, changeIndex }: { db: DirectoryDatabase; changeIndex: ChangeIndex },
  feed: Feed,
  next: string,
  moment: Moment,
): Promise<Feed | null> {
  const where = { source: feed.source, round: feed.round, run: feed.run, next: feed.next };
  const finished = { rereading: false, run: feed.run + 1, removed: 0 };
  const end = async (tx: Prisma.TransactionClient, tally: Partial<Feed>) => {
    const [ended] = await tx.feed.updateManyAndReturn({
      where,
      data: { ...reached(feed, moment.now), next, ...tally },
    });
    return ended ?? null;
  };
  const isHeld = (await db.feedProblem.count({ where: { source: feed.source, item: wholeFeed } })) > 0;
  // The usual end changes nothing in the index, so it need not wait for its turn.
  if (!feed.rereading && !isHeld) return end(db, finished);
  return changeIndex(async (tx) => {
    const [current] = await tx.$queryRaw<unknown[]>`SELECT FROM "Feed" WHERE source = ${feed.source}
      AND round = ${feed.round} AND run = ${feed.run} AND next IS NOT DISTINCT FROM ${feed.next} FOR UPDATE`;
    if (!current) return null;
    const { isDone, ...tally } = feed.rereading ? await removeUnmet(tx, feed, moment.now) : { isDone: true };
    await confirmHeld(tx, feed, new Date(moment.now.getTime() - moment.holdMs), moment.now);
    return end(tx, isDone ? finished : tally);
  });
}

/** What goes on record when the end of a feed was reached. */
const reached = ({ failures }: Feed, now: Date): Partial<Feed> => ({
  readAt: now,
  failures: 0,
  problem: null,
  failedAt: null,
  // It was not due for long: now it is polled as usual again.
  ...(failures > 0 && { dueAt: new Date(now.getTime() + pollLimits.soonestMs) }),
});
