import type { Context } from '../context.ts';
import { type Change, type ChangeArgs, changeItem } from '../item/change-item.ts';
import { requireReadable } from '../item/visibility.ts';
import { type EventRow, events } from './event.ts';

/** Marks an event as cancelled. */
export const cancellation: Change<EventRow> = {
  verb: 'cancel',
  find: (context, stored) => ({
    columns: requireReadable(context, stored).status === 'CANCELLED' ? {} : { status: 'CANCELLED' },
    fields: {},
  }),
};

/** Marks an event as cancelled and returns its row; it stays listed. Throws NOT_FOUND. */
export const cancelEvent = async (context: Context, args: ChangeArgs): Promise<EventRow> =>
  requireReadable(context, await changeItem(context, events, cancellation, args));
