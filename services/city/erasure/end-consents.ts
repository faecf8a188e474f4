import { Prisma } from '../../../prisma/city/client/client.ts';
import { endConsent } from '../consent/end-consent.ts';
import { takeAway } from '../consent/take-away.ts';
import type { Person } from './erasure.ts';
import { nameIn, storedBy } from './find-rows.ts';
import { underOtherAddress, withContact } from './personal-data.ts';

/** Ends the consents of a person that were recorded until a moment, with what stands under them; returns their ids. */
export async function endConsents(
  transaction: Prisma.TransactionClient,
  person: Person,
  { before, now }: { before: Date | null; now: Date },
): Promise<string[]> {
  const { address, account = null } = person;
  const under = withContact.map(
    (table) => Prisma.sql`SELECT "consentId" FROM ${Prisma.raw(`"${table}"`)} WHERE lower("contactEmail") = ${address}`,
  );
  const consents = await transaction.$queryRaw<{ id: string; subject: string }[]>`
    SELECT "id", "subject" FROM "Consent"
     WHERE "withdrawnAt" IS NULL AND ${storedBy(Prisma.sql`"recordedAt"`, before)}
       AND (lower("person") = ${address}
            OR (${nameIn('Consent', 'person', person)} AND NOT ${underOtherAddress(address)})
            OR "id" IN (SELECT "consentId" FROM "GroupMember" WHERE "account" = ${account})
            OR "id" IN (${Prisma.join(under, ' UNION ALL ')}))`;
  for (const consent of consents) {
    await takeAway(transaction, consent, now);
    await endConsent(transaction, consent.id, now);
  }
  return consents.map(({ id }) => id);
}
