import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { isPartialDate } from './date-time.ts';

/** What bounds the work that any rule can cause. */
const limits = { characters: 500, interval: 100, count: 400 } as const;

const weekday = '(?:MO|TU|WE|TH|FR|SA|SU)';
const upTo53 = '(?:[1-9]|[1-4]\\d|5[0-3])';
const listOf = (entry: string) => new RegExp(`^${entry}(?:,${entry})*$`);

/**
 * What the parts of a rule may say (RFC 5545, section 3.3.10). Left out are those finer than a day, and those that
 * calendars hardly know and that can cost seconds: days and weeks of a year, and positions beyond the fifth.
 */
const parts = new Map([
  ['FREQ', /^(?:DAILY|WEEKLY|MONTHLY|YEARLY)$/],
  ['INTERVAL', /^[1-9]\d{0,3}$/],
  ['COUNT', /^[1-9]\d{0,3}$/],
  ['UNTIL', /^\d{8}(?:T(?:[01]\d|2[0-3])[0-5]\d[0-5]\dZ)?$/],
  ['BYDAY', listOf(`(?:[+-]?${upTo53})?${weekday}`)],
  ['BYMONTH', listOf('(?:[1-9]|1[0-2])')],
  ['BYMONTHDAY', listOf('[+-]?(?:[1-9]|[12]\\d|3[01])')],
  ['BYSETPOS', listOf('[+-]?[1-5]')],
  ['WKST', new RegExp(`^${weekday}$`)],
]);

/**
 * Tells whether a text is a recurrence rule of RFC 5545: in capitals, without the name `RRULE:` and without a start,
 * up to 500 characters, DAILY or rarer, with an INTERVAL of at most 100 and a COUNT of at most 400.
 */
export function isRecurrence(text: string): boolean {
  if (text.length > limits.characters) return false;
  const said = new Map<string, string>();
  for (const part of text.split(';')) {
    const [, name = '', value = ''] = /^([A-Z]+)=(.*)$/.exec(part) ?? [];
    if (said.has(name) || !parts.get(name)?.test(value)) return false;
    said.set(name, value);
  }
  const until = said.get('UNTIL');
  if (until && (said.has('COUNT') || !isPartialDate(until.replace(/^(....)(..)(..).*/, '$1-$2-$3')))) return false;
  if (Number(said.get('INTERVAL') ?? 1) > limits.interval || Number(said.get('COUNT') ?? 1) > limits.count)
    return false;
  return said.has('FREQ') && fitTogether(text);
}

/** Whether the parts may stand together is known to the library; UNTIL is left out, as its form depends on the start. */
function fitTogether(text: string): boolean {
  const rruleString = text.replace(/(?:^UNTIL=[^;]*;|;UNTIL=[^;]*)/, '');
  try {
    return Boolean(new RRuleTemporal({ rruleString, dtstart: Temporal.ZonedDateTime.from(anyStart), strict: true }));
  } catch {
    return false;
  }
}

const anyStart = '1970-01-01T01:00[Europe/Berlin]';
