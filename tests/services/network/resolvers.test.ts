import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { listSyntheticCities, recordSyntheticCities } from '../../../services/network/synthetic-cities.ts';
import { post, startTestNetwork, type TestNetwork } from './start-test-network.ts';

let network: TestNetwork;
beforeAll(async () => {
  network = await startTestNetwork();
  await recordSyntheticCities(network.db, listSyntheticCities(40));
  await network.db.city.create({ data: { slug: 'alte-stadt', name: 'Alte Stadt', state: 'DE_NW', status: 'FORMER' } });
  await network.db.city.create({
    data: { slug: 'neue-stadt', name: 'Neue Stadt', state: 'DE_NW', status: 'APPLICANT' },
  });
  const pair = (slug: string, partner: string) =>
    network.db.city.update({ where: { slug }, data: { partners: { connect: { slug: partner } } } });
  await pair('hattingen', 'wolfsburg');
  await pair('bottrop', 'hattingen');
  await pair('hattingen', 'bottrop');
  await network.db.node.create({
    data: {
      citySlug: 'hattingen',
      endpoint: 'http://127.0.0.1:1/hattingen/graphql',
      state: 'ONLINE',
      contractVersion: '1.0',
      lastSeenAt: new Date('2027-05-31T16:00:00Z'),
    },
  });
});
afterAll(() => network[Symbol.asyncDispose]());

const data = async (query: string, variables?: object) => {
  const { body } = await network.ask(query, { variables });
  expect(body.errors).toBeUndefined();
  return body.data;
};

/** How many statements PostgreSQL is sent while a query is answered. */
async function statements(query: string, variables?: object): Promise<number> {
  await data(query, variables);
  const spy = vi.spyOn(pg.Client.prototype, 'query');
  try {
    await data(query, variables);
    // The service looks after its keys and revocations meanwhile, whoever asks.
    const asked = spy.mock.calls.map(([sent]) => JSON.stringify(sent));
    return asked.filter((sent) => !/SigningKey|Account|Session/.test(sent)).length;
  } finally {
    spy.mockRestore();
  }
}

describe('a city', () => {
  test('is found by its slug, whatever its standing', async () => {
    expect(
      await data(
        '{ a: city(slug: "hattingen") { name } b: city(slug: "alte-stadt") { status } c: city(slug: "neue-stadt") { status } }',
      ),
    ).toEqual({
      a: { name: 'Hattingen' },
      b: { status: 'FORMER' },
      c: { status: 'APPLICANT' },
    });
  });

  test.each(['nowhere', 'Hattingen', '', "a'b", 'x'.repeat(500), 'a\u0000b'])(
    'with the slug %j is null',
    async (slug) => {
      expect(await data('query ($slug: ID!) { city(slug: $slug) { name } }', { slug })).toEqual({ city: null });
    },
  );

  test('has its node with the time in UTC, or null', async () => {
    const node = 'node { endpoint state lastSeenAt contractVersion }';
    expect(await data(`{ a: city(slug: "hattingen") { ${node} } b: city(slug: "bottrop") { ${node} } }`)).toEqual({
      a: {
        node: {
          endpoint: 'http://127.0.0.1:1/hattingen/graphql',
          state: 'ONLINE',
          lastSeenAt: '2027-05-31T16:00:00.000Z',
          contractVersion: '1.0',
        },
      },
      b: { node: null },
    });
  });

  test('has the partner cities of both directions once each, by name', async () => {
    const partners = '{ partnerCities { name } }';
    expect(
      await data(
        `{ h: city(slug: "hattingen") ${partners} b: city(slug: "bottrop") ${partners} w: city(slug: "wolfsburg") ${partners} x: city(slug: "alte-stadt") ${partners} }`,
      ),
    ).toEqual({
      h: { partnerCities: [{ name: 'Bottrop' }, { name: 'Wolfsburg' }] },
      b: { partnerCities: [{ name: 'Hattingen' }] },
      w: { partnerCities: [{ name: 'Hattingen' }] },
      x: { partnerCities: [] },
    });
  });
});

describe('a region', () => {
  test('is found by its slug with its cities by name', async () => {
    const { region, nothing } = await data(
      '{ region(slug: "west") { name cities { slug } } nothing: region(slug: "NO") { name } }',
    );
    expect(region.name).toBe('Region West');
    expect(region.cities.map((city: { slug: string }) => city.slug)).toEqual([
      'beispielstadt-001',
      'beispielstadt-017',
      'beispielstadt-033',
      'bottrop',
      'hattingen',
    ]);
    expect(nothing).toBeNull();
  });

  test('is listed by name', async () => {
    expect(await data('{ regions { slug } }')).toEqual({ regions: [{ slug: 'west' }] });
  });
});

describe('references of other subgraphs', () => {
  const entities =
    'query ($of: [_Any!]!) { _entities(representations: $of) { __typename ... on City { slug name } ... on Region { name cities { slug } } } }';

  test('are answered in their order, with null for what is unknown', async () => {
    const of = [
      { __typename: 'City', slug: 'wolfsburg' },
      { __typename: 'City', slug: 'nowhere' },
      { __typename: 'City', slug: 5 },
      { __typename: 'City', slug: 'alte-stadt' },
      { __typename: 'City', slug: 'wolfsburg' },
      { __typename: 'City' },
    ];
    const { _entities } = await data(entities, { of });
    expect(_entities.map((city: { name: string } | null) => city?.name)).toEqual([
      'Wolfsburg',
      undefined,
      undefined,
      'Alte Stadt',
      'Wolfsburg',
      undefined,
    ]);
  });

  test('that name nothing of this schema are a mistake in the query', async () => {
    const { body } = await network.ask(entities, { variables: { of: [{ __typename: 'Initiative', id: 'a' }] } });
    expect(body.errors[0].extensions).toMatchObject({ code: 'BAD_INPUT', reason: 'QUERY_INVALID' });
  });

  test('of many cities cost one statement', async () => {
    const of = listSyntheticCities(40).map(({ slug }) => ({ __typename: 'City', slug }));
    expect(await statements(entities, { of })).toBe(1);
  });

  test('may be every city of a network of 1,000 at once, and no more', async () => {
    const of = Array.from({ length: 1_001 }, () => ({ __typename: 'City', slug: 'hattingen' }));
    expect((await data(entities, { of: of.slice(1) }))._entities).toHaveLength(1_000);
    const { body } = await network.ask(entities, { variables: { of } });
    expect(body.errors[0].extensions).toEqual({ code: 'QUERY_TOO_LARGE', reason: 'ENTITIES_EXCEEDED', limit: 1_000 });
  });
});

describe('what a page asks for', () => {
  test('costs one statement for a city and one for the list of cities', async () => {
    expect(await statements('{ city(slug: "hattingen") { name state } }')).toBe(1);
    expect(await statements('{ cities { slug name state memberSince } }')).toBe(1);
    expect(
      await statements(
        '{ a: city(slug: "hattingen") { name } b: city(slug: "bottrop") { name } c: city(slug: "hattingen") { state } }',
      ),
    ).toBe(1);
  });

  test('costs no more statements for a list of many cities than for one', async () => {
    const fields = '{ slug regions { name cities { name } } partnerCities { name node { state } } node { state } }';
    const one = await statements(`{ cities(text: "hattingen") ${fields} }`);
    expect(await statements(`{ cities ${fields} }`)).toBeLessThanOrEqual(one);
    expect(one).toBeLessThanOrEqual(8);
  });
});

describe('a request', () => {
  test('that is not GraphQL is answered with a code and no stack trace', async () => {
    const url = `${network.service.url}/graphql`;
    const unknownField = await post(url, JSON.stringify({ query: '{ city(slug: "x") { nam } }' }));
    expect(unknownField.body.errors[0]).toEqual({
      message: 'Cannot query field "nam" on type "City".',
      locations: [{ line: 1, column: 21 }],
      extensions: { code: 'BAD_INPUT', reason: 'QUERY_INVALID' },
    });
    expect((await post(url, '[]')).body.errors[0].extensions.reason).toBe('BODY_INVALID');
  });
});
