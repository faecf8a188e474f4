import type { Prisma } from '../../../prisma/network/client/client.ts';

/**
 * Waits for sessions of an account that are being continued with the roles from before; the next ones wait for the end of
 * this transaction and see what it leaves. So a time that is read after this lies between the two.
 */
export async function lockAccount(
  records: Pick<Prisma.TransactionClient, '$queryRaw'>,
  account: string,
): Promise<void> {
  await records.$queryRaw`SELECT id FROM "Account" WHERE id = ${account} FOR UPDATE`;
}
