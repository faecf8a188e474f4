import { Temporal } from 'temporal-polyfill';
import { isPartialDate } from '../../../shared/date-time.ts';
import { germanTime } from '../../../shared/german-time.ts';
import { readTimes, readWhen } from './read-dates.ts';
import type { RowCells } from './row-cells.ts';

type Cells = Pick<RowCells, 'cellOf' | 'problems'>;

/** Reads when something takes place: from days, clocks and points in time as tables have them, in one column or several. */
export function readDates({ cellOf, problems }: Cells): {
  startsAt: string | null;
  endsAt: string | null;
  allDay: boolean;
} {
  const from = readWhen(cellOf('startsAt'));
  const to = readWhen(cellOf('endsAt'));
  const { times: clocks, isWhole } = readTimes(cellOf('startTime'));
  const time = clocks[0] ?? from.time;
  const isUnclear = from.isUnclear || (!isWhole && clocks.length === 0);
  if (isUnclear || (!from.instant && !from.day)) {
    problems.push({ reason: isUnclear ? 'DATES_UNCLEAR' : 'START_MISSING', field: 'startsAt', isFatal: true });
    return { startsAt: null, endsAt: null, allDay: false };
  }
  if (!isWhole) problems.push({ reason: 'VALUE_LEFT_OUT', field: 'startTime' });
  const wantsDays = /^(?:ja|j|x|1|wahr|ein|true|yes|y|on)$/i.test(cellOf('allDay'));
  const allDay = wantsDays || (!from.instant && !time);
  const start = from.instant ?? instantOf(from.day!, allDay ? undefined : time);
  const ends = readTimes(cellOf('endTime')).times;
  const isEndLost = [...ends, to.instant, to.day, to.time].every((one) => !one);
  if (isEndLost && /\d/.test(cellOf('endsAt') + cellOf('endTime'))) {
    problems.push({ reason: 'VALUE_LEFT_OUT', field: 'endsAt' });
  }
  const endTime = ends[0] ?? to.time ?? clocks[1] ?? from.lastTime;
  const endDay = to.day ?? from.lastDay;
  const [firstDay, lastDay] = [from.day ?? germanDay(start), endDay ?? from.day ?? germanDay(start)];
  let end = to.instant ?? null;
  // A day that ends with its midnight has ended when the next one begins.
  const endsAtMidnight = endTime?.equals('00:00') && Temporal.PlainDate.compare(lastDay, firstDay) > 0;
  if (allDay) end = instantOf(endsAtMidnight ? lastDay : lastDay.add({ days: 1 }));
  else if (!end && endTime) end = instantOf(lastDay, endTime);
  else if (!end && endDay && Temporal.PlainDate.compare(endDay, firstDay) > 0) end = instantOf(endDay.add({ days: 1 }));
  if (end && end <= start) {
    // After midnight, and the day was forgotten.
    const isNight = !to.day && !allDay && endTime;
    problems.push({ reason: 'END_CORRECTED', field: 'endsAt' });
    end = isNight ? instantOf(lastDay.add({ days: 1 }), endTime) : allDay ? instantOf(firstDay.add({ days: 1 })) : null;
  }
  return { startsAt: start.toISOString(), endsAt: end?.toISOString() ?? null, allDay };
}

const instantOf = (day: Temporal.PlainDate, plainTime?: Temporal.PlainTime): Date =>
  new Date(day.toZonedDateTime({ timeZone: 'Europe/Berlin', plainTime }).epochMilliseconds);
const germanDay = (at: Date): Temporal.PlainDate => germanTime(at).toPlainDate();

/** Reads a deadline; one that is only a day ends with it. */
export function readDeadline({ cellOf, problems }: Cells): string | null {
  const said = cellOf('deadline');
  const { day, time, instant } = readWhen(said);
  if (instant) return instant.toISOString();
  if (day) return instantOf(day, time ?? Temporal.PlainTime.from('23:59')).toISOString();
  if (said && !/^(?:-|laufend|fortlaufend|jederzeit|keine|ohne|offen)/i.test(said))
    problems.push({ reason: 'VALUE_LEFT_OUT', field: 'deadline' });
  return null;
}

/** Reads since when something has been, to the year, the month or the day. */
export function readSince({ cellOf, problems }: Cells): string | null {
  const said = cellOf('since');
  const since = isPartialDate(said)
    ? said
    : (readWhen(said).day?.toString() ?? /\b[12]\d{3}\b/.exec(said)?.[0] ?? null);
  if (said && !since) problems.push({ reason: 'VALUE_LEFT_OUT', field: 'since' });
  return since;
}
