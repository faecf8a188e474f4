import { z } from 'zod';
import { email, optional, text } from '../../shared/fields.ts';

interface ContactColumns {
  contactOffice: string | null;
  contactEmail: string | null;
  contactPhone: string | null;
}

/** How to reach an office, as an input has it; it is replaced as a whole. */
export const contactField = optional(z.object({ office: text(200), email, phone: text(50) }));

/** Which columns a contact fills; none when it was not sent. */
export function contactColumns(contact: z.output<typeof contactField> | undefined): Partial<ContactColumns> {
  if (contact === undefined) return {};
  return {
    contactOffice: contact?.office ?? null,
    contactEmail: contact?.email ?? null,
    contactPhone: contact?.phone ?? null,
  };
}

/** Returns the contact that a row holds, or null when it holds none. */
export function contactOf({ contactOffice: office, contactEmail: email, contactPhone: phone }: ContactColumns) {
  return office || email || phone ? { office, email, phone } : null;
}
