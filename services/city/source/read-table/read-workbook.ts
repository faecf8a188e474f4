import { unzipSync, zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { type Reading, SourceError } from '../entry.ts';
import { sourceLimits } from '../limits.ts';
import type { SourceKind } from '../source-kind.ts';
import { describeRows } from './describe-rows.ts';
import type { TableRow } from './table.ts';

/** Reads a workbook as entries of a kind. Throws the SourceError NO_WORKBOOK, SOURCE_TOO_LARGE, NO_HEADINGS or SOURCE_TOO_LONG. */
export const readWorkbookTable = async (bytes: Uint8Array, kind: SourceKind): Promise<Reading> =>
  describeRows(await readWorkbook(bytes), kind);

/**
 * Reads the first sheet of a workbook (XLSX, ECMA-376) as texts: dates as `2026-12-31 18:30`, numbers with a point. Throws
 * the SourceError NO_WORKBOOK, SOURCE_TOO_LARGE for one that unpacks to more than 60 MiB, and SOURCE_TOO_LONG.
 */
async function readWorkbook(bytes: Uint8Array): Promise<TableRow[]> {
  const sheet = await readSheet(Buffer.from(repack(bytes))).catch(() => {
    throw new SourceError('NO_WORKBOOK');
  });
  if (sheet.length > sourceLimits.rows + 20) throw new SourceError('SOURCE_TOO_LONG');
  return sheet.map((row, index) => ({
    line: index + 1,
    cells: row.slice(0, sourceLimits.columns).map((cell) => writeCell(cell)),
  }));
}

/**
 * Unpacks what is needed to read cells, in bounded memory: the library takes no more than a file says it has. What is left
 * is packed again without compression, since the reader of workbooks takes nothing else.
 */
function repack(bytes: Uint8Array): Uint8Array {
  let size = 0;
  let files = 0;
  let isTooLarge = false;
  const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
    files += 1;
    if (!/\.(?:xml|rels)$/i.test(name) || /(?:drawings|theme|media|printerSettings)\//i.test(name)) return false;
    size += originalSize;
    isTooLarge ||= size > sourceLimits.unpackedBytes || files > sourceLimits.packedFiles;
    return !isTooLarge;
  };
  let unpacked: Record<string, Uint8Array>;
  try {
    unpacked = unzipSync(bytes, { filter });
  } catch {
    throw new SourceError('NO_WORKBOOK');
  }
  if (isTooLarge) throw new SourceError('SOURCE_TOO_LARGE');
  if (!unpacked['xl/workbook.xml']) throw new SourceError('NO_WORKBOOK');
  return zipSync(unpacked, { level: 0 });
}

/** The library hands out dates in UTC that stand for the wall clock, and times of day as dates before 1900. */
function writeCell(cell: unknown): string {
  if (cell instanceof Date) {
    if (Number.isNaN(cell.getTime())) return '';
    const text = cell.toISOString();
    if (cell.getUTCFullYear() < 1_901) return text.slice(11, 16);
    return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 16).replace('T', ' ');
  }
  return cell === null || cell === undefined ? '' : String(cell).slice(0, sourceLimits.lineCharacters);
}
