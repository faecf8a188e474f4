import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { admin, editor, startTestNetwork, type TestNetwork } from '../start-test-network.ts';

const hostingUrl = 'http://127.0.0.1:4090';
const endpoint = `${hostingUrl}/hattingen/graphql`;
let network: TestNetwork;
beforeAll(async () => {
  network = await startTestNetwork({ hostingUrl });
});
beforeEach(async () => {
  await network.db.node.deleteMany();
});
afterAll(() => network[Symbol.asyncDispose]());

const host = (city = 'hattingen', as: Parameters<TestNetwork['ask']>[1] = { as: admin }, asked = network) =>
  asked.ask('mutation ($city: ID!) { hostCity(city: $city) { slug node { endpoint state hosted } } }', {
    variables: { city },
    ...as,
  });
const reasonOf = (answer: { body: { errors: { extensions: { reason: string } }[] } }) =>
  answer.body.errors[0]!.extensions.reason;
const isHosted = async () => {
  const { cities } = (await (await fetch(`${network.service.url}/registry`)).json()) as {
    cities: { slug: string; hosted: boolean; endpoint: string | null }[];
  };
  return cities.filter(({ hosted }) => hosted).map(({ slug, endpoint }) => [slug, endpoint]);
};
const audited = () => network.db.auditEntry.count({ where: { action: 'city-hosted', city: 'hattingen' } });

describe('hostCity', () => {
  test('puts a node of the hub on record, which the registry names as hosted, once however often it is asked for', async () => {
    const before = await audited();
    for (const answer of [await host(), await host()]) {
      expect(answer.body.data.hostCity).toEqual({
        slug: 'hattingen',
        node: { endpoint, state: 'OFFLINE', hosted: true },
      });
    }
    expect(await isHosted()).toEqual([['hattingen', endpoint]]);
    expect(await audited()).toBe(before + 1);
  });

  test('is for the programme office, and for cities on record that have no node of their own', async () => {
    expect(reasonOf(await host('hattingen', {}))).toBe('SIGN_IN_REQUIRED');
    expect(reasonOf(await host('hattingen', { as: editor }))).toBe('ROLE_REQUIRED');
    for (const city of ['nowhere', 'No such city', '\u0000']) expect(reasonOf(await host(city))).toBe('CITY_UNKNOWN');
    await network.db.node.create({ data: { citySlug: 'bottrop', endpoint: 'https://bottrop.example/graphql' } });
    expect(reasonOf(await host('bottrop'))).toBe('NODE_TAKEN');
    await network.db.city.create({ data: { slug: 'gone', name: 'Gone', state: 'DE_NW', status: 'FORMER' } });
    expect(reasonOf(await host('gone'))).toBe('CITY_NOT_ADMITTED');
    expect(await isHosted()).toEqual([]);
  });

  test('is refused where the hub hosts nobody', async () => {
    await using other = await startTestNetwork();
    expect(reasonOf(await host('hattingen', { as: admin }, other))).toBe('HOSTING_OFF');
  });
});

describe('a hosted city', () => {
  test('is hosted no longer once it has registered a node of its own, or has none', async () => {
    await host();
    const own = 'http://127.0.0.1:4100/hattingen/graphql';
    const register = 'mutation ($own: String!) { registerNode(city: "hattingen", endpoint: $own) { node { hosted } } }';
    const answer = await network.ask(register, { variables: { own }, as: admin });
    expect(answer.body.data.registerNode.node).toEqual({ hosted: false });
    expect(await isHosted()).toEqual([]);
    await network.ask('mutation { removeNode(city: "hattingen") { slug } }', { as: admin });
    await host();
    await network.ask('mutation { removeNode(city: "hattingen") { slug } }', { as: admin });
    expect(await isHosted()).toEqual([]);
  });

  test('is where the hub hosts after a restart with another HOSTING_URL, and cities with own nodes stay where they are', async () => {
    await host();
    await network.db.node.create({ data: { citySlug: 'bottrop', endpoint: 'https://bottrop.example/graphql' } });
    const moved = 'https://hosting.example';
    await using _again = await startTestNetwork({ hostingUrl: moved, databaseUrl: network.databaseUrl });
    const nodes = await network.db.node.findMany({ orderBy: { citySlug: 'asc' } });
    expect(nodes.map((node) => [node.endpoint, node.hosted])).toEqual([
      ['https://bottrop.example/graphql', false],
      [`${moved}/hattingen/graphql`, true],
    ]);
  });
});
