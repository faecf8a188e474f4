/** How long one operation may take at the gateway, in milliseconds, everything included. */
export const operationLimits = { queryMs: 5_000, mutationMs: 10_000 } as const;

/** How many parsed and checked documents the gateway keeps, with their plans. */
export const documentsKept = 1_000;

/** For how many machines the gateway remembers what it signed for the network service. */
export const clientsRemembered = 10_000;

/** How long anonymous answers are kept, in milliseconds, and how much of them, in bytes and in number. */
export const keepLimits = {
  /** When cities were asked live: what only they know, a contact for instance, is in no feed. */
  liveMs: 30_000,
  /** When only services of the hub were asked. */
  copyMs: 60_000,
  /** When a city is missing, when nobody tells of changes, and while the directory cannot be asked for them. */
  shortMs: 5_000,
  bytes: 64 * 1024 * 1024,
  answerBytes: 1024 * 1024,
  answers: 10_000,
} as const;

/** How the gateway asks the directory what has changed; after `awayMs` without an answer it cannot be relied on. */
export const changesLimits = { pollMs: 500, fetchMs: 2_000, awayMs: 3_000, bytes: 1024 * 1024 } as const;

/** How the directory is told which cities have changed something, in milliseconds. */
export const pingLimits = { everyMs: 250, sendMs: 2_000 } as const;

/** How the directory is told of things that turned out to be gone: how many at once and how often, in milliseconds. */
export const doubtLimits = { ids: 100, everyMs: 1_000, againMs: 60_000, sendMs: 2_000, remembered: 5_000 } as const;

/** How much a city may say about erasures, in bytes, and how long the network service has to answer, in milliseconds. */
export const erasureLimits = { bytes: 128 * 1024, askMs: 4_000 } as const;

/**
 * How long the network's word on a portal token counts, in milliseconds, and for how long beyond that while the network
 * cannot be asked; after a failed question it is asked again after `againMs`. `remembered` counts tokens.
 */
export const portalTokenLimits = {
  keepMs: 5_000,
  graceMs: 60_000,
  againMs: 1_000,
  askMs: 2_000,
  bytes: 16 * 1024,
  remembered: 2_000,
} as const;
