const minute = 60_000;

/** How mails wait and leave; times in milliseconds. */
export interface MailLimits {
  /** How many recipients one statement stores. */
  queuedAtOnce: number;
  /** How many mails of a city leave in one turn; then the other cities have theirs. */
  perTurn: number;
  /** How long a city's mail takes at least, so that a small mail server is not flooded. */
  msPerMail: number;
  /** For how long a turn begins mails; what is left then has to wait for the next one. */
  turnMs: number;
  /** For how long a process may send what it has claimed: longer than a turn and the last mail that it begins. */
  claimedMs: number;
  /** How long a claim outlives the connection of its process, which may come back; longer than that takes. */
  graceMs: number;
  /** How long a mail waits before each further try; three days in all, for a server may be away over a weekend. */
  againAfterMs: readonly number[];
  /** How long nothing is sent when the server cannot be reached. */
  awayMs: number;
  /** How long a city whose mails another process is sending is left alone. */
  heldMs: number;
  /** How long the export of a closed city waits for the mails under way. */
  closingMs: number;
  /** How often mails are looked for that nobody has told of. */
  pollMs: number;
  /** How long a process that stops waits for those that are just being sent. */
  stopMs: number;
}
export const mailLimits: MailLimits = {
  queuedAtOnce: 1_000,
  perTurn: 60,
  msPerMail: 50,
  turnMs: minute,
  claimedMs: 120 * minute,
  graceMs: 20_000,
  againAfterMs: [1, 5, 30, 120, 480, 1_440, 2_240].map((minutes) => minutes * minute),
  awayMs: 30_000,
  heldMs: 1_000,
  closingMs: 20_000,
  pollMs: 5 * minute,
  stopMs: 5_000,
};

/** How long what became of a mail is kept, in milliseconds. */
export const deliveriesKeptMs = 30 * 24 * 60 * minute;
