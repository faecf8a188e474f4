import type { Prisma } from '../../../prisma/city/client/client.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { ContactDraft } from '../item/contact.ts';
import { isSame } from '../item/same.ts';
import { isPersonal, type WithContact } from './personal-contact.ts';

/**
 * Throws CONSENT_NEEDED for a contact with a personal name or a private address that comes without consent, unless
 * nothing personal is new in it and the thing has been stored with one, and TIME_AHEAD for a consent of the future.
 */
export function requireConsent(contact: ContactDraft, stored: WithContact | null, now: Date): void {
  if (contact?.consent) requirePast(contact.consent, now, 'input.contact.consent.givenAt');
  if (!contact || contact.consent || !isPersonal(contact)) return;
  const isKept = (value: string | null, column: string | null) => value === null || value === column;
  if (
    stored?.consentId &&
    isKept(contact.person, stored.contactPerson) &&
    isKept(contact.email, stored.contactEmail) &&
    isKept(contact.phone, stored.contactPhone)
  ) {
    return;
  }
  throw new Refusal('CONSENT_NEEDED', { argument: 'input.contact' });
}

/** Throws TIME_AHEAD for a consent that would be given in the future. */
export function requirePast({ givenAt }: { givenAt: Date }, now: Date, argument: string): void {
  if (givenAt > now) throw new Refusal('TIME_AHEAD', { argument });
}

/** Tells whether a contact brings a consent that is not on record yet: the first one, or one that was given anew. */
export async function bringsConsent(
  transaction: Prisma.TransactionClient,
  contact: ContactDraft,
  stored: WithContact | null,
): Promise<boolean> {
  if (!contact?.consent || !isPersonal(contact) || !stored) return false;
  const { wording, form, givenAt } = contact.consent;
  const id = stored.consentId;
  const kept = id && (await transaction.consent.findUnique({ where: { id } }));
  return !kept || !isSame([wording, form, givenAt], [kept.wording, kept.form, kept.givenAt]);
}
