import type { Feed } from '../../../prisma/directory/client/client.ts';
import { pollLimits } from '../limits.ts';
import type { FeedFailure } from './feed-failure.ts';
import type { HarvestTools } from './harvest-city.ts';

/** A wait is shortened to this share of it at most, so that feeds do not all fall due at once. */
const soonest = 0.8;

/**
 * Puts on record why a feed cannot be read, unless somebody else has read on, and has it polled the later the more
 * often it fails in a row, once an hour at least. The log tells once for each reason. What fails while the wait for the
 * failure before is not over was read for a ping: it does not count, or anybody could put off the next poll.
 */
export async function recordFailure(
  { db, log, now, pollMs }: Pick<HarvestTools, 'db' | 'log' | 'now' | 'pollMs'>,
  { source, round, next, failures, problem, failedAt }: Feed,
  failure: FeedFailure,
): Promise<void> {
  const reason = failure.reason === 'FEED_RESTARTED' ? 'FEED_INVALID' : failure.reason;
  const at = now();
  const waitMs = (times: number) =>
    Math.min(pollLimits.latestMs, Math.max(pollMs, pollLimits.soonestMs) * 2 ** Math.min(times, 20));
  const counts = !failedAt || at.getTime() >= failedAt.getTime() + waitMs(failures) * soonest;
  const dueAt = new Date(at.getTime() + waitMs(failures + 1) * (soonest + (1 - soonest) * Math.random()));
  await db.feed.updateMany({
    where: { source, round, next },
    data: { problem: reason, ...(counts && { failures: failures + 1, failedAt: at, dueAt }) },
  });
  if (problem !== reason) log.warn({ city: source, reason, detail: failure.message }, 'a feed cannot be read');
}
