import { Prisma } from '../../../prisma/city/client/client.ts';
import type { Person } from './erasure.ts';
import { foldedBy } from './folded-by.ts';
import { withContact } from './personal-data.ts';

/** Returns the person with the names that stand beside the address; others have the same names, so they count only there. */
export async function learnNames(transaction: Prisma.TransactionClient, person: Person): Promise<Person> {
  const contacts = withContact.map(
    (table) => Prisma.sql`
      SELECT "id", ${foldedBy(Prisma.sql`"contactPerson"`)} AS "name" FROM ${Prisma.raw(`"${table}"`)}
       WHERE "contactPerson" IS NOT NULL AND lower("contactEmail") = ${person.address}`,
  );
  const found = await transaction.$queryRaw<{ id: string; name: string }[]>`${Prisma.join(contacts, ' UNION ALL ')}`;
  return { ...person, learnt: new Map(found.map(({ id, name }) => [id, [name]])) };
}
