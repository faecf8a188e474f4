/** How one page of a feed is read: its time, its size after decompression in bytes, and the items that it may hold. */
export const pageLimits = { timeoutMs: 30_000, bytes: 5 * 1024 * 1024, items: 1_000, addressLength: 2_000 } as const;

/** How feeds are read: in slices, so that a long one lets the others pass, and up to so many pages in one run. */
export const runLimits = { pages: 1_000, slicePages: 20, sliceMs: 60_000, atOnce: 8, attempts: 5 } as const;

/** When feeds are polled: never sooner than this, however often one fails at the latest after that; how often is looked. */
export const pollLimits = { soonestMs: 8_000, latestMs: 60 * 60_000, lookMs: 1_000 } as const;

/** A run that makes at least so many things disappear, and more than this share of what was listed, is held. */
export const removalGuard = { things: 10, share: 0.3 } as const;

/** The most things that the end of a reading takes away at once; the next run goes on. */
export const removedAtOnce = 2_000;

/** The most problems that are kept for one feed, and for how many days those that nothing can mend. */
export const problemsKept = 1_000;
export const problemDays = 30;

/** What is put into the index in one statement at most: so many things, and so many characters of what is said of them. */
export const indexedAtOnce = { things: 250, characters: 200_000 } as const;

/** How long words that nothing has any more are sought, how many go in one statement, and how many with a page of a feed. */
export const forgetLimits = { seekMs: 300_000, wordsAtOnce: 5_000, lostAtOnce: 500 } as const;

/** The most things of a city that get a new place in the feed of the network in one statement. */
export const renumberedAtOnce = 2_000;

/** The queue of jobs: its workers and connections in this process, and when a job whose process died is given up. */
export const queueLimits = {
  workers: 16,
  connections: 3,
  lockMs: 10_000,
  jobSeconds: 300,
  heartbeatSeconds: 10,
  lookSeconds: 5,
} as const;

/** How often a city's pings are taken up, in milliseconds. */
export const pingLimits = { everyMs: 250 } as const;

/** How doubts are looked into: how many come at once, wait for a city and are remembered, how soon again, and how cities are asked. */
export const doubtLimits = {
  ids: 100,
  waiting: 500,
  remembered: 5_000,
  againMs: 60_000,
  citiesAtOnce: 4,
  restMs: 2_000,
  timeoutMs: 3_000,
  bytes: 1024 * 1024,
} as const;

/** PostgreSQL advisory locks of this service; each number only has to differ from the others on one database. */
export const locks = { index: 7_401_525 } as const;

/** How long a change of the index waits for its turn, how soon it tries again, and how long it may take in all, in milliseconds. */
export const turnLimits = { waitMs: 40_000, againMs: 20, transactionMs: 100_000 } as const;
