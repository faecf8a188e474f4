import type { LocalTime } from './city-texts.ts';

const zone = { timeZone: 'Europe/Berlin' } as const;
const dayOf = new Intl.DateTimeFormat('en-CA', { ...zone, dateStyle: 'short' });
const clockOf = new Intl.DateTimeFormat('en-GB', { ...zone, hour: '2-digit', minute: '2-digit' });

/** Returns the point in time of a German clock, counted from `now`. */
export function localInstant(now: Date, { inDays, weekday, at }: LocalTime): Date {
  const day = new Date(`${dayOf.format(new Date(now.getTime() + inDays * 86_400_000))}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + ((weekday - day.getUTCDay() + 7) % 7));
  const local = `${day.toISOString().slice(0, 10)}T${at}:00`;
  const summer = new Date(`${local}+02:00`);
  return clockOf.format(summer) === at ? summer : new Date(`${local}+01:00`);
}
