import { germanTime } from './german-time.ts';
import { attempt, createRule, isCounted, listAll, readRule, startsFromTheLast, startsOf } from './rule-starts.ts';

const lastsDaysAtMost = 366;

/** Something that takes place once, or again and again by a rule of RFC 5545. */
export interface Repeating {
  startsAt: Date;
  endsAt: Date | null;
  recurrence: string | null;
  allDay?: boolean;
  /** When dates of the rule would start that do not take place (EXDATE). */
  exceptions?: readonly Date[];
  /** The dates of the rule that take place at another time (RECURRENCE-ID); one that is an exception too does not. */
  moved?: readonly MovedDate[];
  /** A row of a city is not one of these by itself: `repeatingOf` reads it. */
  movedDates?: never;
}

/** One date of it. */
export interface Occurrence {
  startsAt: Date;
  endsAt: Date | null;
}

/** One date of it that takes place at another time than the rule says. */
export interface MovedDate extends Occurrence {
  originalStartsAt: Date;
}

/**
 * Lists the dates that end at or after `from` and start before `to`, the earliest first, at most `max` of them, no two
 * of which start together. The start itself is a date of every rule. It looks at most ten years beyond the later of
 * `from` and the start, and skips a year whose dates need too much work. Each date lasts as long as the first one unless
 * it was moved; what is no rule does not repeat, and has neither exceptions nor moved dates.
 */
export function listOccurrences(event: Repeating, from: Date, to: Date, max = 400): Occurrence[] {
  const found: Occurrence[] = [];
  let last: Date | undefined;
  for (const { startsAt, endsAt } of datesOf(event, from, to)) {
    if (startsAt >= to) break;
    if (startsAt.getTime() === last?.getTime()) continue;
    last = startsAt;
    if ((endsAt ?? startsAt) >= from) found.push({ startsAt, endsAt });
    // Not a date more than wanted is looked for, since that can mean a year.
    if (found.length >= max) break;
  }
  return found;
}

/** Tells whether the start of something that repeats is a date of its rule; RFC 5545 leaves open what it means when not. */
export function beginsByRule({ startsAt, recurrence }: Pick<Repeating, 'startsAt' | 'recurrence'>): boolean {
  if (recurrence === null) return true;
  const rule = createRule(startsAt, recurrence, false);
  const first = attempt(() => rule.next(startsAt, true));
  return first?.epochMilliseconds === startsAt.getTime();
}

/** Creates what tells whether a point in time is the start of a date by the rule, whether or not it takes place then. */
export function createIsStart(event: Repeating): (at: Date) => boolean {
  const rule = readRule(event);
  const first = event.startsAt.getTime();
  if (!rule) return (at) => at.getTime() === first;
  if (isCounted(event)) {
    const starts = new Set([first, ...listAll(rule)]);
    return (at) => starts.has(at.getTime());
  }
  return (at) =>
    at.getTime() === first || (at > event.startsAt && attempt(() => rule.between(at, at, true))?.length === 1);
}

/** Tells whether a date of something that repeats lasts a year at most, so that no date ends beyond all calendars. */
export const lastsAYearAtMost = ({ startsAt, endsAt, recurrence }: Omit<Repeating, 'movedDates'>): boolean =>
  recurrence === null || endsAt === null || endsAt.getTime() - startsAt.getTime() <= lastsDaysAtMost * 86_400_000;

/** Returns when the last date ends, or starts when its end is open; null when it repeats for ever. */
export function findLastEnd(event: Repeating): Date | null {
  const { startsAt } = event;
  const rule = readRule(event);
  const isEndless = rule !== null && !isCounted(event) && !/UNTIL/.test(event.recurrence!);
  if (isEndless && attempt(() => rule.next(startsAt))) return null;
  const endOf = createEndOf(event);
  const { gone, moved } = changesOf(event);
  const ends = moved.map((date) => date.endsAt ?? date.startsAt);
  for (const start of rule && !isEndless ? startsFromTheLast(rule, event) : [startsAt]) {
    if (gone.has(start.getTime())) continue;
    ends.push(endOf(start) ?? start);
    break;
  }
  return ends.length > 0 ? new Date(Math.max(...ends.map(Number))) : (endOf(startsAt) ?? startsAt);
}

/** What takes place by the rule and what was moved, in order; by the rule only what a window can hold and perhaps a few around it. */
function* datesOf(event: Repeating, from: Date, to: Date): Generator<Occurrence> {
  const endOf = createEndOf(event);
  const { gone, moved } = changesOf(event);
  for (const startsAt of startsOf(event, from, to)) {
    while (moved[0] && moved[0].startsAt < startsAt) yield moved.shift()!;
    if (!gone.has(startsAt.getTime())) yield { startsAt, endsAt: endOf(startsAt) };
  }
  yield* moved;
}

/** Returns the starts by the rule at which nothing takes place, in milliseconds, and what was moved, by its new start. */
export function changesOf(event: Repeating): { gone: Set<number>; moved: MovedDate[] } {
  const { exceptions = [], moved = [] } = event.recurrence === null ? {} : event;
  const excepted = new Set(exceptions.map(Number));
  return {
    gone: new Set([...excepted, ...moved.map(({ originalStartsAt }) => Number(originalStartsAt))]),
    moved: moved
      .filter(({ originalStartsAt }) => !excepted.has(Number(originalStartsAt)))
      .sort((one, other) => Number(one.startsAt) - Number(other.startsAt)),
  };
}

/**
 * Creates what tells when a date by the rule ends: whole days last whole days, also when one has 23 or 25 hours; anything
 * else lasts exactly as long as the first date (RFC 5545, 3.8.5.3).
 */
export function createEndOf({ startsAt, endsAt, allDay }: Repeating): (start: Date) => Date | null {
  if (!endsAt) return () => null;
  const lastsMs = endsAt.getTime() - startsAt.getTime();
  if (!allDay) return (start) => new Date(start.getTime() + lastsMs);
  const lasts = germanTime(startsAt).toPlainDateTime().until(germanTime(endsAt).toPlainDateTime());
  return (start) =>
    new Date(
      germanTime(start).toPlainDateTime().add(lasts).toZonedDateTime(germanTime(start).timeZoneId).epochMilliseconds,
    );
}
