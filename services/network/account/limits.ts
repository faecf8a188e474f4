/**
 * How somebody signs in: how long a code can be used, how often it can be tried with its request id and how often
 * without, and how many codes of an address are tried without one; and how long a session lasts.
 */
export const signInLimits = {
  codeMs: 10 * 60_000,
  tries: 5,
  unboundCodes: 3,
  sessionMs: 30 * 24 * 60 * 60_000,
} as const;

/** How long a refresh token that was just used brings the same next one again, and how long used ones are remembered. */
export const refreshLimits = { graceMs: 10_000, rememberedMs: 24 * 60 * 60_000 } as const;

/**
 * How often codes may be asked for and tried within `seconds`: by one client, by one client for one mailbox, and for one
 * mailbox by all clients. Many share a client, a town hall for instance. `PerMinute` holds for all requests and for the
 * refreshes of one session.
 */
export const signInRates = {
  seconds: 3_600,
  requestsPerClient: 60,
  requestsPerPair: 5,
  requestsPerMailbox: 20,
  requestsPerMinute: 300,
  triesPerClient: 120,
  triesPerPair: 10,
  refreshesPerMinute: 12,
} as const;
