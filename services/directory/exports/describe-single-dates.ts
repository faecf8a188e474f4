import type { ItemData } from '../../shared/feed/item.ts';
import { writeDay, writePeriod } from '../../shared/german-time.ts';
import { changesOf } from '../../shared/recurrence.ts';
import { repeatingOf } from '../../shared/single-dates.ts';

/**
 * Says in German which dates of an event that repeats are left out and which are moved, in order, for instance
 * `entfällt am 24.12.2027; statt 31.12.2027: Mo., 03.01.2028, 18:00 Uhr`; null for none. Only those from a point in time
 * on, when one is given, and then at most five.
 */
export function describeSingleDates(data: ItemData<'event'>, from?: Date): string | null {
  const event = repeatingOf(data);
  if (event.recurrence === null) return null;
  const changes = [
    ...event.exceptions.map((at) => ({ at, words: `entfällt am ${writeDay(at)}` })),
    ...changesOf(event).moved.map(({ originalStartsAt: at, startsAt, endsAt }) => ({
      at,
      words: `statt ${writeDay(at)}: ${writePeriod(startsAt, endsAt, data.allDay)}`,
    })),
  ];
  const told = changes
    .filter(({ at }) => !from || at >= from)
    .sort((one, other) => Number(one.at) - Number(other.at))
    .map(({ words }) => words);
  if (told.length === 0) return null;
  const shown = from ? told.slice(0, mostShown) : told;
  return [...shown, ...(shown.length < told.length ? ['und weitere Änderungen'] : [])].join('; ');
}

const mostShown = 5;
