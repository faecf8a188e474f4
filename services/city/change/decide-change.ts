import type { Prisma } from '../../../prisma/city/client/client.ts';
import { Refusal } from '../../shared/refusal.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Context } from '../context.ts';
import { requireOwnId } from '../item/own-id.ts';
import { canWrite, requireRight } from '../item/visibility.ts';
import { inOneWrite, takeTurn } from '../item/write-once.ts';
import type { ChangeRow } from './pending-change.ts';

/**
 * Decides once on a change and returns it; `carryOut` does what the decision means in the same transaction. Throws
 * NOT_FOUND, ID_FOREIGN or ID_MALFORMED, and CHANGE_DECIDED when somebody was faster.
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
    await takeTurn(transaction, id);
    const change = await transaction.pendingChange.findUnique({ where: { id } });
    if (!change) throw new Refusal('NOT_FOUND', { argument: 'id' });
    if (change.state !== 'PENDING') throw new Refusal('CHANGE_DECIDED', { argument: 'id' });
    await carryOut?.(change, transaction);
    const action = decision.state === 'APPROVED' ? 'change-approved' : 'change-declined';
    const details = { verb: change.verb, item: change.itemId, author: change.author };
    await recordAudit(transaction, { actor: account, action, subject: id, details }, context.now);
    const data = { ...decision, decidedAt: context.now, decidedBy: account };
    return transaction.pendingChange.update({ where: { id }, data });
  });
}
