import type { Prisma } from '../../../prisma/city/client/client.ts';
import { type Item, type Kind, tableOf } from '../item/kind.ts';
import { isPrivateAddress, type WithContact } from './personal-contact.ts';
import { emptyProposedContacts } from './proposed-contacts.ts';

/**
 * Takes the name, the telephone, and the address out of the contact of a thing, with the mails that wait for it, and out of
 * what was proposed for the thing. The address of an office stays where no person was named.
 */
export async function emptyContact(
  transaction: Prisma.TransactionClient,
  kind: Pick<Kind<Item>, 'table'>,
  { id, contactPerson, contactEmail }: WithContact,
  now: Date,
): Promise<void> {
  const isTheirs = contactEmail !== null && (contactPerson !== null || isPrivateAddress(contactEmail));
  await tableOf<WithContact>(transaction, kind as Pick<Kind<WithContact>, 'table'>).update({
    where: { id },
    data: {
      ...{ contactPerson: null, contactPhone: null, consentId: null, updatedAt: now },
      ...(isTheirs && { contactEmail: null }),
    },
  });
  if (isTheirs) await deleteWaitingMails(transaction, contactEmail);
  await emptyProposedContacts(transaction, { itemId: id }, now);
}

/** A subscription stands for itself: its mails still go out. */
const deleteWaitingMails = (transaction: Prisma.TransactionClient, address: string) =>
  transaction.delivery.deleteMany({
    where: { address: { equals: address, mode: 'insensitive' }, state: 'WAITING', subscriptionId: null },
  });
