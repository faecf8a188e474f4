import { type Comparable, type Match, matchEntries } from '../../shared/board/match-entries.ts';
import { readFirst } from '../../shared/connection.ts';
import { findIdParts } from '../../shared/ids.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { DirectoryDatabase } from '../context.ts';
import type { ListingRow } from '../listing.ts';
import { comparedEntries } from './limits.ts';

type Row = ListingRow<'board-entry'>;

/** What fits a board entry, with its row. */
export type BoardMatchRecord = Match<Comparable & { row: Row }>;

/**
 * Finds what fits a board entry in all cities, among what is about the same subject, then what shares a topic, the newest
 * first. Nothing fits what the index does not have. Throws ID_MALFORMED or FIRST_OUT_OF_RANGE.
 */
export async function matchBoardEntry(
  db: DirectoryDatabase,
  { id, first }: { id: string; first?: number | null },
  now: Date,
): Promise<BoardMatchRecord[]> {
  const limit = readFirst(first);
  if (!findIdParts(id)) throw new Refusal('ID_MALFORMED', { argument: 'id' });
  const [own] = await db.$queryRaw<Row[]>`
    SELECT id, city, kind, data, "startsAt", listing.lat, listing.lon
    FROM "Listing" listing JOIN "City" city ON slug = city
    WHERE id = ${id} AND kind = 'board-entry' AND "removedAt" IS NULL AND visible`;
  if (!own) return [];
  const opposite = own.data.direction === 'SEEKS' ? 'OFFERS' : 'SEEKS';
  const others = await db.$queryRaw<Row[]>`
    SELECT id, city, kind, data, "startsAt", listing.lat, listing.lon
    FROM "Listing" listing JOIN "City" city ON slug = city
    WHERE kind = 'board-entry' AND form = ${opposite} AND "endsAt" >= ${now} AND "removedAt" IS NULL AND visible
    ORDER BY data->>'subject' = ${own.data.subject} DESC, topics && ${own.data.topics} DESC, "createdAt" DESC, id
    LIMIT ${comparedEntries}`;
  return matchEntries(
    compared(own),
    others.map((row) => ({ ...compared(row), row })),
    limit,
  );
}

const compared = ({ id, city, data }: Row): Comparable => ({ ...data, id, city, createdAt: new Date(data.createdAt) });
