import { isSlug } from '../shared/ids.ts';
import { Refusal } from '../shared/refusal.ts';

/** Reads the slug by which a list is narrowed to a city or region; null when there is none. Throws SLUG_MALFORMED. */
export function readPlace(slug: string | null | undefined, argument: 'city' | 'region'): string | null {
  if (slug === null || slug === undefined) return null;
  if (!isSlug(slug)) throw new Refusal('SLUG_MALFORMED', { argument });
  return slug;
}
