import type { ContactDraft } from '../item/contact.ts';
import type { Item } from '../item/kind.ts';
import { mailboxProviders } from './mailbox-providers.ts';

/** The columns of what has a contact. */
export type WithContact = Item & {
  contactEmail: string | null;
  contactPhone: string | null;
  contactPerson: string | null;
  consentId: string | null;
};

/** Returns the row when things of its kind have a contact, or null. */
export const findWithContact = (row: Item): WithContact | null => ('consentId' in row ? (row as WithContact) : null);

/** Returns the contact among the fields that were read of an input; undefined when it was not sent. */
export const contactAmong = (fields: object): ContactDraft => (fields as { contact?: ContactDraft }).contact;

/** Tells whether an e-mail address is somebody's own: one at a provider of mailboxes, or in a domain below it. */
export function isPrivateAddress(address: string): boolean {
  const labels = address
    .slice(address.lastIndexOf('@') + 1)
    .toLowerCase()
    .split('.');
  return labels.some((_label, index) => mailboxProviders.has(labels.slice(index).join('.')));
}

/** Tells whether a contact may only be stored with its owner's consent: it names a person or has a private address. */
export const isPersonal = ({ person, email }: { person: string | null; email: string | null }): boolean =>
  person !== null || (email !== null && isPrivateAddress(email));
