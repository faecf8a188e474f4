/** How many databases of cities are prepared at the same time. */
export const preparedAtOnce = 8;

/** How much a file of the audit log holds, so that it fits into one answer to the gateway. */
export const auditFileLimits = { entries: 10_000, characters: 800_000 } as const;

/** How long an idempotency key may be, in characters, and for how long it is remembered, in milliseconds. */
export const idempotencyLimits = { characters: 200, keptMs: 30 * 24 * 3_600_000 } as const;

/** How many changes of one maintainer wait for review at most. */
export const waitingPerAuthor = 200;

/** How mails wait and leave; times in milliseconds. */
export interface MailLimits {
  /** How many recipients one statement stores. */
  queuedAtOnce: number;
  /** How many mails of a city leave in one turn; then the other cities have theirs. */
  perTurn: number;
  /** How long a city's mail takes at least, so that a small mail server is not flooded. */
  msPerMail: number;
  /** For how long a process may send what it has claimed: longer than its connections can keep silent in one turn. */
  claimedMs: number;
  /** How long a mail waits before each further try; three days in all, for a server may be away over a weekend. */
  againAfterMs: readonly number[];
  /** How long nothing is sent when the server cannot be reached. */
  awayMs: number;
  /** How long a city whose mails another process is sending is left alone. */
  heldMs: number;
  /** How often mails are looked for that nobody has told of. */
  pollMs: number;
  /** How long a process that stops waits for those that are just being sent. */
  stopMs: number;
}
const minute = 60_000;
export const mailLimits: MailLimits = {
  queuedAtOnce: 1_000,
  perTurn: 60,
  msPerMail: 50,
  claimedMs: 30 * minute,
  againAfterMs: [1, 5, 30, 120, 480, 1_440, 2_240].map((minutes) => minutes * minute),
  awayMs: 30_000,
  heldMs: 1_000,
  pollMs: 5 * minute,
  stopMs: 5_000,
};

/** How long what became of a mail is kept, in milliseconds. */
export const deliveriesKeptMs = 30 * 24 * 60 * minute;

/** How long links in mails may be, and how much is read of what is posted to them. */
export const linkLimits = { tokenCharacters: 1_000, formBytes: 16 * 1_024, formFields: 100 } as const;

/** How often a process looks whether one of its cities has a job to do, in milliseconds. */
export const jobsEveryMs = 60_000;

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

/**
 * How long a sign-up waits for its confirmation and one that has ended is kept, how many mails ask for confirmations
 * within an hour, how many posts go out within an hour or wait, how long a post may take until it is queued for all,
 * how many bounces end a subscription, and after how long without any they are forgotten; times in milliseconds.
 */
export const listLimits = {
  confirmationMs: 7 * 24 * 3_600_000,
  endedMs: 30 * 24 * 3_600_000,
  confirmationsPerAddress: 3,
  confirmationsPerList: 200,
  postsPerHour: 30,
  waitingPosts: 100,
  sendingMs: 30_000,
  bounces: 3,
  bounceMemoryMs: 14 * 24 * 3_600_000,
} as const;
