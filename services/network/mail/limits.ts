/** How mails wait; times in milliseconds. */
export interface MailLimits {
  /** How long a mail waits before each further try. */
  againAfterMs: readonly number[];
  /** How many may wait to be sent. */
  waiting: number;
  /** How long a process that stops waits for those that are just being sent. */
  stopMs: number;
}
export const mailLimits: MailLimits = {
  againAfterMs: [2_000, 15_000, 60_000],
  waiting: 1_000,
  stopMs: 5_000,
};
