import type { Context } from '../context.ts';
import { changeItem } from '../item/change-item.ts';
import { requireReadable } from '../item/visibility.ts';
import type { MutationCancelOccurrenceArgs } from '../schema.types.ts';
import { changeSingleDate } from './change-single-date.ts';
import { type EventRow, events } from './event.ts';

/**
 * Lets one date of an event that repeats not take place and returns the event; doing it twice is no error. Throws
 * NOT_FOUND, NOT_REPEATING, NO_DATE_THEN, NO_DATE_LEFT or TOO_MANY.
 */
export async function cancelOccurrence(
  context: Context,
  { id, startsAt, idempotencyKey }: MutationCancelOccurrenceArgs,
): Promise<EventRow> {
  const cancellation = changeSingleDate(startsAt, 'startsAt', ({ original, exceptions, moved }) => ({
    exceptions: [...exceptions, original],
    moved,
  }));
  const args = { id, input: { cancelled: startsAt }, idempotencyKey };
  return requireReadable(context, await changeItem(context, events, cancellation, args));
}
