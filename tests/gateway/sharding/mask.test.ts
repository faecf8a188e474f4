import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { createMask } from '../../../gateway/sharding/mask.ts';
import { scatter } from '../../../gateway/sharding/scatter.ts';
import { accepts, askVersions } from './versioned-city.ts';

const entities = (selection: string, declared = '') =>
  `query ($r: [_Any!]!${declared}) { _entities(representations: $r) { __typename ${selection} } }`;
const city = { r: [{ __typename: 'City', slug: 'bottrop' }] };
const thing = { __typename: 'Thing', id: 'bottrop:thing:x' };
const note = { __typename: 'Note', id: 'bottrop:note:x' };
const id = 'bottrop:thing:x';

interface Case {
  query: string;
  variables?: Record<string, unknown>;
  /** The earliest version that knows all of it. */
  needs: string;
  whole: object;
  /** What an earlier node gives; null when it is not even asked. */
  rest: object | null;
  /** The same for nodes of 1.0, where that is less still. */
  restOf10?: object;
}
const cases: [string, Case][] = [
  [
    'what every version knows',
    {
      query: `{ thing(id: "${id}", mode: OLD) { title mode } }`,
      needs: '1.0',
      whole: { thing: { title: 'title', mode: 'OLD' } },
      rest: null,
    },
  ],
  [
    'a new root field',
    { query: '{ note(id: "bottrop:note:x") { title } }', needs: '1.1', whole: { note: { title: 'note' } }, rest: null },
  ],
  [
    'a new field beside an old one',
    {
      query: entities('... on City { slug mood { word } }'),
      variables: city,
      needs: '1.1',
      whole: { _entities: [{ __typename: 'City', slug: 'bottrop', mood: { word: 'glad' } }] },
      rest: { _entities: [{ __typename: 'City', slug: 'bottrop', mood: null }] },
    },
  ],
  [
    'nothing but a new field of an entity',
    {
      query: entities('... on City { weather }'),
      variables: city,
      needs: '1.3',
      whole: { _entities: [{ __typename: 'City', weather: 'fair' }] },
      rest: null,
    },
  ],
  [
    'a new field of a new type',
    {
      query: `{ thing(id: "${id}") { notes { title mood { word } } } }`,
      needs: '1.2',
      whole: { thing: { notes: [{ title: 'note', mood: { word: 'glad' } }] } },
      rest: { thing: { notes: [{ title: 'note', mood: null }] } },
      restOf10: { thing: { notes: null } },
    },
  ],
  [
    'nothing but new things deep down',
    {
      query: `{ thing(id: "${id}") { ...N } } fragment N on Thing { c: colour }`,
      needs: '1.1',
      whole: { thing: { c: 'red' } },
      rest: { thing: { c: null } },
    },
  ],
  [
    'entities of a new type beside others',
    {
      query: entities('... on Titled { title }'),
      variables: { r: [note, thing, note] },
      needs: '1.1',
      whole: {
        _entities: ['note', 'title', 'note'].map((title) => ({
          __typename: title === 'note' ? 'Note' : 'Thing',
          title,
        })),
      },
      rest: { _entities: [null, { __typename: 'Thing', title: 'title' }, null] },
    },
  ],
  [
    'a new argument',
    {
      query: entities('... on City { slug things(by: $by) { title } }', ', $by: ID'),
      variables: { ...city, by: 'x' },
      needs: '1.2',
      whole: { _entities: [{ __typename: 'City', slug: 'bottrop', things: [{ title: 'title' }] }] },
      rest: { _entities: [{ __typename: 'City', slug: 'bottrop', things: null }] },
    },
  ],
  [
    'a new argument of a root field',
    {
      query: `{ thing(id: "${id}", extra: 1) { title } }`,
      needs: '1.2',
      whole: { thing: { title: 'title' } },
      rest: null,
    },
  ],
  [
    'a new argument without a value',
    {
      query: 'query ($id: ID!, $x: Int) { thing(id: $id, extra: $x) { title } }',
      variables: { id, x: null },
      needs: '1.0',
      whole: { thing: { title: 'title' } },
      rest: null,
    },
  ],
  [
    'a new word of an enum in the document',
    {
      query: entities('... on City { slug things(modes: [OLD, NEW]) { title } }'),
      variables: city,
      needs: '1.2',
      whole: { _entities: [{ __typename: 'City', slug: 'bottrop', things: [{ title: 'title' }] }] },
      rest: { _entities: [{ __typename: 'City', slug: 'bottrop', things: null }] },
    },
  ],
  [
    'a new word of an enum in a variable',
    {
      query: entities(
        '... on City { slug a: things(mode: $m) { title } b: things(mode: OLD) { title } }',
        ', $m: Mode',
      ),
      variables: { ...city, m: 'NEW' },
      needs: '1.2',
      whole: { _entities: [{ __typename: 'City', slug: 'bottrop', a: [{ title: 'title' }], b: [{ title: 'title' }] }] },
      rest: { _entities: [{ __typename: 'City', slug: 'bottrop', a: null, b: [{ title: 'title' }] }] },
    },
  ],
  [
    'an old word of an enum that has new ones',
    {
      query: 'query ($id: ID!, $m: Mode) { thing(id: $id, mode: $m) { title } }',
      variables: { id, m: 'OLD' },
      needs: '1.0',
      whole: { thing: { title: 'title' } },
      rest: null,
    },
  ],
  [
    'a new mutation',
    {
      query: `mutation { mark(id: "${id}") { title } }`,
      needs: '1.1',
      whole: { mark: { title: 'title' } },
      rest: null,
    },
  ],
  [
    'a new mutation between old ones',
    {
      query: `mutation { a: rename(id: "${id}") { title } b: mark(id: "${id}") { title } c: rename(id: "${id}") { title } }`,
      needs: '1.1',
      whole: { a: { title: 'title' }, b: { title: 'title' }, c: { title: 'title' } },
      rest: { a: { title: 'title' }, b: null, c: { title: 'title' } },
    },
  ],
  [
    'a new input field in the document',
    {
      query: `mutation { rename(id: "${id}", input: { title: "x", colour: "red" }) { title } }`,
      needs: '1.2',
      whole: { rename: { title: 'title' } },
      rest: null,
    },
  ],
  [
    'a new input field in a variable',
    {
      query: 'mutation ($id: ID!, $i: RenameInput) { rename(id: $id, input: $i) { title } }',
      variables: { id, i: { title: 'x', more: { when: 'now' } } },
      needs: '1.3',
      whole: { rename: { title: 'title' } },
      rest: null,
    },
  ],
  [
    'new input fields without values',
    {
      query:
        'mutation ($id: ID!, $i: RenameInput, $c: String) { a: rename(id: $id, input: $i) { title } b: rename(id: $id, input: { colour: $c, more: { count: 1, when: null } }) { title } }',
      variables: { id, i: { title: 'x', colour: null, more: { mode: 'OLD', when: null } } },
      needs: '1.0',
      whole: { a: { title: 'title' }, b: { title: 'title' } },
      rest: null,
    },
  ],
  [
    'a new word of an enum deep in an input',
    {
      query: 'mutation ($id: ID!, $i: RenameInput) { rename(id: $id, input: $i) { title } }',
      variables: { id, i: { more: { mode: 'NEW' } } },
      needs: '1.2',
      whole: { rename: { title: 'title' } },
      rest: null,
    },
  ],
  [
    'something new that is not included',
    {
      query: entities('... on City { slug mood @include(if: $w) { word } weather @skip(if: true) }', ', $w: Boolean!'),
      variables: { ...city, w: false },
      needs: '1.0',
      whole: { _entities: [{ __typename: 'City', slug: 'bottrop' }] },
      rest: null,
    },
  ],
  [
    'something new that is included',
    {
      query: entities('... on City { slug ... @include(if: $w) { mood { word } } }', ', $w: Boolean!'),
      variables: { ...city, w: true },
      needs: '1.1',
      whole: { _entities: [{ __typename: 'City', slug: 'bottrop', mood: { word: 'glad' } }] },
      rest: { _entities: [{ __typename: 'City', slug: 'bottrop', mood: null }] },
    },
  ],
  [
    'something new of a type that nothing asked for has',
    {
      query: entities('... on City { slug } ... on Thing { title colour }'),
      variables: city,
      needs: '1.0',
      whole: { _entities: [{ __typename: 'City', slug: 'bottrop' }] },
      rest: null,
    },
  ],
];
const minorOf = (version: string) => Number(version.split('.')[1]);
const knows = (version: string, needs: string) => minorOf(version) >= minorOf(needs);
const empty = (whole: object) =>
  Object.fromEntries(
    Object.entries(whole).map(([key, value]) => [key, Array.isArray(value) ? value.map(() => null) : null]),
  );

const versions = ['1.0', '1.1', '1.2', '1.3'];
const matrix = cases.flatMap(([name, one]) =>
  versions.filter((hub) => accepts(hub, one)).flatMap((hub) => versions.map((node) => [name, hub, node, one] as const)),
);

describe('a question for', () => {
  test.each(matrix)(
    '%s by a hub of %s to a node of %s',
    async (_name, hub, node, { query, variables, needs, whole, rest, restOf10 }) => {
      const { data, errors, calls, missing } = await askVersions(hub, { bottrop: node }, { query, variables });
      const isTooOld = minorOf(hub) - minorOf(node) > 2;
      if (knows(node, needs) && !isTooOld) {
        expect({ data, errors, missing }).toEqual({ data: whole, errors: [], missing: [] });
        expect(calls).toHaveLength(1);
      } else if (isTooOld || rest === null) {
        expect({ data, codes: errors.map(({ code, city }) => [city, code]), missing }).toEqual({
          data: empty(whole),
          codes: [['bottrop', 'CITY_OUTDATED']],
          missing: [['bottrop', 'CITY_OUTDATED']],
        });
        expect(calls).toEqual([]);
      } else {
        expect({ data, codes: errors.map(({ code, city }) => [city, code]), missing }).toEqual({
          data: node === '1.0' && restOf10 ? restOf10 : rest,
          codes: [['bottrop', 'CITY_OUTDATED']],
          missing: [],
        });
        expect(calls).toHaveLength(1);
      }
    },
  );

  test('the matrix holds every version of hub and node', () => {
    const met = new Set(matrix.map(([, hub, node]) => `${hub} ${node}`));
    expect(met.size).toBe(versions.length ** 2);
    expect(matrix.length).toBeGreaterThan(150);
  });
});

describe('a node', () => {
  const query = entities('... on City { slug mood { word } } ... on Thing { title colour }');
  const representations = (...slugs: string[]) => ({
    r: slugs.flatMap((slug) => [
      { __typename: 'City', slug },
      { __typename: 'Thing', id: `${slug}:thing:x` },
    ]),
  });

  test.each(['2.0', '0.9'])('of the other major version %s is not asked at all', async (version) => {
    const { data, errors, calls } = await askVersions(
      '1.3',
      { bottrop: version },
      { query, variables: representations('bottrop') },
    );
    expect(data).toEqual({ _entities: [null, null] });
    expect(errors).toEqual([{ path: '_entities.0', code: 'CITY_OUTDATED', city: 'bottrop' }]);
    expect(calls).toEqual([]);
  });

  test.each([null, 'latest', '1.3', '1.3.9'])(
    'that says %s is asked for everything, word for word',
    async (version) => {
      const { errors, calls } = await askVersions(
        '1.3',
        { bottrop: version },
        { query, variables: representations('bottrop') },
      );
      expect(errors).toEqual([]);
      expect(calls[0]!.query).toContain('mood');
    },
  );

  test('that is old costs the others nothing: each city has its own part and its own error', async () => {
    const nodes = { bottrop: '1.0', herne: '1.1', essen: '1.2' };
    const variables = representations('herne', 'bottrop', 'essen', 'bottrop');
    const { data, errors, missing } = await askVersions('1.2', nodes, { query, variables });
    const full = (slug: string) => [
      { __typename: 'City', slug, mood: { word: 'glad' } },
      { __typename: 'Thing', title: 'title', colour: 'red' },
    ];
    const old = [
      { __typename: 'City', slug: 'bottrop', mood: null },
      { __typename: 'Thing', title: 'title', colour: null },
    ];
    expect(data).toEqual({ _entities: [...full('herne'), ...old, ...full('essen'), ...old] });
    expect(errors).toEqual([{ path: '_entities.2', code: 'CITY_OUTDATED', city: 'bottrop' }]);
    expect(missing).toEqual([]);
  });

  test('that is old keeps its place when some of its things are not asked for', async () => {
    const variables = { r: [note, { ...thing, id: 'herne:thing:y' }, thing, { ...note, id: 'herne:note:y' }] };
    const { data, errors } = await askVersions(
      '1.2',
      { bottrop: '1.0', herne: '1.2' },
      { query: entities('... on Thing { id } ... on Note { id }'), variables },
    );
    expect(data).toEqual({
      _entities: [
        null,
        { __typename: 'Thing', id: 'herne:thing:y' },
        { __typename: 'Thing', id: 'bottrop:thing:x' },
        { __typename: 'Note', id: 'herne:note:y' },
      ],
    });
    expect(errors).toEqual([{ path: '_entities.0', code: 'CITY_OUTDATED', city: 'bottrop' }]);
  });

  test('that is old is told neither fields nor variables that it does not know', async () => {
    const { calls } = await askVersions(
      '1.2',
      { bottrop: '1.0' },
      {
        query: entities(
          '... on City { slug things(by: $by) { title } } ... on Thing { title colour(of: $m) }',
          ', $by: ID, $m: Mode',
        ),
        variables: { ...representations('bottrop'), by: 'x', m: 'OLD' },
      },
    );
    expect(calls[0]!.query.replace(/\s+/g, ' ')).toBe(
      'query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on City { slug } ... on Thing { title } } }',
    );
    expect(Object.keys(calls[0]!.variables)).toEqual(['r']);
  });
});

test('a node that is newer may use words that the hub does not know: they are left out', async () => {
  const query = '{ thing(id: "bottrop:thing:new") { title mode modes } }';
  const { data, errors } = await askVersions('1.1', { bottrop: '1.3' }, { query });
  expect({ data, errors }).toEqual({ data: { thing: { title: 'title', mode: null, modes: ['OLD'] } }, errors: [] });
  const same = await askVersions('1.3', { bottrop: '1.3' }, { query });
  expect(same.data).toEqual({ thing: { title: 'title', mode: 'NEW', modes: ['OLD', 'NEW'] } });
});

test('a city that is up to date is asked with the very same request', () => {
  const sdl = 'type Query { a(id: ID!): Int } type City @key(fields: "slug") { slug: ID! }';
  const mask = createMask({ sdl, version: '1.1', versionOf: () => '1.1' });
  const [request] = scatter(parse('{ a(id: "bottrop:thing:x") }')).requests;
  expect(mask(request!)).toBe(request);
});

test('a document is masked once per version, whatever its values are', () => {
  const sdl =
    'type Query { a(id: ID!, x: Int): Int  b(id: ID!): Int @since(version: "1.1") } type City @key(fields: "slug") { slug: ID! }';
  const mask = createMask({ sdl, version: '1.1', versionOf: () => '1.0' });
  const document = parse('query ($i: ID!, $x: Int) { a(id: $i, x: $x) b(id: $i) }');
  const [one, two] = [1, 2].map((x) => mask(scatter(document, { i: `bottrop:thing:${x}x`, x }).requests[0]!));
  expect(one!.query).toBe(two!.query);
  expect(one!.document).toBe(two!.document);
});
