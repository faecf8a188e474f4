import ical, { foldLines, type ICalCalendarData, ICalEvent, type ICalEventData } from 'ical-generator';
import { tzlib_get_ical_block as timeZoneBlock } from 'timezones-ical-library';
import { germanTime, wholeDays } from './german-time.ts';
import { changesOf, type MovedDate, type Repeating } from './recurrence.ts';
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
export const writeCalendarEvent = (event: ICalEventData): string =>
  foldLines(new ICalEvent(event, bare).toString().replace(/^RECURRENCE-ID:(\d{8})(T\d{6}Z?)?$/m, dayOfRecurrence));
const bare = ical();
/** The library writes which of whole days it is as a point in time; it has to have the form of DTSTART. */
const dayOfRecurrence = 'RECURRENCE-ID;VALUE=DATE:$1';

/** The number of a version only has to grow: it counts seconds, which fit into 32 bits until 2088. */
const sequenceStart = Date.UTC(2020, 0, 1);

/** What tells the versions of an event apart. */
export const calendarVersion = (id: string, changedAt: Date) => ({
  id: `${id}@stadtverbund`,
  stamp: changedAt,
  lastModified: changedAt,
  sequence: Math.max(0, Math.floor((changedAt.getTime() - sequenceStart) / 1_000)),
});

/** What a calendar says of an event besides when it takes place. */
type Texts = Omit<ICalEventData, 'start' | 'end' | 'allDay' | 'timezone' | 'repeating' | 'recurrenceId'>;

/**
 * Writes an event with all its dates: itself with its rule and its exceptions, and once more each date that was moved
 * (RFC 5545, 3.8.4.4), which says of itself what `ofOne` says.
 */
export function writeCalendarEvents(texts: Texts, event: Repeating, ofOne: Texts = texts): string {
  const { allDay } = event;
  const series = { ...texts, ...periodOf(event), repeating: writeRepetition(event) };
  const single = (date: MovedDate) => ({
    ...ofOne,
    ...periodOf({ ...date, allDay, recurrence: event.recurrence }),
    recurrenceId: allDay ? germanTime(date.originalStartsAt).toPlainDate() : germanTime(date.originalStartsAt),
  });
  return [series, ...changesOf(event).moved.map(single)].map(writeCalendarEvent).join('');
}

/** What takes place once says in UTC what the clock cannot: the second of two equal hours when the clocks go back (RFC 5545, 3.3.5). */
function periodOf({ startsAt, endsAt, allDay = false, recurrence }: Repeating) {
  if (allDay) {
    const { first, last } = wholeDays(startsAt, endsAt);
    return { start: first, end: last.add({ days: 1 }), allDay };
  }
  const last = endsAt && endsAt > startsAt ? endsAt : null;
  if (recurrence === null && [startsAt, last ?? startsAt].some(isSecondHour)) return { start: startsAt, end: last };
  return { start: germanTime(startsAt), end: last && germanTime(last), timezone: calendarZone };
}

function isSecondHour(at: Date): boolean {
  const time = germanTime(at);
  return !time.toPlainDateTime().toZonedDateTime(time.timeZoneId).equals(time);
}

/** How an event repeats, and when it does not: days of whole days, else times in its time zone. */
function writeRepetition({ recurrence, exceptions = [], allDay = false }: Repeating): string | null {
  const rule = writeRule(recurrence, allDay);
  if (rule === null || exceptions.length === 0) return rule;
  const compact = (at: Date) =>
    (allDay ? germanTime(at).toPlainDate() : germanTime(at).toPlainDateTime())
      .toString(allDay ? {} : { smallestUnit: 'second' })
      .replace(/[-:]/g, '');
  const parameter = allDay ? 'VALUE=DATE' : `TZID=${calendarZone}`;
  return `RRULE:${rule}\r\nEXDATE;${parameter}:${exceptions.map(compact).join(',')}`;
}

/** The library writes what describes the calendar as it is. */
const escapeText = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');

/** Writes an address so that the library, which escapes it like a text, does not change it. */
export const calendarAddress = (url: string) => url.replace(/[\\;,]/g, encodeURIComponent);
