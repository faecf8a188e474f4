import { cutPage, readFirst } from '../../shared/connection.ts';
import type { DirectoryDatabase } from '../context.ts';
import type { SearchSort } from '../schema.types.ts';
import { countFound, countTopics, type FacetCount, type Tally } from './count-found.ts';
import { readPlace, writePlace } from './cursor.ts';
import { decideSort } from './decide-sort.ts';
import type { SearchFilters } from './filters.ts';
import { findPlaces, type Search } from './find-places.ts';
import { highlight } from './highlight.ts';
import { rowsAtOnce } from './limits.ts';
import { type FoundRow, readRows } from './read-rows.ts';

import { createTextQuery } from './text-query.ts';

/** One page of what was found, and what else a client may ask of the search; that is only worked out when it is asked for. */
export interface Found {
  search: Search;
  hits: Hit[];
  hasNextPage: boolean;
  /** How many things there are on all pages. */
  total(): Promise<number>;
  /** Counts them, over kinds, cities and states as well. */
  count(): Promise<Tally>;
  countTopics(): Promise<FacetCount[]>;
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
 * Finds one page of what fits the filters. Throws FIRST_OUT_OF_RANGE, CURSOR_INVALID for a cursor of other filters or
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
  const page = cutPage(await findPlaces(db, search, wanted + 1, place), wanted);
  const cursors = new Map(page.rows.map((found) => [found.id, writePlace(search, found)]));
  const rows = await readRows(db, search, [...cursors.keys()]);
  const count = once(() => countFound(db, search));
  const highlights = once(() => (search.text ? highlight(db, search.text, rows) : new Map<string, string>()));
  return {
    search,
    hits: rows.map((row) => ({
      row,
      cursor: cursors.get(row.id)!,
      highlight: async () => (await highlights()).get(row.id) ?? null,
    })),
    hasNextPage: page.hasNextPage,
    // A page that holds everything says itself how much that is, also when something has just come or gone.
    total: async () => (after || page.hasNextPage ? (await count()).total : rows.length),
    count,
    countTopics: once(() => countTopics(db, search)),
  };
}

/** Does a piece of work when it is asked for first, and never again. */
function once<Result>(work: () => Result): () => Result {
  let done: { result: Result } | undefined;
  return () => {
    done ??= { result: work() };
    return done.result;
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
