import { Temporal } from 'temporal-polyfill';
import { germany, utc, type Zone } from './find-zone.ts';
import type { Property } from './split-calendar.ts';

/** A point in time as a calendar names it; `isDay` when it is only a day, and `isGuessed` when its zone is unknown. */
export interface CalendarTime {
  at: Date;
  isDay: boolean;
  isGuessed: boolean;
}

/**
 * Reads one value of a property that holds times (RFC 5545, 3.3.4 and 3.3.5). A time without a zone is German, and so is
 * one whose zone nobody knows. Returns null for what is no time.
 */
export function readCalendarTime(
  value: unknown,
  [, parameters]: Property,
  findZone: (name: string) => Zone | null,
): CalendarTime | null {
  const [, day, clock, second, mark] =
    /^(\d{4}-\d\d-\d\d)(?:T(?:(\d\d:\d\d):?(\d\d)?|::?)(Z)?)?$/i.exec(typeof value === 'string' ? value.trim() : '') ??
    [];
  if (!day) return null;
  const name = typeof parameters.tzid === 'string' ? parameters.tzid : null;
  const known = mark ? utc : name ? findZone(name) : germany;
  try {
    const local = Temporal.PlainDateTime.from(clock ? `${day}T${clock}:${second ?? '00'}` : day, {
      overflow: 'reject',
    });
    if (local.year < 1_900 || local.year > 9_000) return null;
    const zone = clock ? (known ?? germany) : germany;
    return { at: new Date(zone(local)), isDay: !clock, isGuessed: clock !== undefined && !known };
  } catch {
    return null;
  }
}

/** Adds a duration (RFC 5545, 3.3.6) to a point in time by the German clock; null when it is none or goes back. */
export function addDuration(start: Date, value: unknown): Date | null {
  const text = String(value).trim().toUpperCase().replace(/^\+/, '');
  if (!/^P(?=.)(?:\d{1,4}W)?(?:\d{1,4}D)?(?:T(?=.)(?:\d{1,5}H)?(?:\d{1,6}M)?(?:\d{1,7}S)?)?$/.test(text)) return null;
  const end = Temporal.Instant.fromEpochMilliseconds(start.getTime())
    .toZonedDateTimeISO('Europe/Berlin')
    .add(Temporal.Duration.from(text));
  return new Date(end.epochMilliseconds);
}

/** The start of the day after the one on which a point in time lies in Germany. */
export const nextDay = (at: Date): Date =>
  new Date(
    Temporal.Instant.fromEpochMilliseconds(at.getTime())
      .toZonedDateTimeISO('Europe/Berlin')
      .toPlainDate()
      .add({ days: 1 })
      .toZonedDateTime('Europe/Berlin').epochMilliseconds,
  );
