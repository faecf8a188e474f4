import { readInput } from '../../shared/read-input.ts';
import type { Context } from '../context.ts';
import { requireOwnCity } from '../item/own-id.ts';
import { canWrite, requireRight } from '../item/visibility.ts';
import { readNames } from './complete-fields.ts';
import { countVerdicts } from './count-verdicts.ts';
import { SourceError } from './entry.ts';
import { fetchSource } from './fetch-source.ts';
import { createJudging, type Judged } from './judge-entry.ts';
import { fetchLimits, settingsLimits } from './limits.ts';
import { readApart } from './read-apart.ts';
import { readContent } from './read-content.ts';
import { type PreviewRecord, type RowRecord, sourceInput } from './source.ts';
import { judgeEntries } from './store-entries.ts';

/**
 * Reads a source and returns what would become of each row, the refused ones first, and stores nothing; what cannot be read as a
 * whole is said as its failure. Throws SIGN_IN_REQUIRED, ROLE_REQUIRED, or what its input refuses.
 */
export async function previewSource(
  context: Context,
  { city, input: sent }: { city: string; input: object },
): Promise<PreviewRecord> {
  requireRight(context, canWrite);
  requireOwnCity(context.city, city);
  const input = readInput(sourceInput, sent);
  try {
    const bytes = input.url
      ? (await fetchSource(context.outbound, input.url, null, fetchLimits.waitedForMs))!.bytes
      : readContent(input, 'input.content');
    const { entries, unread, format } = await readApart(bytes, { format: input.format, kind: input.kind });
    const judging = createJudging(input.kind, input, await readNames(context.db), context.now);
    const judged = await judgeEntries(context.db, null, judging, entries);
    const shown = judged.toSorted((one, other) => order.indexOf(one.verdict) - order.indexOf(other.verdict));
    const rows = shown.slice(0, settingsLimits.rowsShown).map(recordOf);
    return { format, counts: countVerdicts(judged), rows, unread, failure: null };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return { format: null, counts: countVerdicts([]), rows: [], unread: [], failure: error.reason };
  }
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
