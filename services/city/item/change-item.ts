import type { Prisma } from '../../../prisma/city/client/client.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { Context } from '../context.ts';
import { type Item, type Kind, tableOf } from './kind.ts';
import { requireOwnId } from './own-id.ts';
import { requireEditor } from './visibility.ts';
import { takeTurn, writeOnce } from './write-once.ts';

export interface ChangeArgs {
  id: string;
  input?: object;
  idempotencyKey?: string | null;
}

/**
 * Changes a stored item, one writer after the other; `change` gets the row as it is, also when it was withdrawn, and
 * returns the columns to change, none for no change. Throws NOT_FOUND, ID_FOREIGN or ID_MALFORMED.
 */
export function changeItem<Row extends Item>(
  context: Context,
  kind: Pick<Kind<Row>, 'name' | 'table'>,
  verb: string,
  { id, input, idempotencyKey }: ChangeArgs,
  change: (stored: Row, transaction: Prisma.TransactionClient) => Partial<Row> | Promise<Partial<Row>>,
): Promise<Row> {
  requireEditor(context);
  requireOwnId(context.city, kind, id);
  return writeOnce(context, kind, { verb, target: id, input, idempotencyKey }, async (transaction) => {
    await takeTurn(transaction, id);
    const table = tableOf<Row>(transaction, kind);
    const stored = await table.findFirst({ where: { id } });
    if (!stored) throw new Refusal('NOT_FOUND', { argument: 'id' });
    const changes = await change(stored, transaction);
    if (Object.keys(changes).length === 0) return stored;
    return table.update({ where: { id }, data: { ...changes, updatedAt: context.now } });
  });
}
