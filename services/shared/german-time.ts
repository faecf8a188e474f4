import { Temporal } from 'temporal-polyfill';

const zone = 'Europe/Berlin';
const day = new Intl.DateTimeFormat('de-DE', { timeZone: zone, day: '2-digit', month: '2-digit', year: 'numeric' });
const weekday = new Intl.DateTimeFormat('de-DE', { timeZone: zone, weekday: 'short' });
const clock = new Intl.DateTimeFormat('de-DE', { timeZone: zone, hour: '2-digit', minute: '2-digit' });

/** The wall clock in Germany at a point in time. */
export const germanTime = (instant: Date | string): Temporal.ZonedDateTime =>
  Temporal.Instant.from(instant instanceof Date ? instant.toISOString() : instant).toZonedDateTimeISO(zone);

/** Writes the German date of a point in time, `31.05.2027`. */
export const writeDay = (instant: Date): string => day.format(instant);

/** Writes the German date and time of a point in time, `31.05.2027, 18:00 Uhr`. */
export const writeMoment = (instant: Date): string => `${writeDay(instant)}, ${clock.format(instant)} Uhr`;

/** The days, last one included, that a thing takes up which takes whole days; an end at midnight ends the day before. */
export function wholeDays(
  startsAt: Date,
  endsAt: Date | null,
): { first: Temporal.PlainDate; last: Temporal.PlainDate } {
  const first = germanTime(startsAt).toPlainDate();
  if (!endsAt || endsAt <= startsAt) return { first, last: first };
  const last = germanTime(new Date(endsAt.getTime() - 1)).toPlainDate();
  return { first, last };
}

/** Writes when something takes place in Germany, `Mo., 31.05.2027, 18:00–20:00 Uhr`; without an end only the start. */
export function writePeriod(startsAt: Date, endsAt: Date | null, allDay: boolean): string {
  const from = `${weekday.format(startsAt)}, ${writeDay(startsAt)}`;
  const last = endsAt && endsAt > startsAt ? new Date(endsAt.getTime() - (allDay ? 1 : 0)) : startsAt;
  const isOneDay = writeDay(last) === writeDay(startsAt);
  const to = `${weekday.format(last)}, ${writeDay(last)}`;
  if (allDay) return isOneDay ? `${from}, ganztägig` : `${from} bis ${to}, ganztägig`;
  const start = `${from}, ${clock.format(startsAt)}`;
  if (last === startsAt) return `${start} Uhr`;
  return isOneDay ? `${start}–${clock.format(last)} Uhr` : `${start} Uhr bis ${to}, ${clock.format(last)} Uhr`;
}
