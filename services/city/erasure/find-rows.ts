import { Prisma } from '../../../prisma/city/client/client.ts';
import type { Person } from './erasure.ts';
import type { Place } from './personal-data.ts';

/** A row that may say something about a person: where it lies, its id, and what the column holds. */
export interface FoundRow {
  at: string;
  row: string;
  value: Prisma.JsonValue;
}

/** The words that stand for a person within a text; a name of one word could mean anybody. */
export const wordsOf = ({ address, names }: Person): string[] => [
  ...(address ? [address] : []),
  ...names.filter((name) => /\S\s+\S/.test(name)),
];

/**
 * Finds the rows of a place that may say something about a person and were stored until a moment, if there is one, and holds them until
 * the end of the transaction; whether a text really does, `eraseWords` tells.
 */
export function findRows(
  transaction: Prisma.TransactionClient,
  { table, column, holds, since, linked }: Place,
  person: Person,
  before: Date | null,
): Promise<FoundRow[]> {
  const { address, names } = person;
  const name = Prisma.raw(`"${column}"`);
  const isAddress = Prisma.sql`lower(${name}) = ${address}`;
  const isName = Prisma.sql`lower(${name}) = ANY(${names})`;
  const found = {
    address: isAddress,
    name: isName,
    'address or name': Prisma.sql`${isAddress} OR ${isName}`,
    text: Prisma.sql`lower(${name}::text) LIKE ANY(${wordsOf(person).map(patternOf)})`,
  }[holds];
  const also = linked ? Prisma.sql`OR ${linked(address, names)}` : Prisma.empty;
  return transaction.$queryRaw<FoundRow[]>`
    SELECT ctid::text AS "at", ${Prisma.raw(rowIds[table] ?? '"id"::text')} AS "row", to_jsonb(${name}) AS "value"
      FROM ${Prisma.raw(`"${table}"`)}
     WHERE ${name} IS NOT NULL AND (${found} ${also}) AND ${storedBy(since, before)} FOR UPDATE`;
}

/** The condition that something was stored until a moment; null means whenever it was. */
export const storedBy = (since: Prisma.Sql, before: Date | null): Prisma.Sql =>
  before ? Prisma.sql`${since} <= ${before}` : Prisma.sql`true`;

/** What names a row of tables that have no id. */
const rowIds: Partial<Record<Prisma.ModelName, string>> = {
  SourceRow: `"sourceId" || ' ' || "uid"`,
  IdempotentWrite: `"itemId"`,
};

/** Blanks and the @ may be written in several ways; the letters between are the same. */
const patternOf = (word: string): string =>
  `%${word
    .replace(/[\\%_]/g, '\\$&')
    .replace(/\s+/g, '%')
    .replace('@', '%')}%`;
