import type { Feed, Prisma } from '../../../prisma/directory/client/client.ts';
import { problemsKept } from '../limits.ts';
import type { PageItems } from './read-items.ts';

/**
 * Keeps what a page holds that cannot be used, up to 1,000 problems of a feed, and ends those that a later version has
 * mended. A thing whose new version cannot be used counts as met in this reading.
 */
export async function recordProblems(
  tx: Prisma.TransactionClient,
  { source, round }: Pick<Feed, 'source' | 'round'>,
  { arrivals, removals, problems }: PageItems,
  now: Date,
): Promise<void> {
  if (arrivals.length + removals.length + problems.length === 0) return;
  const good = JSON.stringify([...arrivals, ...removals].map(({ id, change }) => ({ id, change: String(change) })));
  await tx.$executeRaw`
    DELETE FROM "FeedProblem" problem USING jsonb_to_recordset(${good}::jsonb) AS good(id text, change bigint)
    WHERE source = ${source} AND item = good.id AND (problem.change IS NULL OR problem.change <= good.change)`;
  if (problems.length === 0) return;
  const bad = JSON.stringify(problems.map((problem) => ({ ...problem, change: problem.change?.toString() })));
  await tx.$executeRaw`
    WITH bad AS (
      SELECT DISTINCT ON (item) bad.*, known.item IS NOT NULL AS "isKnown"
      FROM jsonb_to_recordset(${bad}::jsonb) AS bad(item text, change bigint, reason text, path text)
      LEFT JOIN "FeedProblem" known ON known.source = ${source} AND known.item = bad.item
      LEFT JOIN "Listing" listing ON listing.source = ${source} AND listing.id = bad.item
      WHERE ((listing.round, listing.change) >= (${round}, bad.change)) IS NOT TRUE
      ORDER BY item, bad.change DESC NULLS LAST
    ), numbered AS (SELECT *, row_number() OVER (PARTITION BY "isKnown") AS place FROM bad)
    INSERT INTO "FeedProblem" (source, item, change, reason, path, "firstSeenAt", "seenAt")
    SELECT ${source}, item, change, reason, path, ${now}::timestamptz, ${now}::timestamptz FROM numbered
    WHERE "isKnown" OR place <= ${problemsKept} - (SELECT count(*) FROM "FeedProblem" WHERE source = ${source})
    ON CONFLICT (source, item) DO UPDATE SET
      change = excluded.change, reason = excluded.reason, path = excluded.path, "seenAt" = excluded."seenAt"`;
  await tx.$executeRaw`
    UPDATE "Listing" SET round = ${round}, change = coalesce(bad.change, 0)
    FROM jsonb_to_recordset(${bad}::jsonb) AS bad(item text, change bigint)
    WHERE id = bad.item AND source = ${source} AND round < ${round}`;
}
