/** What one examination of a node may cost; times in milliseconds, sizes in bytes. */
export const conformanceLimits = {
  totalMs: 60_000,
  requestMs: 5_000,
  bytes: 1024 * 1024,
  feedPageBytes: 5 * 1024 * 1024,
  feedPages: 5,
  requests: 250,
  /** How many things of a kind are looked at. */
  samples: 10,
  /** How long ago a token ended that the node has to refuse. */
  expiredSeconds: 3_600,
  /** How many errors of the node are looked at. */
  errors: 500,
} as const;
