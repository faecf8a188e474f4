import { CsvError, parse } from 'csv-parse/sync';
import { type Reading, SourceError } from '../entry.ts';
import { sourceLimits } from '../limits.ts';
import type { SourceKind } from '../source-kind.ts';
import { describeRows } from './describe-rows.ts';
import { countHeadings, type TableRow } from './table.ts';

const separators = [';', ',', '\t', '|'];
/** How many rows are looked at to find the separator, and in how many characters. */
const looked = { rows: 12, characters: 50_000 };

/** Reads a table as text as entries of a kind. Throws the SourceError SOURCE_UNREADABLE, NO_HEADINGS or SOURCE_TOO_LONG. */
export const readCsvTable = (text: string, kind: SourceKind): Reading => describeRows(readCsv(text, kind), kind);

/**
 * Reads the rows of a table as spreadsheets save it (RFC 4180 and what became of it): with the separator that gives the
 * most known headings. Throws the SourceError SOURCE_UNREADABLE for a quotation mark that is never closed.
 */
function readCsv(text: string, kind: SourceKind): TableRow[] {
  // Excel writes this line so that it finds the separator itself.
  const body = text.replace(/^sep=.\n/i, '');
  const start = body.slice(0, looked.characters);
  const counts = separators.map((separator) => countHeadings(readRows(start, separator, looked.rows), kind).known);
  const best = separators[counts.indexOf(Math.max(...counts))]!;
  try {
    return readRows(body, best, sourceLimits.rows + 20);
  } catch (error) {
    throw error instanceof CsvError ? new SourceError('SOURCE_UNREADABLE') : error;
  }
}

function readRows(text: string, delimiter: string, most: number): TableRow[] {
  const isWhole = most > looked.rows;
  const options = {
    delimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    info: true,
    trim: true,
    to: most,
    max_record_size: sourceLimits.lineCharacters * 4,
    skip_records_with_error: !isWhole,
  };
  const records = attempt(() => parse(text, options), isWhole) as unknown as {
    record: string[];
    info: { lines: number };
  }[];
  let end = 0;
  return records.map(({ record, info }) => {
    const line = end + 1;
    end = info.lines;
    return { line, cells: record };
  });
}

/** What is cut off in the middle may end within quotation marks; it only has to show the headings. */
function attempt(read: () => unknown, isWhole: boolean): unknown {
  try {
    return read();
  } catch (error) {
    if (isWhole || !(error instanceof CsvError)) throw error;
    return [];
  }
}
