import { stringify } from 'csv-stringify/sync';

const options = { delimiter: ';', record_delimiter: 'windows', escape_formulas: true } as const;
/** The lines that are written at once: one by one they cost many times as much. */
const atOnce = 100;

/**
 * Writes a table as CSV the way German spreadsheets read it: semicolons, CRLF, a byte order mark, and nothing that is
 * taken for a formula. It ends before the hundred lines with which it would be longer than so many characters.
 */
export function writeCsvFile(headings: string[], rows: (string | null)[][], maxLength: number): string {
  let file = `\uFEFF${stringify([headings], options)}`;
  for (let at = 0; at < rows.length; at += atOnce) {
    const lines = stringify(rows.slice(at, at + atOnce), options);
    if (file.length + lines.length > maxLength) break;
    file += lines;
  }
  return file;
}
