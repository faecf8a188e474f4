import type { Context } from '../context.ts';
import { pageRows } from '../item/page-rows.ts';
import { canWrite, requireRight } from '../item/visibility.ts';
import type { CityConsentsArgs } from '../schema.types.ts';
import type { ConsentPage } from './consent.ts';

/**
 * Returns one page of the consents that the city has on record, the earliest first. Throws SIGN_IN_REQUIRED or
 * ROLE_REQUIRED for who may not write there.
 */
export async function listConsents(context: Context, { subject, ...args }: CityConsentsArgs): Promise<ConsentPage> {
  const { db, city } = context;
  requireRight(context, canWrite);
  const where = subject ? { subject } : {};
  return pageRows(
    `${city} consents`,
    args,
    (take, after) =>
      db.consent.findMany({ where: { ...where, ...(after && { id: { gt: after } }) }, orderBy: { id: 'asc' }, take }),
    () => db.consent.count({ where }),
  );
}
