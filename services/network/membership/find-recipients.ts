import type { Prisma } from '../../../prisma/network/client/client.ts';
import type { ApplicationRecord } from './application.ts';

type Records = Pick<Prisma.TransactionClient, 'account'>;

/** Returns the addresses of a city's editors. */
export async function findEditors({ account }: Records, city: string): Promise<string[]> {
  const where = { roles: { some: { role: 'EDITOR' as const, city } } };
  return (await account.findMany({ where, orderBy: { id: 'asc' } })).map(({ email }) => email);
}

/** Returns who is told about a decision: the applicant, for a renewal all editors of the city. */
export async function findRecipients(
  records: Records,
  { applicant, isRenewal, slug }: Pick<ApplicationRecord, 'applicant' | 'isRenewal' | 'slug'>,
): Promise<string[]> {
  if (isRenewal) return findEditors(records, slug);
  const found = await records.account.findUnique({ where: { id: applicant } });
  return found ? [found.email] : [];
}
