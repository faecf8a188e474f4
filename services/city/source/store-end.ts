import { isDeepStrictEqual } from 'node:util';
import type { Prisma } from '../../../prisma/city/client/client.ts';
import type { SourceRecord } from './source.ts';
import { takeSource } from './take-source.ts';

/**
 * Stores how a run of a source ended and returns the source. When somebody has changed meanwhile what is read, or how, it stays
 * due and unread. Throws NOT_FOUND once it was removed.
 */
export async function storeEnd(
  transaction: Prisma.TransactionClient,
  begun: SourceRecord,
  data: Prisma.SourceUpdateInput,
): Promise<SourceRecord> {
  const { id } = begun;
  const now = await takeSource(transaction, id);
  const isSame = now.url === begun.url && isDeepStrictEqual(now.settings, begun.settings);
  const { format, etag, digest, dueAt, ...rest } = data;
  return transaction.source.update({ where: { id }, data: isSame ? data : rest });
}
