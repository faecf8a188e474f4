import type { Prisma } from '../../../prisma/city/client/client.ts';
import { Refusal } from '../../shared/refusal.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { withoutPerson } from '../consent/proposed-contacts.ts';
import type { Context } from '../context.ts';
import { requireOwnId } from '../item/own-id.ts';
import { canWrite, requireRight } from '../item/visibility.ts';
import { inOneWrite, takeTurn } from '../item/write-once.ts';
import { type ChangeRow, proposalOf } from './pending-change.ts';

/**
 * Decides once on a change and returns it; `carryOut` does what the decision means in the same transaction. What is
 * personal in it stands from then on only in the thing, under its consent. Throws NOT_FOUND, ID_FOREIGN or ID_MALFORMED, and CHANGE_DECIDED when somebody was faster.
 */
export function decideChange(
  context: Context,
  id: string,
  decision: { state: 'APPROVED' | 'DECLINED'; reason?: string },
  carryOut?: (change: ChangeRow, transaction: Prisma.TransactionClient) => Promise<void>,
): Promise<ChangeRow> {
  const { account } = requireRight(context, canWrite);
  requireOwnId(context.city, { name: 'change' }, id);
  return inOneWrite(context, async (transaction) => {
    const change = await lockChange(transaction, id);
    if (!change) throw new Refusal('NOT_FOUND', { argument: 'id' });
    if (change.state !== 'PENDING') throw new Refusal('CHANGE_DECIDED', { argument: 'id' });
    const input = change.input ? (withoutPerson(proposalOf(change)) as object) : undefined;
    const data = { ...decision, input, decidedAt: context.now, decidedBy: account };
    const decided = await transaction.pendingChange.update({ where: { id }, data });
    await carryOut?.(change, transaction);
    const action = decision.state === 'APPROVED' ? 'change-approved' : 'change-declined';
    const details = { verb: change.verb, item: change.itemId, author: change.author };
    await recordAudit(transaction, { actor: account, action, subject: id, details }, context.now);
    return decided;
  });
}

/** Holds a change until the end of the transaction; its thing comes first, as for all who write both. */
async function lockChange(transaction: Prisma.TransactionClient, id: string): Promise<ChangeRow | null> {
  const change = await transaction.pendingChange.findUnique({ where: { id }, select: { itemId: true } });
  if (!change) return null;
  await takeTurn(transaction, change.itemId ?? id);
  await transaction.$queryRaw`SELECT FROM "PendingChange" WHERE "id" = ${id} FOR UPDATE`;
  return transaction.pendingChange.findUnique({ where: { id } });
}
