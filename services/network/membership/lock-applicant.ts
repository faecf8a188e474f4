import type { Prisma } from '../../../prisma/network/client/client.ts';
import { Refusal } from '../../shared/refusal.ts';

/**
 * Has an account begin and hand in one application after the other. Throws SIGN_IN_REQUIRED for one that is not on
 * record: it is written to when the application is decided.
 */
export async function lockApplicant(records: Prisma.TransactionClient, account: string): Promise<void> {
  const [known] = await records.$queryRaw<object[]>`SELECT id FROM "Account" WHERE id = ${account} FOR UPDATE`;
  if (!known) throw new Refusal('SIGN_IN_REQUIRED');
}
