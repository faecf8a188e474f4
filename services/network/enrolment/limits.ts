/**
 * How a node enrols: how long a code can be used, and what the node has for its proof and for the checks of the kit,
 * in milliseconds; together they stay within the time that the gateway gives a change.
 */
export const enrolmentLimits = {
  codeMs: 7 * 24 * 60 * 60_000,
  proofMs: 2_500,
  bytes: 4 * 1024,
  checkMs: 6_000,
} as const;

/** How often one client may try codes within an hour. */
export const enrolmentRate = { points: 60, seconds: 3_600 } as const;
