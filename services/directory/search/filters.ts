import { z } from 'zod';
import { readInstant } from '../../shared/date-time.ts';
import type {
  boardDirections,
  eventForms,
  groupStates,
  initiativeForms,
  opennesses,
  Topic,
} from '../../shared/feed/item.ts';
import { because, between, place } from '../../shared/fields.ts';
import { isSlug } from '../../shared/ids.ts';
import { readInput } from '../../shared/read-input.ts';
import { Refusal } from '../../shared/refusal.ts';
import { type ListedKind, listingKinds } from '../listing.ts';
import type { QuerySearchArgs } from '../schema.types.ts';
import { filterEntries, nearRadiusKm, textLength } from './limits.ts';

/** A circle on earth: degrees in WGS 84 and kilometres. */
export interface Circle {
  lat: number;
  lon: number;
  radiusKm: number;
}

/** What a search is narrowed down to, checked; an empty list and null are no filter. */
export interface SearchFilters {
  text: string | null;
  kinds: ListedKind[];
  topics: Topic[];
  /** Slugs of cities. */
  cities: string[];
  /** ISO 3166-2 with an underscore. */
  states: string[];
  /** The slug of a region. */
  region: string | null;
  near: Circle | null;
  /** Keeps events with a date that ends at or after it; null stands for now. */
  from: Date | null;
  /** Keeps events with a date that starts before it. */
  to: Date | null;
  /** What kind of initiative or event it is, the direction of a board entry, the state of a group, to whom a conference is open. */
  form: Form | null;
  /** Whether to keep what does not count any longer, beside events. */
  includeExpired: boolean;
}

/** What things of a kind are told apart by. */
export type Form = (
  | typeof initiativeForms
  | typeof eventForms
  | typeof boardDirections
  | typeof groupStates
  | typeof opennesses
)[number];

/** The filters as a client sends them to `search` or one of its shorthands. */
export type FilterArgs = Omit<QuerySearchArgs, 'sort' | 'first' | 'after'> & {
  form?: Form | null;
  direction?: Form | null;
  state?: Form | null;
  openTo?: Form | null;
  includeExpired?: boolean | null;
};

const circle = place.extend({ radiusKm: between(0, nearRadiusKm) });
const slug = z.string().refine(isSlug, because('SLUG_MALFORMED'));
const state = z.string().regex(/^[A-Z]{2}_[A-Z0-9]{1,3}$/);

/**
 * Checks the filters of a search. What is well-formed and does not exist is no mistake: it finds nothing. Throws TEXT_TOO_LONG,
 * TOO_MANY, SLUG_MALFORMED, VALUE_INVALID, NUMBER_OUT_OF_RANGE, DATE_TIME_INVALID or END_BEFORE_START.
 */
export function readFilters(args: FilterArgs): SearchFilters {
  const filters = {
    text: readText(args.text),
    kinds: entriesOf((args.kinds ?? []).map((kind) => listingKinds[kind])),
    topics: entriesOf(args.topics),
    cities: entriesOf(readInput(z.array(slug).max(filterEntries), args.cities ?? [], 'cities')),
    states: entriesOf(readInput(z.array(state).max(filterEntries), args.states ?? [], 'states')),
    region: args.region ? readInput(slug, args.region, 'region') : null,
    near: args.near ? readInput(circle, args.near, 'near') : null,
    from: readInstant(args.from, 'from') ?? null,
    to: readInstant(args.to, 'to') ?? null,
    form: args.form ?? args.direction ?? args.state ?? args.openTo ?? null,
    includeExpired: args.includeExpired ?? false,
  };
  if (filters.from && filters.to && filters.to < filters.from) {
    throw new Refusal('END_BEFORE_START', { argument: 'to' });
  }
  return filters;
}

/** The entries of a list, each once and in one order, so that equal filters are written the same. */
const entriesOf = <Entry>(sent: Entry[] | null | undefined): Entry[] => [...new Set(sent ?? [])].sort();

function readText(sent: string | null | undefined): string | null {
  const text = (sent ?? '')
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  if (text.length > textLength) throw new Refusal('TEXT_TOO_LONG', { argument: 'text', limit: textLength });
  return text || null;
}
