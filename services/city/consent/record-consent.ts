import { v7 } from 'uuid';
import type { Consent, Prisma } from '../../../prisma/city/client/client.ts';

/** Whose consent to what is recorded, and by which account; `subject` is the id of the thing or of the membership. */
type GivenConsent = Pick<Consent, 'subject' | 'wording' | 'form' | 'givenAt' | 'recordedBy'> & { person: string };

/**
 * Records, in the transaction that stores a personal name or private address, that its owner agreed, and returns the id
 * of the consent, `<city>:consent:<key>`.
 */
export async function recordConsent(
  transaction: Prisma.TransactionClient,
  given: GivenConsent,
  now: Date,
): Promise<string> {
  const id = `${given.subject.split(':')[0]}:consent:${v7()}`;
  await transaction.consent.create({ data: { ...given, id, recordedAt: now } });
  return id;
}
