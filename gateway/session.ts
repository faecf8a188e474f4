import type { Code } from '../services/shared/refusal.ts';
import type { Viewer } from '../services/shared/viewer.ts';
import type { Basis, Scope } from './cache/basis.ts';
import { operationLimits } from './limits.ts';

/** What the gateway knows of one operation while it runs. */
export interface Session {
  viewer: Viewer | null;
  requestId: string;
  /** Stands for the machine that asks, in limits of the hub; tells nobody its address. */
  client: string;
  /** Aborted when all who wait for the answer have left. */
  signal: AbortSignal;
  /** When the operation must have ended, in milliseconds since 1970. */
  deadlineAt: number;
  /** Notes that a city was asked, and with which code it failed, if it did. */
  record(city: string, failure: Code | null): void;
  /** Which cities were asked, which answered and which are missing; undefined when none was asked. */
  completeness(): Completeness | undefined;
  /** What the answer is made from; grows while the operation runs. */
  basis: Basis & { scopes: Scope[] };
  /** Whether a service was asked of whose changes nobody tells. */
  asksUnfollowed: boolean;
  /** Whether a service of the hub was asked to change something. */
  changesHub: boolean;
  /** How long the answer may be kept for others, in milliseconds; 0 until it turns out to be fit for that. */
  lifeMs: number;
}

/** How complete an answer is: `extensions.cities`. */
export interface Completeness {
  asked: number;
  answered: number;
  missing: { city: string; code: Code }[];
}

/** Opens the session of an operation of a known viewer. */
export function openSession(opened: Pick<Session, 'viewer' | 'requestId' | 'client' | 'signal'>): Session {
  const failures = new Map<string, Code | null>();
  const cities = new Set<string>();
  return {
    ...opened,
    deadlineAt: Date.now() + operationLimits.queryMs,
    record(city, failure) {
      cities.add(city);
      const known = failures.get(city);
      // A city that does not know something is not missing when it answers something else.
      const isFirst = known === undefined || known === 'CITY_OUTDATED';
      if (isFirst || (known === null && failure !== 'CITY_OUTDATED')) failures.set(city, failure);
    },
    completeness() {
      if (cities.size === 0) return undefined;
      const missing = [...failures].flatMap(([city, code]) => (code ? [{ city, code }] : []));
      return { asked: cities.size, answered: cities.size - missing.length, missing };
    },
    basis: { cities, scopes: [] },
    asksUnfollowed: false,
    changesHub: false,
    lifeMs: 0,
  };
}
