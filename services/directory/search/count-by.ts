import { Prisma } from '../../../prisma/directory/client/client.ts';
import type { DirectoryDatabase } from '../context.ts';
import { listingKinds } from '../listing.ts';
import { conditionsOf } from './conditions.ts';
import type { Search } from './find-places.ts';
import { everything, foundBy } from './parts.ts';

/** A value and how many of the things found have it. */
export interface FacetCount {
  value: string;
  count: number;
}

/** Over what the things found can be spread. */
const facets = {
  kind: Prisma.sql`listing.kind`,
  topic: Prisma.sql`unnest(listing.topics)`,
  city: Prisma.sql`city.slug`,
  state: Prisma.sql`city.state`,
};
export type FacetName = keyof typeof facets;

const kindNames = Object.fromEntries(Object.entries(listingKinds).map(([name, kind]) => [kind, name]));

/** Counts what a search finds by a value, the most frequent first, equal ones by value; a thing with several topics counts in each. */
export async function countBy(
  db: DirectoryDatabase,
  { filters, text, from }: Search,
  facet: FacetName,
): Promise<FacetCount[]> {
  const counts = await db.$queryRaw<FacetCount[]>`
    SELECT value, count(*)::int AS count
    FROM (
      SELECT ${facets[facet]} COLLATE "C" AS value
      FROM ${text ? foundBy(text.all) : everything} JOIN "City" city ON city.slug = listing.city
      WHERE ${conditionsOf(filters, from)}
    ) found
    GROUP BY value ORDER BY count DESC, value`;
  return facet === 'kind' ? counts.map(({ value, count }) => ({ value: kindNames[value]!, count })) : counts;
}
