import { Prisma } from '../../../prisma/city/client/client.ts';
import { digestOf } from '../../shared/erasures.ts';
import type { Person } from './erasure.ts';
import { foldedBy } from './folded-by.ts';
import { type Place, personalData } from './personal-data.ts';

/** Finds the addresses and names in a city's database whose digests are given, by their digest. */
export async function findPersons(
  transaction: Prisma.TransactionClient,
  city: string,
  digests: ReadonlySet<string>,
): Promise<Map<string, Person>> {
  const persons = new Map<string, Person>();
  if (digests.size === 0) return persons;
  const keep = (said: string, person: Person) => {
    const digest = digestOf(city, said);
    if (digests.has(digest)) persons.set(digest, person);
  };
  for (const place of personalData) {
    for (const { person } of await transaction.$queryRaw<{ person: string }[]>(valuesOf(place))) {
      for (const said of readingsOf(person)) keep(said, asPerson(said));
    }
  }
  const members = await transaction.groupMember.findMany({ distinct: ['account'], select: { account: true } });
  for (const { account } of members) keep(account, { address: null, names: [], account });
  return persons;
}

/** Signs before an address, and a sentence that begins right after it, are no part of it; a name is as it is. */
function readingsOf(found: string): string[] {
  if (!found.includes('@')) return [found];
  const bare = found.replace(/^.*%[0-9a-f]{2}/, '').replace(/^[.'_+-]+/, '');
  return [...new Set([found, bare, bare.replace(/\.[^.@]+$/, '')])];
}

const asPerson = (found: string): Person =>
  found.includes('@') ? { address: found, names: [] } : { address: null, names: [found] };

/** All that a place holds, or what looks like an address in its texts, each once and in lower case. */
function valuesOf({ table, column, holds }: Place): Prisma.Sql {
  const name = Prisma.raw(`"${column}"`);
  const of = Prisma.raw(`"${table}"`);
  if (holds !== 'text')
    return Prisma.sql`SELECT DISTINCT ${foldedBy(name)} AS "person" FROM ${of} WHERE ${name} IS NOT NULL`;
  return Prisma.sql`
    SELECT DISTINCT ltrim(replace(lower(found[1]), '%40', '@'), '''.') AS "person"
      FROM ${of}, regexp_matches(${name}::text, ${addressPattern}, 'gi') AS found
     WHERE ${name}::text ~ '@|%40'`;
}

/** What may stand in an address that `email` of services/shared/fields.ts takes, also as URLs write it. */
const addressPattern = `([[:alnum:]_'+.%-]+(?:@|%40)[[:alnum:]](?:[[:alnum:].-]*[[:alnum:]])?)`;
