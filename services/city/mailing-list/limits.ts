/**
 * How long a sign-up waits for its confirmation and one that has ended is kept, how many mails ask for confirmations
 * within an hour, how many posts go out within an hour or wait (in all, and of one author), how long a post may take until it is queued for all,
 * how long the posts of a digest may be in all, how many days with bounces end a subscription, and after how long without any they are forgotten; how many days before a deadline
 * reminders go out, and how many days late one may be; times in milliseconds.
 */
export const listLimits = {
  confirmationMs: 7 * 24 * 3_600_000,
  endedMs: 30 * 24 * 3_600_000,
  confirmationsPerAddress: 3,
  confirmationsPerList: 200,
  postsPerHour: 30,
  waitingPosts: 100,
  waitingPostsOfOne: 10,
  sendingMs: 30_000,
  digestBytes: 200_000,
  bounces: 3,
  bounceMemoryMs: 14 * 24 * 3_600_000,
  reminderDays: [30, 7],
  lateDays: 3,
} as const;
