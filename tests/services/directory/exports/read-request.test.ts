import { expect, test } from 'vitest';
import { readRequest } from '../../../../services/directory/exports/read-request.ts';

const read = (about: Parameters<typeof readRequest>[0], query: string) =>
  readRequest(about, new URLSearchParams(query));

test('parameters are named like the arguments of the API, lists are separated by commas', () => {
  const query =
    'text=garten&topics=SPORT,CULTURE&cities=bottrop,hattingen&states=DE_NW&region=west&near=51.4,7.2,25&from=2027-05-31T18:00:00%2B02:00&to=2027-06-30T18:00:00Z&form=FESTIVAL&sort=DATE';
  expect(read('events', query)).toEqual({
    filters: {
      text: 'garten',
      kinds: ['event'],
      topics: ['CULTURE', 'SPORT'],
      cities: ['bottrop', 'hattingen'],
      states: ['DE_NW'],
      region: 'west',
      near: { lat: 51.4, lon: 7.2, radiusKm: 25 },
      from: new Date('2027-05-31T16:00:00Z'),
      to: new Date('2027-06-30T18:00:00Z'),
      form: 'FESTIVAL',
      includeExpired: false,
    },
    sort: 'DATE',
  });
});

test('what is left out or empty is no filter', () => {
  const nothing = { text: null, topics: [], cities: [], states: [], region: null, near: null, from: null, to: null };
  expect(read('listings', 'text=&kinds=&near=&from=')).toEqual({
    filters: { ...nothing, kinds: [], form: null, includeExpired: false },
    sort: null,
  });
});

test.each([
  ['listings', 'kinds=EVENT,PARTY', 'VALUE_INVALID', 'kinds'],
  ['listings', 'topics=sport', 'VALUE_INVALID', 'topics'],
  ['listings', 'sort=CHEAPEST', 'VALUE_INVALID', 'sort'],
  ['listings', 'form=CHURCH', 'PARAMETER_UNKNOWN', 'form'],
  ['events', 'form=CHURCH', 'VALUE_INVALID', 'form'],
  ['events', 'kinds=EVENT', 'PARAMETER_UNKNOWN', 'kinds'],
  ['funding', 'includeExpired=ja', 'VALUE_INVALID', 'includeExpired'],
  ['initiatives', 'includeExpired=true', 'PARAMETER_UNKNOWN', 'includeExpired'],
  ['board-entries', 'form=CHURCH', 'VALUE_INVALID', 'form'],
  ['initiatives', 'from=2027-05-31T18:00:00Z', 'PARAMETER_UNKNOWN', 'from'],
  ['offices', 'text=garten', 'PARAMETER_UNKNOWN', 'text'],
  ['print', 'topics=SPORT', 'PARAMETER_UNKNOWN', 'topics'],
  ['listings', 'stadt=hattingen', 'PARAMETER_UNKNOWN', 'stadt'],
  ['listings', 'cities=bottrop&cities=hattingen', 'VALUE_INVALID', 'cities'],
  ['listings', 'near=51.4,7.2', 'VALUE_INVALID', 'near'],
  ['listings', 'near=51.4,7.2,x', 'VALUE_INVALID', 'near'],
  ['listings', 'near=51.4,,25', 'VALUE_INVALID', 'near'],
  ['listings', 'near=91,7.2,25', 'NUMBER_OUT_OF_RANGE', 'near.lat'],
  ['listings', 'near=51.4,7.2,5000', 'NUMBER_OUT_OF_RANGE', 'near.radiusKm'],
  ['listings', 'from=morgen', 'DATE_TIME_INVALID', 'from'],
  ['listings', 'from=2027-06-01T00:00:00Z&to=2027-05-01T00:00:00Z', 'END_BEFORE_START', 'to'],
  ['listings', `text=${'x'.repeat(201)}`, 'TEXT_TOO_LONG', 'text'],
] as const)('%s?%s is refused', (about, query, reason, argument) => {
  expect(() => read(about, query)).toThrow(
    expect.objectContaining({ reason, extensions: expect.objectContaining({ argument }) }),
  );
});
