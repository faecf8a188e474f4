import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FilterArgs, readFilters } from '../../../../services/directory/search/filters.ts';
import { findListings, type PageArgs } from '../../../../services/directory/search/search.ts';
import { now, startIndex, type TestIndex } from '../index/start-index.ts';

let index: TestIndex;
beforeAll(async () => {
  index = await startIndex();
  await index.addCity('hattingen', { lat: 51.4, lon: 7.18 });
  const keys = ['a', 'b', 'c', 'd'];
  await index.publish(Object.fromEntries(keys.map((key) => [`hattingen:initiative:${key}`, { title: `Chor ${key}` }])));
  await index.publish(
    Object.fromEntries(
      keys.map((key, hours) => [`hattingen:event:${key}`, { startsAt: `2026-11-22T1${hours}:30:00Z` }]),
    ),
  );
});
afterAll(() => index[Symbol.asyncDispose]());

const find = async (args: FilterArgs, page: PageArgs = {}, at = now) => {
  const found = await findListings(index.db, readFilters(args), page, at);
  return { ...found, ...(await found.page()) };
};
const refusal = async (args: FilterArgs, page?: PageArgs) => {
  const error = await find(args, page).then(
    () => null,
    (refused) => refused,
  );
  return error && `${error.reason} ${error.extensions?.argument}`;
};

describe('a text', () => {
  const signs = fc.constantFrom(
    '"',
    '-',
    '&',
    '|',
    '!',
    ':',
    '*',
    '(',
    ')',
    '<->',
    '<',
    '@',
    '^',
    '~',
    '\\',
    "'",
    '%',
    '_',
    ' ',
    ' or ',
    '\0',
    '\ud800',
    '$1',
    'chor',
    'ä',
    '͏',
    '你好',
    '\u202e',
  );
  const hostile = fc.oneof(
    fc.array(signs, { maxLength: 60 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 200 }),
  );

  test('may be anything up to 200 characters', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (said) => {
        const text = said.slice(0, 200);
        const { hits, total, countBy } = await find({ text }, { first: 2 });
        for (const hit of hits) await hit.highlight();
        expect(await total()).toBeGreaterThanOrEqual(hits.length);
        await countBy('topic');
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  test('is refused when it is longer, not counting blanks around it', async () => {
    expect(await refusal({ text: 'x'.repeat(10_000) })).toBe('TEXT_TOO_LONG text');
    expect(await refusal({ text: 'x'.repeat(201) })).toBe('TEXT_TOO_LONG text');
    expect(await refusal({ text: `  ${'x'.repeat(200)}\n` })).toBeNull();
  });

  test('of nothing but blanks is none', async () => {
    const { search, hits } = await find({ text: ' \t\n ' });
    expect(search).toMatchObject({ text: null, sort: 'NEWEST' });
    expect(hits).toHaveLength(8);
  });
});

test.each<[FilterArgs, PageArgs, string]>([
  [{ cities: ['hattingen', 'Hattingen'] }, {}, 'SLUG_MALFORMED cities.1'],
  [{ cities: Array.from({ length: 1_001 }, (_, key) => `stadt-${key}`) }, {}, 'TOO_MANY cities'],
  [{ region: 'x y' }, {}, 'SLUG_MALFORMED region'],
  [{ states: ["DE_NW'"] }, {}, 'VALUE_INVALID states.0'],
  [{ near: { lat: 91, lon: 0, radiusKm: 1 } }, {}, 'NUMBER_OUT_OF_RANGE near.lat'],
  [{ near: { lat: 0, lon: -181, radiusKm: 1 } }, {}, 'NUMBER_OUT_OF_RANGE near.lon'],
  [{ near: { lat: 0, lon: 0, radiusKm: 1_001 } }, {}, 'NUMBER_OUT_OF_RANGE near.radiusKm'],
  [{ near: { lat: 0, lon: 0, radiusKm: -1 } }, {}, 'NUMBER_OUT_OF_RANGE near.radiusKm'],
  [{ from: '2026-02-30T00:00:00Z' }, {}, 'DATE_TIME_INVALID from'],
  [{ to: 'tomorrow' }, {}, 'DATE_TIME_INVALID to'],
  [{ from: '2027-01-02T00:00:00Z', to: '2027-01-01T00:00:00Z' }, {}, 'END_BEFORE_START to'],
  [{}, { sort: 'DISTANCE' }, 'VALUE_INVALID sort'],
  [{}, { first: 0 }, 'FIRST_OUT_OF_RANGE first'],
  [{}, { first: 101 }, 'FIRST_OUT_OF_RANGE first'],
])('%j with %j is refused as %s', async (args, page, expected) => {
  expect(await refusal(args, page)).toBe(expected);
});

test('lists that are empty and values that are null are no filters', async () => {
  const nothing = {
    text: null,
    kinds: [],
    topics: [],
    cities: [],
    states: [],
    region: null,
    near: null,
    from: null,
    to: null,
  };
  expect((await find(nothing)).hits).toHaveLength(8);
});

describe('a cursor', () => {
  const near = { lat: 51.4, lon: 7.18, radiusKm: 10 };
  const cursorOf = async (args: FilterArgs, page: PageArgs = {}) =>
    (await find(args, { first: 1, ...page })).hits[0]!.cursor;

  test('goes on where it stands in the same search with the same order', async () => {
    const after = await cursorOf({ topics: [], cities: ['hattingen', 'hattingen'], text: ' Chor ' });
    expect((await find({ cities: ['hattingen'], text: 'Chor' }, { after })).hits).toHaveLength(3);
  });

  test("is none of another order, other filters, or anybody's making", async () => {
    const after = await cursorOf({});
    expect(await refusal({}, { after, sort: 'DATE' })).toBe('CURSOR_INVALID after');
    expect(await refusal({ cities: ['hattingen'] }, { after })).toBe('CURSOR_INVALID after');
    expect(await refusal({ text: 'Chor' }, { after, sort: 'NEWEST' })).toBe('CURSOR_INVALID after');
    for (const made of ['', 'x', 'W10', Buffer.from('["NEWEST",1,2]').toString('base64url')]) {
      expect(await refusal({}, { after: made })).toBe('CURSOR_INVALID after');
    }
  });

  test('that somebody has written over is refused or stands somewhere, and breaks nothing', async () => {
    const orders: [FilterArgs, PageArgs][] = [
      [{}, {}],
      [{}, { sort: 'DATE' }],
      [{ near }, { sort: 'DISTANCE' }],
      [{ text: 'chor' }, {}],
    ];
    const values = fc.oneof(
      fc
        .array(
          fc.oneof(fc.constantFrom(0, 1, 7, Number.MAX_VALUE, null, now.toISOString(), '0000', 'x', '\0'), fc.double()),
          {
            maxLength: 5,
          },
        )
        .map((list) => JSON.stringify(list)),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...orders),
        values,
        fc.constantFrom('hattingen:event:a', 'x', '\0'),
        async ([args, page], value, id) => {
          const [sort] = JSON.parse(Buffer.from(await cursorOf(args, page), 'base64url').toString());
          const after = Buffer.from(JSON.stringify([sort, value, id])).toString('base64url');
          expect([null, 'CURSOR_INVALID after']).toContain(await refusal(args, { ...page, after }));
        },
      ),
      { numRuns: 150 },
    );
  }, 60_000);

  test('keeps the moment when the first page was asked for, so that no event comes twice', async () => {
    const events = { kinds: ['EVENT' as const] };
    const first = await find(events, { first: 1 });
    expect(first.hits[0]!.row.id).toBe('hattingen:event:a');
    const later = new Date('2026-11-22T11:45:00Z');
    const rest = await find(events, { after: first.hits[0]!.cursor }, later);
    expect(rest.hits.map(({ row }) => row.id.at(-1))).toEqual(['b', 'c', 'd']);
    expect((await find(events, {}, later)).hits.map(({ row }) => row.id.at(-1))).toEqual(['c', 'd']);
  });
});
