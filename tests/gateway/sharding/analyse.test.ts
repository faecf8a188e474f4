import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { analyseDocument, fillInDefaults } from '../../../gateway/sharding/analyse.ts';

const read = (query: string) => analyseDocument(parse(query)).fields;

describe('what a document asks for at the top level', () => {
  test('an entity field has its key and its variable of representations', () => {
    const fields = read(`query ($a: [_Any!]!, $b: [_Any!]!) {
      _entities(representations: $a) { __typename }
      two: _entities(representations: $b) { __typename }
    }`);
    expect(fields).toEqual([
      { kind: 'entities', key: '_entities', variable: 'a', alternatives: null },
      { kind: 'entities', key: 'two', variable: 'b', alternatives: null },
    ]);
  });

  test('the city of a root field is read from its argument city or id, literal or variable', () => {
    const fields = read(`mutation ($id: ID!, $input: CreateInitiativeInput!) {
      a: updateInitiative(id: $id, input: {}) { title }
      b: withdrawInitiative(id: "hattingen:initiative:x")
      c: createInitiative(city: "hattingen", input: $input) { title }
    }`);
    expect(fields).toMatchObject([
      { kind: 'root', key: 'a', source: { argument: 'id', value: { variable: 'id' } } },
      { kind: 'root', key: 'b', source: { argument: 'id', value: { literal: 'hattingen:initiative:x' } } },
      { kind: 'root', key: 'c', source: { argument: 'city', value: { literal: 'hattingen' } } },
    ]);
  });

  test('the type name of the root needs no city', () => {
    expect(read('{ __typename }')).toEqual([
      { kind: 'typename', key: '__typename', typename: 'Query', alternatives: null },
    ]);
    expect(read('mutation { kind: __typename }')).toMatchObject([{ key: 'kind', typename: 'Mutation' }]);
  });

  test('fragments at the root are written out in document order', () => {
    const fields = read(`
      query { ...One ... on Query { c: initiative(id: "a") { id } ... { a: initiative(id: "a") { title } } } }
      fragment One on Query { a: initiative(id: "a") { id } b: initiative(id: "b") { id } }
    `);
    expect(fields.map(({ key }) => key)).toEqual(['a', 'b', 'c']);
  });

  test('a field that a literal skips is not asked for', () => {
    expect(
      read('{ a: initiative(id: "a") @skip(if: true) { id } ... @include(if: false) { b: event(id: "b") { id } } }'),
    ).toEqual([]);
  });

  test('conditions of the field and of the fragments around it are kept, one alternative for each occurrence', () => {
    const [field] = read(`query ($v: Boolean!, $w: Boolean!) {
      ...F @include(if: $v)
      a: initiative(id: "a") @skip(if: $w) { id }
    }
    fragment F on Query { a: initiative(id: "a") @include(if: $w) { id } }`);
    expect(field?.alternatives).toEqual([
      [
        { variable: 'v', wanted: true },
        { variable: 'w', wanted: true },
      ],
      [{ variable: 'w', wanted: false }],
    ]);
  });

  test('a field without a city, or under a key that could reach a prototype, cannot be sent', () => {
    const fields = read(`{
      __schema { queryType { name } }
      __proto__: initiative(id: "a") { id }
      constructor: initiative(id: "a") { id }
      __typename: initiative(id: "a") { id }
    }`);
    expect(fields).toMatchObject(fields.map(() => ({ kind: 'root', source: null })));
  });

  test('a document is read once', () => {
    const document = parse('{ __typename }');
    expect(analyseDocument(document)).toBe(analyseDocument(document));
  });

  test('only a single query or mutation is accepted', () => {
    for (const query of [
      'query A { __typename } query B { __typename }',
      'subscription { a }',
      'fragment F on Query { a }',
    ]) {
      expect(() => read(query)).toThrow('exactly one operation');
    }
  });
});

test('a variable that is not given has its default', () => {
  const analysis = analyseDocument(parse('query ($id: ID = "a", $n: Int = 2, $sort: S = NEWEST) { x(id: $id) { a } }'));
  expect(fillInDefaults(analysis, { n: null })).toEqual({ id: 'a', n: null, sort: 'NEWEST' });
});
