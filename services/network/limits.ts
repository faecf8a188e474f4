/** How the watcher looks at nodes: one look's time and size, how many at once, and after how many misses a node is offline. */
export const watchLimits = { lookMs: 2_000, bytes: 16 * 1024, atOnce: 20, missesUntilOffline: 3 } as const;

/** The largest radius that `near` accepts, in kilometres. */
export const nearRadiusKm = 1_000;

/** The most representations in one request: every city of a network of 1,000, which costs one query. */
export const entitiesPerRequest = 1_000;

/** PostgreSQL advisory locks of this service; each number only has to differ from the others on one database. */
export const locks = { signingKeys: 7_401_521, seed: 7_401_522, watch: 7_401_523, recordCity: 7_401_524 } as const;

/**
 * What membership is bound to: its years, days until its end when it is due, how many applications of an account may be
 * undecided, and how many of them handed in.
 */
export const membershipLimits = { years: 3, dueDays: 90, open: 20, handedIn: 3 } as const;
