import {
  boardDirections,
  eventForms,
  groupStates,
  initiativeForms,
  opennesses,
  topics,
} from '../../shared/feed/item.ts';
import { Refusal } from '../../shared/refusal.ts';
import { listingKinds } from '../listing.ts';
import type { SearchSort } from '../schema.types.ts';
import { type FilterArgs, readFilters, type SearchFilters } from '../search/filters.ts';
import { type Parameter, parameters } from './links.ts';
import { kindOfSubject } from './subjects.ts';

const sorts: SearchSort[] = ['RELEVANCE', 'DATE', 'DISTANCE', 'NEWEST'];
const kinds = Object.keys(listingKinds) as (keyof typeof listingKinds)[];
const formsOf: Partial<Record<keyof typeof parameters, readonly NonNullable<FilterArgs['form']>[]>> = {
  initiatives: initiativeForms,
  events: eventForms,
  'working-groups': groupStates,
  conferences: opennesses,
  'board-entries': boardDirections,
};

/**
 * Reads from the query of an address what `search` reads from its arguments, with the same checks; commas separate the
 * entries of a list. Throws PARAMETER_UNKNOWN for one that this address does not know, VALUE_INVALID for one
 * that comes twice or has a value that is none, and what `readFilters` throws.
 */
export function readRequest(
  about: keyof typeof parameters,
  query: URLSearchParams,
): { filters: SearchFilters; sort: SearchSort | null } {
  const known: readonly string[] = parameters[about];
  for (const name of query.keys()) {
    if (!known.includes(name)) throw new Refusal('PARAMETER_UNKNOWN', { argument: name });
    if (query.getAll(name).length > 1) throw new Refusal('VALUE_INVALID', { argument: name });
  }
  const one = (name: Parameter) => query.get(name) || null;
  const list = (name: Parameter) => query.get(name)?.split(',').filter(Boolean) ?? [];
  const filters = readFilters({
    text: one('text'),
    kinds: list('kinds').map((word) => pick(kinds, word, 'kinds')),
    topics: list('topics').map((word) => pick(topics, word, 'topics')),
    cities: list('cities'),
    states: list('states'),
    region: one('region'),
    near: readCircle(one('near')),
    from: one('from'),
    to: one('to'),
    form: pickOrNull(formsOf[about] ?? [], one('form'), 'form'),
    includeExpired: pickOrNull(['true', 'false'], one('includeExpired'), 'includeExpired') === 'true',
  });
  const kind = kindOfSubject(about);
  return {
    filters: { ...filters, kinds: kind ? [kind] : filters.kinds },
    sort: pickOrNull(sorts, one('sort'), 'sort'),
  };
}

function pick<Word extends string>(words: readonly Word[], sent: string, argument: string): Word {
  const found = words.find((word) => word === sent);
  if (!found) throw new Refusal('VALUE_INVALID', { argument });
  return found;
}

const pickOrNull = <Word extends string>(words: readonly Word[], sent: string | null, argument: string) =>
  sent === null ? null : pick(words, sent, argument);

/** Reads `51.4,7.2,25`: latitude, longitude and radius in kilometres. */
function readCircle(sent: string | null): FilterArgs['near'] {
  if (sent === null) return null;
  const parts = sent.split(',');
  const [lat, lon, radiusKm] = parts.map((part) => (/^-?\d+(\.\d+)?(e-?\d+)?$/.test(part) ? Number(part) : Number.NaN));
  if (parts.length !== 3 || [lat, lon, radiusKm].some(Number.isNaN)) {
    throw new Refusal('VALUE_INVALID', { argument: 'near' });
  }
  return { lat: lat!, lon: lon!, radiusKm: radiusKm! };
}
