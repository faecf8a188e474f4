import type { Job } from '../jobs/job.ts';
import { answerLimits } from './limits.ts';

/** Forgets answers that nobody has confirmed within seven days, and conversations 30 days after their end. */
export const forgetAnswers: Job = {
  name: 'forget-answers',
  everyMs: 3_600_000,
  async run({ db }, { now }) {
    const before = (ms: number) => ({ lt: new Date(now.getTime() - ms) });
    const { confirmedWithinMs, passedOnMs, keptMs } = answerLimits;
    await db.conversation.deleteMany({
      where: {
        OR: [
          { confirmedAt: null, createdAt: before(confirmedWithinMs) },
          { confirmedAt: before(passedOnMs + keptMs) },
          { closedAt: before(keptMs) },
        ],
      },
    });
  },
};
