import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type City, startCity } from '../../../../services/city/start.ts';
import { databaseUrl, withConnection } from '../../../../services/shared/database.ts';
import { createLocalKeySet } from '../../../../services/shared/key-set.ts';
import { createLog } from '../../../../services/shared/log.ts';
import { createSigningKey } from '../../../../services/shared/tokens.ts';
import { post, postgresUrl } from '../start-test-city.ts';

/** What the registry says, null while it fails, and which databases are named wrongly. */
let hosted: string[] | null;
let broken: Set<string>;
let prefix: string;
let registry: ReturnType<typeof createServer>;
let node: City;

const urlOf = (slug: string) =>
  broken.has(slug) ? 'postgres://nobody:wrong@127.0.0.1:9/none' : databaseUrl(postgresUrl(), `${prefix}${slug}`);
const start = () =>
  startCity(
    {
      ...{
        host: '127.0.0.1',
        port: 0,
        cities: [],
        hub: null,
        logLevel: 'silent',
        poolSize: 3,
        template: 'template_city',
      },
      hosting: {
        networkUrl: `http://127.0.0.1:${(registry.address() as AddressInfo).port}`,
        databaseUrlOf: urlOf,
      },
    },
    { keys: createLocalKeySet([createSigningKey()]), log: createLog('test', 'silent') },
  );
beforeEach(async () => {
  [hosted, broken, prefix] = [[], new Set(), `hosted_${randomBytes(4).toString('hex')}_`];
  registry = createServer((_request, response) => {
    if (!hosted) return void response.writeHead(500).end();
    const cities = [{ slug: 'own-node', hosted: false }, ...hosted.map((slug) => ({ slug, hosted: true }))];
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ cities }));
  });
  await new Promise<void>((done) => registry.listen(0, '127.0.0.1', done));
  node = await start();
});
afterEach(async () => {
  await node[Symbol.asyncDispose]();
  registry.closeAllConnections();
  registry.close();
});

const statusOf = async (slug: string) => (await fetch(`${node.url}/${slug}/readyz`)).status;
const titlesOf = async (slug: string) => {
  const { data } = await post(`${node.url}/${slug}/graphql`, {
    query: '{ _entities(representations: []) { __typename } }',
  });
  expect(data).toEqual({ _entities: [] });
  return (await node.database(slug).district.findMany()).map(({ title }) => title);
};
const write = (slug: string) => {
  const at = new Date();
  const data = { id: `${slug}:district:mitte`, title: slug, licence: 'CC0-1.0', createdAt: at, updatedAt: at };
  return node.database(slug).district.create({ data });
};

test('cities that the registry says are hosted get a database each and are served by themselves, others are not', async () => {
  expect((await fetch(`${node.url}/readyz`)).status).toBe(200);
  hosted = ['gladbeck', 'ahlen'];
  await vi.waitFor(async () => expect([await statusOf('gladbeck'), await statusOf('ahlen')]).toEqual([200, 200]), {
    timeout: 15_000,
  });
  await write('gladbeck');
  expect([await titlesOf('gladbeck'), await titlesOf('ahlen')]).toEqual([['gladbeck'], []]);
  expect(await statusOf('own-node')).toBe(404);
});

test('a city that is hosted no longer is not served, its data stay, and they are there when it comes back', async () => {
  hosted = ['gladbeck', 'ahlen'];
  await node.followHosted();
  await write('gladbeck');
  hosted = ['ahlen'];
  await node.followHosted();
  expect([await statusOf('gladbeck'), await statusOf('ahlen')]).toEqual([404, 200]);
  const rows = await withConnection(urlOf('gladbeck'), (client) => client.query('SELECT "title" FROM "District"'));
  expect(rows.rows).toEqual([{ title: 'gladbeck' }]);
  hosted = ['ahlen', 'gladbeck'];
  await node.followHosted();
  expect(await titlesOf('gladbeck')).toEqual(['gladbeck']);
});

test('a restarted process serves the same cities with the same data', async () => {
  hosted = ['gladbeck', 'ahlen'];
  await node.followHosted();
  await write('ahlen');
  await node[Symbol.asyncDispose]();
  node = await start();
  expect([await titlesOf('gladbeck'), await titlesOf('ahlen')]).toEqual([[], ['ahlen']]);
});

test('a city whose database fails hurts no other, and is served once that works', async () => {
  broken = new Set(Array.from({ length: 9 }, (_, index) => `kaputt-${index}`));
  hosted = [...broken, 'gladbeck'];
  await node.followHosted();
  expect([await statusOf('kaputt-0'), await statusOf('gladbeck')]).toEqual([404, 200]);
  expect((await fetch(`${node.url}/readyz`)).status).toBe(200);
  broken.delete('kaputt-0');
  await node.followHosted();
  expect(await statusOf('kaputt-0')).toBe(200);
});

test('while the registry cannot be read everything stays as it was', async () => {
  hosted = ['gladbeck'];
  await node.followHosted();
  hosted = null;
  await node.followHosted();
  expect(await statusOf('gladbeck')).toBe(200);
});
