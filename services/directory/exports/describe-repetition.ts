import type { ItemData } from '../../shared/feed/item.ts';
import { germanTime, writeDay } from '../../shared/german-time.ts';
import { findRule, lastDay } from '../../shared/recurrence-rule.ts';

const weekdays = {
  MO: 'Montag',
  TU: 'Dienstag',
  WE: 'Mittwoch',
  TH: 'Donnerstag',
  FR: 'Freitag',
  SA: 'Samstag',
  SU: 'Sonntag',
};
const codes = Object.keys(weekdays) as (keyof typeof weekdays)[];
const units = { DAILY: 'Tage', WEEKLY: 'Wochen', MONTHLY: 'Monate', YEARLY: 'Jahre' };
const every = { DAILY: 'täglich', WEEKLY: 'jede Woche', MONTHLY: 'monatlich', YEARLY: 'jährlich' };
const fromTheEnd: Record<string, string> = { '-1': 'letzten', '-2': 'vorletzten' };
const dayAndMonth = new Intl.DateTimeFormat('de-DE', { timeZone: 'Europe/Berlin', day: 'numeric', month: 'long' });
const list = new Intl.ListFormat('de');

/** The parts of a rule that say when in its period something takes place and that have words here. */
const described: Record<string, string[]> = {
  DAILY: [],
  WEEKLY: ['BYDAY'],
  MONTHLY: ['BYDAY', 'BYMONTHDAY', 'BYSETPOS'],
  YEARLY: [],
};
const always = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'WKST'];

/** Says in German how an event repeats, for instance `jeden Dienstag`; an unusual rule stays as it is; null for none. */
export function describeRepetition({
  recurrence,
  startsAt,
}: Pick<ItemData<'event'>, 'recurrence' | 'startsAt'>): string | null {
  const rule = findRule(recurrence);
  if (!rule) return null;
  const frequency = rule.get('FREQ') as keyof typeof units;
  const days = daysOf(frequency, rule, startsAt);
  const isKnown = [...rule.keys()].every((part) => [...always, ...described[frequency]!].includes(part));
  if (!isKnown || days === null) return `nach Regel ${recurrence}`;
  const interval = Number(rule.get('INTERVAL') ?? 1);
  const until = rule.get('UNTIL');
  const period = interval === 1 ? every[frequency] : `alle ${interval} ${units[frequency]}`;
  const isEveryWeek = frequency === 'WEEKLY' && interval === 1;
  return [
    isEveryWeek ? `jeden ${list.format(days)}` : `${period} ${phraseOf(frequency, days)}`.trim(),
    ...(rule.has('COUNT') ? [`${rule.get('COUNT')}-mal`] : []),
    ...(until ? [`bis ${writeDay(new Date(lastDay(until)))}`] : []),
  ].join(', ');
}

function phraseOf(frequency: keyof typeof units, days: string[]): string {
  if (frequency === 'WEEKLY') return list.format(days.map((day) => `${day.toLowerCase()}s`));
  return days.length > 0 ? `am ${list.format(days)}` : '';
}

/** The days of its period on which something takes place, in German; null when there are no words for them. */
function daysOf(frequency: keyof typeof units, rule: Map<string, string>, startsAt: string): string[] | null {
  const start = germanTime(startsAt);
  const byDay = rule.get('BYDAY')?.split(',');
  if (frequency === 'DAILY') return [];
  if (frequency === 'YEARLY') return [dayAndMonth.format(new Date(startsAt))];
  if (frequency === 'WEEKLY') return allOrNull((byDay ?? [codes[start.dayOfWeek - 1]!]).map(weekdayOf));
  if (byDay) {
    if (rule.has('BYMONTHDAY')) return null;
    const position = rule.get('BYSETPOS') ?? '';
    return position && byDay.length > 1 ? null : allOrNull(byDay.map((day) => weekdayOfMonth(`${position}${day}`)));
  }
  if (rule.has('BYSETPOS')) return null;
  const monthDays = rule.get('BYMONTHDAY')?.split(',') ?? [`${start.day}`];
  return allOrNull(
    monthDays.map((day) => (day === '-1' ? 'letzten Tag' : /^\+?\d+$/.test(day) ? `${Number(day)}.` : null)),
  );
}

const weekdayOf = (code: string): string | null => weekdays[code as keyof typeof weekdays] ?? null;

/** Reads `1TU` as `1. Dienstag`. */
function weekdayOfMonth(written: string): string | null {
  const [, position = '', code = ''] = /^([+-]?\d+)([A-Z]{2})$/.exec(written) ?? [];
  const number = Number(position);
  const ordinal = number > 0 && number <= 5 ? `${number}.` : fromTheEnd[position];
  return ordinal && weekdayOf(code) ? `${ordinal} ${weekdayOf(code)}` : null;
}

const allOrNull = (words: (string | null)[]) => (words.includes(null) ? null : (words as string[]));
