import type { Prisma } from '../../../prisma/network/client/client.ts';

/**
 * Has every token refused that was issued to an account until now. It waits for a session that is being continued with
 * the roles from before, and the next one sees those from after the transaction.
 */
export async function revokeAccount(
  records: Pick<Prisma.TransactionClient, 'account' | '$queryRaw'>,
  account: string,
  now: () => number,
): Promise<void> {
  await records.$queryRaw`SELECT id FROM "Account" WHERE id = ${account} FOR UPDATE`;
  await records.account.updateMany({ where: { id: account }, data: { validFrom: new Date(now()) } });
}
