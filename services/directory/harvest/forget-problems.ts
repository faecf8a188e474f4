import type { DirectoryDatabase } from '../context.ts';
import { problemDays } from '../limits.ts';

/** Forgets wrong ids that were met for the last time 30 days ago: no later version of a thing can mend them. */
export async function forgetProblems(db: DirectoryDatabase, now: Date): Promise<void> {
  const oldest = new Date(now.getTime() - problemDays * 86_400_000);
  await db.feedProblem.deleteMany({ where: { reason: 'ID_FOREIGN', seenAt: { lt: oldest } } });
}
