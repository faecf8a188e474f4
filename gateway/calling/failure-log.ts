import type { Log } from '../../services/shared/log.ts';
import { failureLogMs } from './limits.ts';

/** One failed call as the log shows it. */
export interface CallFailure {
  city: string;
  reason: string;
  requestId?: string;
  detail: string;
}

/** Creates a log of failed calls with at most one line per city and reason in 10 s, which counts those left out. */
export function createFailureLog(log: Log, now: () => number): (failure: CallFailure) => void {
  const lines = new Map<string, { writtenAt: number; leftOut: number }>();

  return (failure) => {
    const key = `${failure.city} ${failure.reason}`;
    const line = lines.get(key);
    if (line && now() - line.writtenAt < failureLogMs) {
      line.leftOut += 1;
      return;
    }
    log.warn({ ...failure, leftOut: line?.leftOut ?? 0 }, 'a call to a city failed');
    lines.set(key, { writtenAt: now(), leftOut: 0 });
  };
}
