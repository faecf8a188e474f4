import type { Context } from '../context.ts';
import { pageRows } from '../item/page-rows.ts';
import { canPropose, requireRight } from '../item/visibility.ts';
import type { CityPendingChangesArgs } from '../schema.types.ts';
import { type ChangePage, readableChangesWhere } from './pending-change.ts';

/**
 * Returns one page of what was proposed in the city, the earliest first, as far as the viewer may read it. Throws
 * SIGN_IN_REQUIRED or ROLE_REQUIRED for who can neither write nor propose.
 */
export async function listPendingChanges(context: Context, args: CityPendingChangesArgs): Promise<ChangePage> {
  const { db, viewer, city } = context;
  requireRight(context, canPropose);
  const where = { ...readableChangesWhere(viewer, city), ...(args.state && { state: args.state }) };
  return pageRows(
    `${city} changes`,
    args,
    (take, after) =>
      db.pendingChange.findMany({
        where: { ...where, ...(after && { id: { gt: after } }) },
        orderBy: { id: 'asc' },
        take,
      }),
    () => db.pendingChange.count({ where }),
  );
}
