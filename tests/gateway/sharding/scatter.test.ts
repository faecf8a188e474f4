import { type DocumentNode, parse, print, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import type { CityRequest } from '../../../gateway/sharding/city-request.ts';
import { scatter } from '../../../gateway/sharding/scatter.ts';
import { getSubDocument } from '../../../gateway/sharding/sub-document.ts';
import { contract } from './contract-city.ts';

const initiative = (city: string, key: string) => ({ __typename: 'Initiative', id: `${city}:initiative:${key}` });
const normalise = (query: string) => print(parse(query));
const summarise = (requests: readonly CityRequest[]) =>
  requests.map(({ city, slots }) => [city, ...slots.map(({ key }) => key)]);

describe('entities', () => {
  const document = parse(
    'query ($r: [_Any!]!, $f: Int) { _entities(representations: $r) { ... on City { initiatives(first: $f) { totalCount } } } }',
  );

  test('go to their cities in one request each, in order, with the document as it is', () => {
    const [b, a, b2] = [initiative('bottrop', 'x'), initiative('hattingen', 'y'), initiative('bottrop', 'z')];
    const { requests, refused, blanks } = scatter(document, { r: [b, a, b2], f: 2 });
    expect(requests).toEqual([
      {
        city: 'bottrop',
        document,
        query: print(document),
        variables: { r: [b, b2], f: 2 },
        operationType: 'query',
        slots: [{ kind: 'entities', key: '_entities', variable: 'r', indices: [0, 2] }],
      },
      expect.objectContaining({ city: 'hattingen', variables: { r: [a], f: 2 } }),
    ]);
    expect(requests[0]?.document).toBe(document);
    expect(refused).toEqual([]);
    expect(blanks).toEqual([{ kind: 'entities', key: '_entities', length: 3 }]);
  });

  test('of several aliases are split variable by variable; an alias without any for a city gets an empty list', () => {
    const two = parse(
      'query ($r1: [_Any!]!, $r2: [_Any!]!) { a: _entities(representations: $r1) { __typename } b: _entities(representations: $r2) { __typename } }',
    );
    const [x, y] = [initiative('hattingen', 'x'), initiative('bottrop', 'y')];
    const { requests } = scatter(two, { r1: [x], r2: [y, x] });
    expect(requests.map(({ city, variables }) => [city, variables])).toEqual([
      ['hattingen', { r1: [x], r2: [x] }],
      ['bottrop', { r1: [], r2: [y] }],
    ]);
    expect(requests[1]?.slots).toEqual([
      { kind: 'entities', key: 'a', variable: 'r1', indices: [] },
      { kind: 'entities', key: 'b', variable: 'r2', indices: [0] },
    ]);
  });

  test('that two aliases share are sent once', () => {
    const shared = parse(
      'query ($r: [_Any!]!) { a: _entities(representations: $r) { __typename } b: _entities(representations: $r) { __typename } }',
    );
    const { requests } = scatter(shared, { r: [initiative('hattingen', 'x')] });
    expect(requests).toMatchObject([{ variables: { r: [{}] }, slots: [{ indices: [0] }, { indices: [0] }] }]);
    expect(requests).toHaveLength(1);
  });

  test('beyond 100 for one city go in further requests', () => {
    const r = Array.from({ length: 250 }, (_, index) => initiative('hattingen', `x${index}`));
    const { requests } = scatter(document, { r });
    expect(requests.map(({ variables }) => variables.r)).toEqual([r.slice(0, 100), r.slice(100, 200), r.slice(200)]);
  });

  test('that belong to no city are refused by position, and the others are sent', () => {
    const { requests, refused } = scatter(document, {
      r: [{ __typename: 'City', slug: '!' }, initiative('hattingen', 'x'), null],
    });
    expect(requests).toMatchObject([{ city: 'hattingen', slots: [{ indices: [1] }] }]);
    expect(refused).toEqual([
      { path: ['_entities', 0], reason: 'SLUG_MALFORMED', argument: 'slug' },
      { path: ['_entities', 2], reason: 'ID_MALFORMED', argument: 'id' },
    ]);
  });

  test('nothing to send means nothing sent', () => {
    expect(scatter(document, { r: [] }).requests).toEqual([]);
    expect(scatter(document, {}).requests).toEqual([]);
    expect(scatter(parse('{ __typename }')).requests).toEqual([]);
  });

  test('of an alias that is skipped are not sent', () => {
    const skippable = parse(`query ($r: [_Any!]!, $s: [_Any!]!, $v: Boolean!) {
      a: _entities(representations: $r) @include(if: $v) { __typename }
      b: _entities(representations: $s) { __typename }
    }`);
    const [x, y] = [initiative('hattingen', 'x'), initiative('bottrop', 'y')];
    const { requests, blanks } = scatter(skippable, { r: [x], s: [y], v: false });
    expect(requests).toMatchObject([
      { city: 'bottrop', variables: { r: [], s: [y], v: false }, slots: [{ key: 'b' }] },
    ]);
    expect(blanks.map(({ key }) => key)).toEqual(['b']);
  });
});

describe('root fields', () => {
  const document = parse(`
    query Pages($x: ID!, $y: ID!, $f: Int, $unused: Int) {
      a: initiative(id: $x) { ...Page events(first: $f) { totalCount } }
      b: initiative(id: $y) { ...Page }
      ...More
      __typename
    }
    fragment Page on Initiative { title city { ...Place } }
    fragment Place on City { slug }
    fragment More on Query { c: event(id: $x) { title } d: event(id: "herne:event:z") { title } }
  `);
  const variables = { x: 'hattingen:initiative:x', y: 'bottrop:initiative:y', f: 3, stray: 1 };

  test('of one city go there with the document as it is and only the variables it declares', () => {
    const one = parse(
      'query ($x: ID!) { a: initiative(id: $x) { title } b: event(id: "hattingen:event:x") { title } __typename }',
    );
    const { requests } = scatter(one, variables);
    expect(requests).toMatchObject([{ city: 'hattingen', variables: { x: variables.x } }]);
    expect(requests[0]?.document).toBe(one);
    expect(Object.keys(requests[0]!.variables)).toEqual(['x']);
  });

  test('of several cities are grouped by city, each with just its fields, fragments and variables', () => {
    const { requests } = scatter(document, variables);
    expect(summarise(requests)).toEqual([
      ['hattingen', 'a', 'c'],
      ['bottrop', 'b'],
      ['herne', 'd'],
    ]);
    expect(requests.map(({ query }) => query)).toEqual([
      normalise(`query Pages($x: ID!, $f: Int) {
        a: initiative(id: $x) { ...Page events(first: $f) { totalCount } }
        ... on Query { c: event(id: $x) { title } }
      }
      fragment Page on Initiative { title city { ...Place } }
      fragment Place on City { slug }`),
      normalise(`query Pages($y: ID!) { b: initiative(id: $y) { ...Page } }
      fragment Page on Initiative { title city { ...Place } }
      fragment Place on City { slug }`),
      normalise('query Pages { ... on Query { d: event(id: "herne:event:z") { title } } }'),
    ]);
    expect(requests.map(({ variables }) => variables)).toEqual([{ x: variables.x, f: 3 }, { y: variables.y }, {}]);
    expect(requests.flatMap((request) => validate(contract, request.document))).toEqual([]);
  });

  test('get the same sub-document every time', () => {
    const [first, second] = [scatter(document, variables), scatter(document, variables)];
    expect(first.requests[1]!.document).toBe(second.requests[1]!.document);
  });

  test('keep the conditions of the fragments around them', () => {
    const { requests } = scatter(
      parse(
        `query ($v: Boolean!) { ... @include(if: $v) { a: initiative(id: "hattingen:initiative:x") { id } } b: event(id: "bottrop:event:x") { id } }`,
      ),
      { v: true },
    );
    expect(requests[0]?.query).toBe(
      normalise('query ($v: Boolean!) { ... @include(if: $v) { a: initiative(id: "hattingen:initiative:x") { id } } }'),
    );
    expect(requests[0]?.variables).toEqual({ v: true });
  });

  test('next to entities of the same city go in one request, of other cities apart', () => {
    const mixed = parse(`query ($r: [_Any!]!) {
      a: initiative(id: "hattingen:initiative:x") { id }
      _entities(representations: $r) { __typename }
      b: initiative(id: "herne:initiative:x") { id }
    }`);
    const { requests } = scatter(mixed, { r: [initiative('bottrop', 'y'), initiative('hattingen', 'z')] });
    expect(summarise(requests)).toEqual([
      ['hattingen', 'a', '_entities'],
      ['bottrop', '_entities'],
      ['herne', 'b'],
    ]);
    expect(requests.flatMap((request) => validate(contract, request.document))).toEqual([]);
  });

  test('are sent once, however many requests the entities next to them need', () => {
    const mixed = parse(
      'query ($r: [_Any!]!) { a: event(id: "herne:event:x") { id } _entities(representations: $r) { __typename } }',
    );
    const { requests } = scatter(mixed, {
      r: Array.from({ length: 101 }, (_, index) => initiative('herne', `k${index}`)),
    });
    expect(summarise(requests)).toEqual([
      ['herne', 'a', '_entities'],
      ['herne', '_entities'],
    ]);
  });

  test('are refused when they name no city, and the others are sent without them', () => {
    const { requests, refused, blanks } = scatter(
      parse(
        '{ a: initiative(id: "7") { id } b: event(id: "bottrop:event:x") { id } __proto__: event(id: "bottrop:event:x") { id } }',
      ),
    );
    expect(requests.map(({ query }) => query)).toEqual([normalise('{ b: event(id: "bottrop:event:x") { id } }')]);
    expect(refused).toEqual([
      { path: ['a'], reason: 'ID_MALFORMED', argument: 'id' },
      { path: ['__proto__'], reason: 'QUERY_INVALID' },
    ]);
    expect(blanks.map(({ key }) => key)).toEqual(['a', 'b']);
  });

  test('keep no more than 64 sub-documents per document', () => {
    const keys = Array.from({ length: 65 }, (_, index) => `f${index}`);
    const wide: DocumentNode = parse(
      `{ ${keys.map((key) => `${key}: event(id: "bottrop:event:x") { id }`).join(' ')} }`,
    );
    const [first, second] = [getSubDocument(wide, ['f0']), getSubDocument(wide, ['f1'])];
    for (const key of keys.slice(2)) getSubDocument(wide, [key]);
    expect(getSubDocument(wide, ['f1'])).toBe(second);
    expect(getSubDocument(wide, ['f0'])).not.toBe(first);
  });
});

describe('mutations', () => {
  const change = (key: string, city: string) => `${key}: withdrawInitiative(id: "${city}:initiative:${key}")`;

  test('go in document order, consecutive ones of the same city together', () => {
    const { requests, operationType } = scatter(
      parse(
        `mutation { ${change('a', 'hattingen')} ${change('b', 'hattingen')} ${change('c', 'bottrop')} ${change('d', 'hattingen')} }`,
      ),
    );
    expect(operationType).toBe('mutation');
    expect(summarise(requests)).toEqual([
      ['hattingen', 'a', 'b'],
      ['bottrop', 'c'],
      ['hattingen', 'd'],
    ]);
    expect(requests.map(({ query }) => query)).toEqual([
      normalise(`mutation { ${change('a', 'hattingen')} ${change('b', 'hattingen')} }`),
      normalise(`mutation { ${change('c', 'bottrop')} }`),
      normalise(`mutation { ${change('d', 'hattingen')} }`),
    ]);
  });
});
