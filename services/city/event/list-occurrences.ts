import { readFirst } from '../../shared/connection.ts';
import { listOccurrences, type Occurrence } from '../../shared/recurrence.ts';
import type { Context } from '../context.ts';
import type { EventOccurrencesArgs } from '../schema.types.ts';
import type { EventRow } from './event.ts';
import { readWindow } from './list-events.ts';
import { datesOf } from './single-dates.ts';

/**
 * Returns the dates of an event that end at or after `from`, now when it is left out, and start before `to`, a year
 * later when it is left out. Throws FIRST_OUT_OF_RANGE or DATE_TIME_INVALID.
 */
export function listEventOccurrences(context: Context, event: EventRow, args: EventOccurrencesArgs): Occurrence[] {
  const first = readFirst(args.first);
  const { from, to } = readWindow(context, args);
  const yearLater = new Date(from);
  yearLater.setUTCFullYear(from.getUTCFullYear() + 1);
  return listOccurrences(datesOf(event), from, to ?? yearLater, first);
}
