import { type ConnectionPage, cutPage, readCursor, readFirst, writeCursor } from '../../shared/connection.ts';
import type { PageArgs } from './list-items.ts';

/**
 * Returns one page of rows that come in the order of their ids; `find` gets how many to find and the id to begin after.
 * `list` names the city and the list that cursors belong to. Throws FIRST_OUT_OF_RANGE or CURSOR_INVALID.
 */
export async function pageRows<Row extends { id: string | bigint }>(
  list: string,
  { first, after }: PageArgs,
  find: (take: number, after: string | undefined) => Promise<Row[]>,
  count: () => Promise<number>,
): Promise<ConnectionPage<Row>> {
  const size = readFirst(first);
  const page = cutPage(await find(size + 1, readCursor(after, list)?.id), size);
  return { ...page, cursorOf: ({ id }) => writeCursor({ sort: list, value: '', id: String(id) }), count };
}
