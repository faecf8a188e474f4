import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Format, findFile } from '../../../../services/directory/exports/formats.ts';
import { linksFor } from '../../../../services/directory/exports/links.ts';
import { readRequest } from '../../../../services/directory/exports/read-request.ts';
import type { Subject } from '../../../../services/directory/exports/subjects.ts';
import { listingKinds } from '../../../../services/directory/listing.ts';
import type { ListingKind } from '../../../../services/directory/schema.types.ts';
import { readFilters, type SearchFilters } from '../../../../services/directory/search/filters.ts';
import { topics } from '../../../../services/shared/feed/item.ts';

const host = 'https://directory.example';
const links = (args: Parameters<typeof readFilters>[0] = {}) => linksFor(host, readFilters(args));

test('without filters every address is as short as can be', () => {
  expect(links()).toEqual({
    csv: 'https://directory.example/exports/listings.csv',
    xlsx: 'https://directory.example/exports/listings.xlsx',
    ics: 'https://directory.example/exports/events.ics',
    geojson: 'https://directory.example/exports/listings.geojson',
    rss: 'https://directory.example/exports/listings.rss',
    atom: 'https://directory.example/exports/listings.atom',
    jsonld: 'https://directory.example/exports/listings.jsonld',
    offices: 'https://directory.example/exports/offices.csv',
    print: 'https://directory.example/print',
  });
});

test('filters are always written in one order and one way', () => {
  const near = { lat: 51.4, lon: 7.2, radiusKm: 25 };
  const one = links({ text: ' a & b ', topics: ['SPORT', 'CULTURE'], cities: ['b-stadt', 'a-stadt'], near });
  const other = links({ near, cities: ['a-stadt', 'b-stadt', 'a-stadt'], topics: ['CULTURE', 'SPORT'], text: 'a & b' });
  expect(one).toEqual(other);
  expect(one.csv).toBe(
    `${host}/exports/listings.csv?text=a+%26+b&topics=CULTURE,SPORT&cities=a-stadt,b-stadt&near=51.4,7.2,25`,
  );
});

test('a single kind has files of its own, and every kind at once needs no word', () => {
  expect(links({ kinds: ['INITIATIVE'], form: 'CHURCH' }).csv).toBe(`${host}/exports/initiatives.csv?form=CHURCH`);
  expect(links({ kinds: ['EVENT', 'INITIATIVE'] }).csv).toBe(`${host}/exports/listings.csv?kinds=EVENT,INITIATIVE`);
  expect(links({ kinds: ['BOARD_ENTRY'], direction: 'SEEKS', includeExpired: true }).csv).toBe(
    `${host}/exports/board-entries.csv?form=SEEKS&includeExpired=true`,
  );
  const every = Object.keys(listingKinds) as ListingKind[];
  expect(links({ kinds: every }).csv).toBe(`${host}/exports/listings.csv`);
});

test('there is a calendar where there are events', () => {
  expect(links({ kinds: ['EVENT', 'INITIATIVE'] }).ics).toBe(`${host}/exports/events.ics`);
  expect(links({ kinds: ['INITIATIVE'] }).ics).toBeNull();
});

test('"from now" is not frozen, a point in time is kept', () => {
  expect(links({ kinds: ['EVENT'] }).ics).not.toContain('from');
  const from = '2027-05-31T18:00:00+02:00';
  expect(links({ kinds: ['EVENT'], from }).ics).toBe(`${host}/exports/events.ics?from=2027-05-31T16:00:00.000Z`);
});

test('offices and the printed directory are of cities', () => {
  const { offices, print } = links({ region: 'west', states: ['DE_NW'] });
  expect(offices).toBe(`${host}/exports/offices.csv?states=DE_NW&region=west`);
  expect(print).toBe(`${host}/print?states=DE_NW&region=west`);
});

test.each<Parameters<typeof readFilters>[0]>([
  { text: 'garten' },
  { topics: ['SPORT'] },
  { kinds: ['EVENT'] },
  { kinds: ['INITIATIVE'], form: 'CHURCH' },
  { kinds: ['FUNDING'], includeExpired: true },
  { kinds: ['WORKING_GROUP'], state: 'FORMING' },
  { near: { lat: 51.4, lon: 7.2, radiusKm: 25 } },
  { from: '2027-05-31T18:00:00Z' },
  { to: '2027-05-31T18:00:00Z' },
])('there are none where a filter would be dropped: %j', (args) => {
  expect(links({ region: 'west', ...args })).toMatchObject({ offices: null, print: null });
});

test('the order is part of an address where it shows', () => {
  const { csv, rss, ics } = linksFor(host, readFilters({ kinds: ['EVENT'] }), 'NEWEST');
  expect([csv, rss, ics].map((link) => link!.includes('sort=NEWEST'))).toEqual([true, false, false]);
});

test('an address that would be too long to be asked for is not given', () => {
  const cities = Array.from({ length: 900 }, (_, index) => `stadt-mit-langem-namen-${index}`);
  expect(links({ cities })).toMatchObject({ csv: null, offices: null, print: null });
});

describe('what an address says is read back as the same filters', () => {
  const args = fc.record(
    {
      text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 50 }),
      kinds: fc.uniqueArray(fc.constantFrom('INITIATIVE' as const, 'EVENT' as const, 'BEST_PRACTICE' as const)),
      topics: fc.uniqueArray(fc.constantFrom(...topics), { maxLength: 4 }),
      cities: fc.uniqueArray(fc.constantFrom('bottrop', 'hattingen', 'wolfsburg')),
      states: fc.uniqueArray(fc.constantFrom('DE_NW', 'DE_NI')),
      region: fc.constantFrom('west', 'nord-ost'),
      near: fc.record({
        lat: fc.double({ min: -90, max: 90, noNaN: true }),
        lon: fc.double({ min: -180, max: 180, noNaN: true }),
        radiusKm: fc.double({ min: 0, max: 1_000, noNaN: true }),
      }),
      from: fc.constantFrom('2027-05-31T18:00:00+02:00'),
      to: fc.constantFrom('2027-06-30T18:00:00Z'),
    },
    { requiredKeys: [] },
  );
  const read = (link: string) => {
    const { pathname, searchParams } = new URL(link);
    const file = findFile(pathname.split('/').at(-1)!) as { subject: Subject; format: Format };
    return readRequest(file.subject, searchParams).filters;
  };
  test('of things of all kinds and of events', () => {
    fc.assert(
      fc.property(args, ({ kinds, ...sent }) => {
        const filters = readFilters(sent);
        const { csv, ics } = linksFor(host, filters);
        // Written as JSON, as 0 and -0 are the same place.
        const told = (read: SearchFilters) => JSON.stringify(read);
        expect(told(read(csv!))).toBe(told(filters));
        expect(told(read(ics!))).toBe(told({ ...filters, kinds: ['event'] }));
      }),
    );
  });

  test('and gives the same address again', () => {
    fc.assert(
      fc.property(args, (sent) => {
        const { csv } = linksFor(host, readFilters(sent));
        expect(linksFor(host, read(csv!)).csv).toBe(csv);
      }),
    );
  });
});
