import { Temporal } from 'temporal-polyfill';
import { germanTime } from './german-time.ts';

/** Takes a recurrence rule apart (RFC 5545, 3.3.10); null when there is none. */
export const findRule = (recurrence: string | null): Map<string, string> | null =>
  recurrence ? new Map(recurrence.split(';').map((part) => part.split('=') as [string, string])) : null;

/** Writes how an event repeats as calendars read it: the rule ends with a day when the event takes whole days, else in UTC. */
export function writeRule(recurrence: string | null, allDay: boolean): string | null {
  const rule = findRule(recurrence);
  const until = rule?.get('UNTIL');
  if (rule && until) rule.set('UNTIL', allDay ? compact(lastDay(until)) : compact(lastMoment(until)));
  return rule && [...rule].map((part) => part.join('=')).join(';');
}

/** The last day in Germany on which it can take place, from what a rule says of its end. */
export const lastDay = (until: string): string =>
  (until.length > 8 ? germanTime(until).toPlainDate() : Temporal.PlainDate.from(until)).toString();

/** The last moment, in UTC, at which it can take place. */
const lastMoment = (until: string): string =>
  until.length > 8
    ? until
    : Temporal.PlainDate.from(until)
        .toZonedDateTime({ timeZone: 'Europe/Berlin', plainTime: '23:59:59' })
        .toInstant()
        .toString();

const compact = (text: string) => text.replace(/[-:]/g, '');
