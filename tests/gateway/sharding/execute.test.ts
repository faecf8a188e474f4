import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import type { CityRequest } from '../../../gateway/sharding/city-request.ts';
import {
  type CityOutcome,
  type CityStanding,
  createShardedExecutor,
  type Trouble,
} from '../../../gateway/sharding/execute.ts';
import { answerHonestly, contract } from './contract-city.ts';

interface Setting {
  standings?: Record<string, CityStanding>;
  /** What cities do that are not honest. */
  cities?: Record<string, (request: CityRequest) => CityOutcome | Promise<CityOutcome>>;
  signal?: AbortSignal;
}

async function run(query: string, variables: Record<string, unknown>, { standings, cities, signal }: Setting = {}) {
  const calls: CityRequest[] = [];
  const records: [string, string | null][] = [];
  const troubles: Trouble[] = [];
  const execute = createShardedExecutor({
    contract,
    findCity: (slug) => standings?.[slug] ?? 'ready',
    async callCity(request) {
      calls.push(request);
      const own = cities?.[request.city];
      return own ? own(request) : { kind: 'answered', body: await answerHonestly(request) };
    },
    onTrouble: (trouble) => void troubles.push(trouble),
  });
  const session = { record: (city: string, code: string | null) => void records.push([city, code]) };
  const result = await execute({ document: parse(query), variables, signal, session });
  return { ...result, calls, records, troubles };
}
const entities =
  'query ($r: [_Any!]!) { _entities(representations: $r) { ... on City { office { office } } ... on Initiative { id title } } }';
const slugs = (...names: string[]) => ({ r: names.map((slug) => ({ __typename: 'City', slug })) });
const withdraw = (...ids: string[]) =>
  `mutation { ${ids.map((id, index) => `m${index}: withdrawInitiative(id: "${id}")`).join(' ')} }`;
const codesOf = (errors: readonly { extensions: object }[] = []) =>
  errors.map(({ extensions }) => (extensions as { code: string }).code);

describe('a query', () => {
  test('asks each city once and puts the answers together', async () => {
    const { data, errors, calls, records } = await run(entities, slugs('bottrop', 'hattingen', 'bottrop'));
    expect(data).toEqual({
      _entities: ['bottrop', 'hattingen', 'bottrop'].map((slug) => ({ office: { office: `office of ${slug}` } })),
    });
    expect(errors).toBeUndefined();
    expect(calls.map(({ city }) => city)).toEqual(['bottrop', 'hattingen']);
    expect(records).toEqual([
      ['bottrop', null],
      ['hattingen', null],
    ]);
  });

  test('asks the cities in parallel', async () => {
    let waiting = 0;
    const { promise: bothAsked, resolve } = Promise.withResolvers<void>();
    const wait = async (request: CityRequest): Promise<CityOutcome> => {
      waiting += 1;
      if (waiting === 2) resolve();
      await bothAsked;
      return { kind: 'answered', body: await answerHonestly(request) };
    };
    const { errors } = await run(entities, slugs('bottrop', 'herne'), { cities: { bottrop: wait, herne: wait } });
    expect(errors).toBeUndefined();
  });

  test('of root fields of several cities gets each from its own', async () => {
    const { data, errors } = await run(
      'query ($x: ID!) { a: initiative(id: $x) { title ...C } b: event(id: "herne:event:y") { id } __typename } fragment C on Initiative { city { slug } }',
      { x: 'bottrop:initiative:x' },
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      a: { title: 'title of bottrop:initiative:x', city: { slug: 'bottrop' } },
      b: { id: 'herne:event:y' },
      __typename: 'Query',
    });
  });

  test('survives cities that fail, lie, break or are not there, each with its code', async () => {
    const names = ['fails', 'lies', 'rejects', 'throws', 'html', 'suspended', 'unknown', 'none', 'good'];
    const { data, errors, calls, records, troubles } = await run(entities, slugs(...names), {
      standings: { suspended: 'suspended', unknown: 'unknown', none: 'none' },
      cities: {
        fails: () => ({ kind: 'failed', reason: 'TOO_FREQUENT' }),
        lies: () => ({ kind: 'answered', body: { data: { _entities: [{ office: [] }] } } }),
        rejects: () => Promise.reject(new Error('SECRET')),
        throws: () => {
          throw new Error('SECRET');
        },
        html: () => ({ kind: 'answered', body: '<html>' }),
      },
    });
    expect(data).toEqual({ _entities: [...Array(8).fill(null), { office: { office: 'office of good' } }] });
    const failures = [
      ['fails', 'RATE_LIMITED'],
      ['lies', 'CITY_BAD_RESPONSE'],
      ['rejects', 'CITY_UNAVAILABLE'],
      ['throws', 'CITY_UNAVAILABLE'],
      ['html', 'CITY_BAD_RESPONSE'],
      ['suspended', 'CITY_SUSPENDED'],
      ['unknown', 'CITY_UNKNOWN'],
    ];
    expect(errors?.map(({ extensions }) => [extensions.city, extensions.code])).toEqual(failures);
    expect(records).toEqual([...failures, ['good', null]]);
    expect(calls.map(({ city }) => city)).toEqual(['fails', 'lies', 'rejects', 'throws', 'html', 'good']);
    expect(troubles.map(({ city, word }) => [city, word]).sort()).toEqual([
      ['html', 'BODY_NO_OBJECT'],
      ['lies', 'OBJECT_EXPECTED'],
      ['rejects', 'CALL_REJECTED'],
      ['throws', 'CALL_REJECTED'],
    ]);
    expect(JSON.stringify(errors)).not.toContain('SECRET');
  });

  test('of a root field of a member without a node says that the city cannot be reached', async () => {
    const { data, errors, calls, records } = await run(
      '{ initiative(id: "herne:initiative:x") { id } }',
      {},
      {
        standings: { herne: 'none' },
      },
    );
    expect(data).toEqual({ initiative: null });
    expect(codesOf(errors)).toEqual(['CITY_UNAVAILABLE']);
    expect(calls).toEqual([]);
    expect(records).toEqual([['herne', 'CITY_UNAVAILABLE']]);
  });

  test('that was given up before it began asks no city', async () => {
    const { data, errors, calls } = await run(entities, slugs('bottrop'), { signal: AbortSignal.abort() });
    expect(calls).toEqual([]);
    expect(data).toEqual({ _entities: [null] });
    expect(codesOf(errors)).toEqual(['CITY_TIMEOUT']);
  });

  test('passes its signal and session on to the call', async () => {
    const { signal } = new AbortController();
    const session = { record: () => {}, requestId: 'r1' };
    const seen: unknown[] = [];
    const execute = createShardedExecutor<typeof session>({
      contract,
      findCity: () => 'ready',
      async callCity(_request, context) {
        seen.push(context.signal, context.session);
        return { kind: 'failed', reason: 'CITY_UNAVAILABLE' };
      },
    });
    await execute({ document: parse(entities), variables: slugs('bottrop'), signal, session });
    expect(seen).toEqual([signal, session]);
  });
});

describe('a mutation', () => {
  test('runs in document order, one city after the other, each exactly once', async () => {
    const steps: string[] = [];
    const slowly = async (request: CityRequest): Promise<CityOutcome> => {
      steps.push(`${request.city} begins`);
      await new Promise((resolve) => setTimeout(resolve, 2));
      steps.push(`${request.city} ends`);
      return { kind: 'answered', body: await answerHonestly(request) };
    };
    const ids = ['herne:initiative:a', 'herne:initiative:b', 'bottrop:initiative:c', 'herne:initiative:d'];
    const { data, errors, calls } = await run(withdraw(...ids), {}, { cities: { herne: slowly, bottrop: slowly } });
    expect(errors).toBeUndefined();
    expect(data).toEqual({ m0: ids[0], m1: ids[1], m2: ids[2], m3: ids[3] });
    expect(calls.map(({ city, slots }) => [city, slots.length])).toEqual([
      ['herne', 2],
      ['bottrop', 1],
      ['herne', 1],
    ]);
    expect(steps).toEqual(['herne', 'bottrop', 'herne'].flatMap((city) => [`${city} begins`, `${city} ends`]));
  });

  test('goes on after a city that failed, and is not repeated', async () => {
    const { data, errors, calls, records } = await run(
      withdraw('herne:initiative:a', 'bottrop:initiative:c'),
      {},
      {
        cities: { herne: () => Promise.reject(new Error('reset')) },
      },
    );
    expect(data).toEqual({ m0: null, m1: 'bottrop:initiative:c' });
    expect(codesOf(errors)).toEqual(['CITY_UNAVAILABLE']);
    expect(calls).toHaveLength(2);
    expect(records).toEqual([
      ['herne', 'CITY_UNAVAILABLE'],
      ['bottrop', null],
    ]);
  });

  test('that is given up in between asks no further city', async () => {
    const controller = new AbortController();
    const { data, calls } = await run(
      withdraw('herne:initiative:a', 'bottrop:initiative:c'),
      {},
      {
        signal: controller.signal,
        cities: {
          herne: async (request) => {
            controller.abort();
            return { kind: 'answered', body: await answerHonestly(request) };
          },
        },
      },
    );
    expect(calls.map(({ city }) => city)).toEqual(['herne']);
    expect(data).toEqual({ m0: 'herne:initiative:a', m1: null });
  });

  test('sends each city only its input', async () => {
    const { data, calls } = await run(
      `mutation ($a: CreateInitiativeInput!, $b: CreateInitiativeInput!) {
        a: createInitiative(city: "herne", input: $a) { id city { slug __typename } }
        b: createInitiative(city: "bottrop", input: $b) { id }
      }`,
      { a: { key: 'x', title: 'X' }, b: { key: 'y', title: 'Y' } },
    );
    expect(data).toEqual({
      a: { id: 'herne:initiative:x', city: { slug: 'herne', __typename: 'City' } },
      b: { id: 'bottrop:initiative:y' },
    });
    expect(calls.map(({ variables }) => Object.keys(variables))).toEqual([['a'], ['b']]);
  });
});

describe('what cannot be executed at all', () => {
  test('gives an internal error instead of a rejection', async () => {
    const { data, errors, troubles } = await run('query A { __typename } query B { __typename }', {});
    expect(data).toEqual({});
    expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL', reason: 'INTERNAL' } }]);
    expect(troubles).toMatchObject([{ word: 'EXECUTOR_FAULT' }]);
  });

  test('gives an internal error even when the log and the session break as well', async () => {
    const fail = () => {
      throw new Error('broken');
    };
    const execute = createShardedExecutor({ contract, findCity: () => 'ready', callCity: fail, onTrouble: fail });
    const { errors } = await execute({
      document: parse(entities),
      variables: slugs('herne'),
      session: { record: fail },
    });
    expect(codesOf(errors)).toEqual(['INTERNAL']);
  });
});
