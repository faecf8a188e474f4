import { Prisma } from '../../../prisma/directory/client/client.ts';
import type { FeedItem } from '../../shared/feed/send-feed-page.ts';
import type { Context } from '../context.ts';
import type { Selection } from './selection.ts';

interface Row {
  id: string;
  kind: string;
  position: bigint;
  data: Prisma.JsonObject;
  contributors: string[];
  erased: boolean;
  city: { slug: string; name: string; state: string } | null;
}

/**
 * Reads what has changed after a position, in order, as items of a feed: what a city publishes with that city and
 * the hubs that it came through, this one last. What is gone, or is a city's that is not shown, is deleted. The times of
 * drafts are for `eventClashes` alone.
 */
export async function listItems(
  { db, publicUrl }: Pick<Context, 'db' | 'publicUrl'>,
  { kinds, cities }: Selection,
  after: bigint,
  limit: number,
): Promise<FeedItem[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT id, kind, position, data, contributors, erased, CASE WHEN visible AND "removedAt" IS NULL
      THEN json_build_object('slug', slug, 'name', name, 'state', state) END AS city
    FROM "Listing" LEFT JOIN "City" ON slug = "Listing".city
    WHERE position > ${after} AND kind <> 'busy'
      ${kinds.length > 0 ? Prisma.sql`AND kind = ANY(${kinds})` : Prisma.empty}
      ${cities.length > 0 ? Prisma.sql`AND "Listing".city = ANY(${cities})` : Prisma.empty}
    ORDER BY position LIMIT ${limit}`;
  return rows.map(({ id, kind, position, data, contributors, erased, city }) => ({
    state: city ? 'updated' : 'deleted',
    kind,
    id,
    modified: Number(position),
    ...(city && { data: { ...data, city, contributors: [...contributors, publicUrl] } }),
    ...(erased && { erased }),
  }));
}
