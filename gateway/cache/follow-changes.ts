import { z } from 'zod';
import type { Log } from '../../services/shared/log.ts';
import type { Outbound } from '../../services/shared/outbound.ts';
import { startPolling } from '../../services/shared/poll.ts';
import { changesLimits } from '../limits.ts';
import type { Changes } from './basis.ts';

const position = z.string().max(100);
const answerSchema = z.union([
  z.object({ position, all: z.literal(true) }),
  z.object({ position, changes: z.array(z.object({ city: z.string(), kind: z.string().nullable() })).default([]) }),
]);

/** The gateway's ear at the directory. */
export interface ChangesFollower extends AsyncDisposable {
  /** Asks the directory now; fulfilled, never rejected, when what it tells has been passed on. */
  refresh(): Promise<void>;
  /** Tells whether what has changed is known, as of a few seconds ago at most. */
  isHeard(): boolean;
}

interface Options {
  directoryUrl: string;
  outbound: Outbound;
  log: Log;
  now?: () => number;
  /** Takes what has changed; `all` at first and whenever the directory cannot tell what was missed. */
  onChanges(changes: Changes): void;
}

/** Starts following what changes in the directory: twice a second it is asked for what came after the last answer. */
export function followChanges({ directoryUrl, outbound, log, now = Date.now, onChanges }: Options): ChangesFollower {
  let after: string | undefined;
  let heardAt = Number.NEGATIVE_INFINITY;
  let isAway = false;
  const isHeard = () => now() - heardAt < changesLimits.awayMs;

  const ask = async () => {
    const askedAt = now();
    // After a long silence there may be more changes than one answer holds: begin anew.
    if (!isHeard()) after = undefined;
    try {
      const url = `${directoryUrl}/changes${after === undefined ? '' : `?after=${encodeURIComponent(after)}`}`;
      const { fetchMs: timeoutMs, bytes } = changesLimits;
      const told = answerSchema.parse(await outbound.getJson(url, { timeoutMs, bytes }));
      onChanges(after === undefined || 'all' in told ? 'all' : told.changes);
      after = told.position;
      heardAt = askedAt;
      if (isAway) log.info('the directory tells again what changes');
      isAway = false;
    } catch (error) {
      if (!isAway) log.warn({ problem: (error as Error).message }, 'the directory does not tell what changes');
      isAway = true;
    }
  };
  const polling = startPolling(ask, changesLimits.pollMs);
  return { refresh: polling.now, isHeard, [Symbol.asyncDispose]: () => polling[Symbol.asyncDispose]() };
}
