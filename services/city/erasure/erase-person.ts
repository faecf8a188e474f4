import type { Prisma } from '../../../prisma/city/client/client.ts';
import { foldName } from '../../shared/erase-words.ts';
import { digestOf } from '../../shared/erasures.ts';
import { readInput } from '../../shared/read-input.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Context } from '../context.ts';
import { requireOwnCity } from '../item/own-id.ts';
import { canWrite, requireRight } from '../item/visibility.ts';
import { inOneWrite } from '../item/write-once.ts';
import type { MutationErasePersonArgs } from '../schema.types.ts';
import { eraseEverywhere } from './erase-everywhere.ts';
import { createErasureId, type ErasureRow, personInput } from './erasure.ts';
import { erasureTimeoutMs } from './limits.ts';

/**
 * Erases what the city stores about a person by address, and by name where one is given, and returns the receipt; the
 * hub is told, so that a restored backup does not bring it back. Throws SIGN_IN_REQUIRED, ROLE_REQUIRED or what the input
 * is refused for.
 */
export async function erasePerson(context: Context, { city, input }: MutationErasePersonArgs): Promise<ErasureRow> {
  const { account } = requireRight(context, canWrite);
  requireOwnCity(context.city, city);
  const { email, name } = readInput(personInput, input);
  const { now } = context;
  const names = name ? [foldName(name)] : [];
  const begun = performance.now();
  const erase = async (transaction: Prisma.TransactionClient) => {
    const counts = await eraseEverywhere(transaction, { address: email, names }, { before: null, now });
    // A name has a receipt of its own, so that it can be found again by that alone.
    // What somebody wrote meanwhile, having read it before, falls under the erasure too.
    const doneAt = new Date(now.getTime() + Math.ceil(performance.now() - begun));
    const stamps = { requestedBy: account, requestedAt: now, doneAt };
    for (const one of names) {
      await transaction.erasure.create({ data: { id: createErasureId(city), digest: digestOf(city, one), ...stamps } });
    }
    const receipt = { id: createErasureId(city), digest: digestOf(city, email), ...stamps, counts };
    await recordAudit(transaction, { actor: account, action: 'person-erased', subject: receipt.id }, now);
    return transaction.erasure.create({ data: receipt });
  };
  const receipt = await inOneWrite(context, erase, { timeout: erasureTimeoutMs });
  context.shareErasures();
  return receipt;
}
