import { stringify } from 'csv-stringify/sync';
import { germanTime } from '../../shared/german-time.ts';
import { plainCell } from '../../shared/plain-cell.ts';
import { type CellValue, columns } from './columns.ts';
import type { Extract } from './extract.ts';
import type { Subject } from './subjects.ts';

/** Writes a table as CSV the way German spreadsheets read it: semicolons, CRLF, UTF-8 with a byte order mark. */
export function writeCsv(extract: Extract, subject: Subject): string {
  const table = columns[subject];
  return stringify(
    [
      table.map(({ heading }) => heading),
      ...extract.rows.map((row) => table.map(({ value }) => writeCell(value(row, extract)))),
    ],
    { delimiter: ';', record_delimiter: 'windows', bom: true, quoted_string: true },
  );
}

/** Dates are written so that a German spreadsheet knows them: 31.05.2027 18:00. */
function writeCell(cell: CellValue): string | null {
  if (cell === null) return null;
  if (typeof cell === 'string') return plainCell(cell.replace(/\r\n?/g, '\n'));
  if ('day' in cell) return cell.day.split('-').reverse().join('.');
  const { day, month, year, hour, minute } = germanTime(cell.at);
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${pad(day)}.${pad(month)}.${year} ${pad(hour)}:${pad(minute)}`;
}
