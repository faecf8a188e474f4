/** What one call to a city may take; times in milliseconds, `answerBytes` in bytes counted after decompression. */
export const callLimits = {
  connectMs: 1_000,
  totalMs: 3_000,
  answerBytes: 1024 * 1024,
  /** All the time that a call gets after another one to the same city timed out, until one succeeds. */
  leashMs: 750,
  /** A time-out speaks against the city only when the request had at least this long. */
  fairMs: 500,
} as const;

/** How connections to cities are kept; several hosted cities share one origin. Times in milliseconds. */
export const connectionLimits = { perOrigin: 64, keepAliveMs: 4_000, keepAliveMaxMs: 30_000 } as const;

/** How many calls may run and wait, per city and in all, and how many of those that run in a city may be changes. */
export const slotLimits = {
  perCity: 8,
  changesPerCity: 4,
  inAll: 200,
  waitingPerCity: 64,
  waitingInAll: 4_000,
} as const;

/** When a query may be sent a second time; times in milliseconds, the rest in retries. */
export const retryLimits = { delayMinMs: 50, delayMaxMs: 250, earnedPerRequest: 0.2, saved: 10 } as const;

/** When a city is left alone and for how long; times in milliseconds, shares of 1. */
export const breakerLimits = {
  failuresInARow: 5,
  windowMs: 10_000,
  windowCalls: 20,
  windowFailureShare: 0.5,
  openMs: 30_000,
  openMaxMs: 300_000,
  jitterShare: 0.2,
  hintedProbeEveryMs: 5_000,
} as const;

/** The log gets at most one line per city and reason in this many milliseconds. */
export const failureLogMs = 10_000;
