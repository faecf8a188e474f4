import type { Prisma } from '../../../prisma/network/client/client.ts';
import { lockAccount } from './lock-account.ts';

/** Has every token refused that was issued to an account until now; none with the roles from before is issued later. */
export async function revokeAccount(
  records: Pick<Prisma.TransactionClient, 'account' | '$queryRaw'>,
  account: string,
  now: () => number,
): Promise<void> {
  await lockAccount(records, account);
  await records.account.updateMany({ where: { id: account }, data: { validFrom: new Date(now()) } });
}
