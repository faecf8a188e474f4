import { breakerLimits } from './limits.ts';

/** What the latest calls to one city came to. */
export interface RecentOutcomes {
  /** Notes one call. */
  add(succeeded: boolean): void;
  /** Turns the latest success into a failure, or notes a failure when there was none. */
  recant(): void;
  /** Tells whether the last 5 calls failed, or at least half of at least 20 in the last 10 s. */
  areBad(): boolean;
  /** Forgets everything noted so far. */
  clear(): void;
}

/** Creates an empty memory of outcomes; `now` is in milliseconds since the epoch. */
export function createRecentOutcomes(now: () => number): RecentOutcomes {
  const { failuresInARow, windowMs, windowCalls, windowFailureShare } = breakerLimits;
  const tickMs = windowMs / 10;
  let row: boolean[] = [];
  let ticks: { startedAt: number; calls: number; failures: number }[] = [];

  function add(succeeded: boolean) {
    row = [...row.slice(1 - failuresInARow), succeeded];
    const startedAt = Math.floor(now() / tickMs) * tickMs;
    let tick = ticks.at(-1);
    if (tick?.startedAt !== startedAt) {
      tick = { startedAt, calls: 0, failures: 0 };
      ticks = [...ticks.filter((old) => old.startedAt > startedAt - windowMs), tick];
    }
    tick.calls += 1;
    if (!succeeded) tick.failures += 1;
  }

  return {
    add,
    recant() {
      const latest = row.lastIndexOf(true);
      if (latest === -1) return add(false);
      row[latest] = false;
      const tick = ticks.findLast(({ calls, failures }) => failures < calls);
      if (tick) tick.failures += 1;
    },
    areBad() {
      if (row.length === failuresInARow && !row.includes(true)) return true;
      const calls = ticks.reduce((sum, tick) => sum + tick.calls, 0);
      const failures = ticks.reduce((sum, tick) => sum + tick.failures, 0);
      return calls >= windowCalls && failures >= calls * windowFailureShare;
    },
    clear() {
      row = [];
      ticks = [];
    },
  };
}
