import type { Context } from '../context.ts';
import { type ChangeArgs, changeItem } from '../item/change-item.ts';
import { requireReadable } from '../item/visibility.ts';
import { type EventRow, events } from './event.ts';

/** Marks an event as cancelled and returns its row; it stays listed. Throws NOT_FOUND. */
export const cancelEvent = async (context: Context, args: ChangeArgs): Promise<EventRow> =>
  requireReadable(
    context,
    await changeItem<EventRow>(context, events, 'cancel', args, (stored) =>
      requireReadable(context, stored).status === 'CANCELLED' ? {} : { status: 'CANCELLED' },
    ),
  );
