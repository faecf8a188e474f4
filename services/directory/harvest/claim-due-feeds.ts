import type { DirectoryDatabase } from '../context.ts';
import { pollLimits } from '../limits.ts';

/**
 * Returns the cities and other hubs whose feeds are to be read again, and says when each is due the next time, up to a
 * fifth sooner or later than `pollMs` from now. Of several processes that ask, one is told.
 */
export async function claimDueFeeds(db: DirectoryDatabase, now: Date, pollMs: number): Promise<string[]> {
  const claimed = await db.$queryRaw<{ source: string }[]>`
    UPDATE "Feed" SET "dueAt" = ${now}::timestamptz
      + greatest(${pollLimits.soonestMs}, ${pollMs} * (0.8 + 0.4 * random())) * interval '1 millisecond'
    WHERE "dueAt" <= ${now}::timestamptz
      AND (source LIKE 'hub:%' OR EXISTS (SELECT FROM "City" WHERE slug = source AND visible AND "feedUrl" = url))
    RETURNING source`;
  return claimed.map(({ source }) => source);
}
