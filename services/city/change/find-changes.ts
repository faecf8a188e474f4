import type { Context } from '../context.ts';
import { loaderOf } from '../item/load-items.ts';
import { type ChangeRow, readableChangesWhere } from './pending-change.ts';

/** Returns what waits for review of an item, the earliest first, as far as the viewer may read it. */
export const findPendingChanges = (context: Context, item: string): Promise<ChangeRow[]> =>
  loaderOf(context, 'pending changes', (items) => loadPendingChanges(context, items)).load(item);

async function loadPendingChanges({ db, viewer, city }: Context, items: readonly string[]): Promise<ChangeRow[][]> {
  const rows = await db.pendingChange.findMany({
    where: { itemId: { in: [...items] }, state: 'PENDING', ...readableChangesWhere(viewer, city) },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const byItem = Map.groupBy(rows, ({ itemId }) => itemId);
  return items.map((item) => byItem.get(item) ?? []);
}

/** Returns the viewer's latest proposal to do something to an item; throws when there is none. */
export const findLatestChange = ({ db, viewer }: Context, itemId: string, verb: string): Promise<ChangeRow> =>
  db.pendingChange.findFirstOrThrow({
    where: { itemId, verb, author: viewer!.account },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
