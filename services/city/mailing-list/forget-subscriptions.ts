import type { ServedCity } from '../context.ts';
import type { Job, JobTools } from '../jobs/job.ts';
import { listLimits } from './limits.ts';

/** Deletes what was not confirmed within seven days, what ended thirty days ago, and what was for lists that are gone. */
export const forgetSubscriptions = {
  name: 'forget-subscriptions',
  everyMs: 3_600_000,
  async run({ db }: Pick<ServedCity, 'db'>, { now }: Pick<JobTools, 'now'>) {
    const before = (ms: number) => ({ lt: new Date(now.getTime() - ms) });
    const isSilent = { requestedAt: before(listLimits.confirmationMs) };
    const gone = await db.mailingList.findMany({ where: { withdrawnAt: { not: null } }, select: { id: true } });
    await db.subscription.deleteMany({
      where: {
        OR: [
          { state: 'PENDING', ...isSilent },
          { state: { in: ['ENDED', 'DISABLED'] }, endedAt: before(listLimits.endedMs), ...isSilent },
          { listId: { in: gone.map(({ id }) => id) } },
        ],
      },
    });
  },
} satisfies Job;
