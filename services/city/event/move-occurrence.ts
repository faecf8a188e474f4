import { z } from 'zod';
import { dateTime, optional } from '../../shared/fields.ts';
import { readInput } from '../../shared/read-input.ts';
import type { Context } from '../context.ts';
import { changeItem } from '../item/change-item.ts';
import { requireReadable } from '../item/visibility.ts';
import type { MutationMoveOccurrenceArgs } from '../schema.types.ts';
import { changeSingleDate } from './change-single-date.ts';
import { type EventRow, events } from './event.ts';

const period = z.object({ startsAt: dateTime, endsAt: optional(dateTime) });

/**
 * Lets one date of an event that repeats take place at another time and returns the event; a date that was moved or
 * cancelled can be moved on, or back to where the rule has it. Throws NOT_FOUND, NOT_REPEATING, NO_DATE_THEN, DATE_TAKEN,
 * END_BEFORE_START, LASTS_TOO_LONG or TOO_MANY.
 */
export async function moveOccurrence(
  context: Context,
  { id, startsAt, to, idempotencyKey }: MutationMoveOccurrenceArgs,
): Promise<EventRow> {
  const wanted = readInput(period, to, 'to');
  const move = changeSingleDate(startsAt, 'to', ({ original, isChanged, exceptions, moved, endOf }) => {
    const endsAt = wanted.endsAt ?? endOf(wanted.startsAt);
    const date = {
      originalStartsAt: original,
      startsAt: wanted.startsAt.toISOString(),
      endsAt: endsAt?.toISOString() ?? null,
    };
    const isBack = date.startsAt === original && Number(endsAt) === Number(endOf(wanted.startsAt));
    return { exceptions, moved: isBack && isChanged ? moved : [...moved, date] };
  });
  const args = { id, input: { moved: startsAt, to }, idempotencyKey };
  return requireReadable(context, await changeItem(context, events, move, args));
}
