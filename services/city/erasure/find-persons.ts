import { Prisma } from '../../../prisma/city/client/client.ts';
import { digestOf } from '../../shared/erasures.ts';
import type { Person } from './erasure.ts';
import { type Place, personalData } from './personal-data.ts';

/** Finds the addresses and names in a city's database whose digests are given, by their digest. */
export async function findPersons(
  transaction: Prisma.TransactionClient,
  city: string,
  digests: ReadonlySet<string>,
): Promise<Map<string, Person>> {
  const persons = new Map<string, Person>();
  for (const place of digests.size > 0 ? personalData : []) {
    for (const { person } of await transaction.$queryRaw<{ person: string }[]>(valuesOf(place))) {
      const digest = digestOf(city, person);
      if (digests.has(digest)) persons.set(digest, asPerson(person));
    }
  }
  return persons;
}

const asPerson = (found: string): Person =>
  found.includes('@') ? { address: found, names: [] } : { address: null, names: [found] };

/** All that a place holds, or what looks like an address in its texts, each once and in lower case. */
function valuesOf({ table, column, holds }: Place): Prisma.Sql {
  const name = Prisma.raw(`"${column}"`);
  const of = Prisma.raw(`"${table}"`);
  if (holds !== 'text')
    return Prisma.sql`SELECT DISTINCT lower(${name}) AS "person" FROM ${of} WHERE ${name} IS NOT NULL`;
  return Prisma.sql`
    SELECT DISTINCT ltrim(replace(lower(found[1]), '%40', '@'), '''.') AS "person"
      FROM ${of}, regexp_matches(${name}::text, ${addressPattern}, 'gi') AS found
     WHERE ${name}::text ~ '@|%40'`;
}

/** What may stand in an address that `email` of services/shared/fields.ts takes, also as URLs write it. */
const addressPattern = `([[:alnum:]_'+.-]+(?:@|%40)[[:alnum:]](?:[[:alnum:].-]*[[:alnum:]])?)`;
