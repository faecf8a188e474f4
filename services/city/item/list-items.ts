import {
  type ConnectionPage,
  type Cursor,
  cutPage,
  readCursor,
  readFirst,
  writeCursor,
} from '../../shared/connection.ts';
import { findInstant } from '../../shared/date-time.ts';
import { isPlainText } from '../../shared/fields.ts';
import { findIdParts } from '../../shared/ids.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { Context } from '../context.ts';
import { type Item, type Kind, tableOf } from './kind.ts';
import { oncePerRequest } from './load-items.ts';
import { readableWhere } from './visibility.ts';

/** The orders that lists come in: by one column, then by id in the same direction. */
const orders = {
  TITLE: { column: 'title', direction: 'asc' },
  STARTS_AT: { column: 'startsAt', direction: 'asc' },
  NEWEST: { column: 'createdAt', direction: 'desc' },
  DEADLINE: { column: 'closesAt', direction: 'asc' },
} as const;
export type SortName = keyof typeof orders;

export interface PageArgs {
  first?: number | null;
  after?: string | null;
}

/** Where a page begins: its size, and the sorted value and id of the row before it. */
export interface PageStart<Row> {
  first: number;
  after?: { value: string | Date; id: string };
  cursorOf(row: Row): string;
}

/** Reads which page of a kind's list in a city is wanted. Throws FIRST_OUT_OF_RANGE or CURSOR_INVALID. */
export function readPage<Row extends Item>(
  city: string,
  kind: Pick<Kind<Row>, 'name'>,
  sort: SortName,
  { first, after }: PageArgs,
): PageStart<Row> {
  const list = `${kind.name} ${sort}`;
  const { column } = orders[sort];
  const cursor = readCursor(after, list);
  return {
    first: readFirst(first),
    after: cursor && { value: readValue(city, kind, cursor, column === 'title'), id: cursor.id },
    cursorOf: (row) => {
      const value = row[column as keyof Row] as string | Date;
      return writeCursor({ sort: list, value: value instanceof Date ? value.toISOString() : value, id: row.id });
    },
  };
}

/**
 * Returns one page of the items that the viewer can read and that meet all conditions, in one query. A request that
 * asks for the same page in many places is answered by the same query.
 */
export function listItems<Row extends Item>(
  context: Context,
  kind: Pick<Kind<Row>, 'name' | 'table'>,
  sort: SortName,
  { first, after }: PageArgs,
  conditions: object[],
): Promise<ConnectionPage<Row>> {
  const name = `page ${JSON.stringify([kind.name, sort, first, after, conditions])}`;
  return oncePerRequest(context, name, () =>
    findPage(context, kind, readPage<Row>(context.city, kind, sort, { first, after }), sort, conditions),
  );
}

async function findPage<Row extends Item>(
  { db, viewer, city }: Context,
  kind: Pick<Kind<Row>, 'name' | 'table'>,
  { first, after, cursorOf }: PageStart<Row>,
  sort: SortName,
  conditions: object[],
): Promise<ConnectionPage<Row>> {
  const { column, direction } = orders[sort];
  const beyond = direction === 'asc' ? 'gt' : 'lt';
  const table = tableOf<Row>(db, kind);
  const all = [readableWhere(viewer, city), ...conditions];
  const rest = after && [
    { [column]: { [`${beyond}e`]: after.value } },
    { OR: [{ [column]: { [beyond]: after.value } }, { id: { [beyond]: after.id } }] },
  ];
  const found = await table.findMany({
    where: { AND: [...all, ...(rest ?? [])] },
    orderBy: [{ [column]: direction }, { id: direction }],
    take: first + 1,
  });
  let counting: Promise<number> | undefined;
  const count = () => {
    counting ??= table.count({ where: { AND: all } });
    return counting;
  };
  return { ...cutPage(found, first), cursorOf, count };
}

/** Reads the sorted value in a cursor, which anyone may have written and which may be of another city. */
function readValue(
  city: string,
  kind: Pick<Kind<never>, 'name'>,
  { value, id }: Cursor,
  isText: boolean,
): string | Date {
  const read = isText ? isPlainText(value) && value : findInstant(value);
  const parts = findIdParts(id);
  if (!read || parts?.city !== city || parts.kind !== kind.name)
    throw new Refusal('CURSOR_INVALID', { argument: 'after' });
  return read;
}
