import { createHash } from 'node:crypto';
import { germanTime } from '../../shared/german-time.ts';
import { syncLimits } from './limits.ts';

/** Over how many minutes from one o'clock on the sources are spread. */
const nightMinutes = 240;

/** Returns when a source is read the next time: in the coming night, at a minute of its own. */
export function nextNight(now: Date, id: string): Date {
  const minute = createHash('sha256').update(id).digest().readUInt32BE() % nightMinutes;
  const hour = germanTime(now).startOfDay().add({ days: 1, hours: 1, minutes: minute });
  return new Date(hour.epochMilliseconds);
}

/** Returns when a source that fails is tried again: after as long as it has been failing, from 15 minutes to a day. */
export function retryAt(failingSince: Date, now: Date): Date {
  const waitMs = Math.min(
    syncLimits.everyMs,
    Math.max(syncLimits.firstRetryMs, now.getTime() - failingSince.getTime()),
  );
  return new Date(now.getTime() + waitMs);
}
