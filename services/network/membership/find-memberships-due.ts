import type { CityRecord } from '../city/city.ts';
import type { Context } from '../context.ts';
import { requireAdmin } from '../role/require-admin.ts';
import { dueUntil } from './membership.ts';

/** Returns the members that have to renew within 90 days or should have done so, the earliest first. Needs the role admin. */
export async function findMembershipsDue({ db, viewer, now }: Context): Promise<CityRecord[]> {
  requireAdmin(viewer);
  const where = { status: 'MEMBER', renewBy: { lte: dueUntil(new Date(now())) } } as const;
  return db.city.findMany({ where, orderBy: [{ renewBy: 'asc' }, { slug: 'asc' }] });
}
