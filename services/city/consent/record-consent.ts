import { v7 } from 'uuid';
import type { Consent, Prisma } from '../../../prisma/city/client/client.ts';
import { Refusal } from '../../shared/refusal.ts';

/** Whose consent to what is recorded, and by which account; `subject` is the id of the thing or of the membership. */
type GivenConsent = Pick<Consent, 'subject' | 'wording' | 'form' | 'givenAt' | 'recordedBy'> & { person: string };

/**
 * Records, in the transaction that stores a personal name or private address, that its owner agreed, and returns the id
 * of the consent, `<city>:consent:<key>`. Throws VALUE_INVALID for a consent that would be given in the future.
 */
export async function recordConsent(
  transaction: Prisma.TransactionClient,
  given: GivenConsent,
  now: Date,
): Promise<string> {
  if (given.givenAt > now) throw new Refusal('VALUE_INVALID', { argument: 'consent.givenAt' });
  const id = `${given.subject.split(':')[0]}:consent:${v7()}`;
  await transaction.consent.create({ data: { ...given, id, recordedAt: now } });
  return id;
}
