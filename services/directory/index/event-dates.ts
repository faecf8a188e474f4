import { setImmediate as othersFirst } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { ItemData } from '../../shared/feed/item.ts';
import { listOccurrences, type Occurrence } from '../../shared/recurrence.ts';
import { repeatingOf } from '../../shared/single-dates.ts';

/** When an event takes place, as its feed says it. */
export interface EventDates {
  id: string;
  data: Pick<ItemData<'event'>, 'startsAt' | 'endsAt' | 'recurrence' | 'allDay' | 'exceptions' | 'moved'>;
}

/** Tells whether things of a kind have dates: events, and the times of drafts. */
export const takesPlace = (kind: string): boolean => kind === 'event' || kind === 'busy';

const dayMs = 86_400_000;
const known = new LRUCache<string, Occurrence[]>({ max: 2_000 });

/**
 * Returns the dates of an event: the one of an event that does not repeat, else those of the twelve months from the
 * beginning of the day of `now`. A rule can take a tenth of a second, so its dates are remembered.
 */
export function findDates({ data }: EventDates, now: Date): Occurrence[] {
  const event = repeatingOf(data);
  const { startsAt, endsAt } = event;
  if (event.recurrence === null) return [{ startsAt, endsAt }];
  const from = new Date(Math.floor(now.getTime() / dayMs) * dayMs);
  const key = JSON.stringify([event, from]);
  const found = known.get(key) ?? listOccurrences(event, from, inAYear(from));
  known.set(key, found);
  return found;
}

/** Works the dates of events out beforehand, with other work in between, so that no transaction has to wait for them. */
export async function prepareDates(events: EventDates[], now: Date): Promise<void> {
  for (const event of events) {
    if (event.data.recurrence === null) continue;
    findDates(event, now);
    await othersFirst();
  }
}

function inAYear(date: Date): Date {
  const later = new Date(date);
  later.setUTCFullYear(date.getUTCFullYear() + 1);
  return later;
}
