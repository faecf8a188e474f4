import type { Context } from '../../context.ts';
import { type Item, tableOf } from '../../item/kind.ts';
import { getKind } from '../../kinds.ts';
import type { Fields } from '../entry.ts';
import type { Judged } from '../judge-entry.ts';
import { syncLimits } from '../limits.ts';
import type { SourceRecord } from '../source.ts';
import { inBatches, reasonOf, type Vanished } from '../withdraw-vanished.ts';
import type { ShownRow } from './describe-judged.ts';

/** Rows of a source that a file no longer names and that are withdrawn for it, and whether those are too many to be meant. */
export interface Vanishing {
  rows: ShownRow[];
  isMuch: boolean;
}

/** Finds what would be withdrawn when the rows of a file, as judged, take the place of those of a source; a feed withdraws nothing. */
export async function findVanishing(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { id, kind: name, format }: SourceRecord,
  judged: readonly Judged[],
): Promise<Vanishing> {
  if (format === 'FEED') return { rows: [], isMuch: false };
  const kind = getKind(name);
  const there = new Set(judged.flatMap(({ entry, isThere }) => (isThere ? entry.uid : [])));
  const live = { itemId: { not: null }, OR: [{ goneAt: null }, { reason: 'GONE_HELD' }] };
  const before = await db.sourceRow.findMany({ where: { sourceId: id, ...live } });
  const rows: ShownRow[] = [];
  await inBatches(
    before.filter(({ uid }) => !there.has(uid)),
    async (batch) => {
      const where = { id: { in: batch.map(({ itemId }) => itemId!) }, withdrawnAt: null };
      const items = new Map((await tableOf(db, kind).findMany({ where })).map((item: Item) => [item.id, item]));
      for (const row of batch) {
        const item = items.get(row.itemId!);
        if (!item || reasonOf(kind, row as Vanished, item, now) !== 'GONE') continue;
        const fields = { title: (row.original as Fields).title };
        rows.push({ entry: { place: '', fields }, verdict: 'GONE', itemId: row.itemId });
      }
    },
  );
  return { rows, isMuch: rows.length > before.length * syncLimits.vanishingShare };
}
