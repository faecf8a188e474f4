import type { Context } from '../context.ts';
import { applyDifference, lockItem } from '../item/change-item.ts';
import { type Item, type Kind, tableOf } from '../item/kind.ts';
import { withdrawal } from '../item/withdraw-item.ts';
import { inOneWrite } from '../item/write-once.ts';
import type { Fields } from './entry.ts';
import { findEdited, isOver } from './judge-entry.ts';
import { syncLimits } from './limits.ts';
import type { RowReason } from './row-reason.ts';
import { takeSource } from './take-source.ts';

/** A row that was there the last time and is not any longer. */
export interface Vanished {
  uid: string;
  itemId: string;
  original: unknown;
  edited: string[];
  reason: string | null;
  goneAt: Date | null;
}

/**
 * Withdraws what a source no longer names, unless it is over or was edited here. When more than 30 % vanishes at once, it is
 * only noted unless it may be, and done by a run that finds the same six hours later; returns whether something is held so. Throws NOT_FOUND once
 * the source was removed.
 */
export async function withdrawVanished(
  context: Context,
  sourceId: string,
  kind: Kind<Item>,
  seen: ReadonlySet<string>,
  mayEmpty = false,
): Promise<boolean> {
  const where = { sourceId, itemId: { not: null }, OR: [{ goneAt: null }, { reason: 'GONE_HELD' }] };
  const select = { uid: true, itemId: true, original: true, edited: true, reason: true, goneAt: true } as const;
  const before = (await context.db.sourceRow.findMany({ where, select })) as Vanished[];
  const vanished = before.filter(({ uid }) => !seen.has(uid));
  const isHeld = !mayEmpty && vanished.length > before.length * syncLimits.vanishingShare;
  const since = new Date(context.now.getTime() - syncLimits.heldForMs);
  const isWaiting = ({ goneAt }: Vanished) => isHeld && (!goneAt || goneAt > since);
  const waiting = vanished.filter(isWaiting);
  const certain = vanished.filter((row) => !isWaiting(row));
  await inBatches(waiting, (batch) => hold(context, sourceId, batch));
  await inBatches(certain, (batch) => leave(context, sourceId, kind, batch));
  return waiting.length > 0;
}

async function hold(context: Context, sourceId: string, rows: Vanished[]): Promise<void> {
  await inOneWrite(context, async (transaction) => {
    await takeSource(transaction, sourceId);
    const uid = { in: rows.map((row) => row.uid) };
    await transaction.sourceRow.updateMany({
      where: { sourceId, uid, goneAt: null },
      data: { verdict: 'GONE', reason: 'GONE_HELD', goneAt: context.now },
    });
  });
}

async function leave(context: Context, sourceId: string, kind: Kind<Item>, rows: Vanished[]): Promise<void> {
  await inOneWrite(context, async (transaction) => {
    await takeSource(transaction, sourceId);
    const items = await tableOf(transaction, kind).findMany({
      where: { id: { in: rows.map(({ itemId }) => itemId) } },
    });
    const byId = new Map(items.map((item) => [item.id, item]));
    const byReason = new Map<RowReason, string[]>();
    for (const row of rows) {
      const item = byId.get(row.itemId);
      const reason = !item || item.withdrawnAt ? 'WITHDRAWN_HERE' : reasonOf(kind, row, item, context.now);
      byReason.set(reason, [...(byReason.get(reason) ?? []), row.uid]);
      if (reason === 'GONE') await withdraw(context, transaction, kind, row.itemId);
    }
    for (const [reason, uids] of byReason) {
      const data = { verdict: 'GONE', reason, goneAt: context.now };
      await transaction.sourceRow.updateMany({ where: { sourceId, uid: { in: uids } }, data });
    }
  });
}

/** Tells what becomes of an item that its source no longer names: it is withdrawn (GONE), or stays. */
export function reasonOf(kind: Kind<Item>, row: Vanished, item: Item, now: Date): RowReason {
  if (isOver(kind, item, now)) return 'GONE_OVER';
  const isEdited = row.edited.length > 0 || findEdited(kind, row.original as Fields, item).length > 0;
  return isEdited ? 'GONE_EDITED' : 'GONE';
}

/** Withdraws an item of a source, in the transaction of the change that causes it; what is withdrawn already stays so. */
export async function withdraw(
  context: Context,
  transaction: Parameters<typeof lockItem>[0],
  kind: Kind<Item>,
  id: string,
): Promise<void> {
  const stored = await lockItem(transaction, kind, id);
  const difference = stored && (await withdrawal.find(context, stored, transaction));
  if (!difference || Object.keys(difference.columns).length === 0) return;
  await applyDifference(context, transaction, kind, withdrawal, stored, difference);
}

/** Does a piece of work for so many at a time. */
export async function inBatches<One>(all: readonly One[], work: (batch: One[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < all.length; at += syncLimits.rowsAtOnce) await work(all.slice(at, at + syncLimits.rowsAtOnce));
}
