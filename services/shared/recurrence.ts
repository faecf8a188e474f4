import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { isPartialDate } from './date-time.ts';

/** The time zone that recurrences are reckoned in: what is at 18:00 stays at 18:00 when the clocks change. */
const timeZone = 'Europe/Berlin';

/** What bounds the work that any rule can cause. */
const limits = { characters: 500, interval: 100, count: 400, yearsAhead: 10, steps: 1_000, lastsDays: 366 } as const;

/** Something that takes place once, or again and again by a rule of RFC 5545. */
export interface Repeating {
  startsAt: Date;
  endsAt: Date | null;
  recurrence: string | null;
  allDay?: boolean;
}

/** One date of it. */
export interface Occurrence {
  startsAt: Date;
  endsAt: Date | null;
}

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
  return attempt(() => new RRuleTemporal({ rruleString, dtstart: inTimeZone(new Date(0)), strict: true })) !== null;
}

/**
 * Lists the dates that end at or after `from` and start before `to`, the earliest first, at most `max` of them. The
 * start itself is always a date. It looks at most ten years beyond the later of `from` and the start, and skips a year
 * whose dates need too much work. Each date lasts as long as the first one; what is no rule does not repeat.
 */
export function listOccurrences(event: Repeating, from: Date, to: Date, max = 400): Occurrence[] {
  const found: Occurrence[] = [];
  const endOf = createEndOf(event);
  for (const startsAt of startsOf(event, from, to)) {
    if (found.length >= max || startsAt >= to) break;
    const endsAt = endOf(startsAt);
    if ((endsAt ?? startsAt) >= from) found.push({ startsAt, endsAt });
  }
  return found;
}

/** Tells whether the start of something that repeats is a date of its rule; RFC 5545 leaves open what it means when not. */
export function beginsByRule({ startsAt, recurrence }: Repeating): boolean {
  if (recurrence === null) return true;
  const rule = createRule(startsAt, recurrence, false);
  const first = attempt(() => rule.next(startsAt, true));
  return first?.epochMilliseconds === startsAt.getTime();
}

/** Tells whether a date of something that repeats lasts a year at most, so that no date ends beyond all calendars. */
export const lastsAYearAtMost = ({ startsAt, endsAt, recurrence }: Repeating): boolean =>
  recurrence === null || endsAt === null || endsAt.getTime() - startsAt.getTime() <= limits.lastsDays * 86_400_000;

/** Returns when the last date ends, or starts when its end is open; null when it repeats for ever. */
export function findLastEnd(event: Repeating): Date | null {
  const { startsAt, recurrence } = event;
  const rule = readRule(event);
  const isEndless = rule !== null && !/COUNT|UNTIL/.test(recurrence!);
  const last = attempt(() => (isEndless ? rule.next(startsAt) : rule?.previous(new Date('9999-12-31')))) ?? null;
  if (isEndless && last) return null;
  const lastStart = last ? new Date(Math.max(last.epochMilliseconds, startsAt.getTime())) : startsAt;
  return createEndOf(event)(lastStart) ?? lastStart;
}

/** Yields the starts that a window can hold and perhaps a few around it, in order. */
function* startsOf(event: Repeating, from: Date, to: Date): Generator<Date> {
  const { startsAt, endsAt, recurrence } = event;
  yield startsAt;
  const rule = readRule(event);
  if (!rule) return;
  const lastsMs = endsAt ? endsAt.getTime() - startsAt.getTime() : 0;
  const first = new Date(Math.max(startsAt.getTime() + 1, from.getTime() - lastsMs - 86_400_000));
  const horizon = yearsAfter(startsAt > from ? startsAt : from, limits.yearsAhead);
  const end = horizon < to ? horizon : to;
  // What is counted is counted from the start each time; anything else is read a year at a time, as far as it is wanted.
  const years = /COUNT/.test(recurrence!) ? limits.yearsAhead + 1 : 1;
  for (let begin = first; begin < end; begin = yearsAfter(begin, years)) {
    const next = yearsAfter(begin, years);
    const last = new Date((next < end ? next : end).getTime() - 1);
    for (const { epochMilliseconds } of attempt(() => rule.between(begin, last, true)) ?? []) {
      yield new Date(epochMilliseconds);
    }
  }
}

function readRule({ startsAt, recurrence }: Repeating): RRuleTemporal | null {
  return recurrence === null || !isRecurrence(recurrence) ? null : createRule(startsAt, recurrence, true);
}

const createRule = (startsAt: Date, recurrence: string, includeDtstart: boolean) =>
  new RRuleTemporal({
    rruleString: recurrence,
    dtstart: inTimeZone(startsAt),
    includeDtstart,
    maxIterations: limits.steps,
    maxCandidateEvaluations: limits.steps,
  });

/** Whole days last whole days, also when one has 23 or 25 hours; anything else lasts exactly as long (RFC 5545, 3.8.5.3). */
function createEndOf({ startsAt, endsAt, allDay }: Repeating): (start: Date) => Date | null {
  if (!endsAt) return () => null;
  const lastsMs = endsAt.getTime() - startsAt.getTime();
  if (!allDay) return (start) => new Date(start.getTime() + lastsMs);
  const lasts = inTimeZone(startsAt).toPlainDateTime().until(inTimeZone(endsAt).toPlainDateTime());
  return (start) =>
    new Date(inTimeZone(start).toPlainDateTime().add(lasts).toZonedDateTime(timeZone).epochMilliseconds);
}

const inTimeZone = (date: Date) => Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO(timeZone);

function yearsAfter(date: Date, years: number): Date {
  const later = new Date(date);
  later.setUTCFullYear(date.getUTCFullYear() + years);
  return later;
}

/** The library throws for what it cannot read and for what takes too much work. */
function attempt<Value>(work: () => Value): Value | null {
  try {
    return work();
  } catch {
    return null;
  }
}
