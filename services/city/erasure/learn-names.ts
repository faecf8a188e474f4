import { Prisma } from '../../../prisma/city/client/client.ts';
import type { Person } from './erasure.ts';
import { withContact } from './personal-data.ts';

/** Returns the person with all names that stand, with consent, beside the address. */
export async function learnNames(transaction: Prisma.TransactionClient, person: Person): Promise<Person> {
  const contacts = withContact.map(
    (table) => Prisma.sql`
      SELECT lower("contactPerson") AS "name", lower("contactEmail") AS "address" FROM ${Prisma.raw(`"${table}"`)}`,
  );
  const found = await transaction.$queryRaw<{ name: string }[]>`
    SELECT DISTINCT "name" FROM (${Prisma.join(contacts, ' UNION ALL ')}) AS contact
     WHERE "address" = ${person.address} AND "name" IS NOT NULL`;
  return { ...person, names: [...new Set([...person.names, ...found.map(({ name }) => name)])] };
}
