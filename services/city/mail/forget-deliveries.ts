import type { Job } from '../jobs/job.ts';
import { deliveriesKeptMs } from './limits.ts';

/** Deletes what was sent or given up 30 days ago: by then no mail server tells that it could not deliver it. */
export const forgetDeliveries: Job = {
  name: 'forget-deliveries',
  everyMs: 24 * 3_600_000,
  async run({ db }, { now }) {
    const until = new Date(now.getTime() - deliveriesKeptMs);
    await db.delivery.deleteMany({ where: { state: { not: 'WAITING' }, dueAt: { lt: until } } });
    await db.$executeRaw`
      DELETE FROM "Mail" WHERE "createdAt" < ${until}
         AND NOT EXISTS (SELECT FROM "Delivery" WHERE "mailId" = "Mail"."id")`;
  },
};
