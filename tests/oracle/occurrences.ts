import { Temporal } from 'temporal-polyfill';
import type { Event } from './rows.ts';

/** How the events of the oracle repeat: the first rules that come to mind, which it reckons by itself. */
export const rules = ['FREQ=WEEKLY', 'FREQ=DAILY;INTERVAL=3;COUNT=4', 'FREQ=WEEKLY;INTERVAL=2;COUNT=30'];

const german = (date: Date) =>
  Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO('Europe/Berlin');
const dateOf = (time: Temporal.ZonedDateTime) => new Date(time.epochMilliseconds);

type Times = Pick<Event, 'startsAt' | 'endsAt' | 'allDay' | 'recurrence'>;

/** Lists the dates of an event that start before a point in time, at most ten years after the first one. */
export function listDates(event: Times & Pick<Event, 'exceptions' | 'movedDates'>, before: Date) {
  const moved = movedOf(event);
  const gone = [...event.exceptions, ...moved.map(({ originalStartsAt }) => originalStartsAt)].map(Number);
  return [...listByRule(event, before).filter(({ startsAt }) => !gone.includes(Number(startsAt))), ...moved]
    .filter(({ startsAt }) => startsAt < before)
    .sort((one, other) => Number(one.startsAt) - Number(other.startsAt));
}

/** The dates of an event that take place at another time than its rule says. */
export const movedOf = ({ movedDates }: Pick<Event, 'movedDates'>) =>
  (movedDates as { originalStartsAt: string; startsAt: string; endsAt: string | null }[]).map((date) => ({
    originalStartsAt: new Date(date.originalStartsAt),
    startsAt: new Date(date.startsAt),
    endsAt: date.endsAt === null ? null : new Date(date.endsAt),
  }));

/** Lists the dates of an event by its rule alone. */
export function listByRule({ startsAt, endsAt, allDay, recurrence }: Times, before: Date) {
  const [start, end] = [german(startsAt), endsAt && german(endsAt)];
  const endOf = (time: Temporal.ZonedDateTime) => {
    if (!end) return null;
    if (!allDay) return dateOf(time.add(start.until(end)));
    const length = start.toPlainDateTime().until(end.toPlainDateTime());
    return dateOf(time.toPlainDateTime().add(length).toZonedDateTime('Europe/Berlin'));
  };
  const numberIn = (pattern: RegExp) => Number(pattern.exec(recurrence ?? '')?.[1] ?? Number.NaN);
  const days = (/WEEKLY/.test(recurrence ?? '') ? 7 : 1) * (numberIn(/INTERVAL=(\d+)/) || 1);
  const count = recurrence ? numberIn(/COUNT=(\d+)/) || Number.POSITIVE_INFINITY : 1;
  const dates: { startsAt: Date; endsAt: Date | null }[] = [];
  for (let step = 0; step < 3_700 && dates.length < count; step++) {
    const time = start.add({ days: days * step });
    if (dateOf(time) >= before) break;
    // An hour that the clocks skip is no date at all.
    if (time.toPlainTime().equals(start.toPlainTime())) dates.push({ startsAt: dateOf(time), endsAt: endOf(time) });
  }
  return dates;
}
