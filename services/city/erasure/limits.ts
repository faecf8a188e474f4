/** How a city asks its hub about erasures; times in milliseconds, sizes in bytes. */
export const exchangeLimits = {
  everyMs: 60_000,
  timeoutMs: 5_000,
  bytes: 5 * 1024 * 1024,
  /** How many calls there are in a row. */
  rounds: 50,
  /** How long an erasure is repeated, for what was just being written when it was done. */
  repeatedMs: 10 * 60_000,
} as const;

/** How long an erasure waits for a row at most, and how often it asks whether it is its turn; milliseconds. */
export const turnLimits = { rowMs: 4_000, againMs: 50 } as const;

/** How long one erasure may take, in milliseconds. */
export const erasureTimeoutMs = 60_000;
