import type { Context } from '../context.ts';
import { inOneWrite } from '../item/write-once.ts';
import { SourceError } from './entry.ts';
import { fetchSource } from './fetch-source.ts';
import { fetchLimits, syncLimits } from './limits.ts';
import { nextNight } from './next-run.ts';
import { readApart } from './read-apart.ts';
import { digestOf } from './read-content.ts';
import type { SourceReading } from './read-source.ts';
import { kindOf, type SourceRecord } from './source.ts';
import type { SourceFormat } from './source-kind.ts';
import { storeEnd } from './store-end.ts';
import { noteFailure, syncEntries } from './sync-entries.ts';

/** How a source is run: with what was handed in and read, or with what its address has, and how long that may take. */
export interface Run {
  reading?: SourceReading & { digest: string };
  /** How what its address has is written; null to recognise it, which is done only until it was read once. */
  format?: SourceFormat | null;
  timeoutMs: number;
  /** Until when rows are stored, on the clock of `performance`. */
  until?: number;
  /** True to leave everything as it is when the source is as it was the last time. */
  onlyWhenChanged?: boolean;
}

/**
 * Reads a source and makes the city's things agree with it; returns it as it is then. What cannot be fetched or read is noted
 * with its reason, and changes nothing else.
 */
export async function runSource(context: Context, source: SourceRecord, run: Run): Promise<SourceRecord> {
  try {
    if (run.reading) await syncEntries(context, source, run.reading, { digest: run.reading.digest });
    else {
      const version = run.onlyWhenChanged ? source.etag : null;
      const fetched = await fetchSource(context.outbound, source.url!, version, run.timeoutMs);
      const digest = fetched && digestOf(fetched.bytes);
      if (!fetched || (run.onlyWhenChanged && digest === source.digest)) return await noteSame(context, source);
      const format = source.syncedAt ? source.format : run.format;
      const reading = await readApart(fetched.bytes, { format, kind: kindOf(source) });
      await syncEntries(context, source, reading, { version: fetched.version, digest, until: run.until });
    }
    return await context.db.source.findUniqueOrThrow({ where: { id: source.id } });
  } catch (error) {
    if (error instanceof SourceError) return noteFailure(context, source, error.reason);
    throw error;
  }
}

/** Notes that a source is as it was the last time, when it was read as a whole. */
function noteSame(context: Context, source: SourceRecord): Promise<SourceRecord> {
  const { now } = context;
  const data = { triedAt: now, syncedAt: now, failingSince: null, failure: null, dueAt: nextNight(now, source.id) };
  return inOneWrite(context, (transaction) => storeEnd(transaction, source, data));
}

/** How long a run may take while somebody waits for it; the rest is left to the next one. */
export const whileWaiting = (): { timeoutMs: number; until: number } => ({
  timeoutMs: fetchLimits.waitedForMs,
  until: performance.now() + syncLimits.waitedForMs,
});
