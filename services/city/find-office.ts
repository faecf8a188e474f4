import type { Office } from '../../prisma/city/client/client.ts';
import type { Context } from './context.ts';

/** Returns the office that looks after engagement in the city, or null when none is on record. */
export const findOffice = ({ db }: Context): Promise<Office | null> => db.office.findFirst();
