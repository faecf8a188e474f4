import type { Prisma } from '../../../prisma/city/client/client.ts';
import { emptyProposedContacts } from '../consent/proposed-contacts.ts';
import { endConsents } from './end-consents.ts';
import { erasePlace } from './erase-place.ts';
import { type Counts, onTheirWay, type Person } from './erasure.ts';
import { learnNames } from './learn-names.ts';
import { personalData } from './personal-data.ts';
import { takeErasureTurn } from './take-erasure-turn.ts';

/**
 * Erases what was stored about a person, until a moment if there is one, in every place of the list, and returns how many rows of each
 * table that were. Mails that wait are not sent; one that is being sent is counted apart.
 */
export async function eraseEverywhere(
  transaction: Prisma.TransactionClient,
  wanted: Person,
  { before, now }: { before: Date | null; now: Date },
): Promise<Counts> {
  await takeErasureTurn(transaction);
  const person = await learnNames(transaction, wanted);
  const address = person.address ?? '';
  const underway = await transaction.delivery.count({
    where: { address, state: 'WAITING', claimedUntil: { gt: now } },
  });
  const erased = new Map<string, Set<string>>();
  const count = (table: string, rows: string[]) =>
    rows.length > 0 && erased.set(table, new Set([...(erased.get(table) ?? []), ...rows]));
  count('Consent', await endConsents(transaction, person, { before, now }));
  count('PendingChange', await emptyProposedContacts(transaction, { ...person, before }, now));
  for (const place of personalData) count(place.table, await erasePlace(transaction, place, person, before));
  // Nobody waits for these any longer.
  await transaction.$executeRaw`
    UPDATE "Mail" SET "subject" = '', "text" = '', "headers" = '{}' WHERE "text" <> ''
       AND NOT EXISTS (SELECT FROM "Delivery" WHERE "mailId" = "Mail"."id" AND "address" IS NOT NULL)`;
  // They hold a digest of what was written.
  const itemId = { in: [...erased.values()].flatMap((rows) => [...rows]) };
  const { count: writes } = await transaction.idempotentWrite.deleteMany({ where: { itemId } });
  const rows = [...erased].map(([table, { size }]) => [table, size] as const);
  return {
    ...Object.fromEntries(rows),
    ...(writes > 0 && { IdempotentWrite: writes + (erased.get('IdempotentWrite')?.size ?? 0) }),
    ...(underway > 0 && { [onTheirWay]: underway }),
  };
}
