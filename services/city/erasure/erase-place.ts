import { Prisma } from '../../../prisma/city/client/client.ts';
import { eraseWords } from '../../shared/erase-words.ts';
import type { Person } from './erasure.ts';
import { type FoundRow, findRows, wordsOf } from './find-rows.ts';
import type { Place } from './personal-data.ts';

/** Erases what a place says about a person, as far as it was stored until a moment, and returns the ids of the rows. */
export async function erasePlace(
  transaction: Prisma.TransactionClient,
  place: Place,
  person: Person,
  before: Date | null,
): Promise<string[]> {
  const table = Prisma.raw(`"${place.table}"`);
  const column = Prisma.raw(`"${place.column}"`);
  const found = await findRows(transaction, place, person, before);
  if (place.erase === 'words') {
    const changed = found
      .map((row) => ({ ...row, erased: eraseWords(row.value, wordsOf(person, row.thing), place.whole) }))
      .filter(({ value, erased }) => value !== erased);
    for (const { at, erased } of changed) {
      const value = typeof erased === 'string' ? erased : Prisma.sql`${JSON.stringify(erased)}::jsonb`;
      await transaction.$executeRaw`UPDATE ${table} SET ${column} = ${value} WHERE ctid = ${at}::tid`;
    }
    return idsOf(changed);
  }
  const meant = found.filter(
    ({ value, thing }) => place.holds !== 'text' || place.linked || mentions(value, person, thing),
  );
  if (meant.length === 0) return [];
  const places = Prisma.sql`ctid = ANY(${meant.map(({ at }) => at)}::tid[])`;
  if (place.erase === 'row') await transaction.$executeRaw`DELETE FROM ${table} WHERE ${places}`;
  else await transaction.$executeRaw`UPDATE ${table} SET ${column} = NULL WHERE ${places}`;
  return idsOf(meant);
}

/** Tells whether a text, or a JSON value, names a person. */
export const mentions = (value: Prisma.JsonValue, person: Person, thing: string | null): boolean =>
  eraseWords(value, wordsOf(person, thing)) !== value;

const idsOf = (rows: FoundRow[]): string[] => rows.map(({ row }) => row);
