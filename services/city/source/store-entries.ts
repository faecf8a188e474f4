import type { Prisma } from '../../../prisma/city/client/client.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { Context } from '../context.ts';
import { applyDifference, lockItem } from '../item/change-item.ts';
import { type Database, tableOf } from '../item/kind.ts';
import { readUpdate } from '../item/update-item.ts';
import { inOneWrite } from '../item/write-once.ts';
import type { Entry, Fields } from './entry.ts';
import { insertItems } from './insert-items.ts';
import { type Judged, judgeEntry, refuse, type StoredRow } from './judge-entry.ts';
import { syncLimits } from './limits.ts';
import { type EntryRow, type Judging, readEntries } from './read-entry.ts';
import { takeSource } from './take-source.ts';

/** Judges some entries of a source and stores what becomes of them in one transaction; returns the verdicts. Throws NOT_FOUND once the source was removed. */
export async function storeEntries(
  context: Context,
  sourceId: string,
  judging: Judging,
  entries: Entry[],
): Promise<Judged[]> {
  const read = await readEntries(judging, entries);
  const write = async (transaction: Prisma.TransactionClient) => {
    await takeSource(transaction, sourceId);
    const stored = await findStored(transaction, sourceId, entries);
    const judged = await judgeRead(transaction, judging, entries, read, stored);
    for (const [at, one] of judged.entries()) {
      const row = stored.get(one.entry.uid);
      if (one.changed) judged[at] = await changeItem(context, transaction, judging, one, row!, read.get(one.entry)!);
    }
    await insertItems(context, transaction, judging.kind, sourceId, judged);
    await storeRows(context, transaction, sourceId, judged);
    return judged;
  };
  return inOneWrite(context, write, { timeout: syncLimits.storedWithinMs });
}

/** Judges entries by what was stored of them and of the items that they became; stores nothing. */
export async function judgeEntries(
  db: Database,
  sourceId: string | null,
  judging: Judging,
  entries: Entry[],
): Promise<Judged[]> {
  const read = await readEntries(judging, entries);
  const stored = sourceId ? await findStored(db, sourceId, entries) : new Map<string, StoredRow>();
  return judgeRead(db, judging, entries, read, stored);
}

async function findStored(db: Database, sourceId: string, entries: Entry[]): Promise<Map<string, StoredRow>> {
  const rows = await db.sourceRow.findMany({ where: { sourceId, uid: { in: entries.map(({ uid }) => uid) } } });
  return new Map(rows.map((row) => [row.uid, row]));
}

async function judgeRead(
  db: Database,
  judging: Judging,
  entries: Entry[],
  read: Map<Entry, EntryRow>,
  stored: Map<string, StoredRow>,
): Promise<Judged[]> {
  const ids = [...stored.values()].flatMap(({ itemId }) => itemId ?? []);
  const items = ids.length > 0 ? await tableOf(db, judging.kind).findMany({ where: { id: { in: ids } } }) : [];
  const byId = new Map(items.map((item) => [item.id, item]));
  return entries.map((entry) => {
    const row = stored.get(entry.uid);
    return judgeEntry(judging, entry, row, row?.itemId ? byId.get(row.itemId) : null, read.get(entry));
  });
}

/**
 * Changes an item as its source has changed, judged by what it is once nobody else writes it. What its edited fields do not
 * fit any longer is refused, and stays so until they do.
 */
async function changeItem(
  context: Context,
  transaction: Prisma.TransactionClient,
  judging: Judging,
  { entry, itemId }: Judged,
  row: StoredRow,
  read: EntryRow,
): Promise<Judged> {
  const { kind } = judging;
  const item = await lockItem(transaction, kind, itemId!);
  const judged = judgeEntry(judging, entry, row, item, read);
  if (!judged.changed) return judged;
  try {
    const change = readUpdate(kind, judged.changed);
    const difference = await change.find(context, item!, transaction);
    if (Object.keys(difference.columns).length > 0)
      await applyDifference(context, transaction, kind, change, item!, difference);
    return judged;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refuse({ ...judged, original: row.original as Fields, edited: row.edited }, error);
  }
}

async function storeRows(
  { now }: Context,
  transaction: Prisma.TransactionClient,
  sourceId: string,
  judged: Judged[],
): Promise<void> {
  const rows = judged.map(({ entry, itemId, original, edited, verdict, reason, field, goneAt = null }) => ({
    sourceId,
    uid: entry.uid,
    itemId,
    original: original as Prisma.InputJsonObject,
    edited,
    verdict,
    reason: reason ? [reason, field].filter(Boolean).join(' ') : null,
    place: entry.place,
    seenAt: now,
    goneAt,
  }));
  await transaction.sourceRow.deleteMany({ where: { sourceId, uid: { in: rows.map(({ uid }) => uid) } } });
  await transaction.sourceRow.createMany({ data: rows });
}
