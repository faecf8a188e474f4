import type { Entry, Problem } from '../entry.ts';
import { sourceLimits } from '../limits.ts';
import { makeUid } from '../make-uid.ts';
import { addDuration, type CalendarTime, nextDay, readCalendarTime } from './calendar-time.ts';
import { describeEvent, textOf } from './describe-event.ts';
import type { Zone } from './find-zone.ts';
import { readSeries } from './read-rule.ts';
import type { Properties, Property } from './split-calendar.ts';

/** An event of a calendar as it stands there, before those of one UID are brought together. */
export interface CalendarEvent {
  uid: string;
  place: string;
  entry: Entry;
  /** When it takes place; null when that cannot be read. */
  startsAt: Date | null;
  endsAt: Date | null;
  /** Which date of a series it replaces (RECURRENCE-ID). */
  replaces: Date | null;
  /** When dates of the series do not take place, and when further ones do (EXDATE, RDATE). */
  exceptions: Date[];
  further: Date[];
  /** What tells which of two versions is the later one. */
  sequence: number;
  stamp: string;
}

/** Reads one event of a calendar. */
export function readEvent(
  properties: Properties,
  number: number,
  findZone: (name: string) => Zone | null,
): CalendarEvent {
  const readTime = (value: unknown, property: Property) => readCalendarTime(value, property, findZone);
  const readFirst = (name: string) => {
    const property = properties.get(name)?.[0];
    return property ? readTime(property[3], property) : null;
  };
  const readAll = (name: string) => {
    const values = listDates(properties.get(name) ?? []);
    return values.flatMap(([value, property]) => readTime(value, property)?.at ?? []);
  };
  const { fields, tags, problem } = describeEvent(properties);
  const place = `Termin ${number}`;
  const start = asDay(readFirst('dtstart'), properties);
  const given = textOf(properties, 'uid').trim().slice(0, 500);
  const uid = given || makeUid(fields.title, start?.at.toISOString());
  const shared = {
    uid,
    place,
    replaces: readFirst('recurrence-id')?.at ?? null,
    sequence: Number(textOf(properties, 'sequence')) || 0,
    stamp: textOf(properties, 'last-modified') || textOf(properties, 'dtstamp'),
  };
  if (!start) {
    const missing: Problem = { reason: 'START_MISSING', field: 'startsAt', isFatal: true };
    const entry = { uid, place, fields, tags, problem: missing };
    return { ...shared, entry, startsAt: null, endsAt: null, exceptions: [], further: [] };
  }
  const end = readEnd(properties, start, readFirst('dtend'));
  const series = readSeries(properties.get('rrule')?.[0], start, end.endsAt, readTime);
  const isPrivate = /^(?:PRIVATE|CONFIDENTIAL)$/i.test(textOf(properties, 'class').trim());
  const { startsAt, endsAt, recurrence } = series;
  const problems: (Problem | false | undefined)[] = [
    isPrivate && { reason: 'PRIVATE' },
    start.isGuessed && { reason: 'TIME_ZONE_UNKNOWN', field: 'startsAt' },
    series.corrected && { reason: series.corrected, field: 'recurrence' },
    isIncomplete(properties) && seriesIncomplete,
    end.isCorrected && { reason: 'END_CORRECTED', field: 'endsAt' },
    problem,
  ];
  const first = problems.find((one) => one);
  const entry: Entry = {
    uid,
    place,
    fields: {
      ...fields,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt?.toISOString() ?? null,
      allDay: start.isDay,
      recurrence,
    },
    tags,
    ...(first && { problem: first }),
  };
  return { ...shared, entry, startsAt, endsAt, exceptions: readAll('exdate'), further: readAll('rdate') };
}

/** What is said of a series whose dates cannot all be told here. */
export const seriesIncomplete: Problem = { reason: 'SERIES_INCOMPLETE', field: 'recurrence' };

/** A second rule, a rule for exceptions, or a change that holds for all later dates. */
const isIncomplete = (properties: Properties): boolean =>
  (properties.get('rrule')?.length ?? 0) > 1 ||
  properties.has('exrule') ||
  properties.get('recurrence-id')?.[0]?.[1].range !== undefined;

/** Lists the dates of properties with several of them in order, each once, and of too many the latest. */
function listDates(properties: Property[]): [value: string, property: Property][] {
  const found = new Map<string, [string, Property]>();
  for (const property of properties) {
    for (const said of property.slice(3)) {
      const value = String(Array.isArray(said) ? said[0] : said);
      found.set(`${value} ${property[1].tzid}`, [value, property]);
    }
  }
  const sorted = [...found].sort(([one], [other]) => (one < other ? -1 : 1));
  return sorted.slice(-sourceLimits.readDates).map(([, date]) => date);
}

/** Outlook says with a property of its own that what lasts from midnight to midnight takes whole days. */
function asDay(start: CalendarTime | null, properties: Properties): CalendarTime | null {
  const isDay = /^TRUE$/i.test(textOf(properties, 'x-microsoft-cdo-alldayevent').trim());
  const isMidnight = start && nextDay(new Date(start.at.getTime() - 1)).getTime() === start.at.getTime();
  return start && { ...start, isDay: start.isDay || Boolean(isDay && isMidnight) };
}

/** What has no end takes the whole day that it starts on, or leaves its end open. */
function readEnd(
  properties: Properties,
  start: CalendarTime,
  end: CalendarTime | null,
): { endsAt: Date | null; isCorrected?: boolean } {
  const said = end?.at ?? addDuration(start.at, textOf(properties, 'duration'));
  const whole = start.isDay ? nextDay(start.at) : null;
  if (!said) return { endsAt: whole };
  if (start.isDay && said <= start.at) return { endsAt: whole, isCorrected: said < start.at };
  if (said >= start.at) return { endsAt: said };
  // After midnight, and the day was forgotten.
  const dayLater = new Date(said.getTime() + 86_400_000);
  return { endsAt: dayLater > start.at ? dayLater : null, isCorrected: true };
}
