import { Temporal } from 'temporal-polyfill';
import { germanTime, wholeDays } from '../../shared/german-time.ts';

/** What is known of when something takes place; without an end, that is open. */
export interface Dates {
  startsAt: Date;
  endsAt: Date | null;
  allDay: boolean;
}

/** The time that something takes up, in milliseconds, and the days in Germany on which it does, counted from 1970. */
export interface Span {
  from: number;
  to: number;
  firstDay: number;
  lastDay: number;
}

/** How two spans lie to each other, the closest that holds; null when neither a day nor a weekend is common to both. */
export type Closeness = 'OVERLAPPING_HOURS' | 'SAME_DAY' | 'SAME_WEEKEND' | null;

/** What is open at its end is taken to last three hours. */
const openMs = 3 * 3_600_000;
const dayMs = 86_400_000;

/** Returns the time that something takes up; what takes whole days begins and ends at midnight in Germany. */
export function spanOf({ startsAt, endsAt, allDay }: Dates): Span {
  if (allDay) {
    const { first, last } = wholeDays(startsAt, endsAt);
    return spanOfDays(numberOf(first), numberOf(last));
  }
  const from = startsAt.getTime();
  const to = endsAt && endsAt > startsAt ? endsAt.getTime() : from + openMs;
  return { from, to, firstDay: dayOf(from), lastDay: dayOf(to - 1) };
}

/** Returns the whole of some days, the last one included. */
export const spanOfDays = (firstDay: number, lastDay: number): Span => ({
  from: midnight(firstDay),
  to: midnight(lastDay + 1),
  firstDay,
  lastDay,
});

/** Tells how close two spans are to each other; it is the same both ways. */
export function closenessOf(one: Span, other: Span): Closeness {
  if (one.from < other.to && other.from < one.to) return 'OVERLAPPING_HOURS';
  if (one.firstDay <= other.lastDay && other.firstDay <= one.lastDay) return 'SAME_DAY';
  const first = Math.max(firstWeekend(one), firstWeekend(other));
  return first <= Math.min(lastWeekend(one), lastWeekend(other)) ? 'SAME_WEEKEND' : null;
}

/** Returns the span in which all that is close to another one has a part: its days, and the whole of its weekends. */
export function surroundingsOf(span: Span): Span {
  const [first, last] = [firstWeekend(span), lastWeekend(span)];
  if (first > last) return spanOfDays(span.firstDay, span.lastDay);
  return spanOfDays(Math.min(span.firstDay, saturdayOf(first)), Math.max(span.lastDay, saturdayOf(last) + 1));
}

/** Returns the Saturdays of the weekends that lie wholly within some days. */
export function saturdaysWithin(firstDay: number, lastDay: number): number[] {
  const first = Math.ceil((firstDay - 2) / 7);
  const count = Math.max(0, Math.floor((lastDay - 3) / 7) - first + 1);
  return Array.from({ length: count }, (_, index) => saturdayOf(first + index));
}

/** Writes a day as a date of ISO 8601. */
export const writeDate = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);

/** Reads a date of ISO 8601 as a day. */
export const readDate = (date: string): number => Date.parse(date) / dayMs;

/** Weekends are counted from the third day of 1970, a Saturday. */
const saturdayOf = (weekend: number) => 2 + 7 * weekend;
const firstWeekend = ({ firstDay }: Span) => Math.ceil((firstDay - 3) / 7);
const lastWeekend = ({ lastDay }: Span) => Math.floor((lastDay - 2) / 7);

const epoch = Temporal.PlainDate.from('1970-01-01');
const numberOf = (day: Temporal.PlainDate): number => epoch.until(day).days;
const dayOf = (instant: number): number => numberOf(germanTime(new Date(instant)).toPlainDate());
const midnight = (day: number): number => epoch.add({ days: day }).toZonedDateTime('Europe/Berlin').epochMilliseconds;
