import writeSheets, { type CellObject } from 'write-excel-file/node';
import { getCellAddress } from 'write-excel-file/utility';
import { germanTime } from '../../shared/german-time.ts';
import { type CellValue, columns } from './columns.ts';
import { describeExtract, type Extract } from './extract.ts';
import type { Subject } from './subjects.ts';
import { xmlText } from './xml-text.ts';

/** Writes a table as Office Open XML: the heading stays in sight and filters; a second sheet says as of when it is. */
export function writeXlsx(extract: Extract, subject: Subject): Promise<Buffer> {
  const table = columns[subject];
  const data = [
    table.map(({ heading }): CellObject => ({ value: heading, fontWeight: 'bold' })),
    ...extract.rows.map((row) => table.map(({ value }) => writeCell(value(row, extract)))),
  ];
  const last = getCellAddress(data.length - 1, table.length - 1);
  const about = [[text(extract.title)], [text(describeExtract(extract))], [text(extract.url)]];
  const sheets = [
    { data, sheet: 'Verzeichnis', columns: table.map(({ width }) => ({ width })), stickyRowsCount: 1 },
    { data: about, sheet: 'Hinweise', columns: [{ width: 100 }] },
  ];
  // Lets the first sheet be filtered by its headings; the element follows the rows (ECMA-376, part 1, 18.3.1.99).
  const filter = `</sheetData><autoFilter ref="A1:${last}"/>`;
  const transform = (xml: string, _options: unknown, { sheetIndex }: { sheetIndex: number }) =>
    sheetIndex === 0 ? xml.replace('</sheetData>', filter) : xml;
  return writeSheets(sheets, {
    features: [{ files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform } } } }],
  }).toBuffer();
}

function writeCell(cell: CellValue): CellObject | null {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'string') return text(cell.replace(/\r\n?/g, '\n'));
  if ('day' in cell) return { value: new Date(cell.day), type: Date, format: 'dd.mm.yyyy' };
  // A spreadsheet knows no time zones: the German wall clock is written as if it were in UTC.
  const wall = germanTime(cell.at).toPlainDateTime().toZonedDateTime('UTC');
  return { value: new Date(wall.epochMilliseconds), type: Date, format: 'dd.mm.yyyy hh:mm' };
}

/**
 * Writes a text that is never a formula. The library looks texts up in a plain object, which has some words of its own,
 * like `constructor`: these get a space. What looks like a character written as `_x0041_` is kept from being read as one.
 */
function text(written: string): CellObject {
  const value = xmlText(written).replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_');
  return { value: value in {} ? `${value} ` : value, type: String };
}
