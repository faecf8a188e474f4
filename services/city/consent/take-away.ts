import type { Prisma } from '../../../prisma/city/client/client.ts';
import { findIdParts } from '../../shared/ids.ts';
import { tableOf } from '../item/kind.ts';
import { takeTurn } from '../item/write-once.ts';
import { kinds } from '../kinds.ts';
import type { ConsentRow } from './consent.ts';
import { emptyContact } from './empty-contact.ts';
import { findWithContact } from './personal-contact.ts';

/** Takes away what is stored under a consent: what is personal in the contact of a thing, or the name of a member of a group. */
export async function takeAway(
  transaction: Prisma.TransactionClient,
  { id, subject }: Pick<ConsentRow, 'id' | 'subject'>,
  now: Date,
): Promise<void> {
  await transaction.groupMember.updateMany({ where: { consentId: id }, data: { name: null, consentId: null } });
  const kind = kinds.find(({ name }) => name === findIdParts(subject)?.kind);
  if (!kind) return;
  await takeTurn(transaction, subject);
  const item = await tableOf(transaction, kind).findFirst({ where: { id: subject } });
  const stored = item && findWithContact(item);
  if (stored?.consentId === id) await emptyContact(transaction, kind, stored, now);
}
