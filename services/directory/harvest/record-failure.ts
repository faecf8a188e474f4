import type { Feed } from '../../../prisma/directory/client/client.ts';
import { pollLimits } from '../limits.ts';
import type { FeedFailure } from './feed-failure.ts';
import type { HarvestTools } from './harvest-city.ts';

/**
 * Puts on record why a feed cannot be read, unless somebody else has read on, and has it polled the later the more
 * often it fails in a row, once an hour at least. The log tells once for each reason.
 */
export async function recordFailure(
  { db, log, now, pollMs }: Pick<HarvestTools, 'db' | 'log' | 'now' | 'pollMs'>,
  { source, round, next, failures, problem }: Feed,
  failure: FeedFailure,
): Promise<void> {
  const reason = failure.reason === 'FEED_RESTARTED' ? 'FEED_INVALID' : failure.reason;
  const failedAt = now();
  const waitMs = Math.min(
    pollLimits.latestMs,
    Math.max(pollMs, pollLimits.soonestMs) * 2 ** Math.min(failures + 1, 20),
  );
  const dueAt = new Date(failedAt.getTime() + waitMs * (0.8 + 0.2 * Math.random()));
  await db.feed.updateMany({
    where: { source, round, next },
    data: { failures: { increment: 1 }, problem: reason, failedAt, dueAt },
  });
  if (problem !== reason) log.warn({ city: source, reason, detail: failure.message }, 'a feed cannot be read');
}
