import type { Prisma } from '../../prisma/city/client/client.ts';

/** Returns the name of the city's office, with which mails end. */
export async function nameOffice(transaction: Pick<Prisma.TransactionClient, 'office'>): Promise<string> {
  const office = await transaction.office.findFirst({ select: { office: true } });
  return office?.office ?? 'Büro der Stadt';
}
