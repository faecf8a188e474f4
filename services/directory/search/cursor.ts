import { createHash } from 'node:crypto';
import { readCursor, writeCursor } from '../../shared/connection.ts';
import { findInstant } from '../../shared/date-time.ts';
import { findIdParts } from '../../shared/ids.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { Place, Search } from './find-places.ts';
import { areValuesOf, listParts, type SortValue } from './parts.ts';

/** Writes where a thing stands in a search as a cursor, which only the same search with the same filters reads. */
export const writePlace = (search: Search, { part, values, id }: Place): string =>
  writeCursor({ sort: nameOf(search), value: JSON.stringify([search.from, part, ...values]), id });

/**
 * Reads the cursor of a search, and returns the search as it was begun: "now" is when the first page was asked for, so
 * that no event comes twice. Throws CURSOR_INVALID.
 */
export function readPlace(search: Search, after: string | null | undefined): { search: Search; place?: Place } {
  const cursor = readCursor(after, nameOf(search));
  if (!cursor) return { search };
  const [begun, part, ...sent] = findList(cursor.value);
  const from = typeof begun === 'string' ? findInstant(begun) : null;
  // A part may be empty by now, when words have come to the index: then the parts after it follow.
  const keys = listParts(search).find(({ number }) => number === part)?.keys;
  if (!from || !Number.isInteger(part) || (keys && !areValuesOf(keys, sent)) || !findIdParts(cursor.id)) {
    throw new Refusal('CURSOR_INVALID', { argument: 'after' });
  }
  const place = { part: part as number, values: sent as SortValue[], id: cursor.id };
  return { search: { ...search, from: search.filters.from ?? from }, place };
}

function nameOf({ sort, filters }: Search): string {
  const hash = createHash('sha256').update(JSON.stringify(filters)).digest('base64url');
  return `${sort} ${hash.slice(0, 16)}`;
}

function findList(text: string): unknown[] {
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) ? read : [];
  } catch {
    return [];
  }
}
