import { decodeText } from '../../shared/decode-text.ts';
import { cleanText } from './clean-text.ts';
import { type Entry, type Reading, SourceError } from './entry.ts';
import { sourceLimits } from './limits.ts';
import { makeUid } from './make-uid.ts';
import type { SourceFormat, SourceKind } from './source-kind.ts';

/** How a source is to be read; without a format it is recognised. */
export interface ReadOptions {
  format?: SourceFormat | null;
  kind: SourceKind;
}

/** What was read, and in which format. */
export type SourceReading = Reading & { format: SourceFormat };

/**
 * Reads the bytes of a calendar, a table or a feed as entries of a kind. Throws a SourceError that says what is wrong with
 * the whole; what is wrong with one entry is said there.
 */
export async function readSource(bytes: Uint8Array, { format, kind }: ReadOptions): Promise<SourceReading> {
  if (bytes.length > sourceLimits.bytes) throw new SourceError('SOURCE_TOO_LARGE');
  const found = format ?? findFormat(bytes);
  const { entries, unread } = await readAs[found](bytes, kind);
  if (entries.length > sourceLimits.rows) throw new SourceError('SOURCE_TOO_LONG');
  return { entries: nameEntries(entries), unread: unread.map(cleanText), format: found };
}

/** Gives every entry a name of its own that can be stored; what has that of another is a duplicate. */
function nameEntries(entries: Entry[]): Entry[] {
  const seen = new Set<string>();
  return entries.map((entry) => {
    const name = cleanText(entry.uid.slice(0, nameLength)) || makeUid(entry.fields.title, entry.fields.startsAt);
    if (!seen.has(name)) {
      seen.add(name);
      return { ...entry, uid: name };
    }
    let uid = `${name}#${entry.place}`;
    while (seen.has(uid)) uid = `${uid}+`;
    seen.add(uid);
    return { ...entry, uid, problem: entry.problem?.isFatal ? entry.problem : { reason: 'DUPLICATE' } };
  });
}

/** The most characters that a name has in the database. */
const nameLength = 600;

/** Each reader is only loaded when it is needed. */
const readAs: Record<SourceFormat, (bytes: Uint8Array, kind: SourceKind) => Promise<Reading>> = {
  async ICALENDAR(bytes) {
    const { readCalendar } = await import('./read-calendar/read-calendar.ts');
    return readCalendar(bytes);
  },
  async CSV(bytes, kind) {
    const { readCsvTable } = await import('./read-table/read-csv.ts');
    return readCsvTable(decodeText(bytes), kind);
  },
  async XLSX(bytes, kind) {
    const { readWorkbookTable } = await import('./read-table/read-workbook.ts');
    return readWorkbookTable(bytes, kind);
  },
  async FEED(bytes, kind) {
    const { readFeed } = await import('./read-feed/read-feed.ts');
    return readFeed(decodeFeed(bytes), kind);
  },
};

/** Recognises the format by what the file begins with; what is nothing else is a table. */
function findFormat(bytes: Uint8Array): SourceFormat {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return 'XLSX';
  const start = decodeText(bytes.subarray(0, 4_000)).trimStart();
  if (/^BEGIN:VCALENDAR/im.test(start)) return 'ICALENDAR';
  // Where a calendar was, there is often a page instead.
  if (/^<(?:!doctype html|html)\b/i.test(start)) return 'ICALENDAR';
  return /^(?:<|\{)/.test(start) ? 'FEED' : 'CSV';
}

/** XML says its encoding itself. */
function decodeFeed(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const isLatin = /encoding=["'](?:iso-8859-15?|windows-1252)["']/i.test(head);
  return isLatin ? new TextDecoder('windows-1252').decode(bytes) : decodeText(bytes);
}
