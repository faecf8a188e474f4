import { z } from 'zod';
import { dateTime, list, optional } from '../../shared/fields.ts';
import type { Repeating } from '../../shared/recurrence.ts';
import { Refusal } from '../../shared/refusal.ts';
import { findMisfit, repeatingOf, singleDatesLimit } from '../../shared/single-dates.ts';
import type { EventRow } from './event.ts';

/** The dates of a rule that do not take place, as an input has them: each once, in order. */
export const exceptionsField = list(dateTime, singleDatesLimit)
  .refine((dates) => areDifferent(dates))
  .transform((dates) => dates.toSorted((one, other) => Number(one) - Number(other)));

/** The dates of a rule that take place at another time, as an input has them: each once, in the order of their new starts. */
export const movedField = list(
  z.object({ originalStartsAt: dateTime, startsAt: dateTime, endsAt: optional(dateTime) }),
  singleDatesLimit,
)
  .refine((dates) => areDifferent(dates.map(({ originalStartsAt }) => originalStartsAt)))
  .transform((dates) => dates.toSorted((one, other) => Number(one.startsAt) - Number(other.startsAt)));

const areDifferent = (dates: Date[]) => new Set(dates.map(Number)).size === dates.length;

/** A date of a rule that takes place at another time, as a row and the feed have it. */
export type StoredMovedDate = {
  originalStartsAt: string;
  startsAt: string;
  endsAt: string | null;
};

/** Writes moved dates as a row holds them; PostgreSQL puts short names first, so what is the same looks the same. */
export const movedColumn = (dates: z.output<typeof movedField>): StoredMovedDate[] =>
  dates.map(({ endsAt, startsAt, originalStartsAt }) => ({
    endsAt: endsAt?.toISOString() ?? null,
    startsAt: startsAt.toISOString(),
    originalStartsAt: originalStartsAt.toISOString(),
  }));

type Row = Pick<EventRow, 'startsAt' | 'endsAt' | 'recurrence' | 'allDay' | 'exceptions' | 'movedDates'>;

/** Returns the moved dates that a row holds. */
export const movedOf = ({ movedDates }: Pick<Row, 'movedDates'>): StoredMovedDate[] =>
  movedDates as unknown as StoredMovedDate[];

/** Returns when the event of a row takes place, with its exceptions and its moved dates. */
export const datesOf = (row: Row): Repeating => repeatingOf({ ...row, moved: movedOf(row) });

/** Throws why the exceptions or the moved dates of a row do not fit its rule and start. */
export function checkSingleDates(row: Row): void {
  const misfit = findMisfit(datesOf(row));
  if (misfit) throw new Refusal(misfit.reason, { argument: `input.${misfit.field}` });
}
