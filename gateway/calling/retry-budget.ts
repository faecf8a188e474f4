import { retryLimits } from './limits.ts';

/** Counts how many retries the requests so far have earned. */
export interface RetryBudget {
  /** Adds what one request earns: a fifth of a retry, up to ten saved. */
  earn(): void;
  /** Takes one retry out and returns true, or returns false when less than one is left. */
  spend(): boolean;
}

/** Creates a full budget: ten retries at first, and afterwards at most a fifth more requests than clients asked for. */
export function createRetryBudget(): RetryBudget {
  // Counted in requests, since five times 0.2 is not 1 in binary.
  const price = Math.round(1 / retryLimits.earnedPerRequest);
  const most = retryLimits.saved * price;
  let earned = most;
  return {
    earn() {
      earned = Math.min(most, earned + 1);
    },
    spend() {
      if (earned < price) return false;
      earned -= price;
      return true;
    },
  };
}
