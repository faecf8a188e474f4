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

/** How many things a search finds, and how they spread. */
export interface Tally {
  total: number;
  kind: FacetCount[];
  city: FacetCount[];
  state: FacetCount[];
}

const kindNames = Object.fromEntries(Object.entries(listingKinds).map(([name, kind]) => [kind, name]));

/** Counts what a search finds, over kinds, cities and states: all in one query. */
export async function countFound(db: DirectoryDatabase, { filters, text, from }: Search): Promise<Tally> {
  const rows = await db.$queryRaw<{ kind: string; city: string; state: string; count: number }[]>`
    SELECT listing.kind, city.slug AS city, city.state, count(*)::int AS count
    FROM ${text ? foundBy(text.all) : everything} JOIN "City" city ON city.slug = listing.city
    WHERE ${conditionsOf(filters, from)}
    GROUP BY listing.kind, city.slug`;
  const spread = (pick: (row: (typeof rows)[number]) => string) => {
    const counts = new Map<string, number>();
    for (const row of rows) counts.set(pick(row), (counts.get(pick(row)) ?? 0) + row.count);
    return inOrder([...counts].map(([value, count]) => ({ value, count })));
  };
  return {
    total: rows.reduce((sum, { count }) => sum + count, 0),
    kind: spread(({ kind }) => kindNames[kind]!),
    city: spread(({ city }) => city),
    state: spread(({ state }) => state),
  };
}

/** Counts what a search finds over topics; a thing with several counts in each. */
export async function countTopics(db: DirectoryDatabase, { filters, text, from }: Search): Promise<FacetCount[]> {
  return inOrder(
    await db.$queryRaw<FacetCount[]>`
      SELECT topic AS value, count(*)::int AS count
      FROM ${text ? foundBy(text.all) : everything} JOIN "City" city ON city.slug = listing.city, unnest(listing.topics) AS topic
      WHERE ${conditionsOf(filters, from)}
      GROUP BY topic`,
  );
}

/** The most frequent first, equal ones by value. */
const inOrder = (counts: FacetCount[]) =>
  counts.sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
