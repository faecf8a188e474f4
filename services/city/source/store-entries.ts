import type { Prisma } from '../../../prisma/city/client/client.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { Context } from '../context.ts';
import { applyDifference, lockItem } from '../item/change-item.ts';
import { type Database, type Item, type Kind, tableOf } from '../item/kind.ts';
import { readUpdate } from '../item/update-item.ts';
import { inOneWrite, takeTurn } from '../item/write-once.ts';
import type { Entry } from './entry.ts';
import { insertItems } from './insert-items.ts';
import { fieldOf, type Judged, type Judging, judgeEntry } from './judge-entry.ts';

/** Judges some entries of a source and stores what becomes of them in one transaction; returns the verdicts. */
export function storeEntries(
  context: Context,
  sourceId: string,
  judging: Judging,
  entries: Entry[],
): Promise<Judged[]> {
  const { kind } = judging;
  return inOneWrite(context, async (transaction) => {
    await takeTurn(transaction, `source ${sourceId}`);
    const judged = await judgeEntries(transaction, sourceId, judging, entries);
    for (const one of judged) if (one.changed) await changeItem(context, transaction, kind, one);
    await insertItems(context, transaction, kind, sourceId, judged);
    const rows = judged.map(({ entry, itemId, original, edited, verdict, reason, field }) => ({
      sourceId,
      uid: entry.uid,
      itemId,
      original: original as Prisma.InputJsonObject,
      edited,
      verdict,
      reason: reason ? [reason, field].filter(Boolean).join(' ') : null,
      place: entry.place,
      seenAt: context.now,
      goneAt: null,
    }));
    await transaction.sourceRow.deleteMany({ where: { sourceId, uid: { in: rows.map(({ uid }) => uid) } } });
    await transaction.sourceRow.createMany({ data: rows });
    return judged;
  });
}

/** Judges entries by what was stored of them and of the items that they became; stores nothing. */
export async function judgeEntries(
  db: Database,
  sourceId: string | null,
  judging: Judging,
  entries: Entry[],
): Promise<Judged[]> {
  const uids = entries.map(({ uid }) => uid);
  const rows = sourceId ? await db.sourceRow.findMany({ where: { sourceId, uid: { in: uids } } }) : [];
  const ids = rows.flatMap(({ itemId }) => itemId ?? []);
  const items = ids.length > 0 ? await tableOf(db, judging.kind).findMany({ where: { id: { in: ids } } }) : [];
  const byUid = new Map(rows.map((row) => [row.uid, row]));
  const byId = new Map(items.map((item) => [item.id, item]));
  return entries.map((entry) => {
    const stored = byUid.get(entry.uid);
    return judgeEntry(judging, entry, stored, stored?.itemId ? byId.get(stored.itemId) : null);
  });
}

/** Changes an item as its source has changed; what its edited fields do not fit any longer is refused. */
async function changeItem(
  context: Context,
  transaction: Prisma.TransactionClient,
  kind: Kind<Item>,
  judged: Judged,
): Promise<void> {
  const stored = await lockItem(transaction, kind, judged.itemId!);
  try {
    const change = readUpdate(kind, judged.changed!);
    const difference = await change.find(context, stored!, transaction);
    if (Object.keys(difference.columns).length === 0) return;
    await applyDifference(context, transaction, kind, change, stored!, difference);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    Object.assign(judged, { verdict: 'REFUSED', reason: error.reason, field: fieldOf(error) });
  }
}
