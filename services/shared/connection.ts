import { pageSize, usualPageSize } from './limits.ts';
import { Refusal } from './refusal.ts';

/** The rows of one page, and whether there is a further one. */
export interface Page<Row> {
  rows: Row[];
  hasNextPage: boolean;
}

/** One page of a connection: what was found on it, and what else a client may ask of it. */
export interface ConnectionPage<Row> extends Page<Row> {
  cursorOf(row: Row): string;
  /** Counts what is on all pages; only called when it is asked for. */
  count(): Promise<number>;
}

/** How every connection answers from its page. */
export const connectionResolvers = {
  nodes: <Row>({ rows }: ConnectionPage<Row>) => rows,
  edges: <Row>({ rows, cursorOf }: ConnectionPage<Row>) => rows.map((node) => ({ node, cursor: cursorOf(node) })),
  pageInfo: <Row>({ rows, hasNextPage, cursorOf }: ConnectionPage<Row>) => {
    const last = rows.at(-1);
    return { hasNextPage, endCursor: last ? cursorOf(last) : null };
  },
  totalCount: <Row>({ count }: ConnectionPage<Row>) => count(),
};

/** What a cursor says: the sort it belongs to, the sorted value of the last row, and that row's id. */
export interface Cursor {
  sort: string;
  value: string;
  id: string;
}

/** Checks how many rows are wanted: 1 to 100, 20 when nothing is said. Throws FIRST_OUT_OF_RANGE. */
export function readFirst(first: number | null | undefined): number {
  const wanted = first ?? usualPageSize;
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > pageSize) {
    throw new Refusal('FIRST_OUT_OF_RANGE', { argument: 'first', limit: pageSize });
  }
  return wanted;
}

/** Writes a cursor as an opaque string. */
export const writeCursor = ({ sort, value, id }: Cursor): string =>
  Buffer.from(JSON.stringify([sort, value, id])).toString('base64url');

/** Reads a cursor of a list with this sort; undefined when none was sent. Throws CURSOR_INVALID. */
export function readCursor(after: string | null | undefined, sort: string): Cursor | undefined {
  if (after === null || after === undefined) return undefined;
  try {
    const [of, value, id, ...rest] = JSON.parse(Buffer.from(after.slice(0, 2_000), 'base64url').toString('utf8'));
    if (rest.length === 0 && of === sort && typeof value === 'string' && typeof id === 'string')
      return { sort, value, id };
  } catch {
    // Falls through to the refusal.
  }
  throw new Refusal('CURSOR_INVALID', { argument: 'after' });
}

/** Cuts the one row too many off and tells whether it was there. */
export const cutPage = <Row>(rows: Row[], first: number): Page<Row> => ({
  rows: rows.slice(0, first),
  hasNextPage: rows.length > first,
});
