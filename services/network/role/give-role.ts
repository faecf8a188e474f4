import type { Prisma } from '../../../prisma/network/client/client.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Grant } from './role.ts';

/** Gives an account a role in a transaction, and enters it in the audit log; having it already is no error. */
export async function giveRole(
  records: Pick<Prisma.TransactionClient, 'roleGrant' | 'auditEntry'>,
  { accountId, role, city, region }: Grant & { accountId: string },
  by: string,
  at: Date,
): Promise<void> {
  const grant = { accountId, role, city, region, grantedAt: at, grantedBy: by };
  const { count } = await records.roleGrant.createMany({ data: [grant], skipDuplicates: true });
  if (count === 0) return;
  const details = { role, ...(region && { region }) };
  await recordAudit(
    records,
    { actor: by, action: 'role-granted', subject: accountId, city: city || undefined, details },
    at,
  );
}
