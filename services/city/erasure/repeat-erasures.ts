import type { Job } from '../jobs/job.ts';
import { exchangeLimits } from './limits.ts';
import { listBounds, listErased } from './list-erased.ts';
import { replayErasures } from './replay-erasures.ts';

/** Does erasures once more for some minutes: what was just being written when they were done came to light after them. */
export const repeatErasures: Job = {
  name: 'repeat-erasures',
  everyMs: exchangeLimits.everyMs,
  async run({ slug, db, announce }, { now }) {
    const known = await listErased(db);
    const from = new Date(now.getTime() - exchangeLimits.repeatedMs);
    const erasures = await listBounds(db, { from, to: now });
    if ((await replayErasures(db, slug, erasures, { known, now })) > 0) announce();
  },
};
