import { dateTime } from '../../shared/fields.ts';
import { readInput } from '../../shared/read-input.ts';
import { createEndOf, createIsStart } from '../../shared/recurrence.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { Change } from '../item/change-item.ts';
import { readUpdate } from '../item/update-item.ts';
import { requireReadable } from '../item/visibility.ts';
import { type EventRow, events } from './event.ts';
import { datesOf, movedOf, type StoredMovedDate } from './single-dates.ts';

/** One date of an event that repeats, and the changes of its other dates. */
interface SingleDate {
  /** When it starts by the rule. */
  original: string;
  /** True when it does not take place, or at another time. */
  isChanged: boolean;
  exceptions: string[];
  moved: StoredMovedDate[];
  /** When a date that starts then ends, unless something else is said of it. */
  endOf(startsAt: Date): Date | null;
}

/**
 * Reads what is to become of one date of an event as a change of its exceptions and moved dates. The date is named by
 * its start as it is listed, or else as the rule has it. What does not fit is refused under the name of an argument.
 */
export function changeSingleDate(
  startsAt: string,
  argument: string,
  change: (date: SingleDate) => Pick<SingleDate, 'exceptions' | 'moved'>,
): Change<EventRow> {
  const at = readInput(dateTime, startsAt, 'startsAt').toISOString();
  return {
    verb: 'update',
    async find(context, stored, transaction) {
      const event = datesOf(requireReadable(context, stored));
      if (event.recurrence === null) throw new Refusal('NOT_REPEATING', { argument: 'startsAt' });
      const moved = movedOf(stored);
      const original = moved.find((date) => date.startsAt === at)?.originalStartsAt ?? at;
      if (!createIsStart(event)(new Date(original))) throw new Refusal('NO_DATE_THEN', { argument: 'startsAt' });
      const exceptions = stored.exceptions.map((date) => date.toISOString());
      const others = {
        exceptions: exceptions.filter((date) => date !== original),
        moved: moved.filter((date) => date.originalStartsAt !== original),
      };
      const isChanged = others.exceptions.length < exceptions.length || others.moved.length < moved.length;
      const input = change({ original, isChanged, ...others, endOf: createEndOf(event) });
      return await withArgument(argument, () => readUpdate(events, input).find(context, stored, transaction));
    },
  };
}

/** Lets what is refused name an argument of the verb and not a field that it never had. */
async function withArgument<Value>(argument: string, work: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(error.reason, { argument, limit: error.extensions.limit as number | undefined });
  }
}
