import type { Prisma } from '../../../prisma/city/client/client.ts';

/** Keeps of a consent that it has ended, and no longer whose it was. */
export async function endConsent(transaction: Prisma.TransactionClient, id: string, now: Date): Promise<void> {
  await transaction.consent.updateMany({ where: { id, withdrawnAt: null }, data: { withdrawnAt: now } });
  await transaction.consent.updateMany({ where: { id }, data: { person: null } });
}
