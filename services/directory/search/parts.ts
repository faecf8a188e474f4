import { Prisma } from '../../../prisma/directory/client/client.ts';
import { findInstant } from '../../shared/date-time.ts';
import type { ListedKind } from '../listing.ts';
import type { Search } from './find-places.ts';
import { distanceSql } from './place-sql.ts';

/** A value by which things are sorted; points in time are written in UTC. */
export type SortValue = number | string;

/** What a part is sorted by. */
export interface SortKey {
  sql: Prisma.Sql;
  direction: 'ASC' | 'DESC';
  /** Its type in PostgreSQL. */
  type: 'float8' | 'timestamptz';
}

/** A part of what a search finds, in one order; no thing is in two of them. */
export interface Part {
  /** Parts with greater numbers come first; the number of a part is always the same. */
  number: number;
  /** The table `listing`, and what else the keys need. */
  source: Prisma.Sql;
  condition: Prisma.Sql;
  /** Things that are equal in all keys come by id. */
  keys: SortKey[];
}

/** The parts of a search, in order: by relevance a part for each score, by date what has one and then the rest. */
export function listParts(search: Search): Part[] {
  const { text, sort, filters } = search;
  if (sort === 'RELEVANCE') {
    return text!.levels.map(({ score, query }) => partOf(foundBy(query), [newest], score));
  }
  const found = text ? foundBy(text.all) : everything;
  if (sort === 'NEWEST') return [partOf(found, [newest])];
  if (sort === 'DISTANCE') return [partOf(found, [ascending(distanceSql(filters.near!), 'float8')])];
  const rest = partOf(found, isClosing(filters.kinds) ? [ascending(closing, 'timestamptz')] : []);
  return [dated(search, found), { ...rest, condition: Prisma.sql`listing.kind <> 'event'` }];
}

const partOf = (source: Prisma.Sql, keys: SortKey[], number = 0): Part => ({
  number,
  source,
  condition: Prisma.sql`true`,
  keys,
});
const newest: SortKey = { sql: Prisma.sql`listing."createdAt"`, direction: 'DESC', type: 'timestamptz' };
const ascending = (sql: Prisma.Sql, type: SortKey['type']): SortKey => ({ sql, direction: 'ASC', type });

/** Until when something counts; what always does comes last. */
const closing = Prisma.sql`coalesce(listing."endsAt", '9999-12-31T00:00:00Z')`;

/** Tells whether a search is about one kind alone of which until when it counts matters. */
export const isClosing = ([kind, ...more]: ListedKind[]): boolean =>
  more.length === 0 && (kind === 'funding' || kind === 'training');

/** All things, as the table `listing`. */
export const everything = Prisma.sql`"Listing" listing`;

/**
 * What a query over words finds, as the table `listing`. OFFSET keeps PostgreSQL from looking into the words of many
 * rows, which it takes for cheap, instead of asking the index of words.
 */
export const foundBy = (query: string): Prisma.Sql =>
  Prisma.sql`(SELECT * FROM "Listing" WHERE words @@ ${query}::tsquery OFFSET 0) listing`;

/** Events by their first date in the window; with a text what it finds is looked at first, else the dates in their order. */
function dated({ filters: { to }, text, from }: Search, found: Prisma.Sql): Part {
  const before = to ? Prisma.sql`AND "startsAt" < ${to}` : Prisma.empty;
  return {
    number: 1,
    source: Prisma.sql`${found} JOIN LATERAL (
      SELECT "startsAt" FROM "Occurrence"
      WHERE id = listing.id AND "endsAt" >= ${from} ${before}
        AND ("previousEndsAt" IS NULL OR "previousEndsAt" < ${from})
      ${text ? Prisma.sql`OFFSET 0` : Prisma.empty}
    ) date ON true`,
    condition: Prisma.sql`listing.kind = 'event'`,
    keys: [ascending(Prisma.sql`date."startsAt"`, 'timestamptz')],
  };
}

/** Tells whether values can be those that things are sorted by with some keys. */
export const areValuesOf = (keys: SortKey[], values: unknown[]): boolean =>
  values.length === keys.length &&
  keys.every(({ type }, index) => {
    const value = values[index];
    return type === 'float8'
      ? Number.isFinite(value)
      : typeof value === 'string' && findInstant(value)?.toISOString() === value;
  });
