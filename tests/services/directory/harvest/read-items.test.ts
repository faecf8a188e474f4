import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readItems } from '../../../../services/directory/harvest/read-items.ts';
import { itemData } from '../fake-network.ts';

const read = (...items: unknown[]) => readItems('hattingen', 7, items);
const event = (more: object = {}, data: Record<string, unknown> = {}) => ({
  state: 'updated',
  kind: 'event',
  id: 'hattingen:event:fest',
  modified: 5,
  data: itemData('event', data),
  ...more,
});
/** What is said of the one item that cannot be used. */
const problemOf = (item: unknown) => {
  const page = read(item);
  expect(page.arrivals).toEqual([]);
  expect(page.removals).toEqual([]);
  return page.problems[0];
};

describe('an item that is as it should be', () => {
  test('arrives with its number, the round of the reading, and only the fields that are known', () => {
    const page = read(event({}, { title: 'Fest', secret: 'x', venue: { name: 'Haus', phone: '1' } }));
    expect(page.problems).toEqual([]);
    expect(page.arrivals).toMatchObject([
      { id: 'hattingen:event:fest', city: 'hattingen', kind: 'event', source: 'hattingen', change: 5n, round: 7 },
    ]);
    expect(page.arrivals[0]!.data).toMatchObject({ title: 'Fest', venue: { name: 'Haus', location: null } });
    expect(JSON.stringify(page.arrivals[0]!.data)).not.toMatch(/secret|phone/);
  });

  test('may have a number that is written as digits', () => {
    expect(read(event({ modified: '9223372036854775807' })).arrivals[0]!.change).toBe(9223372036854775807n);
  });

  test('is gone when it is a tombstone, whatever the tombstone holds', () => {
    const page = read({ ...event({ data: { title: 'x' } }), state: 'deleted', erased: true });
    expect(page.removals).toEqual([
      { id: 'hattingen:event:fest', source: 'hattingen', change: 5n, round: 7, erased: true },
    ]);
    expect(page.arrivals).toEqual([]);
  });

  test('of a kind that is not known here is passed over silently', () => {
    const page = read(
      event({ kind: 'lost-property', id: 'hattingen:lost-property:x' }),
      event({ kind: 'constructor' }),
    );
    expect(page).toEqual({ arrivals: [], removals: [], problems: [] });
  });

  test('is the city’s office only under its one id', () => {
    const office = { state: 'updated', kind: 'office', modified: 1, data: itemData('office') };
    expect(read({ ...office, id: 'hattingen:office:office' }).arrivals).toHaveLength(1);
    expect(problemOf({ ...office, id: 'hattingen:office:other' })).toMatchObject({ reason: 'ID_FOREIGN' });
  });
});

describe('an item that cannot be used', () => {
  test.each([
    ['of another city', { id: 'bottrop:event:fest' }, 'bottrop:event:fest'],
    ['of another kind', { id: 'hattingen:initiative:fest' }, 'hattingen:initiative:fest'],
    ['that is none', { id: '<script>' }, '?'],
    ['that is a number', { id: 17 }, '?'],
    ['with a null character', { id: 'hattingen:event:fest\0' }, '?'],
    ['that is missing', { id: undefined }, '?'],
  ])('has an id %s', (_, more, item) => {
    expect(problemOf(event(more))).toMatchObject({ item, reason: 'ID_FOREIGN', path: 'id' });
  });

  test.each([
    ['kind', { kind: 5 }],
    ['state', { state: 'new' }],
    ['modified', { modified: -1 }],
    ['modified', { modified: 1.5 }],
    ['modified', { modified: 2 ** 53 }],
    ['modified', { modified: Number.POSITIVE_INFINITY }],
    ['modified', { modified: '9223372036854775808' }],
    ['modified', { modified: '99999999999999999999' }],
    ['modified', { modified: '1e3' }],
    ['modified', { modified: null }],
    ['data', { data: undefined }],
    ['data', { data: [] }],
  ])('is wrong at %s', (path, more) => {
    expect(problemOf(event(more))).toMatchObject({ item: 'hattingen:event:fest', reason: 'ITEM_INVALID', path });
  });

  test.each([
    ['data.title', { title: '' }],
    ['data.title', { title: 'a\0b' }],
    ['data.title', { title: '\ud800' }],
    ['data.startsAt', { startsAt: '2027-02-30T10:00:00Z' }],
    ['data.topics.1', { topics: ['SPORT', 'NOTHING'] }],
    ['data.url', { url: 'https://stadt.example/\0' }],
    ['data.url', { url: 'https://stadt.example/\ud800' }],
    ['data.venue.location.lat', { venue: { location: { lat: 1e300, lon: 0 } } }],
    ['data.organiser', { organiser: 'bottrop:initiative:x' }],
    ['data.organiser', { organiser: 'hattingen:district:x' }],
    ['data.group', { group: 'bottrop:working-group:x' }],
    ['data.conference', { conference: 'hattingen:working-group:x' }],
    ['data.district', { district: 'no id' }],
  ])('is wrong at %s: %j', (path, data) => {
    expect(problemOf(event({}, data))).toMatchObject({ change: 5n, reason: 'ITEM_INVALID', path });
  });

  test('is an initiative in the district of another city', () => {
    const data = itemData('initiative', { districts: ['hattingen:district:welper', 'bottrop:district:x'] });
    const item = { state: 'updated', kind: 'initiative', id: 'hattingen:initiative:x', modified: 1, data };
    expect(problemOf(item)).toMatchObject({ path: 'data.districts.1' });
  });

  test.each([null, 5, 'text', [], true])('is %j', (item) => {
    expect(problemOf(item)).toEqual({ item: '?', change: null, reason: 'ITEM_INVALID', path: 'kind' });
  });

  test('is told by nothing that the city wrote', () => {
    const told = problemOf(event({}, { startsAt: 'call 0123' }));
    expect(JSON.stringify({ ...told, change: null })).not.toContain('0123');
  });

  test('is deeply nested, and costs nothing', () => {
    const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
    expect(problemOf(event({ data: deep }))).toMatchObject({ path: 'data' });
    expect(read(event({}, { unknown: deep })).arrivals[0]!.data).not.toHaveProperty('unknown');
  });

  test('changes no prototype', () => {
    read(JSON.parse('{"state":"updated","kind":"event","id":"hattingen:event:x","__proto__":{"modified":1}}'));
    const data = JSON.parse('{"title":"x","startsAt":"2027-01-01T00:00:00Z","__proto__":{"polluted":true}}');
    read(event({ data: { ...itemData('event'), ...data } }));
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('a thing that a page has several times', () => {
  test('counts as its version with the greatest number', () => {
    const versions = Array.from({ length: 500 }, (_, at) => event({ modified: (at * 37) % 500 }, { title: `v${at}` }));
    const page = read(...versions);
    expect(page.arrivals.map(({ change }) => change)).toEqual([499n]);
  });

  test('is gone when the tombstone is newer, and is there when it is older', () => {
    const gone = { ...event({ modified: 6 }), state: 'deleted' };
    expect(read(gone, event()).arrivals).toEqual([]);
    expect(read(gone, event({ modified: 7 })).removals).toEqual([]);
  });

  test('is only a problem when its newest version cannot be used', () => {
    const page = read(event(), event({ modified: 6 }, { title: '' }));
    expect(page.arrivals).toEqual([]);
    expect(page.problems).toMatchObject([{ change: 6n, path: 'data.title' }]);
  });

  test('is there and a problem when a version has no number', () => {
    const page = read(event(), event({ modified: 'x' }));
    expect(page.arrivals).toHaveLength(1);
    expect(page.problems).toMatchObject([{ change: null, path: 'modified' }]);
  });
});

test('whatever a page holds, it is read, and only things of the city come out of it', () => {
  const values = fc.oneof(fc.anything(), fc.jsonValue(), fc.constantFrom('__proto__', 'hattingen:event:x', 'event', 1));
  const items = fc.oneof(
    values,
    fc.record({ state: values, kind: values, id: values, modified: values, data: values, erased: values }),
    fc.record({ data: values, modified: values }).map((more) => event(more)),
    fc
      .dictionary(fc.constantFrom(...Object.keys(itemData('event')), 'venue', 'organiser'), values)
      .map((data) => event({}, data)),
  );
  fc.assert(
    fc.property(fc.array(items), (page) => {
      const { arrivals, removals, problems } = read(...page);
      for (const { id } of [...arrivals, ...removals]) expect(id).toMatch(/^hattingen:[a-z-]+:[a-z0-9-]+$/);
      for (const { item } of problems) expect(item).toMatch(/^([a-z0-9-]+:[a-z-]+:[a-z0-9-]+|\?)$/);
      for (const { data } of arrivals) expect(JSON.stringify(data)).not.toMatch(/\\u(0000|d[89a-f])/);
    }),
    { numRuns: 2_000 },
  );
});
