import { Prisma } from '../../../prisma/city/client/client.ts';
import { foldName } from '../../shared/erase-words.ts';
import type { Person } from './erasure.ts';
import { foldedBy } from './folded-by.ts';
import type { Place } from './personal-data.ts';

/** A row that may say something about a person: where it lies, its id, and what the column holds. */
export interface FoundRow {
  at: string;
  row: string;
  /** The thing that it is, or that it is about. */
  thing: string | null;
  value: Prisma.JsonValue;
}

/** The words that stand for a person within a text about a thing; a name of one word could mean anybody. */
export const wordsOf = ({ address, names, learnt }: Person, thing: string | null = null): string[] => [
  ...(address ? [address] : []),
  ...[...names, ...(learnt?.get(thing ?? '') ?? [])].filter((name) => /\S\s+\S/.test(name)),
];

/** The condition that a column is one of the names that were given, or that were learnt of the same thing. */
export function nameIn(table: Prisma.ModelName, column: string, { names, learnt }: Person): Prisma.Sql {
  const folded = foldedBy(Prisma.raw(`"${column}"`));
  const things = [...(learnt ?? new Map<string, string[]>())];
  const there = things.map(([thing, said]) => Prisma.sql`(${thingOf(table)} = ${thing} AND ${folded} = ANY(${said}))`);
  return Prisma.sql`(${Prisma.join([Prisma.sql`${folded} = ANY(${names})`, ...there], ' OR ')})`;
}

/**
 * Finds the rows of a place that may say something about a person and were stored until a moment, if there is one, and holds them until
 * the end of the transaction; whether a text really does, `eraseWords` tells.
 */
export function findRows(
  transaction: Prisma.TransactionClient,
  { table, column, holds, since, linked, others }: Place,
  person: Person,
  before: Date | null,
): Promise<FoundRow[]> {
  const { address, names, account = null, learnt } = person;
  const name = Prisma.raw(`"${column}"`);
  const isAddress = Prisma.sql`lower(${name}) = ${address}`;
  const isName = Prisma.sql`(${nameIn(table, column, person)} AND NOT ${others?.(address) ?? Prisma.sql`false`})`;
  const things = [...(learnt?.keys() ?? [])];
  const isIn = (words: string[]) =>
    Prisma.sql`${foldedBy(Prisma.sql`${name}::text`)} LIKE ANY(${words.map(patternOf)})`;
  const found = {
    address: isAddress,
    name: isName,
    'address or name': Prisma.sql`${isAddress} OR ${isName}`,
    text: Prisma.sql`${isIn(wordsOf(person))}
      OR (${thingOf(table)} = ANY(${things}) AND ${isIn(things.flatMap((thing) => wordsOf(person, thing)))})`,
  }[holds];
  const also = linked ? Prisma.sql`OR ${linked(address, names, account)}` : Prisma.empty;
  return transaction.$queryRaw<FoundRow[]>`
    SELECT ctid::text AS "at", ${Prisma.raw(rowIds[table] ?? '"id"::text')} AS "row",
           ${thingOf(table)} AS "thing", to_jsonb(${name}) AS "value"
      FROM ${Prisma.raw(`"${table}"`)}
     WHERE ${name} IS NOT NULL AND (${found} ${also}) AND ${storedBy(since, before)} FOR UPDATE`;
}

/**
 * The condition that something was stored until a moment; null means whenever it was. What this very transaction has
 * written was stored before.
 */
export const storedBy = (since: Prisma.Sql, before: Date | null): Prisma.Sql =>
  before ? Prisma.sql`(${since} <= ${before} OR xmin = pg_current_xact_id()::xid)` : Prisma.sql`true`;

/** What names a row of tables that have no id. */
const rowIds: Partial<Record<Prisma.ModelName, string>> = {
  SourceRow: `"sourceId" || ' ' || "uid"`,
  IdempotentWrite: `"itemId"`,
};

/** What names the thing that a row is, or is about. */
const thingOf = (table: Prisma.ModelName): Prisma.Sql => Prisma.raw(thingIds[table] ?? '"id"::text');
const thingIds: Partial<Record<Prisma.ModelName, string>> = {
  PendingChange: '"itemId"',
  SourceRow: '"itemId"',
  IdempotentWrite: '"itemId"',
  Consent: '"subject"',
};

/** Blanks and the @ may be written in several ways; the letters between are the same, and JSON writes quotes its own way. */
const patternOf = (word: string): string =>
  `%${foldName(word).replace(/["\\]/g, '%').replace(/_/g, '\\_').replace(/\s+/g, '%').replace('@', '%')}%`;
