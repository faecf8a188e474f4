/**
 * How long an answer to a board entry and a mail that is passed on may be, how many answers are taken, how many mails pass
 * between the two, and how long things are kept.
 */
export const answerLimits = {
  characters: 2_000,
  mailCharacters: 20_000,
  perAddress: { answers: 5, withinMs: 24 * 3_600_000 },
  perEntry: { answers: 30, withinMs: 24 * 3_600_000 },
  perCity: { answers: 200, withinMs: 3_600_000 },
  confirmedWithinMs: 7 * 24 * 3_600_000,
  mails: 50,
  passedOnMs: 90 * 24 * 3_600_000,
  keptMs: 30 * 24 * 3_600_000,
} as const;

/** How long before its end a board entry is told of, how long after it can be renewed, and how many are told at once. */
export const renewalLimits = { beforeMs: 7 * 24 * 3_600_000, afterMs: 30 * 24 * 3_600_000, atOnce: 100 } as const;
