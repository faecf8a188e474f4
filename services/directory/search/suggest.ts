import { z } from 'zod';
import { Prisma } from '../../../prisma/directory/client/client.ts';
import { readFirst } from '../../shared/connection.ts';
import { because, between } from '../../shared/fields.ts';
import { findIdParts, isSlug } from '../../shared/ids.ts';
import { readInput } from '../../shared/read-input.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { DirectoryDatabase } from '../context.ts';
import type { QuerySuggestionsArgs, SuggestionReason } from '../schema.types.ts';
import { filterEntries } from './limits.ts';
import { type FoundRow, readRows } from './read-rows.ts';

/** Something to help with, how well it fits and why. */
export interface SuggestionRecord {
  row: FoundRow;
  score: number;
  reasons: SuggestionReason[];
}

interface Scored {
  id: string;
  score: number;
  reasons: SuggestionReason[];
}

const slug = z.string().refine(isSlug, because('SLUG_MALFORMED'));

/**
 * Finds initiatives, board entries and events for somebody who would like to help: 1 for each topic they care for, 2 for
 * their district, 1 when it fits into their time, 2 for a board entry that seeks help. Of equal ones the kinds come in
 * turn, events by their start, the rest by its age. Throws ID_MALFORMED, SLUG_MALFORMED, NUMBER_OUT_OF_RANGE or FIRST_OUT_OF_RANGE.
 */
export async function suggest(
  db: DirectoryDatabase,
  { interests, cities, district, hours: sent, first }: QuerySuggestionsArgs,
  now: Date,
): Promise<SuggestionRecord[]> {
  const limit = readFirst(first);
  const home = district ? findIdParts(district) : null;
  if (district && !home) throw new Refusal('ID_MALFORMED', { argument: 'district' });
  const slugs = home ? [home.city] : readInput(z.array(slug).max(filterEntries), cities ?? [], 'cities');
  const hours = sent == null ? null : readInput(between(0, 744), sent, 'hours');
  const topics = [...new Set(interests ?? [])];
  const near = district
    ? Prisma.sql`coalesce(listing.data->>'district' = ${district} OR listing.data->'districts' ? ${district}, false)`
    : Prisma.sql`false`;
  const found = await db.$queryRaw<Scored[]>`
    WITH candidate AS (
      SELECT listing.id, listing.kind, listing."startsAt", listing."createdAt",
        (SELECT count(*) FROM unnest(listing.topics) AS topic WHERE topic = ANY(${topics})) AS interests,
        ${near} AS near,
        listing.kind = 'board-entry' AND coalesce((listing.data->>'effort')::float8 <= ${hours}::float8, false) AS fits
      FROM "Listing" listing JOIN "City" city ON city.slug = listing.city
      WHERE city.visible AND listing."removedAt" IS NULL AND (${slugs.length === 0} OR listing.city = ANY(${slugs}))
        AND (${topics.length === 0} OR listing.topics && ${topics})
        AND CASE listing.kind
          WHEN 'initiative' THEN true
          WHEN 'board-entry' THEN listing.form = 'SEEKS' AND listing."endsAt" >= ${now}
            AND coalesce((listing.data->>'effort')::float8 <= ${hours}::float8, true)
          WHEN 'event' THEN listing."endsAt" >= ${now} AND listing.data->>'audience' = 'PUBLIC'
            AND listing.data->>'status' <> 'CANCELLED'
          ELSE false END
    ), scored AS (
      SELECT id, kind, "startsAt", "createdAt",
        interests + 2 * near::int + fits::int + 2 * (kind = 'board-entry')::int AS score,
        array_remove(ARRAY[CASE WHEN interests > 0 THEN 'INTEREST' END, CASE WHEN near THEN 'DISTRICT' END,
          CASE WHEN fits THEN 'HOURS' END, CASE WHEN kind = 'board-entry' THEN 'SOUGHT' END], NULL) AS reasons
      FROM candidate
    )
    SELECT id, score::float8, reasons FROM scored
    ORDER BY scored.score DESC, row_number() OVER (
      PARTITION BY kind ORDER BY scored.score DESC, CASE WHEN kind = 'event' THEN "startsAt" END, "createdAt" DESC, id
    ), id LIMIT ${limit}`;
  const byId = new Map(found.map((one) => [one.id, one]));
  const rows = await readRows(db, { filters: { near: null, to: null }, text: null, from: now }, [...byId.keys()]);
  return rows.map((row) => ({ ...byId.get(row.id)!, row }));
}
