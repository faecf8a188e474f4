import { RRuleTemporal } from 'rrule-temporal';
import { germanTime } from './german-time.ts';
import { isRecurrence } from './is-recurrence.ts';
import type { Repeating } from './recurrence.ts';

/** What bounds the work that any rule can cause. */
const limits = { yearsAhead: 10, steps: 1_000 } as const;

type Series = Pick<Repeating, 'startsAt' | 'endsAt' | 'recurrence'>;

/** Yields the starts by the rule that a window can hold and perhaps a few around it, in order. */
export function* startsOf(event: Series, from: Date, to: Date): Generator<Date> {
  const { startsAt, endsAt } = event;
  yield startsAt;
  const rule = readRule(event);
  if (!rule) return;
  const lastsMs = endsAt ? endsAt.getTime() - startsAt.getTime() : 0;
  const first = new Date(Math.max(startsAt.getTime() + 1, from.getTime() - lastsMs - 86_400_000));
  const horizon = yearsAfter(startsAt > from ? startsAt : from, limits.yearsAhead);
  const end = horizon < to ? horizon : to;
  // What is counted is counted from the start each time; anything else is read a year at a time, as far as it is wanted.
  const years = isCounted(event) ? limits.yearsAhead + 1 : 1;
  for (let begin = first; begin < end; begin = yearsAfter(begin, years)) {
    const next = yearsAfter(begin, years);
    const last = new Date((next < end ? next : end).getTime() - 1);
    for (const { epochMilliseconds } of attempt(() => rule.between(begin, last, true)) ?? []) {
      yield new Date(epochMilliseconds);
    }
  }
}

/** Yields the starts by a rule that ends, the latest first; the last one is the start itself. */
export function* startsFromTheLast(rule: RRuleTemporal, event: Series): Generator<Date> {
  const first = event.startsAt.getTime();
  if (isCounted(event)) {
    for (const start of listAll(rule).reverse()) if (start > first) yield new Date(start);
  } else {
    const before = (date: Date) => attempt(() => rule.previous(date))?.epochMilliseconds ?? first;
    for (let start = before(new Date('9999-12-31')); start > first; start = before(new Date(start))) {
      yield new Date(start);
    }
  }
  yield event.startsAt;
}

/** Tells whether a rule says how many dates it has. */
export const isCounted = ({ recurrence }: Pick<Repeating, 'startsAt' | 'recurrence'>) => /COUNT/.test(recurrence!);
/** Lists all starts of a rule that is counted, in milliseconds. */
export const listAll = (rule: RRuleTemporal) =>
  (attempt(() => rule.all()) ?? []).map((start) => start.epochMilliseconds);

/** Reads the rule of something that repeats; null when it does not. It is reckoned on German clocks: 18:00 stays 18:00. */
export function readRule({ startsAt, recurrence }: Pick<Repeating, 'startsAt' | 'recurrence'>): RRuleTemporal | null {
  return recurrence === null || !isRecurrence(recurrence) ? null : createRule(startsAt, recurrence, true);
}

/** Creates a rule of RFC 5545 that begins at a point in time, on German clocks. */
export const createRule = (startsAt: Date, recurrence: string, includeDtstart: boolean) =>
  new RRuleTemporal({
    rruleString: recurrence,
    dtstart: germanTime(startsAt),
    includeDtstart,
    maxIterations: limits.steps,
    maxCandidateEvaluations: limits.steps,
  });

function yearsAfter(date: Date, years: number): Date {
  const later = new Date(date);
  later.setUTCFullYear(date.getUTCFullYear() + years);
  return later;
}

/** Returns what some work comes to, or null: the library throws for what it cannot read and for what takes too much work. */
export function attempt<Value>(work: () => Value): Value | null {
  try {
    return work();
  } catch {
    return null;
  }
}
