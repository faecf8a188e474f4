import type { Prisma } from '../../../prisma/network/client/client.ts';
import { revokeAccount } from '../account/revoke-account.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Grant } from './role.ts';

/**
 * Takes a role from an account in a transaction, so that tokens that still name it are refused, and enters it in the
 * audit log. Returns whether the account held it.
 */
export async function takeRole(
  records: Pick<Prisma.TransactionClient, 'roleGrant' | 'account' | 'auditEntry' | '$queryRaw'>,
  { accountId, role, city, region }: Grant & { accountId: string },
  by: string,
  now: () => number,
): Promise<boolean> {
  const { count } = await records.roleGrant.deleteMany({ where: { accountId, role, city, region } });
  if (count === 0) return false;
  await revokeAccount(records, accountId, now);
  const details = { role, ...(region && { region }) };
  await recordAudit(
    records,
    { actor: by, action: 'role-withdrawn', subject: accountId, city: city || undefined, details },
    new Date(now()),
  );
  return true;
}
