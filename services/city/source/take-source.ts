import type { Prisma, Source } from '../../../prisma/city/client/client.ts';
import { Refusal } from '../../shared/refusal.ts';
import { takeTurn } from '../item/write-once.ts';

/** Takes the turn of a source in a transaction and returns it as it is then. Throws NOT_FOUND once it was removed. */
export async function takeSource(transaction: Prisma.TransactionClient, id: string): Promise<Source> {
  // A batch of a run can hold it for longer than a lock may be waited for elsewhere.
  await transaction.$executeRaw`SET LOCAL lock_timeout = '4s'`;
  await takeTurn(transaction, `source ${id}`);
  const source = await transaction.source.findFirst({ where: { id, removedAt: null } });
  if (!source) throw new Refusal('NOT_FOUND', { argument: 'id' });
  return source;
}
