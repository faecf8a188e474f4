import type { Context } from '../context.ts';
import type { PageArgs } from '../item/list-items.ts';
import { pageRows } from '../item/page-rows.ts';
import { canWrite, requireRight } from '../item/visibility.ts';
import type { ErasurePage } from './erasure.ts';

/** Returns one page of the receipts of erasures, the earliest first. Throws SIGN_IN_REQUIRED or ROLE_REQUIRED. */
export async function listErasures(context: Context, args: PageArgs): Promise<ErasurePage> {
  const { db, city } = context;
  requireRight(context, canWrite);
  return pageRows(
    `${city} erasures`,
    args,
    (take, after) => db.erasure.findMany({ where: after ? { id: { gt: after } } : {}, orderBy: { id: 'asc' }, take }),
    () => db.erasure.count(),
  );
}
