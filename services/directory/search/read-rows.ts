import { Prisma } from '../../../prisma/directory/client/client.ts';
import type { DirectoryDatabase } from '../context.ts';
import type { ListingRow } from '../listing.ts';
import type { SearchFilters } from './filters.ts';
import type { Search } from './find-places.ts';
import { distanceSql } from './place-sql.ts';

/** A thing that was found, with what the search says of it. */
export interface FoundRow extends ListingRow {
  /** How well it fits the text, 1 to 7; null without a text. */
  score: number | null;
  /** How far it is from the centre of the circle, in kilometres; null without one. */
  distanceKm: number | null;
  /** The first date of an event in the window of the search; null for anything else. */
  occurrence: { startsAt: Date; endsAt: Date | null } | null;
}

type Row = ListingRow & Pick<FoundRow, 'score' | 'distanceKm'> & { nextStart: Date | null; nextEnd: Date | null };

/** Reads what was found in the order of the ids; what has gone meanwhile is left out. */
export async function readRows(
  db: DirectoryDatabase,
  { filters, text, from }: Pick<Search, 'text' | 'from'> & { filters: Pick<SearchFilters, 'near' | 'to'> },
  ids: string[],
): Promise<FoundRow[]> {
  const { near, to } = filters;
  const levels = text?.levels ?? [];
  const rows = await db.$queryRaw<Row[]>`
    SELECT listing.id, listing.city, listing.kind, listing.data, listing."startsAt", listing.lat, listing.lon,
      (
        SELECT max(score)
        FROM unnest(${levels.map(({ query }) => query)}::text[], ${levels.map(({ score }) => score)}::float8[]) AS level(query, score)
        WHERE listing.words @@ query::tsquery
      ) AS score,
      ${near ? distanceSql(near) : Prisma.sql`NULL::float8`} AS "distanceKm",
      date."startsAt" AS "nextStart", date."endsAt" AS "nextEnd"
    FROM unnest(${ids}::text[]) WITH ORDINALITY AS found(id, number)
      JOIN "Listing" listing ON listing.id = found.id AND listing."removedAt" IS NULL
      JOIN "City" city ON city.slug = listing.city
      LEFT JOIN LATERAL (
        SELECT "startsAt", CASE WHEN "endsAt" > "startsAt" OR listing.data->>'endsAt' = listing.data->>'startsAt'
          THEN "endsAt" END AS "endsAt" FROM "Occurrence"
        WHERE id = listing.id AND "endsAt" >= ${from} AND (${to}::timestamptz IS NULL OR "startsAt" < ${to})
        ORDER BY "startsAt" LIMIT 1
      ) date ON true
    ORDER BY found.number`;
  return rows.map(({ nextStart, nextEnd, ...row }) => ({
    ...row,
    occurrence: nextStart && { startsAt: nextStart, endsAt: nextEnd },
  }));
}
