import { readInput } from '../../shared/read-input.ts';
import type { Context } from '../context.ts';
import { requireOwnCity } from '../item/own-id.ts';
import { canWrite, requireRight } from '../item/visibility.ts';
import { readNames } from './complete-fields.ts';
import { countVerdicts } from './count-verdicts.ts';
import { type Entry, SourceError } from './entry.ts';
import { fetchSource } from './fetch-source.ts';
import type { Judged } from './judge-entry.ts';
import { settingsLimits, sourceLimits, syncLimits } from './limits.ts';
import { readApart } from './read-apart.ts';
import { readContent } from './read-content.ts';
import { createJudging, type Judging } from './read-entry.ts';
import type { SourceReading } from './read-source.ts';
import { whileWaiting } from './run-source.ts';
import { type PreviewRecord, type RowRecord, type SourceInput, sourceInput } from './source.ts';
import { judgeEntries } from './store-entries.ts';

/**
 * Reads a source and returns what would become of each row, the refused ones first, and stores nothing; what cannot be read as a
 * whole, or not in the time that somebody waits, is said as its failure. Throws SIGN_IN_REQUIRED, ROLE_REQUIRED, or what its input refuses.
 */
export async function previewSource(
  context: Context,
  { city, input: sent }: { city: string; input: object },
): Promise<PreviewRecord> {
  requireRight(context, canWrite);
  requireOwnCity(context.city, city);
  const input = readInput(sourceInput, sent);
  const { timeoutMs, until } = whileWaiting();
  try {
    const { entries, unread, format } = input.url
      ? await fetchAndRead(context, input.url, input, timeoutMs)
      : await readContent(input, 'input.content');
    const judging = createJudging(input.kind, input, await readNames(context.db), context.now);
    const judged = await judgeUntil(context, judging, entries, until);
    const shown = judged.toSorted((one, other) => order.indexOf(one.verdict) - order.indexOf(other.verdict));
    const rows = shown.slice(0, settingsLimits.rowsShown).map(recordOf);
    const failure = judged.length < entries.length ? 'PREVIEW_SHORTENED' : null;
    return { format, counts: countVerdicts(judged), rows, unread, failure };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return { format: null, counts: countVerdicts([]), rows: [], unread: [], failure: error.reason };
  }
}

async function fetchAndRead(
  { outbound }: Context,
  url: string,
  { format, kind }: Pick<SourceInput, 'format' | 'kind'>,
  timeoutMs: number,
): Promise<SourceReading> {
  const fetched = await fetchSource(outbound, url, null, timeoutMs);
  return readApart(fetched!.bytes, { format, kind }, { readMs: sourceLimits.previewReadMs });
}

/** Judges entries for as long as somebody waits, as if the city knew nothing of them. */
async function judgeUntil({ db }: Context, judging: Judging, entries: Entry[], until: number): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (let at = 0; at < entries.length && (at === 0 || performance.now() < until); at += syncLimits.rowsAtOnce) {
    judged.push(...(await judgeEntries(db, null, judging, entries.slice(at, at + syncLimits.rowsAtOnce))));
  }
  return judged;
}

const order = ['REFUSED', 'NEW', 'CHANGED', 'SAME', 'SKIPPED', 'GONE'];

const recordOf = ({ entry, verdict, reason, field, itemId }: Judged): RowRecord => ({
  uid: entry.uid,
  place: entry.place,
  title: typeof entry.fields.title === 'string' ? entry.fields.title : null,
  verdict,
  reason: reason ? [reason, field].filter(Boolean).join(' ') : null,
  itemId,
});
