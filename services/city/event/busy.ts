import type { Prisma } from '../../../prisma/city/client/client.ts';
import type { ItemData } from '../../shared/feed/item.ts';
import { findIdParts } from '../../shared/ids.ts';
import type { EventRow } from './event.ts';
import { movedOf } from './single-dates.ts';

/**
 * The condition that an event is a tentative draft: others may know its times, and nothing else of it, when it has a key. One
 * that was public has none until its times change, so that nobody can tell which named event is being moved.
 */
export const busyWhere = {
  visibility: { not: 'PUBLIC' },
  withdrawnAt: null,
  status: 'TENTATIVE',
} satisfies Prisma.EventWhereInput;

/** Returns under which id the times of an event are announced; null when they are not. */
export function findBusyId({ id, visibility, withdrawnAt, status, busyKey }: EventRow): string | null {
  const isBusy = visibility !== 'PUBLIC' && withdrawnAt === null && status === 'TENTATIVE' && busyKey !== null;
  return isBusy ? `${findIdParts(id)!.city}:busy:${busyKey}` : null;
}

/** What the feed says of a tentative draft. */
export const busyData = (row: EventRow): ItemData<'busy'> => ({
  startsAt: row.startsAt.toISOString(),
  endsAt: row.endsAt?.toISOString() ?? null,
  allDay: row.allDay,
  recurrence: row.recurrence,
  exceptions: row.exceptions.map((at) => at.toISOString()),
  moved: movedOf(row),
});
