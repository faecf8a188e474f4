import ical, { foldLines, type ICalCalendarData, ICalEvent, type ICalEventData } from 'ical-generator';
import { tzlib_get_ical_block as timeZoneBlock } from 'timezones-ical-library';
import { germanTime, wholeDays } from './german-time.ts';
import type { Repeating } from './recurrence.ts';
import { writeRule } from './recurrence-rule.ts';

/** The time zone that calendars say dates in. */
export const calendarZone = 'Europe/Berlin';

/** Writes how a calendar begins (RFC 5545, RFC 7986): what it is called, what it is, and its time zone. */
export function writeCalendarStart({
  name,
  description,
  ...data
}: ICalCalendarData & { name: string; description: string }): string {
  const head = ical({
    ...data,
    prodId: '//Stadtverbund//Veranstaltungen//DE',
    name: escapeText(name),
    description: escapeText(description),
    timezone: calendarZone,
  });
  // The library would write the time zone among the properties; components follow them (RFC 5545, 3.6).
  return `${`${head}`.replace(/END:VCALENDAR$/, '')}${timeZoneBlock(calendarZone)[0]}\r\n`;
}

/** How a calendar ends. */
export const calendarEnd = 'END:VCALENDAR\r\n';

/**
 * Writes one event at a time: the library takes 16 times as long to fold the lines of 10,000 events at once. And outside
 * of a calendar with a time zone it writes points in time in UTC, as DTSTAMP must be.
 */
export const writeCalendarEvent = (event: ICalEventData): string => foldLines(new ICalEvent(event, bare).toString());
const bare = ical();

/** The number of a version only has to grow: it counts seconds, which fit into 32 bits until 2088. */
const sequenceStart = Date.UTC(2020, 0, 1);

/** What tells the versions of an event apart. */
export const calendarVersion = (id: string, changedAt: Date) => ({
  id: `${id}@stadtverbund`,
  stamp: changedAt,
  lastModified: changedAt,
  sequence: Math.max(0, Math.floor((changedAt.getTime() - sequenceStart) / 1_000)),
});

/** When an event takes place, and how it repeats. */
export function calendarDates({ startsAt, endsAt, allDay = false, recurrence }: Repeating) {
  const repeating = writeRule(recurrence, allDay);
  if (allDay) {
    const { first, last } = wholeDays(startsAt, endsAt);
    return { start: first, end: last.add({ days: 1 }), allDay, repeating };
  }
  const end = endsAt && endsAt > startsAt ? germanTime(endsAt) : null;
  return { start: germanTime(startsAt), end, timezone: calendarZone, repeating };
}

/** The library writes what describes the calendar as it is. */
const escapeText = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');

/** Writes an address so that the library, which escapes it like a text, does not change it. */
export const calendarAddress = (url: string) => url.replace(/[\\;,]/g, encodeURIComponent);
