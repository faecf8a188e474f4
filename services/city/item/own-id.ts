import { findIdParts, isSlug } from '../../shared/ids.ts';
import { Refusal } from '../../shared/refusal.ts';

/** Tells whether an id is of this city and of a kind by its word; throws ID_MALFORMED when it is no id at all. */
export function isOwnId(city: string, kind: { name: string }, id: unknown, argument = 'id'): id is string {
  const parts = findIdParts(id);
  if (!parts) throw new Refusal('ID_MALFORMED', { argument });
  return parts.city === city && parts.kind === kind.name;
}

/** Checks that an id is of this city and kind; throws ID_MALFORMED or ID_FOREIGN. */
export function requireOwnId(city: string, kind: { name: string }, id: string, argument = 'id'): void {
  if (!isOwnId(city, kind, id, argument)) throw new Refusal('ID_FOREIGN', { argument });
}

/** Checks that an argument `city` names this city; throws SLUG_MALFORMED or ID_FOREIGN. */
export function requireOwnCity(city: string, slug: string): void {
  if (!isSlug(slug)) throw new Refusal('SLUG_MALFORMED', { argument: 'city' });
  if (slug !== city) throw new Refusal('ID_FOREIGN', { argument: 'city' });
}
