import { cutPage, readFirst } from '../../shared/connection.ts';
import type { DirectoryDatabase } from '../context.ts';
import type { SearchSort } from '../schema.types.ts';
import { countBy, type FacetCount, type FacetName } from './count-by.ts';
import { readPlace, writePlace } from './cursor.ts';
import { decideSort } from './decide-sort.ts';
import type { SearchFilters } from './filters.ts';
import { findPlaces, type Place, type Search } from './find-places.ts';
import { highlight } from './highlight.ts';
import { rowsAtOnce } from './limits.ts';
import { type FoundRow, readRows } from './read-rows.ts';
import { createTextQuery, type TextQuery } from './text-query.ts';

/** What a client may ask of a search; each is only worked out when it is asked for, at the same time as the others. */
export interface Found {
  search: Search;
  page(): Promise<Page>;
  /** How many things there are on all pages. */
  total(): Promise<number>;
  /** How they spread over the values of a facet. */
  countBy(facet: FacetName): Promise<FacetCount[]>;
}

/** One page of what was found. */
export interface Page {
  hits: Hit[];
  hasNextPage: boolean;
}

/** One thing that was found. */
export interface Hit {
  row: FoundRow;
  /** Where it stands in the list. */
  cursor: string;
  /** A piece of its text with the words that were found between `**` and `**`; null without a text. */
  highlight(): Promise<string | null>;
}

/** Which page is wanted, and in which order. */
export interface PageArgs {
  sort?: SearchSort | null;
  first?: number | null;
  after?: string | null;
}

/**
 * Prepares to find one page of what fits the filters. Throws FIRST_OUT_OF_RANGE, CURSOR_INVALID for a cursor of other filters or
 * another order, and VALUE_INVALID for the order by distance without a circle.
 */
export async function findListings(
  db: DirectoryDatabase,
  filters: SearchFilters,
  { sort, first, after }: PageArgs,
  now: Date,
): Promise<Found> {
  const wanted = readFirst(first);
  const { search, place } = readPlace(await prepareSearch(db, filters, sort, now), after);
  const page = once(() => findPage(db, search, wanted, place));
  const counts = once((facet: FacetName) => countBy(db, search, facet));
  return {
    search,
    page: () => page(undefined),
    async total() {
      const { hits, hasNextPage } = await page(undefined);
      // A page that holds everything says itself how much that is, also when something has just come or gone.
      if (!after && !hasNextPage) return hits.length;
      return (await counts('kind')).reduce((sum, { count }) => sum + count, 0);
    },
    countBy: counts,
  };
}

async function findPage(db: DirectoryDatabase, search: Search, wanted: number, place?: Place): Promise<Page> {
  const page = cutPage(await findPlaces(db, search, wanted + 1, place), wanted);
  const cursors = new Map(page.rows.map((found) => [found.id, writePlace(search, found)]));
  const rows = await readRows(db, search, [...cursors.keys()]);
  const highlights = once(async (text: TextQuery | null) => text && highlight(db, text, rows));
  const hits = rows.map((row) => ({
    row,
    cursor: cursors.get(row.id)!,
    highlight: async () => (await highlights(search.text))?.get(row.id) ?? null,
  }));
  return { hits, hasNextPage: page.hasNextPage };
}

/** Does a piece of work when it is asked for first, and never again for the same. */
function once<Key, Result>(work: (key: Key) => Result): (key: Key) => Result {
  const done = new Map<Key, Result>();
  return (key) => {
    if (!done.has(key)) done.set(key, work(key));
    return done.get(key)!;
  };
}

/** Finds all that fits the filters, up to `limit` things; no order is the usual one. Throws VALUE_INVALID as above. */
export async function findAll(
  db: DirectoryDatabase,
  filters: SearchFilters,
  sort: SearchSort | null,
  limit: number,
  now: Date,
): Promise<FoundRow[]> {
  const search = await prepareSearch(db, filters, sort, now);
  const ids = (await findPlaces(db, search, limit)).map(({ id }) => id);
  const rows: FoundRow[] = [];
  for (let read = 0; read < ids.length; read += rowsAtOnce) {
    rows.push(...(await readRows(db, { ...search, text: null }, ids.slice(read, read + rowsAtOnce))));
  }
  return rows;
}

async function prepareSearch(
  db: DirectoryDatabase,
  filters: SearchFilters,
  sort: SearchSort | null | undefined,
  now: Date,
): Promise<Search> {
  const text = filters.text ? await createTextQuery(db, filters.text) : null;
  return { filters, text, sort: decideSort(filters, text !== null, sort), from: filters.from ?? now };
}
