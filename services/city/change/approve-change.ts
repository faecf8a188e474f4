import type { Prisma } from '../../../prisma/city/client/client.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { Context } from '../context.ts';
import { cancellation } from '../event/cancel-event.ts';
import { applyDifference, type Change, lockItem } from '../item/change-item.ts';
import type { Item, Kind } from '../item/kind.ts';
import { isSame } from '../item/same.ts';
import { readUpdate } from '../item/update-item.ts';
import { withdrawal } from '../item/withdraw-item.ts';
import { getKind } from '../kinds.ts';
import { decideChange } from './decide-change.ts';
import { type ChangeRow, proposalOf } from './pending-change.ts';

/**
 * Does what was proposed, with all checks of a write, and returns the change. Throws what these refuse, WITHDRAWN, and
 * CHANGED_SINCE when a field that it would change has another value than when it was proposed.
 */
export const approveChange = (context: Context, { id }: { id: string }): Promise<ChangeRow> =>
  decideChange(context, id, { state: 'APPROVED' }, (change, transaction) => carryOut(context, change, transaction));

async function carryOut(context: Context, row: ChangeRow, transaction: Prisma.TransactionClient): Promise<void> {
  const kind = getKind(row.kind);
  const stored = await lockItem(transaction, kind, row.itemId!);
  if (!stored) throw new Refusal('NOT_FOUND', { argument: 'id' });
  const change = readChange(row, kind);
  if (stored.withdrawnAt && change.verb !== 'withdraw') throw new Refusal('WITHDRAWN');
  const difference = await change.find(context, stored, transaction);
  const { basis } = proposalOf(row);
  const columns = Object.keys(difference.columns);
  if (columns.length === 0) return;
  if (columns.some((column) => !isSame(stored[column as keyof Item], basis[column]))) {
    throw new Refusal('CHANGED_SINCE', { argument: 'id' });
  }
  await applyDifference(context, transaction, kind, change, stored, difference, row.id);
}

/** A new thing is stored already: what is left to do is to let it be read by those whom it is for. */
function readChange(row: ChangeRow, kind: Kind<Item>): Change<Item> {
  const { fields } = proposalOf(row);
  switch (row.verb) {
    case 'withdraw':
      return withdrawal;
    case 'cancel':
      return cancellation as unknown as Change<Item>;
    case 'create':
      return readUpdate(kind, { visibility: fields.visibility });
    default:
      return readUpdate(kind, fields);
  }
}
