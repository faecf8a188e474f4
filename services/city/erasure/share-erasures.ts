import type { Job } from '../jobs/job.ts';
import { exchangeLimits } from './limits.ts';

/** Asks the hub every minute whether an erasure is lacking here, as after a restored backup, and tells it of those done here. */
export const shareErasures: Job = {
  name: 'share-erasures',
  everyMs: exchangeLimits.everyMs,
  run: (city) => city.shareErasures(),
};
