import { Prisma } from '../../../prisma/directory/client/client.ts';
import type { DirectoryDatabase } from '../context.ts';
import type { SearchSort } from '../schema.types.ts';
import { conditionsOf } from './conditions.ts';
import type { SearchFilters } from './filters.ts';
import { listParts, type Part, type SortKey, type SortValue } from './parts.ts';
import type { TextQuery } from './text-query.ts';

/** A search that is ready to be made. */
export interface Search {
  filters: SearchFilters;
  /** Null when there is no text, or one that demands nothing. */
  text: TextQuery | null;
  sort: SearchSort;
  /** From when on events count; it stays the same from page to page. */
  from: Date;
}

/** Where a thing stands in the order of a search: in which part, by which values it was sorted there, and its id. */
export interface Place {
  part: number;
  values: SortValue[];
  id: string;
}

/** Finds the first `limit` things of a search, or those after a place, in its order. */
export async function findPlaces(
  db: DirectoryDatabase,
  search: Search,
  limit: number,
  after?: Place,
): Promise<Place[]> {
  const found: Place[] = [];
  for (const part of listParts(search)) {
    if (found.length === limit) break;
    if (after && part.number > after.part) continue;
    const begin = part.number === after?.part ? after : undefined;
    found.push(...(await findInPart(db, search, part, limit - found.length, begin)));
  }
  return found;
}

async function findInPart(
  db: DirectoryDatabase,
  { filters, from }: Search,
  { number, keys, source, condition }: Part,
  limit: number,
  after?: Place,
): Promise<Place[]> {
  const conditions = [conditionsOf(filters, from), condition, ...(after ? [isBeyond(keys, after)] : [])];
  const values = keys.map(({ sql }, index) => Prisma.sql`, ${sql} AS ${Prisma.raw(`value${index}`)}`);
  const order = keys.map(({ sql, direction }) => Prisma.sql`${sql} ${Prisma.raw(direction)}, `);
  const rows = await db.$queryRaw<{ id: string; [value: `value${number}`]: SortValue | Date }[]>`
    SELECT listing.id ${inARow(values)}
    FROM ${source} JOIN "City" city ON city.slug = listing.city
    WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY ${inARow(order)} listing.id LIMIT ${limit}`;
  return rows.map(({ id, ...row }) => ({
    part: number,
    values: Object.values(row).map((value) => (value instanceof Date ? value.toISOString() : value)),
    id,
  }));
}

/** The condition that a thing comes after a place. */
const isBeyond = (keys: SortKey[], { values, id }: Place): Prisma.Sql =>
  keys.reduceRight((rest, { sql, direction, type }, index) => {
    const value = Prisma.sql`${values[index]}::${Prisma.raw(type)}`;
    const sign = Prisma.raw(direction === 'ASC' ? '>' : '<');
    // The first half only says again what the second says, in a form that an index understands.
    return Prisma.sql`(${sql} ${sign}= ${value} AND (${sql} ${sign} ${value} OR ${rest}))`;
  }, Prisma.sql`listing.id > ${id}`);

const inARow = (parts: Prisma.Sql[]) => (parts.length > 0 ? Prisma.join(parts, '') : Prisma.empty);
