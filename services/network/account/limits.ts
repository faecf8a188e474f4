/** How somebody signs in: how long a code can be used and how often it can be tried, and how long a session lasts. */
export const signInLimits = { codeMs: 10 * 60_000, tries: 5, sessionMs: 30 * 24 * 60 * 60_000 } as const;

/**
 * How often codes may be asked for and tried within an hour, for one address and by one client. Many share a client,
 * a town hall for instance; the tries for one address bound what guessing can reach, however many codes are sent.
 */
export const signInRates = {
  seconds: 3_600,
  requestsPerAddress: 5,
  requestsPerClient: 60,
  triesPerAddress: 10,
  triesPerClient: 120,
} as const;
