import type { Prisma } from '../../../prisma/network/client/client.ts';
import { recordAudit } from '../audit/record-audit.ts';

/** Withdraws in a transaction the tokens of a city, all or those that one account made, and enters each in the audit log. */
export async function withdrawTokensOf(
  records: Pick<Prisma.TransactionClient, 'portalToken' | 'auditEntry'>,
  { owner, city }: { owner?: string; city: string },
  by: string,
  at: Date,
): Promise<void> {
  const withdrawn = await records.portalToken.updateManyAndReturn({
    where: { owner, city, withdrawnAt: null },
    data: { withdrawnAt: at },
    select: { id: true },
  });
  for (const { id } of withdrawn) {
    await recordAudit(records, { actor: by, action: 'portal-token-withdrawn', subject: id, city }, at);
  }
}
