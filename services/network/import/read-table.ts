import { CsvError, parse } from 'csv-parse/sync';
import { StartError } from '../../shared/run-process.ts';

/** A row of a table, and the line of the file on which it begins. */
export interface TableRow {
  line: number;
  cells: string[];
}

const separators = [';', ',', '\t'];
const mostRows = 10_000;
/** Titles and dates may stand above the headings. */
const rowsAbove = 10;

/**
 * Reads a table with a row of headings: those of the separators count, and the row among the first ones, of which the
 * most headings are known. Empty rows are left out. Throws a StartError when no heading is known, for a table
 * without rows, for an open quotation mark, and for more than 10,000 rows.
 */
export function readTable(
  text: string,
  isKnown: (heading: string) => boolean,
): { headings: string[]; rows: TableRow[] } {
  const readings = separators.map((separator) => findHeadings(separator, text, isKnown));
  const best = readings.reduce((one, other) => (other.known > one.known ? other : one));
  if (best.known === 0) {
    const broken = readings.find(({ problem }) => problem)?.problem;
    throw new StartError(
      broken ??
        'Keine Spalte ist bekannt. Die erste Zeile muss die Spalten nennen: Name, Bundesland, … / No column is known. See --help.',
    );
  }
  const [headings, ...rows] = best.rows.slice(best.at);
  if (rows.length === 0) throw new StartError('Unter den Überschriften steht keine Zeile. / The table has no rows.');
  if (rows.length > mostRows) throw new StartError('The table has more than 10,000 rows. Split it.');
  return { headings: headings!.cells, rows };
}

interface Reading {
  rows: TableRow[];
  /** Which row holds the headings, and how many of them are known. */
  at: number;
  known: number;
  problem?: string;
}

function findHeadings(separator: string, text: string, isKnown: (heading: string) => boolean): Reading {
  try {
    const rows = readRows(separator, text);
    const counts = rows.slice(0, rowsAbove).map(({ cells }) => cells.filter(isKnown).length);
    const known = Math.max(0, ...counts);
    return { rows, at: counts.indexOf(known), known };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { rows: [], at: 0, known: 0, problem: explain(error, text) };
  }
}

function readRows(separator: string, text: string): TableRow[] {
  const options = {
    delimiter: separator,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    info: true,
    trim: true,
  };
  const records = parse(text, options) as unknown as { record: string[]; info: { lines: number } }[];
  let end = 0;
  const rows = records.map(({ record, info }) => {
    const line = end + 1;
    end = info.lines;
    return { line, cells: record };
  });
  return rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
}

function explain({ code, bytes = 0 }: CsvError & { bytes?: number }, text: string): string {
  const line = Buffer.from(text).subarray(0, bytes).toString().split('\n').length;
  return code === 'CSV_QUOTE_NOT_CLOSED'
    ? `In Zeile ${line} beginnt eine Zelle mit einem Anführungszeichen, das nie geschlossen wird. Schließen oder entfernen Sie es. / A quotation mark in line ${line} is never closed.`
    : `Die Tabelle ist um Zeile ${line} nicht lesbar. Speichern Sie sie neu als CSV (UTF-8). / It cannot be read near line ${line} (${code}).`;
}
