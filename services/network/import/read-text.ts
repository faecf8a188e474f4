import { decodeText } from '../../shared/decode-text.ts';
import { StartError } from '../../shared/run-process.ts';

const mostBytes = 10 * 1024 * 1024;

/**
 * Returns the text of a file: UTF-16 where its first bytes say so, UTF-8 where it is that, else Windows-1252, as
 * spreadsheets in Germany save it; its lines end with `\n`. Throws a StartError for what is too large or no text.
 */
export function readText(bytes: Uint8Array): string {
  if (bytes.length > mostBytes) throw new StartError('The file is larger than 10 MiB. Split it.');
  if (looksPacked(bytes)) {
    throw new StartError(
      'Das ist eine Excel- oder ZIP-Datei, keine CSV-Datei. Öffnen Sie sie und speichern Sie die Tabelle als „CSV UTF-8“. / This is an Excel or ZIP file. Save the table as CSV (UTF-8).',
    );
  }
  const text = decodeText(bytes);
  if (text.includes('\0'))
    throw new StartError(
      'Die Datei ist kein Text. Speichern Sie die Tabelle als CSV (UTF-8). / The file is no text. Save it as CSV (UTF-8).',
    );
  return text;
}

/** Whether it begins like a ZIP file, which .xlsx and .ods are, or like an old .xls. */
const looksPacked = (bytes: Uint8Array): boolean =>
  ['504b0304', 'd0cf11e0'].includes(Buffer.from(bytes.subarray(0, 4)).toString('hex'));
