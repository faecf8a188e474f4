import { randomInt } from 'node:crypto';
import type { Outcome } from './delivery-queue.ts';

/** When a city has its next turn, and what of the last ones is not on record yet. Times are of `performance.now`. */
export interface Place {
  next: number;
  /** No turn before this, also when it is woken. */
  earliest: number;
  /** True when it only waits for its pace, so that it has more to send. */
  hasMore: boolean;
  /** What its claims are marked with, so that the next turn has what one that was cut off left behind. */
  holder: number;
  /** What was tried and could not be put on record, by delivery. */
  unrecorded: Map<string, Outcome>;
  /** The mails of which it is not certain yet that their texts went. */
  unemptied: Set<string>;
}

/** The turns of a process's cities; they can come and go. */
export interface Turns {
  /** The city that is first, with its place; undefined when there is none. */
  first(): [slug: string, place: Place] | undefined;
  /** Lets a city have its turn as soon as it may. */
  wake(slug: string): void;
  /** Tells whether a city has more to send and may soon. */
  hasMore(): boolean;
  /** Nobody has a turn for a while. */
  pauseAll(ms: number): void;
}

/** Creates the turns of the cities that are served at each moment; a new one is first. */
export function createTurns(slugs: () => string[]): Turns {
  const places = new Map<string, Place>();
  return {
    first() {
      const served = new Set(slugs());
      for (const slug of places.keys()) if (!served.has(slug)) places.delete(slug);
      for (const slug of served) {
        if (!places.has(slug)) places.set(slug, createPlace());
      }
      return [...places].sort(([, one], [, other]) => one.next - other.next)[0];
    },
    wake(slug) {
      const place = places.get(slug);
      if (place) place.next = Math.min(place.next, place.earliest);
    },
    hasMore: () => [...places.values()].some(({ hasMore }) => hasMore),
    pauseAll(ms) {
      for (const place of places.values()) pause(place, performance.now() + ms);
    },
  };
}

const createPlace = (): Place => ({
  ...{ next: 0, earliest: 0, hasMore: false },
  ...{ holder: randomInt(1, 2 ** 31), unrecorded: new Map(), unemptied: new Set() },
});

/** Begins a turn: whoever wakes the city from now on may mean a mail that this turn does not see any more. */
export function begin(place: Place): void {
  place.next = Number.POSITIVE_INFINITY;
  place.hasMore = false;
}

/** Puts the next turn off for so many milliseconds, unless the city is woken before. */
export function putOff(place: Place, ms: number): void {
  place.next = Math.max(place.earliest, Math.min(place.next, performance.now() + ms));
}

/** Puts the next turn off until a moment, also when the city is woken before. */
export function pause(place: Place, until: number): void {
  place.next = place.earliest = until;
}
