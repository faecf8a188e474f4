import type { Prisma } from '../../../prisma/network/client/client.ts';
import { revokeAccount } from '../account/revoke-account.ts';
import { revokeGrant } from '../account/revoke-grant.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { withdrawTokensOf } from '../portal/withdraw-tokens-of.ts';
import type { Grant } from './role.ts';

/**
 * Takes a role from an account in a transaction, so that it counts no longer in tokens that name it, and enters it in the
 * audit log; with the role editor go the tokens of applications that the account made for the city. Returns whether the
 * account held it.
 */
export async function takeRole(
  records: Prisma.TransactionClient,
  { accountId, role, city, region }: Grant & { accountId: string },
  by: string,
  now: () => number,
): Promise<boolean> {
  const grant = { accountId, role, city, region };
  const { count } = await records.roleGrant.deleteMany({ where: grant });
  if (count === 0) return false;
  if (role === 'ADMIN') await revokeAccount(records, accountId, now);
  else await revokeGrant(records, grant, now);
  const at = new Date(now());
  const details = { role, ...(region && { region }) };
  await recordAudit(
    records,
    { actor: by, action: 'role-withdrawn', subject: accountId, city: city || undefined, details },
    at,
  );
  if (role === 'EDITOR') await withdrawTokensOf(records, { owner: accountId, city }, by, at);
  return true;
}
