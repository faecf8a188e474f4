import { recordAudit } from '../audit/record-audit.ts';
import type { Context } from '../context.ts';
import { inOneWrite } from '../item/write-once.ts';
import { readNames } from './complete-fields.ts';
import { countVerdicts } from './count-verdicts.ts';
import { type Entry, SourceError } from './entry.ts';
import type { Judged } from './judge-entry.ts';
import { syncLimits } from './limits.ts';
import { nextNight, retryAt } from './next-run.ts';
import { createJudging } from './read-entry.ts';
import type { SourceReading } from './read-source.ts';
import type { RowReason } from './row-reason.ts';
import { type SourceRecord, settingsOf } from './source.ts';
import type { SourceFormat } from './source-kind.ts';
import { storeEnd } from './store-end.ts';
import { storeEntries } from './store-entries.ts';
import { withdrawVanished } from './withdraw-vanished.ts';

/** What of a run is known besides the entries. */
export interface RunOptions {
  /** What the server said about the version of what was read. */
  version?: string | null;
  /** The digest of what was read. */
  digest?: string | null;
  /** When no further rows are stored, in milliseconds on the clock of `performance`; the next run does the rest. */
  until?: number;
  /** True to withdraw at once also when much has vanished: somebody was asked. */
  mayEmpty?: boolean;
  /** Told after each part how many rows are done. */
  onProgress?(done: number): void;
}

/**
 * Makes the city's things agree with what was read of a source: partial success, in batches of 50 rows. What was edited
 * here stays as it is, and a source without a single entry changes nothing. Returns the verdicts; throws the SourceError
 * SOURCE_EMPTY.
 */
export async function syncEntries(
  context: Context,
  source: SourceRecord,
  { entries, format }: SourceReading,
  { version = null, digest = null, until = Number.POSITIVE_INFINITY, mayEmpty = false, onProgress }: RunOptions = {},
): Promise<Judged[]> {
  if (entries.length === 0) throw new SourceError('SOURCE_EMPTY');
  const judging = createJudging(source.kind, settingsOf(source), await readNames(context.db), context.now);
  const sorted = [...entries].sort((one, other) => compare(orderOf(one), orderOf(other)));
  const judged: Judged[] = [];
  for (let at = 0; at < sorted.length && performance.now() < until; at += syncLimits.rowsAtOnce) {
    judged.push(...(await storeEntries(context, source.id, judging, sorted.slice(at, at + syncLimits.rowsAtOnce))));
    onProgress?.(judged.length);
  }
  const isWhole = judged.length === sorted.length;
  const there = new Set(judged.flatMap(({ entry, isThere }) => (isThere ? entry.uid : [])));
  // What falls off the end of a feed is old, not gone.
  const isHeld =
    isWhole && format !== 'FEED' && (await withdrawVanished(context, source.id, judging.kind, there, mayEmpty));
  await endRun(context, source, { format, isWhole, isHeld, version, digest, judged });
  return judged;
}

/** Rows without an item that are not there any longer are forgotten, and so are those that went long ago. */
const keptGoneMs = 90 * 86_400_000;

interface Run {
  format: SourceFormat;
  isWhole: boolean;
  isHeld: boolean;
  version: string | null;
  digest: string | null;
  judged: Judged[];
}

async function endRun(context: Context, source: SourceRecord, run: Run): Promise<void> {
  const { now, viewer } = context;
  const { id } = source;
  const isDone = run.isWhole && !run.isHeld;
  await inOneWrite(context, async (transaction) => {
    const gone = { lt: new Date(now.getTime() - keptGoneMs) };
    await transaction.sourceRow.deleteMany({ where: { sourceId: id, goneAt: gone } });
    if (run.isWhole)
      await transaction.sourceRow.deleteMany({ where: { sourceId: id, itemId: null, seenAt: { lt: now } } });
    await storeEnd(transaction, source, {
      triedAt: now,
      format: run.format,
      // Only what was read as a whole, and agreed with, can be the same the next time.
      etag: isDone ? run.version : null,
      digest: isDone ? run.digest : null,
      ...(run.isWhole && { syncedAt: now, failingSince: null, failure: null }),
      dueAt: run.isWhole ? nextNight(now, id) : now,
    });
    const { SAME: _same, SKIPPED: _skipped, ...counts } = countVerdicts(run.judged);
    const details = Object.fromEntries(
      Object.entries(counts).map(([verdict, count]) => [verdict.toLowerCase(), count]),
    );
    await recordAudit(transaction, { actor: viewer!.account, action: 'source-synced', subject: id, details }, now);
  });
}

/** Notes that a source cannot be read: nothing else changes, and it is tried again, ever more rarely. Throws NOT_FOUND once it was removed. */
export async function noteFailure(context: Context, source: SourceRecord, reason: RowReason): Promise<SourceRecord> {
  const { now } = context;
  const failingSince = source.failingSince ?? now;
  const dueAt = source.url ? retryAt(failingSince, now) : null;
  return inOneWrite(context, (transaction) =>
    storeEnd(transaction, source, { triedAt: now, failingSince, failure: reason, dueAt }),
  );
}

/** The order in which entries are stored does not depend on theirs. */
const orderOf = ({ uid, fields }: Entry): string =>
  JSON.stringify([fields.startsAt ?? null, fields.title ?? null, uid]);
const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
