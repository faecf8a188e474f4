import { z } from 'zod';
import { email, optional, text } from '../../shared/fields.ts';
import { consentFields } from '../consent/consent.ts';

interface ContactColumns {
  contactOffice: string | null;
  contactEmail: string | null;
  contactPhone: string | null;
  contactPerson: string | null;
}

/** Whom to ask, as an input has it; it is replaced as a whole. */
export const contactField = optional(
  z.object({
    office: text(200),
    email,
    phone: text(50),
    person: text(200),
    consent: optional(consentFields),
  }),
);
/** A contact as it was read; null takes away what is there, undefined leaves it. */
export type ContactDraft = z.output<typeof contactField> | undefined;

/** Which columns a contact fills; none when it was not sent. The consent that it may stand under is kept apart. */
export function contactColumns(contact: ContactDraft): Partial<ContactColumns> {
  if (contact === undefined) return {};
  return {
    contactOffice: contact?.office ?? null,
    contactEmail: contact?.email ?? null,
    contactPhone: contact?.phone ?? null,
    contactPerson: contact?.person ?? null,
  };
}

/** Returns the contact that a row holds, or null when it holds none. */
export function contactOf(row: ContactColumns) {
  const { contactOffice: office, contactEmail: email, contactPhone: phone, contactPerson: person } = row;
  return office || email || phone || person ? { office, email, phone, person } : null;
}
