import type { Log } from '../../services/shared/log.ts';
import { type Breaker, type BreakerState, createBreaker } from './breaker.ts';

/** How a city of the network can be reached, as the registry knows it; `lastSeenAt` in milliseconds since the epoch. */
export interface CityNode {
  endpoint: string;
  state: string;
  lastSeenAt: number | null;
}

export interface CityRegistry {
  find(city: string): CityNode | undefined;
}

/** What the gateway remembers about calls to one endpoint of one city. */
export interface CityLine {
  readonly endpoint: string;
  readonly breaker: Breaker;
  /** True after a time-out, until a call succeeds. */
  leashed: boolean;
}

/** The state of one breaker, for diagnostics; `openUntil` in milliseconds since the epoch. */
export interface CityBreakerState {
  city: string;
  state: BreakerState;
  openUntil: number | null;
  leashed: boolean;
}

/** The lines to all cities called so far. */
export interface CityLines {
  /** Returns the line to a city, a new one when its endpoint changed. */
  get(city: string, endpoint: string): CityLine;
  /** Returns the line to a city that was called before, or undefined. */
  find(city: string): CityLine | undefined;
  /** Forgets a city. */
  forget(city: string): void;
  /** Lists the breakers of the cities that are still in the registry, by slug. */
  states(): CityBreakerState[];
}

export interface CityLinesOptions {
  registry: CityRegistry;
  log: Log;
  now: () => number;
  random: () => number;
}

/** Creates an empty set of lines; those to cities that left the registry or moved are forgotten. */
export function createCityLines({ registry, log, now, random }: CityLinesOptions): CityLines {
  const lines = new Map<string, CityLine>();

  function forgetDeparted() {
    for (const [city, line] of lines) {
      if (registry.find(city)?.endpoint !== line.endpoint) lines.delete(city);
    }
  }

  function createLine(city: string, endpoint: string): CityLine {
    const onChange = (state: BreakerState, openMs: number) => {
      if (state !== 'HALF_OPEN') log.info({ city, breaker: state, openMs }, 'the breaker of a city changed');
    };
    return { endpoint, breaker: createBreaker({ now, random, onChange }), leashed: false };
  }

  return {
    get(city, endpoint) {
      const known = lines.get(city);
      if (known?.endpoint === endpoint) return known;
      forgetDeparted();
      const line = createLine(city, endpoint);
      lines.set(city, line);
      return line;
    },
    find: (city) => lines.get(city),
    forget: (city) => lines.delete(city),
    states() {
      forgetDeparted();
      return [...lines]
        .map(([city, { breaker, leashed }]) => ({ city, state: breaker.state, openUntil: breaker.openUntil, leashed }))
        .sort((one, other) => (one.city < other.city ? -1 : 1));
    },
  };
}
