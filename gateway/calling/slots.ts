import { slotLimits } from './limits.ts';

/** The right to call a city now; disposing it lets the next one in. */
export type Slot = Disposable;
/** Why there is no slot: too many wait, the time is over, or the caller left. */
export type NoSlot = 'full' | 'timed-out' | 'cancelled';

interface Waiter {
  city: string;
  start(): void;
}

/** Shares out the calls that may run at once. */
export interface Slots {
  /** Takes a slot for a city, waiting at most `timeoutMs` for it, first in first out; never rejects. */
  take(city: string, limits: { signal?: AbortSignal; timeoutMs: number }): Promise<Slot | NoSlot>;
}

/**
 * Creates slots for 8 calls per city, unless it is said otherwise, and 200 in all, with room for 64 waiting calls per
 * city and 4,000 in all.
 * Not cockatiel's bulkhead, where a call that was cancelled keeps its place in the queue.
 */
export function createSlots(perCity: number = slotLimits.perCity): Slots {
  const { inAll, waitingPerCity, waitingInAll } = slotLimits;
  const running = new Map<string, number>();
  const waiting = new Set<Waiter>();
  const waitingOf = new Map<string, number>();
  let runningInAll = 0;

  const isFree = (city: string) => runningInAll < inAll && (running.get(city) ?? 0) < perCity;

  function createSlot(city: string): Slot {
    let held = true;
    runningInAll += 1;
    addTo(running, city, 1);
    return {
      [Symbol.dispose]() {
        if (!held) return;
        held = false;
        runningInAll -= 1;
        addTo(running, city, -1);
        startNext();
      },
    };
  }

  // One slot came free, so at most one waiting call can start: the oldest whose own city has room.
  function startNext() {
    for (const waiter of waiting) {
      if (isFree(waiter.city)) return waiter.start();
    }
  }

  function wait(city: string, signal: AbortSignal | undefined, timeoutMs: number): Promise<Slot | NoSlot> {
    const { promise, resolve } = Promise.withResolvers<Slot | NoSlot>();
    const leave = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      waiting.delete(waiter);
      addTo(waitingOf, city, -1);
    };
    const giveUp = (why: NoSlot) => {
      leave();
      resolve(why);
    };
    const waiter: Waiter = {
      city,
      start() {
        leave();
        resolve(createSlot(city));
      },
    };
    const cancel = () => giveUp('cancelled');
    const timer = setTimeout(giveUp, timeoutMs, 'timed-out');
    signal?.addEventListener('abort', cancel);
    waiting.add(waiter);
    addTo(waitingOf, city, 1);
    return promise;
  }

  return {
    async take(city, { signal, timeoutMs }) {
      if (signal?.aborted) return 'cancelled';
      if (timeoutMs <= 0) return 'timed-out';
      if (isFree(city)) return createSlot(city);
      if (waiting.size >= waitingInAll || (waitingOf.get(city) ?? 0) >= waitingPerCity) return 'full';
      return wait(city, signal, timeoutMs);
    },
  };
}

function addTo(counts: Map<string, number>, city: string, change: 1 | -1) {
  const count = (counts.get(city) ?? 0) + change;
  if (count > 0) counts.set(city, count);
  else counts.delete(city);
}
