import { breakerLimits } from './limits.ts';
import { createRecentOutcomes } from './recent-outcomes.ts';

export type BreakerState = 'CLOSED' | 'OPEN' | 'HALF_OPEN';

/** Permission for one request; only the first word counts, and disposing it unsaid counts as neither. */
export interface Pass extends Disposable {
  /** True when this request decides whether the breaker closes again. */
  readonly probe: boolean;
  succeed(): void;
  fail(): void;
}

/** Keeps requests away from a city that does not answer. */
export interface Breaker {
  readonly state: BreakerState;
  /** When an open breaker lets its next probe through, in milliseconds since the epoch; null while closed. */
  readonly openUntil: number | null;
  /** Tells whether a request would be let through now. */
  admits(): boolean;
  /** Lets one request through, or returns null; while the breaker is open, one request at a time is the probe. */
  enter(): Pass | null;
  /** Lets one probe through early when the node was seen alive after the breaker opened; at most one in 5 s. */
  hint(seenAliveAt: number | null): void;
  /** Turns the latest success into a failure; when that success had closed the breaker, it opens again at once. */
  reportBadAnswer(): void;
}

export interface BreakerOptions {
  now?: () => number;
  random?: () => number;
  onChange?: (state: BreakerState, openMs: number) => void;
}

/**
 * Creates the breaker of one city: it opens after 5 failures in a row or when half of at least 20 requests in 10 s
 * failed, stays open 30 s, twice as long after every failed probe up to 300 s, give or take 20 %, and tries one probe.
 * Not cockatiel's, which can take no hint, no clock and no later bad answer, and closes when the probe is cancelled.
 */
export function createBreaker({ now = Date.now, random = Math.random, onChange }: BreakerOptions = {}): Breaker {
  const limits = breakerLimits;
  const outcomes = createRecentOutcomes(now);
  let state: BreakerState = 'CLOSED';
  // A pass from an earlier era has nothing to say: its request began before the breaker last changed.
  let era = 0;
  let openings = 0;
  let openedAt = 0;
  let openUntil = 0;
  let hinted = false;
  let hintedProbeAt = Number.NEGATIVE_INFINITY;
  // The probe's success closed the breaker and nothing has confirmed it yet.
  let onProbation = false;

  function change(to: BreakerState, openMs = 0) {
    state = to;
    era += 1;
    hinted = false;
    onChange?.(to, openMs);
  }

  function open() {
    openings += 1;
    const jitter = 1 + limits.jitterShare * (2 * random() - 1);
    const openMs = Math.round(Math.min(limits.openMs * 2 ** (openings - 1), limits.openMaxMs) * jitter);
    openedAt = now();
    openUntil = openedAt + openMs;
    onProbation = false;
    outcomes.clear();
    change('OPEN', openMs);
  }

  function settle(succeeded: boolean) {
    if (state === 'HALF_OPEN' && !succeeded) return open();
    if (state === 'HALF_OPEN') {
      onProbation = true;
      return change('CLOSED');
    }
    if (onProbation) openings = 0;
    onProbation = false;
    outcomes.add(succeeded);
    if (!succeeded && outcomes.areBad()) open();
  }

  function createPass(probe: boolean): Pass {
    const mine = era;
    let said = false;
    const once = (act: () => void) => () => {
      if (said) return;
      said = true;
      if (mine === era) act();
    };
    return {
      probe,
      succeed: once(() => settle(true)),
      fail: once(() => settle(false)),
      [Symbol.dispose]: once(() => probe && change('OPEN', Math.max(0, openUntil - now()))),
    };
  }

  const admits = () => state === 'CLOSED' || (state === 'OPEN' && (hinted || now() >= openUntil));

  return {
    get state() {
      return state;
    },
    get openUntil() {
      return state === 'CLOSED' ? null : openUntil;
    },
    admits,
    enter() {
      if (!admits()) return null;
      if (state === 'CLOSED') return createPass(false);
      if (now() < openUntil) hintedProbeAt = now();
      change('HALF_OPEN');
      return createPass(true);
    },
    hint(seenAliveAt) {
      if (state !== 'OPEN' || seenAliveAt === null || seenAliveAt <= openedAt) return;
      if (now() - hintedProbeAt >= limits.hintedProbeEveryMs) hinted = true;
    },
    reportBadAnswer() {
      if (state !== 'CLOSED') return;
      if (onProbation) return open();
      outcomes.recant();
      if (outcomes.areBad()) open();
    },
  };
}
