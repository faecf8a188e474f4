import { stringify } from 'csv-stringify/sync';
import type pg from 'pg';
import { findInstant } from '../../shared/date-time.ts';
import { plainCell } from '../../shared/plain-cell.ts';
import { headings } from './headings.ts';
import type { OwnTable } from './own-tables.ts';
import { type Column, readColumns, readRows } from './read-rows.ts';

const german = new Intl.DateTimeFormat('de-DE', {
  timeZone: 'Europe/Berlin',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});
const form = { delimiter: ';', record_delimiter: 'windows', quoted_string: true } as const;

/** Writes a table as German spreadsheets read it: semicolons, CRLF, UTF-8 with a byte order mark, German headings. */
export async function* writeCsv(snapshot: pg.Client, table: OwnTable): AsyncGenerator<string> {
  const columns = await readColumns(snapshot, table);
  yield stringify([columns.map(({ name }) => headings[name] ?? name)], { ...form, bom: true });
  type Row = Record<string, unknown>;
  for await (const rows of readRows<Row>(snapshot, table, `row_to_json("${table}")`)) {
    yield stringify(
      rows.map((row) => columns.map((column) => writeCell(row[column.name], column))),
      form,
    );
  }
}

function writeCell(value: unknown, { type }: Column): string {
  if (value === null) return '';
  if (type === 'timestamp with time zone') return german.format(new Date(value as string)).replace(',', '');
  if (typeof value === 'boolean') return value ? 'ja' : 'nein';
  return plainCell((Array.isArray(value) ? value.map(writeEntry).join(' | ') : String(value)).replace(/\r\n?/g, '\n'));
}

/** An entry of a list: a point in time in German, a thing by what is known of it. */
function writeEntry(entry: unknown): string {
  if (typeof entry === 'object')
    return Object.values(entry ?? {})
      .flatMap((part) => (part === null ? [] : writeEntry(part)))
      .join(', ');
  const instant = findInstant(String(entry));
  return instant ? german.format(instant).replace(',', '') : String(entry);
}
