import { readFileSync } from 'node:fs';
import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { createScopeReader } from '../../../gateway/cache/read-scopes.ts';

const readScopes = createScopeReader(
  readFileSync(new URL('../../../services/directory/schema.graphql', import.meta.url), 'utf8'),
);
const read = (query: string, variables = {}) => readScopes(parse(query), variables);
const everything = { cities: null, kinds: null };

describe('the scope of a fetch', () => {
  test.each<[string, string, object, object[]]>([
    ['is everything without a filter', '{ search { totalCount } }', {}, [everything]],
    [
      'is the cities and kinds that a search is narrowed down to',
      '{ search(cities: ["a-town", "b-town"], kinds: [EVENT, BEST_PRACTICE]) { totalCount } }',
      {},
      [{ cities: ['a-town', 'b-town'], kinds: ['event', 'best-practice'] }],
    ],
    ['is the kind of a shorthand', '{ initiatives { totalCount } }', {}, [{ cities: null, kinds: ['initiative'] }]],
    ['is the kind of a shorthand', '{ events { totalCount } }', {}, [{ cities: null, kinds: ['event'] }]],
    [
      'is the kind of a shorthand',
      '{ bestPractices { totalCount } }',
      {},
      [{ cities: null, kinds: ['best-practice'] }],
    ],
    [
      'is read from variables',
      'query ($c: [ID!], $k: [ListingKind!]) { search(cities: $c, kinds: $k) { totalCount } }',
      { c: ['a-town'], k: ['INITIATIVE'] },
      [{ cities: ['a-town'], kinds: ['initiative'] }],
    ],
    [
      'is read from variables within a list',
      'query ($c: ID!) { search(cities: ["a-town", $c]) { totalCount } }',
      { c: 'b-town' },
      [{ cities: ['a-town', 'b-town'], kinds: null }],
    ],
    [
      'is one value where a list may stand for it',
      'query ($c: [ID!]) { search(cities: $c, kinds: EVENT) { totalCount } }',
      { c: 'a-town' },
      [{ cities: ['a-town'], kinds: ['event'] }],
    ],
    [
      'has the kinds of what is named besides',
      '{ search(kinds: [EVENT]) { nodes { title ... on Event { organiser { title } district { title } } } } }',
      {},
      [{ cities: null, kinds: ['event', 'initiative', 'district'] }],
    ],
    [
      'has the kinds that a shorthand names besides',
      '{ initiatives { edges { node { districts { title } city { name } } } } }',
      {},
      [{ cities: null, kinds: expect.arrayContaining(['initiative', 'district']) }],
    ],
    [
      'is told for each root field by itself',
      '{ a: events(cities: ["a-town"]) { totalCount } b: initiatives { nodes { districts { title } } } }',
      {},
      [
        { cities: ['a-town'], kinds: ['event'] },
        { cities: null, kinds: expect.arrayContaining(['initiative', 'district']) },
      ],
    ],
  ])('%s: %s', (_what, query, variables, expected) => {
    const found = read(query, variables);
    expect(found).toHaveLength(expected.length);
    expect(found).toMatchObject(expected);
  });

  test('does not take over what another root field names', () => {
    const [, second] = read('{ a: initiatives { nodes { districts { title } } } b: events { totalCount } }');
    expect(second).toEqual({ cities: null, kinds: ['event'] });
  });
});

describe('a filter that may let everything in narrows nothing', () => {
  test.each<[string, object]>([
    ['{ search(cities: []) { totalCount } }', {}],
    ['{ search(cities: null, kinds: null) { totalCount } }', {}],
    ['query ($c: [ID!]) { search(cities: $c) { totalCount } }', {}],
    ['query ($c: [ID!]) { search(cities: $c) { totalCount } }', { c: null }],
    ['query ($c: [ID!]) { search(cities: $c) { totalCount } }', { c: [] }],
    ['query ($c: [ID!] = ["a-town"]) { search(cities: $c) { totalCount } }', {}],
    ['query ($c: ID = "a-town") { search(cities: ["b-town", $c]) { totalCount } }', {}],
    ['{ search(cities: [5]) { totalCount } }', {}],
  ])('%s %j', (query, variables) => expect(read(query, variables)).toEqual([everything]));
});

describe('everything may change', () => {
  test.each<[string, string, object]>([
    ['a search for words', '{ events(text: "x", cities: ["a-town"]) { totalCount } }', {}],
    ['a search for words in a variable', 'query ($t: String) { events(text: $t) { totalCount } }', { t: 'x' }],
    ['a search for the default of a variable', 'query ($t: String = "x") { events(text: $t) { totalCount } }', {}],
    [
      'a field whose answer is put together otherwise',
      '{ similarBestPractices(id: "a-town:best-practice:x") { score } }',
      {},
    ],
    [
      'what is asked of entities',
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on City { freshness { asOf } } } }',
      { r: [{ __typename: 'City', slug: 'a-town' }] },
    ],
  ])('%s', (_what, query, variables) => expect(read(query, variables)).toEqual([everything]));

  test('but not for a search whose text is null', () => {
    expect(read('query ($t: String) { events(text: $t) { totalCount } }', { t: null })).toEqual([
      { cities: null, kinds: ['event'] },
    ]);
  });
});

test('the type name of the root depends on nothing', () => expect(read('{ __typename }')).toEqual([]));
