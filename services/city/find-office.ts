import type { Office } from '../../prisma/city/client/client.ts';
import type { Context } from './context.ts';
import { oncePerRequest } from './item/load-items.ts';

/** Returns the office that looks after engagement in the city, or null when none is on record. */
export const findOffice = (context: Context): Promise<Office | null> =>
  oncePerRequest(context, 'office', () => context.db.office.findFirst());
