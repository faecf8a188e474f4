import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Network } from '../../services/start-network.ts';
import { ask } from '../setup/ask.ts';
import { countRequests } from '../setup/count-requests.ts';
import { startTestNetwork } from '../setup/network.ts';

const editor = { account: 'editor-1', grants: [{ role: 'editor' as const, city: 'hattingen' }] };
const search = `query ($text: String) {
  search(text: $text, first: 10) {
    totalCount
    facets { kind { value count } }
    edges { score node { __typename id title city { name } } }
    freshness { city asOf state }
  }
}`;

let network: Network;
let token: string;
beforeAll(async () => {
  network = await startTestNetwork({ cities: ['hattingen', 'bottrop', 'wolfsburg'] });
  await network.settled();
  token = await network.token(editor);
});
afterAll(() => network?.[Symbol.asyncDispose]());

const find = async (text: string) => (await ask(network.url, search, { variables: { text } })).data.search;
const idsOf = async (text: string) =>
  (await find(text)).edges.map(({ node }: { node: { id: string } }) => node.id) as string[];
const write = async (mutation: string) => {
  const { data, errors } = await ask(network.url, `mutation { ${mutation} }`, { token });
  expect(errors).toBeUndefined();
  return Object.values(data)[0] as { id: string };
};

describe('a search over all cities', () => {
  test('finds what any of them publishes, counts it by kind and says as of when', async () => {
    const found = await find('nachbarschaft');
    expect(found.totalCount).toBeGreaterThan(0);
    expect(found.edges[0]).toMatchObject({
      score: expect.any(Number),
      node: {
        __typename: expect.stringMatching(/^[A-Z]\w+$/),
        city: { name: expect.any(String) },
      },
    });
    const counted = found.facets.kind.reduce((sum: number, { count }: { count: number }) => sum + count, 0);
    expect(counted).toBe(found.totalCount);
    expect(found.freshness.map(({ city, state }: { city: string; state: string }) => [city, state]).sort()).toEqual([
      ['bottrop', 'CURRENT'],
      ['hattingen', 'CURRENT'],
      ['wolfsburg', 'CURRENT'],
    ]);
  });

  test('is one fetch, also with what the directory shares with the cities', async () => {
    const query = `{ search(text: "quartier OR stadtteil", first: 20) { totalCount nodes {
      __typename id title summary topics url city { slug name state }
      ... on Event { startsAt venue { name } organiser { title } district { title } }
      ... on Initiative { form since districts { title } }
      ... on BestPractice { challenge result }
    } } }`;
    const requests = await countRequests(async () => {
      const { data, errors } = await ask(network.url, query);
      expect(errors).toBeUndefined();
      expect(data.search.totalCount).toBeGreaterThan(0);
    });
    const fetches = [...requests].filter(([url]) => url.endsWith('/graphql') && url !== network.url);
    expect(fetches).toEqual([[`${network.directory.url}/graphql`, 1]]);
  });

  test('asks a city only for what it alone knows, with the ids on the page', async () => {
    const query = '{ initiatives(cities: ["hattingen"]) { nodes { id contact { office } } } }';
    const requests = await countRequests(async () => {
      const { data, errors } = await ask(network.url, query);
      expect(errors).toBeUndefined();
      expect(data.initiatives.nodes.length).toBeGreaterThan(1);
    });
    const fetches = [...requests].filter(([url]) => url.endsWith('/graphql') && url !== network.url);
    expect(fetches.sort()).toEqual(
      [
        [`${network.directory.url}/graphql`, 1],
        [network.cities.get('hattingen')!.endpoint, 1],
      ].sort(),
    );
  });
});

describe('what an editor writes', () => {
  test('is found once it is published, is gone once it is withdrawn, and leaves a tombstone in both feeds', async () => {
    const { id } = await write(
      'createInitiative(city: "hattingen", input: { title: "Sonnenblumenwerkstatt", visibility: PUBLIC }) { id }',
    );
    await network.settled();
    expect(await idsOf('Sonnenblumen')).toEqual([id]);
    await write(`withdrawInitiative(id: "${id}")`);
    await network.settled();
    expect(await idsOf('Sonnenblumen')).toEqual([]);
    for (const feed of [
      network.cities.get('hattingen')!.endpoint.replace(/graphql$/, 'feed'),
      `${network.directory.url}/feed`,
    ]) {
      expect(await readFeed(feed)).toContainEqual(expect.objectContaining({ id, state: 'deleted' }));
    }
  });

  test('is never found while it is a draft or for members, nor once it is hidden again', async () => {
    const { id } = await write(
      'createEvent(city: "hattingen", input: { title: "Mondscheinlesung", startsAt: "2030-05-01T18:00:00+02:00", visibility: MEMBERS }) { id }',
    );
    await network.settled();
    expect(await idsOf('Mondscheinlesung')).toEqual([]);
    await write(`updateEvent(id: "${id}", input: { visibility: PUBLIC }) { id }`);
    await network.settled();
    expect(await idsOf('Mondscheinlesung')).toEqual([id]);
    await write(`updateEvent(id: "${id}", input: { visibility: DRAFT }) { id }`);
    await network.settled();
    expect(await idsOf('Mondscheinlesung')).toEqual([]);
  });
});

test('a thing that is read live and turns out to be gone leaves the index, though no feed ever said so', async () => {
  const lost = 'bottrop:initiative:verlorene-werkstatt';
  const db = network.cities.get('bottrop')!.database();
  const now = new Date();
  await db.initiative.create({
    data: {
      id: lost,
      title: 'Verlorene Werkstatt',
      visibility: 'PUBLIC',
      licence: 'example',
      createdAt: now,
      updatedAt: now,
    },
  });
  await network.settled();
  expect(await idsOf('Verlorene Werkstatt')).toEqual([lost]);
  await db.$transaction([
    db.$executeRaw`SET LOCAL session_replication_role = replica`,
    db.$executeRaw`DELETE FROM "Initiative" WHERE id = ${lost}`,
  ]);
  await network.settled();
  const query = '{ initiatives(text: "Verlorene Werkstatt") { nodes { id contact { office } } } }';
  expect((await ask(network.url, query)).data.initiatives.nodes).toEqual([{ id: lost, contact: null }]);
  await expect.poll(() => idsOf('Verlorene Werkstatt'), { timeout: 15_000, interval: 200 }).toEqual([]);
});

test('all cities stopped: search, shorthands and exports still answer, with their age', async () => {
  await using own = await startTestNetwork({ cities: ['hattingen', 'bottrop'] });
  await own.settled();
  await Promise.all([...own.cities.values()].map((city) => city.stop()));
  await own.settled();
  const { data, errors } = await ask(
    own.url,
    `{ search(text: "hattingen") { totalCount freshness { city asOf state } exports { csv } }
       initiatives { totalCount nodes { title city { name } } } events { totalCount } bestPractices { totalCount }
       cities { slug freshness { asOf state } } }`,
  );
  expect(errors).toBeUndefined();
  for (const list of ['search', 'initiatives', 'events', 'bestPractices']) {
    expect(data[list].totalCount, list).toBeGreaterThan(0);
  }
  expect(data.search.freshness).toEqual([
    ...['bottrop', 'hattingen'].map((city) => ({ city, asOf: expect.stringMatching(/^20\d\d-/), state: 'CURRENT' })),
    { city: 'wolfsburg', asOf: null, state: 'NEVER' },
  ]);
  const file = await fetch(data.search.exports.csv);
  expect([file.status, (await file.text()).split('\r\n').length > 2]).toEqual([200, true]);
});

/** Reads a feed to its end and returns the last that it says of each thing. */
async function readFeed(url: string): Promise<object[]> {
  const items = new Map<string, object>();
  for (let page = 0; page < 50; page++) {
    const answer = (await (await fetch(url)).json()) as { items: { id: string }[]; next: string };
    for (const item of answer.items) items.set(item.id, item);
    if (answer.items.length === 0) return [...items.values()];
    url = answer.next;
  }
  throw new Error('The feed has no end.');
}
