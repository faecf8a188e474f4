import { isSlug } from '../../shared/ids.ts';
import { Refusal } from '../../shared/refusal.ts';
import { isThingKind, type ThingKind } from '../listing.ts';

/** Which part of the feed a reader follows; an empty list is no filter. */
export interface Selection {
  kinds: ThingKind[];
  cities: string[];
}

/** How many cities one reader can name. */
const citiesNamed = 100;

/** Reads `kind` and `city` of a feed's address, lists with commas. Throws FEED_ADDRESS_INVALID, SLUG_MALFORMED or TOO_MANY. */
export function readSelection(parameters: URLSearchParams): Selection {
  const kinds = readList(parameters, 'kind');
  const cities = readList(parameters, 'city');
  if (!kinds.every(isThingKind)) throw new Refusal('FEED_ADDRESS_INVALID', { argument: 'kind' });
  if (!cities.every(isSlug)) throw new Refusal('SLUG_MALFORMED', { argument: 'city' });
  if (cities.length > citiesNamed) throw new Refusal('TOO_MANY', { argument: 'city', limit: citiesNamed });
  return { kinds, cities };
}

/** Writes a selection as the parameters that it is read from. */
export const writeSelection = ({ kinds, cities }: Selection): Record<string, string> => ({
  ...(kinds.length > 0 && { kind: kinds.join(',') }),
  ...(cities.length > 0 && { city: cities.join(',') }),
});

const readList = (parameters: URLSearchParams, name: string): string[] =>
  [...new Set((parameters.get(name) ?? '').split(','))].filter(Boolean);
