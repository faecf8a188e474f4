import type { SourceRow } from '../../../prisma/city/client/client.ts';
import type { Context } from '../context.ts';
import type { Item, Kind } from '../item/kind.ts';
import { loaderOf } from '../item/load-items.ts';
import { canWrite } from '../item/visibility.ts';
import type { Fields } from './entry.ts';
import { findEdited } from './judge-entry.ts';
import type { SourceRecord } from './source.ts';

/** From which source an item comes, and which of its fields somebody has edited here. */
export interface OriginRecord {
  source: SourceRecord;
  editedFields: string[];
}

type Row = SourceRow & { source: SourceRecord };

/** Returns from which source an item comes; null when from none, and for those who may not see that. */
export async function findOrigin(context: Context, kind: Kind<Item>, item: Item): Promise<OriginRecord | null> {
  if (!canWrite(context.viewer, context.city)) return null;
  const row = await loaderOf<Row | null>(context, 'origins', (ids) => loadRows(context, ids)).load(item.id);
  if (!row) return null;
  const edited = new Set([...row.edited, ...findEdited(kind, row.original as Fields, item)]);
  return { source: row.source, editedFields: [...edited].sort() };
}

/** Returns the row of a source that an item came from; null when it came from none. */
export const findRow = async (context: Context, itemId: string): Promise<Row | null> =>
  (await loadRows(context, [itemId]))[0] ?? null;

async function loadRows({ db }: Context, ids: readonly string[]): Promise<(Row | null)[]> {
  const rows = await db.sourceRow.findMany({ where: { itemId: { in: [...ids] } } });
  const sources = await db.source.findMany({
    where: { id: { in: rows.map(({ sourceId }) => sourceId) }, removedAt: null },
  });
  const byId = new Map(sources.map((source) => [source.id, source]));
  return ids.map((id) => {
    const row = rows.find(({ itemId }) => itemId === id);
    const source = row && byId.get(row.sourceId);
    return source ? { ...row, source } : null;
  });
}
