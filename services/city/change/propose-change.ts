import { v7 } from 'uuid';
import type { Prisma } from '../../../prisma/city/client/client.ts';
import { Refusal } from '../../shared/refusal.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Context } from '../context.ts';
import type { Item, Kind } from '../item/kind.ts';
import { takeTurn } from '../item/write-once.ts';
import { waitingPerAuthor } from '../limits.ts';
import type { Proposal } from './pending-change.ts';

interface Wish<Row extends Item> {
  verb: 'create' | 'update' | 'withdraw' | 'cancel';
  kind: Pick<Kind<Row>, 'name'>;
  stored: Row;
  /** The columns that would be another. */
  columns: Partial<Row>;
  fields: object;
}

/**
 * Keeps what a maintainer wants to write, in the transaction that has checked it, until an editor decides. Throws
 * REVIEW_FULL when too much of theirs waits already.
 */
export async function proposeChange<Row extends Item>(
  { viewer, city, now }: Context,
  transaction: Prisma.TransactionClient,
  { verb, kind, stored, columns, fields }: Wish<Row>,
): Promise<void> {
  const id = `${city}:change:${v7()}`;
  const author = viewer!.account;
  await takeTurn(transaction, `changes of ${author}`);
  const waiting = await transaction.pendingChange.count({ where: { author, state: 'PENDING' } });
  if (waiting >= waitingPerAuthor) throw new Refusal('REVIEW_FULL', { limit: waitingPerAuthor });
  const basis = Object.fromEntries(Object.keys(columns).map((column) => [column, stored[column as keyof Row]]));
  const proposal = JSON.parse(JSON.stringify({ fields, basis } satisfies Record<keyof Proposal, object>));
  await transaction.pendingChange.create({
    data: { id, author, verb, kind: kind.name, itemId: stored.id, input: proposal, createdAt: now },
  });
  const details = { verb, item: stored.id };
  await recordAudit(transaction, { actor: author, action: 'change-proposed', subject: id, details }, now);
}
