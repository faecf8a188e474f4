import type { Prisma } from '../../../prisma/city/client/client.ts';
import { eraseWords } from '../../shared/erase-words.ts';
import { type Item, type Kind, tableOf } from '../item/kind.ts';
import { isPrivateAddress, type WithContact } from './personal-contact.ts';

/** Takes the name, the telephone and a private address out of the contact of a thing, and out of what was proposed for it. */
export async function emptyContact(
  transaction: Prisma.TransactionClient,
  kind: Pick<Kind<Item>, 'table'>,
  { id, contactPerson, contactEmail, contactPhone }: WithContact,
  now: Date,
): Promise<void> {
  const isPrivate = contactEmail !== null && isPrivateAddress(contactEmail);
  await tableOf<WithContact>(transaction, kind as Pick<Kind<WithContact>, 'table'>).update({
    where: { id },
    data: {
      ...{ contactPerson: null, contactPhone: null, consentId: null, updatedAt: now },
      ...(isPrivate && { contactEmail: null }),
    },
  });
  const words = [contactPerson, contactPhone, isPrivate ? contactEmail : null].filter((word) => word !== null);
  // A proposal names what it would change, and what was there before.
  for (const { id: change, input } of await transaction.pendingChange.findMany({ where: { itemId: id } })) {
    const erased = eraseWords(input, words);
    if (erased === input) continue;
    await transaction.pendingChange.update({ where: { id: change }, data: { input: erased as object } });
  }
}
