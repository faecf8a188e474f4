import { listingKinds } from '../listing.ts';
import type { ExportLinks, SearchSort } from '../schema.types.ts';
import { decideSort } from '../search/decide-sort.ts';
import type { SearchFilters } from '../search/filters.ts';
import { type Format, formats, type Wanted } from './formats.ts';
import { addressCharacters } from './limits.ts';
import { type Subject, subjectOf } from './subjects.ts';

const kindNames = Object.fromEntries(Object.entries(listingKinds).map(([name, kind]) => [kind, name]));

/** The addresses of the files with all that a search finds; null where there is none. */
export function linksFor(publicUrl: string, filters: SearchFilters, sort: SearchSort | null = null): ExportLinks {
  const [kind, ...more] = filters.kinds;
  const subject = kind && more.length === 0 ? subjectOf[kind] : 'listings';
  const link = (format: Format, about: Subject = subject) =>
    unlessTooLong(addressOf(publicUrl, { subject: about, format, filters, sort }));
  const isAboutCities = writeQuery(filters, 'listings', null) === writeQuery(filters, 'print', null);
  return {
    csv: link('csv'),
    xlsx: link('xlsx'),
    ics: filters.kinds.length === 0 || filters.kinds.includes('event') ? link('ics', 'events') : null,
    geojson: link('geojson'),
    rss: link('rss'),
    atom: link('atom'),
    jsonld: link('jsonld'),
    offices: isAboutCities ? link('csv', 'offices') : null,
    print: isAboutCities ? unlessTooLong(printAddress(publicUrl, filters)) : null,
  };
}

const unlessTooLong = (address: string) => (address.length <= addressCharacters ? address : null);

/** The address of a file, the same for equal filters; the order is said where it shows and is not the usual one. */
export function addressOf(publicUrl: string, { subject, format, filters, sort }: Wanted): string {
  const usual = decideSort(filters, filters.text !== null);
  const order = formats[format].isOrdered && sort !== usual ? sort : null;
  return addQuery(`${publicUrl}/exports/${subject}.${format}`, writeQuery(filters, subject, order));
}

/** The address of the printable directory of the cities that filters let in. */
export const printAddress = (publicUrl: string, filters: SearchFilters): string =>
  addQuery(`${publicUrl}/print`, writeQuery(filters, 'print', null));

/** Which filters the files about something know, in the order in which addresses have them. */
export const parameters = {
  listings: ['text', 'kinds', 'topics', 'cities', 'states', 'region', 'near', 'from', 'to', 'sort'],
  initiatives: ['text', 'topics', 'cities', 'states', 'region', 'near', 'form', 'sort'],
  events: ['text', 'topics', 'cities', 'states', 'region', 'near', 'from', 'to', 'form', 'sort'],
  'best-practices': ['text', 'topics', 'cities', 'states', 'region', 'near', 'sort'],
  funding: ['text', 'topics', 'cities', 'states', 'region', 'near', 'includeExpired', 'sort'],
  trainings: ['text', 'topics', 'cities', 'states', 'region', 'near', 'includeExpired', 'sort'],
  'working-groups': ['text', 'topics', 'cities', 'states', 'region', 'near', 'form', 'sort'],
  conferences: ['text', 'topics', 'cities', 'states', 'region', 'near', 'form', 'sort'],
  'board-entries': ['text', 'topics', 'cities', 'states', 'region', 'near', 'form', 'includeExpired', 'sort'],
  'mailing-lists': ['text', 'topics', 'cities', 'states', 'region', 'near', 'sort'],
  offices: ['cities', 'states', 'region'],
  print: ['cities', 'states', 'region'],
} as const satisfies Record<Subject | 'print', readonly string[]>;
export type Parameter = (typeof parameters)[keyof typeof parameters][number];

/** Writes filters so that equal ones are the same text: always in one order, and nothing that need not be said. */
function writeQuery(filters: SearchFilters, about: keyof typeof parameters, sort: SearchSort | null): string {
  const { text, kinds, topics, cities, states, region, near, from, to, form, includeExpired } = filters;
  const written: Record<Parameter, string | null | undefined> = {
    text,
    kinds: kinds.length < Object.keys(listingKinds).length ? kinds.map((kind) => kindNames[kind]).join() : null,
    topics: topics.join(),
    cities: cities.join(),
    states: states.join(),
    region,
    near: near && [near.lat, near.lon, near.radiusKm].join(),
    from: from?.toISOString(),
    to: to?.toISOString(),
    form,
    includeExpired: includeExpired ? 'true' : null,
    sort,
  };
  const query = new URLSearchParams();
  for (const name of parameters[about]) if (written[name]) query.set(name, written[name]);
  return query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
}

const addQuery = (path: string, query: string) => (query ? `${path}?${query}` : path);
