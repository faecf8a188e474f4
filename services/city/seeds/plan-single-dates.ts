import { germanTime } from '../../shared/german-time.ts';
import { listOccurrences, type Repeating } from '../../shared/recurrence.ts';
import type { SingleDates } from './city-texts.ts';

/** Finds by their number, 1 is the first, which date of a series does not take place and which one does on another day. */
export function planSingleDates(series: Repeating, { leftOut, moved }: SingleDates) {
  const dates = listOccurrences(series, series.startsAt, new Date('9999-12-31'), Math.max(leftOut, moved.date));
  const { startsAt, endsAt } = dates[moved.date - 1]!;
  const shift = (at: Date) => new Date(germanTime(at).add({ days: moved.byDays }).epochMilliseconds);
  return {
    exceptions: [dates[leftOut - 1]!.startsAt],
    moved: [{ originalStartsAt: startsAt, startsAt: shift(startsAt), endsAt: endsAt && shift(endsAt) }],
  };
}
