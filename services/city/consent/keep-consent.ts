import type { Prisma } from '../../../prisma/city/client/client.ts';
import type { Item, Kind } from '../item/kind.ts';
import { emptyContact } from './empty-contact.ts';
import { endConsent } from './end-consent.ts';
import { contactAmong, findWithContact, isPersonal } from './personal-contact.ts';
import { recordConsent } from './record-consent.ts';

/**
 * Keeps the consents of a thing in step with a contact that is written to it, in the same transaction: records the one
 * that came with it, ends the one that it replaces. Returns the columns that follow; none when the consent stays.
 */
export async function keepConsent(
  transaction: Prisma.TransactionClient,
  row: Item,
  fields: object,
  recordedBy: string,
  now: Date,
): Promise<{ consentId?: string | null }> {
  const contact = contactAmong(fields);
  const stored = findWithContact(row);
  if (contact === undefined || !stored) return {};
  const consent = contact && isPersonal(contact) ? contact.consent : null;
  if (contact && isPersonal(contact) && !consent) return {};
  if (stored.consentId) await endConsent(transaction, stored.consentId, now);
  if (!consent) return { consentId: null };
  const person = contact!.person ?? contact!.email!;
  return { consentId: await recordConsent(transaction, { subject: row.id, person, ...consent, recordedBy }, now) };
}

/** Ends the consent of a thing that is taken out of the network for good: there is no longer a use for what is personal in it. */
export async function dropConsent(
  transaction: Prisma.TransactionClient,
  kind: Pick<Kind<Item>, 'table'>,
  row: Item,
  now: Date,
): Promise<void> {
  const stored = findWithContact(row);
  if (!stored) return;
  if (stored.consentId || isPersonal({ person: stored.contactPerson, email: stored.contactEmail })) {
    await emptyContact(transaction, kind, stored, now);
  }
  if (stored.consentId) await endConsent(transaction, stored.consentId, now);
}
