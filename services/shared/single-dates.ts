import {
  createEndOf,
  createIsStart,
  findLastEnd,
  lastsAYearAtMost,
  listOccurrences,
  type MovedDate,
  type Repeating,
} from './recurrence.ts';
import type { Reason } from './refusal.ts';

/** How many dates of one event can be exceptions, and how many can be moved. */
export const singleDatesLimit = 366;

type At = Date | string;

/** When something takes place, as feeds and the rows of a city say it. */
interface Said {
  startsAt: At;
  endsAt: At | null;
  recurrence: string | null;
  allDay?: boolean;
  exceptions?: readonly At[] | null;
  moved?: readonly { originalStartsAt: At; startsAt: At; endsAt: At | null }[];
}

/** Reads when something takes place from what a feed or a row says; older ones say nothing of single dates. */
export const repeatingOf = ({
  startsAt,
  endsAt,
  recurrence,
  allDay,
  exceptions,
  moved = [],
}: Said): Repeating & Pick<Required<Repeating>, 'exceptions' | 'moved'> => ({
  startsAt: new Date(startsAt),
  endsAt: endsAt === null ? null : new Date(endsAt),
  recurrence,
  allDay,
  exceptions: exceptions?.map((at) => new Date(at)) ?? [],
  moved: moved.map((date) => ({
    originalStartsAt: new Date(date.originalStartsAt),
    startsAt: new Date(date.startsAt),
    endsAt: date.endsAt === null ? null : new Date(date.endsAt),
  })),
});

const [earliest, latest] = [new Date('1000-01-01'), new Date('9999-12-31')];

/** What does not fit the rule, and why. */
export interface Misfit {
  field: 'exceptions' | 'moved';
  reason: Reason;
}

/**
 * Finds what of the exceptions and the moved dates does not fit: when nothing repeats, when the rule has no such date,
 * when a date is moved to where one is, or ends before it starts, and when no date is left.
 */
export function findMisfit(event: Repeating): Misfit | null {
  const { exceptions = [], moved = [] } = event;
  const field = exceptions.length > 0 ? 'exceptions' : 'moved';
  if (exceptions.length + moved.length === 0) return null;
  if (event.recurrence === null) return { field, reason: 'NOT_REPEATING' };
  const isStart = createIsStart(event);
  if (!exceptions.every(isStart)) return { field: 'exceptions', reason: 'NO_DATE_THEN' };
  const reason = findMovedMisfit(event, moved, isStart);
  if (reason) return { field: 'moved', reason };
  const isLeft = listOccurrences(event, earliest, latest, 1).length > 0;
  return isLeft || findLastEnd(event) === null ? null : { field, reason: 'NO_DATE_LEFT' };
}

function findMovedMisfit(event: Repeating, moved: readonly MovedDate[], isStart: (at: Date) => boolean): Reason | null {
  const excepted = new Set(event.exceptions?.map(Number));
  const originals = new Set(moved.map(({ originalStartsAt }) => Number(originalStartsAt)));
  if (!moved.every(({ originalStartsAt: at }) => isStart(at) && !excepted.has(Number(at)))) return 'NO_DATE_THEN';
  if (moved.some(({ startsAt, endsAt }) => endsAt !== null && endsAt < startsAt)) return 'END_BEFORE_START';
  if (!moved.every((date) => lastsAYearAtMost({ ...date, recurrence: event.recurrence }))) return 'LASTS_TOO_LONG';
  const endOf = createEndOf(event);
  const isUnmoved = ({ originalStartsAt: at, startsAt, endsAt }: MovedDate) =>
    Number(at) === Number(startsAt) && Number(endOf(at)) === Number(endsAt);
  const isTaken = ({ startsAt: at }: MovedDate) =>
    isStart(at) && !originals.has(Number(at)) && !excepted.has(Number(at));
  const starts = new Set(moved.map(({ startsAt }) => Number(startsAt)));
  return starts.size < moved.length || moved.some((date) => isUnmoved(date) || isTaken(date)) ? 'DATE_TAKEN' : null;
}
