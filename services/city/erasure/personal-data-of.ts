import { foldName } from '../../shared/erase-words.ts';
import { readInput } from '../../shared/read-input.ts';
import type { Context } from '../context.ts';
import { requireOwnCity } from '../item/own-id.ts';
import { canWrite, requireRight } from '../item/visibility.ts';
import type { PersonalData, QueryPersonalDataOfArgs } from '../schema.types.ts';
import { mentions } from './erase-place.ts';
import { personInput } from './erasure.ts';
import { findRows } from './find-rows.ts';
import { learnNames } from './learn-names.ts';
import { personalData } from './personal-data.ts';

/** How many places are told at most. */
const toldAtMost = 1_000;

/**
 * Returns what the city stores about a person, place by place, up to 1,000 of them (GDPR, Article 15). Throws
 * SIGN_IN_REQUIRED, ROLE_REQUIRED or what the input is refused for.
 */
export async function personalDataOf(
  context: Context,
  { city, input }: QueryPersonalDataOfArgs,
): Promise<PersonalData[]> {
  requireRight(context, canWrite);
  requireOwnCity(context.city, city);
  const { email, name } = readInput(personInput, input);
  const { db } = context;
  const person = await learnNames(db, { address: email, names: name ? [foldName(name)] : [] });
  const told: PersonalData[] = [];
  for (const place of personalData) {
    const { table, column, holds, linked } = place;
    for (const { row, thing, value } of await findRows(db, place, person, null)) {
      if (told.length === toldAtMost) return told;
      if (holds === 'text' && !linked && !mentions(value, person, thing)) continue;
      told.push({ table, column, row, value: typeof value === 'string' ? value : JSON.stringify(value) });
    }
  }
  return told;
}
