import { parse, print } from 'graphql';
import { describe, expect, test } from 'vitest';
import { BadAnswer, checkAnswer } from '../../../gateway/sharding/check.ts';
import type { CityRequest, Variables } from '../../../gateway/sharding/city-request.ts';
import { readContract } from '../../../services/shared/contract/contract.ts';
import { contract } from './contract-city.ts';

const id = 'hattingen:initiative:x';

function ask(query: string, variables: Variables = {}, schema = contract) {
  const document = parse(query);
  const request: CityRequest = {
    city: 'hattingen',
    document,
    query: print(document),
    variables,
    operationType: 'query',
    slots: [],
  };
  return {
    /** What the check makes of a body that the city sends as JSON. */
    body: (json: string) => checkAnswer(schema, request, JSON.parse(json)),
    data: (data: unknown) => checkAnswer(schema, request, JSON.parse(JSON.stringify({ data }))).data,
  };
}
function findWord(check: () => unknown): string | null {
  try {
    check();
    return null;
  } catch (error) {
    if (!(error instanceof BadAnswer)) throw error;
    return error.word;
  }
}

const page = ask(`query ($full: Boolean = false, $brief: Boolean) {
  page: initiative(id: "${id}") {
    kind: __typename
    key: id
    ...Page
    city { slug name: slug office { email } }
    districts { id title population }
    events(first: 2) { totalCount pageInfo { hasNextPage } nodes { id allDay startsAt venue { location { lat } } city { slug } } }
    ... on Listing { summary }
    ... on Event { status }
    url @include(if: $full)
    licence @skip(if: $brief)
  }
}
fragment Page on Initiative { title topics form since website }`);

const honest = {
  kind: 'Initiative',
  key: id,
  title: 'Welper aktiv',
  topics: ['SPORT', 'OTHER'],
  form: 'GROUP',
  since: '2020-07',
  website: 'https://welper.example/',
  city: { slug: 'hattingen', name: 'hattingen', office: { email: 'buero@stadt.example' } },
  districts: [{ id: 'hattingen:district:welper', title: null, population: 14_000 }],
  events: {
    totalCount: 1,
    pageInfo: { hasNextPage: false },
    nodes: [
      {
        id: 'hattingen:event:fest',
        allDay: true,
        startsAt: '2027-05-31T18:00:00Z',
        venue: { location: { lat: 51.4 } },
        city: null,
      },
    ],
  },
  summary: 'What it does.',
  licence: null,
};
const change = (changes: object) => ({ page: { ...honest, ...changes } });
const changeEvent = (changes: object) =>
  change({ events: { ...honest.events, nodes: [{ ...honest.events.nodes[0], ...changes }] } });

describe('an answer that keeps the contract', () => {
  test('is copied as it is', () => {
    expect(page.data({ page: honest })).toEqual({ page: honest });
    expect(page.data({ page: null })).toEqual({ page: null });
  });

  test('loses every key that was not asked for', () => {
    const more = { ...change({ extra: 1, url: 'https://evil.example', status: 'CONFIRMED' }), extra: { a: 1 } };
    expect(page.data(more)).toEqual({ page: honest });
  });

  test('has null for a nullable key that is missing', () => {
    const { title: _, ...rest } = honest;
    expect(page.data({ page: rest })).toEqual(change({ title: null }));
    const inherited = ask(`{ a: initiative(id: "${id}") { toString: title } }`);
    expect(inherited.data({ a: {} })).toEqual({ a: { toString: null } });
  });

  test('is read with the variables of @skip and @include', () => {
    const query = `query ($v: Boolean!) { a: initiative(id: "${id}") { title @skip(if: $v) city { slug } ... @include(if: $v) { city { office { phone } } } } }`;
    const answer = { a: { title: 'A', city: { slug: 'hattingen', office: { phone: '1' } } } };
    expect(ask(query, { v: true }).data(answer)).toEqual({ a: { city: answer.a.city } });
    expect(ask(query, { v: false }).data(answer)).toEqual({ a: { title: 'A', city: { slug: 'hattingen' } } });
  });

  test('may come with errors, or consist of errors', () => {
    const errors = [{ message: 'x' }];
    expect(page.body(JSON.stringify({ data: { page: null }, errors }))).toEqual({ data: { page: null }, errors });
    expect(page.body(JSON.stringify({ data: null, errors }))).toEqual({ data: null, errors });
    expect(page.body(JSON.stringify({ errors }))).toEqual({ data: null, errors });
  });
});

describe('an answer that breaks the contract', () => {
  test.each([
    ['a page of HTML', '"<html>not found</html>"', 'BODY_NO_OBJECT'],
    ['a list', '[{"data":{}}]', 'BODY_NO_OBJECT'],
    ['null', 'null', 'BODY_NO_OBJECT'],
    ['neither data nor errors', '{}', 'NO_DATA'],
    ['an empty list of errors', '{"errors":[]}', 'NO_DATA'],
    ['errors that are no list', '{"data":{"page":null},"errors":{"0":1}}', 'ERRORS_NO_LIST'],
    ['data that is a list', '{"data":[]}', 'OBJECT_EXPECTED'],
    ['data that is text', '{"data":"page"}', 'OBJECT_EXPECTED'],
  ])('is refused: %s', (_, json, word) => {
    expect(findWord(() => page.body(json))).toBe(word);
  });

  test.each([
    ['text for an object', { page: 'x' }, 'OBJECT_EXPECTED'],
    ['a list for an object', { page: [honest] }, 'OBJECT_EXPECTED'],
    ['an object for a list', change({ topics: { 0: 'SPORT' } }), 'LIST_EXPECTED'],
    ['text for a list', change({ districts: 'all' }), 'LIST_EXPECTED'],
    ['an object for text', change({ title: { toString: 1 } }), 'LEAF_TYPE'],
    ['a number for text', change({ title: 7 }), 'LEAF_TYPE'],
    ['a word that the enum does not have', change({ form: 'SECT' }), 'LEAF_TYPE'],
    ['a word in a list that the enum does not have', change({ topics: ['SPORT', 'WAR'] }), 'LEAF_TYPE'],
    ['a fraction for an Int', change({ districts: [{ ...honest.districts[0], population: 1.5 }] }), 'LEAF_TYPE'],
    [
      'more than 32 bits for an Int',
      change({ districts: [{ ...honest.districts[0], population: 2 ** 31 }] }),
      'LEAF_TYPE',
    ],
    ['text for a Boolean', changeEvent({ allDay: 'true' }), 'LEAF_TYPE'],
    ['text for a Float', changeEvent({ venue: { location: { lat: '51' } } }), 'LEAF_TYPE'],
    ['a number for a scalar of the contract', changeEvent({ startsAt: 1_700_000_000 }), 'LEAF_TYPE'],
    ['a day that does not exist', changeEvent({ startsAt: '2027-02-30T10:00:00Z' }), 'LEAF_TYPE'],
    ['a text for a date', change({ since: 'always' }), 'LEAF_TYPE'],
    ['a script for a web address', change({ website: 'javascript:alert(1)' }), 'LEAF_TYPE'],
    ['an account in a web address', change({ website: 'https://a:b@stadt.example/' }), 'LEAF_TYPE'],
    ['control characters in a text', change({ title: 'Fest\u0000' }), 'LEAF_TYPE'],
    ['half a character in a text', change({ title: 'Fest\ud83c' }), 'LEAF_TYPE'],
    ['a text without end', change({ title: 'x'.repeat(25_001) }), 'LEAF_TYPE'],
    ['null for an item that is never null', change({ topics: [null] }), 'NULL_FORBIDDEN'],
    ['null for an id', change({ key: null }), 'NULL_FORBIDDEN'],
    ['a missing slug', change({ city: { name: 'hattingen' } }), 'NULL_FORBIDDEN'],
    ['another type', change({ kind: 'Event' }), 'TYPENAME'],
    ['a type that does not exist', change({ kind: 'constructor' }), 'TYPENAME'],
    ['the id of another city under an alias', change({ key: 'bottrop:initiative:x' }), 'ID_FOREIGN'],
    ['the id of another city further down', changeEvent({ id: 'bottrop:event:fest' }), 'ID_FOREIGN'],
    ['the id of a city with a longer name', change({ key: 'hattingen-sued:initiative:x' }), 'ID_FOREIGN'],
    ['the id of another kind', changeEvent({ id: 'hattingen:initiative:fest' }), 'ID_FOREIGN'],
    ['an id without a key', change({ key: 'hattingen:initiative:' }), 'ID_FOREIGN'],
    ['an id with text behind it', change({ key: `${id}<script>` }), 'ID_FOREIGN'],
    ['a number as an id', change({ key: 7 }), 'ID_FOREIGN'],
    ['another city under an alias', change({ city: { ...honest.city, name: 'bottrop' } }), 'SLUG_FOREIGN'],
    ['another city further down', changeEvent({ city: { slug: 'bottrop' } }), 'SLUG_FOREIGN'],
    [
      '101 items on a page',
      change({ events: { ...honest.events, nodes: Array(101).fill(honest.events.nodes[0]) } }),
      'LIST_TOO_LONG',
    ],
    ['1,001 items in a list', change({ topics: Array(1_001).fill('SPORT') }), 'LIST_TOO_LONG'],
  ])('is refused: %s', (_, data, word) => {
    expect(findWord(() => page.data(data))).toBe(word);
  });

  test('is refused: a number beyond what JSON can carry', () => {
    const lat = JSON.stringify({ data: { page: honest } }).replace('51.4', '1e999');
    expect(findWord(() => page.body(lat))).toBe('LEAF_TYPE');
  });

  test('is refused: a mutation that answers with the id of another city', () => {
    const withdraw = ask(`mutation { gone: withdrawInitiative(id: "${id}") __typename }`);
    expect(withdraw.data({ gone: id, __typename: 'Mutation' })).toEqual({ gone: id, __typename: 'Mutation' });
    expect(findWord(() => withdraw.data({ gone: 'bottrop:initiative:x', __typename: 'Mutation' }))).toBe('ID_FOREIGN');
  });
});

describe('keys that reach a prototype', () => {
  test('in an answer are dropped', () => {
    const json = JSON.stringify({ data: { page: honest } }).replace(
      '"title":',
      '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"title":',
    );
    const { data } = page.body(json);
    expect(data).toEqual({ page: honest });
    expect(Object.getPrototypeOf(data?.page)).toBe(Object.prototype);
    expect(Object.keys(data?.page as object)).not.toContain('constructor');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test('that a client chose as aliases are dropped, and so is a type name that is none', () => {
    const chosen = ask(`{ a: initiative(id: "${id}") {
      __proto__: city { slug } constructor: city { prototype: slug } prototype: title __typename: title id
    } }`);
    const json = `{"data":{"a":{"__proto__":{"slug":"hattingen"},"constructor":{"prototype":"hattingen"},"prototype":"p","__typename":"Event","id":"${id}"}}}`;
    const { data } = chosen.body(json);
    expect(JSON.stringify(data)).toBe(`{"a":{"id":"${id}"}}`);
    expect(Object.getPrototypeOf(data?.a)).toBe(Object.prototype);
  });
});

describe('entities', () => {
  const query = `query ($r: [_Any!]!, $s: [_Any!]!) {
    _entities(representations: $r) {
      ... on Initiative { key: id form }
      ... on Event { status }
      ... on Listing { __typename title }
      ... on City { slug districts { id } }
    }
    b: _entities(representations: $s) { __typename }
  }`;
  const r = [
    { __typename: 'Initiative', id },
    { __typename: 'City', slug: 'hattingen' },
    { __typename: 'Event', id: 'hattingen:event:y' },
  ];
  const entities = ask(query, { r, s: [] });
  const good = [
    { key: id, form: 'GROUP', __typename: 'Initiative', title: 'A' },
    { slug: 'hattingen', districts: [] },
    { status: 'CONFIRMED', __typename: 'Event', title: 'B' },
  ];

  test('are each read by the type of their representation', () => {
    expect(entities.data({ _entities: good, b: [] })).toEqual({ _entities: good, b: [] });
    expect(entities.data({ _entities: [null, { ...good[1], title: 'x' }, null], b: [] })).toEqual({
      _entities: [null, good[1], null],
      b: [],
    });
  });

  test.each([
    ['too few', { _entities: good.slice(1), b: [] }, 'ENTITIES_LENGTH'],
    ['too many', { _entities: [...good, null], b: [] }, 'ENTITIES_LENGTH'],
    ['some where none were asked for', { _entities: good, b: [null] }, 'ENTITIES_LENGTH'],
    ['no list', { _entities: { ...good, length: 3 }, b: [] }, 'LIST_EXPECTED'],
    ['null instead of a list', { _entities: null, b: [] }, 'NULL_FORBIDDEN'],
    ['a missing list', { _entities: good }, 'NULL_FORBIDDEN'],
    ['a list as an entity', { _entities: [[], null, null], b: [] }, 'OBJECT_EXPECTED'],
    ['text as an entity', { _entities: [null, null, 'x'], b: [] }, 'OBJECT_EXPECTED'],
    ['another type', { _entities: [null, null, { ...good[2], __typename: 'Initiative' }], b: [] }, 'TYPENAME'],
    ['another id of the city', { _entities: [{ ...good[0], key: `${id}-2` }, null, null], b: [] }, 'ID_OTHER'],
    [
      'the id of another city',
      { _entities: [{ ...good[0], key: 'herne:initiative:x' }, null, null], b: [] },
      'ID_FOREIGN',
    ],
    ['another city', { _entities: [null, { slug: 'herne', districts: [] }, null], b: [] }, 'SLUG_FOREIGN'],
    ['swapped entities', { _entities: [good[2], good[1], good[0]], b: [] }, 'NULL_FORBIDDEN'],
  ])('are refused: %s', (_, data, word) => {
    expect(findWord(() => entities.data(data))).toBe(word);
  });

  test('of a type that the contract does not know can only be null', () => {
    const strange = ask(query, { r: [{ __typename: 'Region', id }], s: [] });
    expect(strange.data({ _entities: [null], b: [] })).toEqual({ _entities: [null], b: [] });
    expect(findWord(() => strange.data({ _entities: [{}], b: [] }))).toBe('TYPENAME');
  });
});

describe('an object under an interface', () => {
  const schema = readContract(`
    type Query { matches(city: ID!): [Listing!] }
    interface Listing { id: ID! title: String }
    type Event implements Listing @key(fields: "id") { id: ID! title: String startsAt: String }
    type Initiative implements Listing @key(fields: "id") { id: ID! title: String form: Int }
    directive @key(fields: String!) on OBJECT
  `);
  const types = '... on Event { startsAt } ... on Initiative { form }';
  const event = { startsAt: '2027' };

  test.each([
    ['its type name', `kind: __typename ${types}`, { kind: 'Event', ...event }],
    ['its type name alone', 'kind: __typename title', { kind: 'Initiative', title: 'A' }],
    ['its id', `id ${types}`, { id: 'hattingen:event:x', ...event }],
    ['its keys', `title ${types}`, { title: 'A', form: 1 }],
    ['one key more', 'title ... on Initiative { form }', { title: 'A', form: 1 }],
  ])('is of the type that %s tells', (_, selection, item) => {
    const matches = ask(`{ matches(city: "hattingen") { ${selection} } }`, {}, schema);
    expect(matches.data({ matches: [item] })).toEqual({ matches: [item] });
  });

  test.each([
    [{ kind: 'City', id: 'hattingen:event:x' }, 'TYPENAME'],
    [{ kind: 'Initiative', id: 'hattingen:event:x' }, 'TYPENAME'],
    [{ kind: 'Event', id: 'herne:event:x' }, 'TYPENAME'],
    [{ kind: 'Event', id: 'hattingen:event:x', startsAt: 1 }, 'LEAF_TYPE'],
    ['Event', 'OBJECT_EXPECTED'],
  ])('is refused: %j', (item, word) => {
    const matches = ask(`{ matches(city: "hattingen") { kind: __typename id ${types} } }`, {}, schema);
    expect(findWord(() => matches.data({ matches: [item] }))).toBe(word);
  });
});
