import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { type CityAnswer, gather } from '../../../gateway/sharding/gather.ts';
import { scatter } from '../../../gateway/sharding/scatter.ts';
import { sentenceOf } from '../../../services/shared/refusal.ts';

const initiative = (city: string, key: string | number) => ({
  __typename: 'Initiative',
  id: `${city}:initiative:k${key}`,
});
const entities = scatter(
  parse('query ($r: [_Any!]!) { _entities(representations: $r) { ... on Initiative { title contact { email } } } }'),
  { r: ['herne', 'bottrop', 'herne', 'bottrop'].map(initiative) },
);
const roots = scatter(
  parse(
    '{ a: initiative(id: "herne:initiative:x") { title } b: initiative(id: "bottrop:initiative:x") { title } __typename }',
  ),
);
const answered = (data: Record<string, unknown> | null, ...errors: unknown[]): CityAnswer => ({
  kind: 'answered',
  data,
  errors,
});
const missing: CityAnswer = { kind: 'missing', reason: 'CITY_TIMEOUT' };
const present = answered({ _entities: [{ title: 'B1' }, { title: 'B3' }] });
const gatherErrors = (...errors: unknown[]) =>
  gather(entities, [answered({ _entities: [null, null] }, ...errors), present]).errors?.map((error) => error.toJSON());
const refusal = (extensions: object, path: unknown = ['_entities', 1]) => ({ message: 'SECRET', path, extensions });

describe('data', () => {
  test('of several cities stands at the positions that were asked for', () => {
    const result = gather(entities, [answered({ _entities: [{ title: 'H0' }, null] }), present]);
    expect(result.data).toEqual({ _entities: [{ title: 'H0' }, { title: 'B1' }, null, { title: 'B3' }] });
    expect(result).not.toHaveProperty('errors');
    expect([...result.cities]).toEqual([
      ['herne', null],
      ['bottrop', null],
    ]);
  });

  test('of a missing city is null, and one error says so', () => {
    const result = gather(entities, [missing, present]);
    expect(result.data).toEqual({ _entities: [null, { title: 'B1' }, null, { title: 'B3' }] });
    expect(result.errors?.map((error) => error.toJSON())).toEqual([
      {
        message: sentenceOf('CITY_TIMEOUT'),
        path: ['_entities', 0],
        extensions: { code: 'CITY_TIMEOUT', reason: 'CITY_TIMEOUT', city: 'herne' },
      },
    ]);
    expect(result.cities.get('herne')).toBe('CITY_TIMEOUT');
  });

  test('of root fields stands under their keys, and a missing city leaves null', () => {
    const result = gather(roots, [answered({ a: { title: 'A' } }), missing]);
    expect(result.data).toEqual({ a: { title: 'A' }, b: null, __typename: 'Query' });
    expect(result.errors).toMatchObject([{ path: ['b'], extensions: { city: 'bottrop' } }]);
  });

  test('of a member without a node is null without an error, but a root field needs one', () => {
    expect(gather(entities, [{ kind: 'without-node' }, present])).toEqual({
      data: { _entities: [null, { title: 'B1' }, null, { title: 'B3' }] },
      cities: new Map([['bottrop', null]]),
    });
    const result = gather(roots, [{ kind: 'without-node' }, answered({ b: null })]);
    expect(result.data).toMatchObject({ a: null, b: null });
    expect(result.errors).toMatchObject([
      { path: ['a'], extensions: { code: 'CITY_UNAVAILABLE', reason: 'CITY_WITHOUT_NODE', city: 'herne' } },
    ]);
  });

  test('that belongs to no city is null with one error for each key and reason', () => {
    const result = gather(
      scatter(
        parse('query ($r: [_Any!]!) { a: event(id: "7") { id } e: _entities(representations: $r) { __typename } }'),
        {
          r: [{}, { __typename: 'City' }, {}],
        },
      ),
      [],
    );
    expect(result.data).toEqual({ a: null, e: [null, null, null] });
    expect(result.errors?.map((error) => error.toJSON())).toEqual([
      {
        message: sentenceOf('ID_MALFORMED', { argument: 'id' }),
        path: ['a'],
        extensions: { code: 'BAD_INPUT', reason: 'ID_MALFORMED', argument: 'id' },
      },
      expect.objectContaining({ path: ['e', 0], extensions: expect.objectContaining({ reason: 'ID_MALFORMED' }) }),
      expect.objectContaining({ path: ['e', 1], extensions: expect.objectContaining({ reason: 'SLUG_MALFORMED' }) }),
    ]);
  });
});

describe('an error of a city', () => {
  test('that the catalogue knows is rendered from it, at the position of the whole answer', () => {
    const extensions = { code: 'BAD_INPUT', reason: 'TOO_MANY', argument: 'input.topics[0]', limit: 10, token: 'x' };
    expect(gatherErrors(refusal(extensions, ['_entities', 1, 'contact', 'email']))).toEqual([
      {
        message: 'input.topics[0] has more than 10 entries. Send fewer.',
        path: ['_entities', 2, 'contact', 'email'],
        extensions: { code: 'BAD_INPUT', reason: 'TOO_MANY', city: 'herne', argument: 'input.topics[0]', limit: 10 },
      },
    ]);
  });

  test.each([
    ['an unknown reason', { code: 'BAD_INPUT', reason: 'BUY_NOW' }],
    ['no reason', { code: 'INTERNAL_SERVER_ERROR', stacktrace: ['x'] }],
    ['a reason of the prototype', { reason: 'constructor' }],
    ['a reason that only the gateway gives', { code: 'CITY_SUSPENDED', reason: 'CITY_SUSPENDED' }],
    ['an internal reason', { code: 'INTERNAL', reason: 'INTERNAL' }],
    ["that the gateway's own token is not accepted", { code: 'UNAUTHENTICATED', reason: 'TOKEN_INVALID' }],
  ])('with %s is a bad response', (_, extensions) => {
    expect(gatherErrors(refusal(extensions))).toEqual([
      {
        message: sentenceOf('CITY_BAD_RESPONSE'),
        path: ['_entities', 2],
        extensions: { code: 'CITY_BAD_RESPONSE', reason: 'CITY_BAD_RESPONSE', city: 'herne' },
      },
    ]);
  });

  test.each(['a b', '', '<b>', '7', 'x'.repeat(101), 7, null, ['input']])('loses the argument %j', (argument) => {
    const [error] = gatherErrors(refusal({ reason: 'TEXT_MISSING', argument }))!;
    expect(error?.message).toBe('A value is empty. Fill it in.');
    expect(error?.extensions).not.toHaveProperty('argument');
  });

  test.each([-1, 1.5, 2 ** 53, '10', null, {}])('loses the limit %j', (limit) => {
    const [error] = gatherErrors(refusal({ reason: 'TOO_MANY', argument: 'a', limit }))!;
    expect(error?.message).toBe('a has more than the allowed number entries. Send fewer.');
    expect(error?.extensions).not.toHaveProperty('limit');
  });

  test.each([
    ['no path', null],
    ['no list', 'SECRET'],
    ['an empty list', []],
    ['a key that was not asked for', ['SECRET', 1]],
    ['no position', ['_entities']],
    ['a position that is no number', ['_entities', '1']],
    ['a property of a list', ['_entities', 'length']],
    ['a position beyond the list', ['_entities', 2]],
    ['a negative position', ['_entities', -1]],
    ['too many segments', ['_entities', 1, ...Array(19).fill('title')]],
  ])('with %s as its path stands at the first position of the city', (_, path) => {
    const [error] = gatherErrors(refusal({ reason: 'ROLE_REQUIRED' }, path))!;
    expect(error?.path).toEqual(['_entities', 0]);
  });

  test.each([
    [['_entities', 1, 'SECRET']],
    [['_entities', 1, 'title', { SECRET: 1 }]],
    [['_entities', 1, 'title', -1]],
    [['_entities', 1, null]],
  ])('with the path %j stands at its entity', (path) => {
    const [error] = gatherErrors(refusal({ reason: 'ROLE_REQUIRED' }, path))!;
    expect(error?.path).toEqual(['_entities', 2]);
  });

  test('is one of at most 10 per city, and none comes twice', () => {
    const many = Array.from({ length: 30 }, (_, limit) => refusal({ reason: 'TOO_MANY', argument: 'a', limit }));
    expect(gatherErrors(...many)).toHaveLength(10);
    expect(gatherErrors(many[0], many[0], 'SECRET', null, 7)).toHaveLength(2);
  });

  test('never brings a word of the city to the client', () => {
    const errors = gatherErrors(
      { message: 'SECRET', path: ['SECRET'], locations: [{ line: 'SECRET' }], stack: 'SECRET', extensions: 'SECRET' },
      refusal({ reason: 'TEXT_MISSING', argument: 'SECRET!', city: 'SECRET', http: { status: 'SECRET' } }),
    );
    expect(JSON.stringify(errors)).not.toContain('SECRET');
    expect(errors).toHaveLength(2);
  });
});

describe('a city that answers with errors and no data', () => {
  test('has given a reason when the catalogue knows it', () => {
    const result = gather(entities, [answered(null, refusal({ reason: 'TOO_FREQUENT' }, null)), present]);
    expect(result.data).toEqual({ _entities: [null, { title: 'B1' }, null, { title: 'B3' }] });
    expect(result.errors).toMatchObject([
      {
        message: sentenceOf('TOO_FREQUENT'),
        path: ['_entities', 0],
        extensions: { code: 'RATE_LIMITED', city: 'herne' },
      },
    ]);
    expect(result.cities.get('herne')).toBe('RATE_LIMITED');
  });

  test('gives one error when it gives no usable reason, however many it sends', () => {
    const result = gather(entities, [answered(null, {}, null, refusal({}), refusal({}, ['_entities', 0])), present]);
    expect(result.errors).toMatchObject([{ path: ['_entities', 0], extensions: { code: 'CITY_BAD_RESPONSE' } }]);
    expect(result.errors).toHaveLength(1);
  });
});

describe('a city that was asked in several parts', () => {
  const chunks = scatter(
    parse('query ($r: [_Any!]!) { _entities(representations: $r) { ... on Initiative { title } } }'),
    {
      r: Array.from({ length: 250 }, (_, index) => initiative('herne', index)),
    },
  );
  const full = {
    kind: 'answered',
    data: { _entities: Array(100).fill({ title: 'A' }) },
    errors: [],
  } satisfies CityAnswer;

  test('gives one error when all of them fail, each in its way', () => {
    const failures: CityAnswer[] = [missing, answered(null, refusal({ reason: 'TOO_FREQUENT' })), missing];
    const { data, errors, cities } = gather(chunks, failures);
    expect(data).toEqual({ _entities: Array(250).fill(null) });
    expect(errors).toMatchObject([{ path: ['_entities', 0], extensions: { code: 'CITY_TIMEOUT' } }]);
    expect(errors).toHaveLength(1);
    expect(cities.get('herne')).toBe('CITY_TIMEOUT');
  });

  test('gives at most 10 errors in all', () => {
    const refuse = (from: number) =>
      Array.from({ length: 8 }, (_, n) => refusal({ reason: 'TOO_MANY', limit: from + n }, ['_entities', n]));
    const parts = [answered(full.data, ...refuse(0)), answered(full.data, ...refuse(8)), missing];
    const { errors } = gather(chunks, parts);
    expect(errors?.filter(({ extensions }) => extensions.reason === 'TOO_MANY')).toHaveLength(10);
    expect(errors?.[8]?.path).toEqual(['_entities', 100]);
  });

  test('keeps what the others brought when one fails', () => {
    const { data, errors } = gather(chunks, [full, missing, answered({ _entities: Array(50).fill(null) })]);
    expect(data).toEqual({ _entities: [...Array(100).fill({ title: 'A' }), ...Array(150).fill(null)] });
    expect(errors).toMatchObject([{ path: ['_entities', 100] }]);
  });
});
