import type { Context } from '../context.ts';
import { contactOf } from '../item/contact.ts';
import { canPropose } from '../item/visibility.ts';
import type { BoardEntryRow } from './board-entry.ts';

/**
 * Returns the contact of a board entry: all of it for who prepares the city's things, for anybody else the office alone.
 * People put their own needs on the board; who wants to reach them answers through the city.
 */
export function contactFor({ viewer, city }: Context, entry: BoardEntryRow) {
  if (canPropose(viewer, city)) return contactOf(entry);
  return contactOf({ ...entry, contactEmail: null, contactPhone: null, contactPerson: null });
}
