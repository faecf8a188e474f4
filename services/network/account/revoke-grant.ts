import type { Prisma, RoleGrant } from '../../../prisma/network/client/client.ts';
import { lockAccount } from './lock-account.ts';

/**
 * Has one role of an account count no longer in tokens that were issued until now; none with it is issued later unless it
 * is given again.
 */
export async function revokeGrant(
  records: Pick<Prisma.TransactionClient, 'withdrawnGrant' | '$queryRaw'>,
  { accountId, role, city, region }: Pick<RoleGrant, 'accountId' | 'role' | 'city' | 'region'>,
  now: () => number,
): Promise<void> {
  await lockAccount(records, accountId);
  const key = { accountId, role, city, region };
  const withdrawnAt = new Date(now());
  await records.withdrawnGrant.upsert({
    where: { accountId_role_city_region: key },
    create: { ...key, withdrawnAt },
    update: { withdrawnAt },
  });
}
