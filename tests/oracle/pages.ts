import { readCursor, writeCursor } from '../../services/shared/connection.ts';
import { refuse } from './refuse.ts';

/** What every item of a list has, as far as orders read it. */
export interface Sortable {
  id: string;
  title: string;
  createdAt: Date;
  startsAt?: Date;
  deadline?: Date | null;
}

export type SortName = 'TITLE' | 'STARTS_AT' | 'NEWEST' | 'DEADLINE';

/** What is always open closes after all the rest. */
const never = '9999-12-31T00:00:00.000Z';
const closing = ({ deadline }: Sortable) => deadline?.toISOString() ?? never;

const german = new Intl.Collator('de');
const byCodeUnit = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/** German words by dictionary; words that the dictionary holds for equal by their bytes. */
export const compareWords = (one: string, other: string) =>
  german.compare(one, other) || Buffer.compare(Buffer.from(one), Buffer.from(other));

/** By title as German words, then by id. */
export const compareTitles = (one: Pick<Sortable, 'id' | 'title'>, other: Pick<Sortable, 'id' | 'title'>) =>
  compareWords(one.title, other.title) || byCodeUnit(one.id, other.id);

const orders: Record<SortName, (one: Sortable, other: Sortable) => number> = {
  TITLE: compareTitles,
  STARTS_AT: (one, other) => Number(one.startsAt) - Number(other.startsAt) || byCodeUnit(one.id, other.id),
  DEADLINE: (one, other) => byCodeUnit(closing(one), closing(other)) || byCodeUnit(one.id, other.id),
  NEWEST: (one, other) => Number(other.createdAt) - Number(one.createdAt) || byCodeUnit(other.id, one.id),
};

/** The cursor of an item in a list of its kind in this order. */
export function cursorOf(kind: string, sort: SortName, item: Sortable): string {
  const { id, title, createdAt, startsAt } = item;
  const value = {
    TITLE: title,
    STARTS_AT: startsAt?.toISOString(),
    NEWEST: createdAt.toISOString(),
    DEADLINE: closing(item),
  }[sort]!;
  return writeCursor({ sort: `${kind} ${sort}`, value, id });
}

/** Sorts all items, skips those up to `after` and takes `first`. Refuses a wrong `first` or `after`. */
export function cutPage(
  city: string,
  kind: string,
  items: Sortable[],
  sort: SortName,
  { first, after }: { first?: number | null; after?: string | null },
) {
  const size = first ?? 20;
  if (size < 1 || size > 100) throw refuse('FIRST_OUT_OF_RANGE', city);
  const sorted = items.toSorted(orders[sort]);
  const start = readStart(city, kind, sort, after);
  const rest = start ? sorted.filter((item) => orders[sort](item, start) > 0) : sorted;
  const nodes = rest.slice(0, size);
  const edges = nodes.map((node) => ({ node, cursor: cursorOf(kind, sort, node) }));
  const endCursor = edges.at(-1)?.cursor ?? null;
  return { nodes, edges, totalCount: items.length, pageInfo: { hasNextPage: rest.length > size, endCursor } };
}

function readStart(city: string, kind: string, sort: SortName, after: string | null | undefined): Sortable | undefined {
  try {
    const cursor = readCursor(after, `${kind} ${sort}`);
    if (!cursor) return undefined;
    if (!cursor.id.startsWith(`${city}:${kind}:`)) throw new Error('a cursor of another city');
    const at = new Date(sort === 'TITLE' ? 0 : cursor.value);
    return { id: cursor.id, title: cursor.value, createdAt: at, startsAt: at, deadline: at };
  } catch {
    throw refuse('CURSOR_INVALID', city);
  }
}
