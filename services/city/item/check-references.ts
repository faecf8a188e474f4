import { Refusal } from '../../shared/refusal.ts';
import { type Database, type Reference, tableOf } from './kind.ts';
import { requireOwnId } from './own-id.ts';

/**
 * Checks that everything an input refers to is of this city and the right kind, and has not been withdrawn.
 * Throws ID_MALFORMED, ID_FOREIGN or REFERENCE_UNKNOWN.
 */
export async function checkReferences(db: Database, city: string, references: Reference[]): Promise<void> {
  for (const { field, kind, ids } of references) {
    const argument = `input.${field}`;
    for (const id of ids) requireOwnId(city, kind, id, argument);
    const wanted = [...new Set(ids)];
    if (wanted.length === 0) continue;
    const found = await tableOf(db, kind).count({ where: { id: { in: wanted }, withdrawnAt: null } });
    if (found < wanted.length) throw new Refusal('REFERENCE_UNKNOWN', { argument });
  }
}
