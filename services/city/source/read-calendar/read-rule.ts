import { Temporal } from 'temporal-polyfill';
import { isRecurrence } from '../../../shared/is-recurrence.ts';
import { beginsByRule, listOccurrences } from '../../../shared/recurrence.ts';
import type { RowReason } from '../row-reason.ts';
import type { CalendarTime } from './calendar-time.ts';
import type { Property } from './split-calendar.ts';

/** When something takes place and how it repeats, and what had to be put right for that. */
export interface Series {
  startsAt: Date;
  endsAt: Date | null;
  recurrence: string | null;
  corrected?: RowReason;
}

/** The most dates that a rule may count here. */
const mostDates = 400;
const horizonMs = 10 * 366 * 86_400_000;

/**
 * Reads the rule of an event (RFC 5545, 3.8.5.3) as this network writes rules; without a rule that can be read there is
 * one date. A start that is no date of the rule moves to the first one that is.
 */
export function readSeries(
  rule: Property | undefined,
  start: CalendarTime,
  endsAt: Date | null,
  readTime: (value: unknown, property: Property) => CalendarTime | null,
): Series {
  const once = { startsAt: start.at, endsAt, recurrence: null };
  if (!rule) return once;
  const { recurrence, isShortened } = writeRule(rule, start, readTime);
  if (recurrence === null) return { ...once, corrected: 'RULE_LEFT_OUT' };
  const corrected = isShortened ? { corrected: 'RULE_SHORTENED' as const } : {};
  const series = { ...once, recurrence, ...corrected };
  if (beginsByRule(series)) return series;
  const until = new Date(start.at.getTime() + horizonMs);
  const first = listOccurrences({ ...once, recurrence, allDay: start.isDay }, start.at, until, 2)[1];
  return first ? { ...first, recurrence, corrected: 'START_CORRECTED' } : { ...once, corrected: 'RULE_LEFT_OUT' };
}

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

function writeRule(
  rule: Property,
  start: CalendarTime,
  readTime: (value: unknown, property: Property) => CalendarTime | null,
): { recurrence: string | null; isShortened?: boolean } {
  const said = rule[3];
  if (!said || typeof said !== 'object') return { recurrence: null };
  const parts = new Map(Object.entries(said).map(([name, value]) => [name.toUpperCase(), String(value).toUpperCase()]));
  // Some producers repeat the clock of the start in the rule.
  for (const name of ['BYHOUR', 'BYMINUTE', 'BYSECOND']) if (/^\d+$/.test(parts.get(name) ?? '')) parts.delete(name);
  // The library counts the days of the week from Sunday on.
  const weekStart = weekdays[Number(parts.get('WKST')) - 1];
  if (weekStart) parts.set('WKST', weekStart);
  if (parts.get('INTERVAL') === '1') parts.delete('INTERVAL');
  const isShortened = Number(parts.get('COUNT') ?? 0) > mostDates;
  if (isShortened) parts.set('COUNT', String(mostDates));
  const until = parts.get('UNTIL');
  if (until) {
    const end = readTime(until, rule);
    if (!end) return { recurrence: null };
    parts.set('UNTIL', writeUntil(end, start.isDay));
  }
  const order = [...parts].sort(([one], [other]) => Number(other === 'FREQ') - Number(one === 'FREQ'));
  const recurrence = order.map((part) => part.join('=')).join(';');
  return { recurrence: isRecurrence(recurrence) ? recurrence : null, isShortened };
}

function writeUntil({ at, isDay }: CalendarTime, takesDays: boolean): string {
  const instant = Temporal.Instant.fromEpochMilliseconds(at.getTime());
  const day = instant.toZonedDateTimeISO('Europe/Berlin').toPlainDate().toString().replaceAll('-', '');
  return isDay || takesDays ? day : instant.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
}
