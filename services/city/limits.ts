/** How many databases of cities are prepared at the same time. */
export const preparedAtOnce = 8;

/** How much a file of the audit log holds, so that it fits into one answer to the gateway. */
export const auditFileLimits = { entries: 10_000, characters: 800_000 } as const;

/** How long an idempotency key may be, in characters, and for how long it is remembered, in milliseconds. */
export const idempotencyLimits = { characters: 200, keptMs: 30 * 24 * 3_600_000 } as const;

/** How many changes of one maintainer wait for review at most. */
export const waitingPerAuthor = 200;
