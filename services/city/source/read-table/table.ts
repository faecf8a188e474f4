import { SourceError } from '../entry.ts';
import { sourceLimits } from '../limits.ts';
import type { SourceKind } from '../source-kind.ts';
import { type Column, findColumn } from './columns.ts';

/** A row of a table as texts, and where it begins: its line in a text, its row in a workbook. */
export interface TableRow {
  line: number;
  cells: string[];
}

/** A table whose headings are known. */
export interface Table {
  /** In which place of a row each column stands. */
  places: Map<Column, number>;
  rows: TableRow[];
  /** The headings that nothing is taken from. */
  unread: string[];
}

/** Titles and dates may stand above the headings. */
const rowsAbove = 10;

/** Tells how many headings the best of the first rows knows, and which row that is. */
export function countHeadings(rows: readonly TableRow[], kind: SourceKind): { known: number; at: number } {
  const counts = rows
    .slice(0, rowsAbove)
    .map(({ cells }) => new Set(cells.map((cell) => findColumn(cell, kind)).filter(Boolean)).size);
  const known = Math.max(0, ...counts);
  return { known, at: counts.indexOf(known) };
}

/**
 * Finds the headings among the first rows; of two columns of one meaning the first counts. Throws the SourceError
 * NO_HEADINGS when no title can be found, and SOURCE_TOO_LONG for more than 20,000 rows.
 */
export function readTable(rows: TableRow[], kind: SourceKind): Table {
  const full = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const { known, at } = countHeadings(full, kind);
  if (known === 0) throw new SourceError('NO_HEADINGS');
  const places = new Map<Column, number>();
  const unread: string[] = [];
  for (const [place, heading] of full[at]!.cells.slice(0, sourceLimits.columns).entries()) {
    const column = findColumn(heading, kind);
    if (column && !places.has(column)) places.set(column, place);
    else if (heading.trim()) unread.push(heading.trim().slice(0, 100));
  }
  if (!places.has('title')) throw new SourceError('NO_HEADINGS');
  const body = full.slice(at + 1);
  if (body.length > sourceLimits.rows) throw new SourceError('SOURCE_TOO_LONG');
  return { places, rows: body, unread };
}
