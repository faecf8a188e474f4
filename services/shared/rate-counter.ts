import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from './refusal.ts';

/** Counts something for a key; throws TOO_FREQUENT with the seconds to wait. */
export type Count = (key: string) => Promise<void>;

/** Creates a counter that lets each key pass so many times within so many seconds; it forgets all when the process ends. */
export function createCounter({ points, seconds }: { points: number; seconds: number }): Count {
  const counter = new RateLimiterMemory({ points, duration: seconds });
  return async (key) => {
    try {
      await counter.consume(key);
    } catch (reached) {
      if (!(reached instanceof RateLimiterRes)) throw reached;
      throw new Refusal('TOO_FREQUENT', { limit: Math.ceil(reached.msBeforeNext / 1_000) });
    }
  };
}
