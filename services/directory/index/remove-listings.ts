import type { Prisma } from '../../../prisma/directory/client/client.ts';
import { findIdParts } from '../../shared/ids.ts';
import { newestOf } from './newest-of.ts';

/** Says that a thing is gone, and how new that is; see `Arrival`. */
export interface Removal {
  id: string;
  source: string;
  change: bigint;
  round: number;
  /** True when nothing at all may be kept of it. */
  erased?: boolean;
}

/**
 * Takes things out of the index unless what it has is newer, and returns the ids of those that were in it. Each leaves
 * a trace, also one that was not known, so that an older page cannot bring it back. The trace of an event that was
 * not erased says when and where it would have been and what it was about; of the times of a draft nothing is kept. The
 * caller lets one transaction at a time do this.
 */
export async function removeListings(tx: Prisma.TransactionClient, removals: Removal[], now: Date): Promise<string[]> {
  if (removals.length === 0) return [];
  const records = JSON.stringify(
    newestOf(removals).map(({ change, erased = false, ...same }) => {
      const { city, kind } = findIdParts(same.id)!;
      return { ...same, city, kind, change: String(change), erased: erased || kind === 'busy' };
    }),
  );
  const removed = await tx.$queryRaw<{ id: string }[]>`
    WITH removal AS (
      SELECT new.*, stored.id IS NOT NULL AND stored."removedAt" IS NULL AS "wasListed",
        stored."removedAt" IS NOT NULL AND (stored.erased OR NOT new.erased) AS "isTraced"
      FROM jsonb_to_recordset(${records}::jsonb)
        AS new(id text, city text, kind text, source text, change bigint, round int, erased bool)
      LEFT JOIN "Listing" stored USING (id)
      WHERE stored.id IS NULL OR stored.source <> new.source
        OR (new.round, new.change) >= (stored.round, stored.change)
    ), met AS (
      UPDATE "Listing" SET source = removal.source, round = removal.round, change = removal.change,
        erased = removal.erased
      FROM removal WHERE "Listing".id = removal.id AND "isTraced"
    ), gone AS (
      INSERT INTO "Listing" (id, city, kind, source, change, round, erased, data, title, topics, "createdAt", words,
        contributors, position, "changedAt", "removedAt")
      SELECT id, city, kind, source, change, round, erased, '{}', '', '{}', ${now}::timestamptz, '',
        '{}', nextval('"Listing_position_seq"'), ${now}::timestamptz, ${now}::timestamptz
      FROM (SELECT * FROM removal WHERE NOT "isTraced" ORDER BY change) removal
      ON CONFLICT (id) DO UPDATE SET source = excluded.source, change = excluded.change,
        round = excluded.round, erased = excluded.erased, data = '{}', title = '',
        topics = CASE WHEN excluded.erased OR "Listing".kind <> 'event' THEN '{}' ELSE "Listing".topics END,
        "startsAt" = CASE WHEN NOT excluded.erased THEN "Listing"."startsAt" END,
        lat = CASE WHEN NOT excluded.erased THEN "Listing".lat END,
        lon = CASE WHEN NOT excluded.erased THEN "Listing".lon END,
        form = NULL, "endsAt" = NULL, "createdAt" = excluded."createdAt", words = '', position = excluded.position,
        "changedAt" = excluded."changedAt", "removedAt" = excluded."removedAt", "heldInRun" = NULL
    ), dateless AS (
      DELETE FROM "Occurrence" USING removal WHERE "Occurrence".id = removal.id AND "wasListed"
    )
    SELECT id FROM removal WHERE "wasListed"`;
  return removed.map(({ id }) => id);
}
