import { Refusal } from '../../shared/refusal.ts';
import type { ContactDraft } from '../item/contact.ts';
import { isPersonal, type WithContact } from './personal-contact.ts';

/**
 * Throws CONSENT_NEEDED for a contact with a personal name or a private address that comes without consent, unless
 * nothing personal is new in it and the thing has been stored with one.
 */
export function requireConsent(contact: ContactDraft, stored: WithContact | null): void {
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

/** Tells whether a contact brings a consent for what has been stored without one. */
export const bringsConsent = (contact: ContactDraft, stored: WithContact | null): boolean =>
  Boolean(contact?.consent && isPersonal(contact) && stored && !stored.consentId);
