import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { startNode } from '../../services/city/enrolment/start-node.ts';
import type { Network } from '../../services/start-network.ts';
import { ask } from '../setup/ask.ts';
import { createTestDatabase } from '../setup/database.ts';
import { startTestNetwork } from '../setup/network.ts';

const record = (slug: string) =>
  `recordCity(input: { slug: "${slug}", name: "${slug}", state: "DE_NW" }) { slug } hostCity(city: "${slug}") { node { hosted } }`;
const create = (city: string, title: string) =>
  `createInitiative(city: "${city}", input: { title: "${title}", visibility: PUBLIC }) { id }`;
const adminOf = (network: Network) => network.token({ account: 'office', grants: [{ role: 'admin' }] });

test('two hosted cities are live through the gateway by themselves, and each keeps to its own', async () => {
  await using network = await startTestNetwork({ cities: ['hattingen'] });
  const token = await adminOf(network);
  expect(await ask(network.url, `mutation { ${record('gladbeck')} }`, { token })).toMatchObject({
    data: { hostCity: { node: { hosted: true } } },
  });
  await ask(network.url, `mutation { ${record('ahlen')} }`, { token });
  const live = (city: string) =>
    vi.waitFor(
      async () => {
        const answer = await ask(network.url, `mutation { ${create(city, 'Chor')} }`, { token });
        expect(answer.data).toEqual({ createInitiative: { id: `${city}:initiative:chor` } });
      },
      { timeout: 15_000, interval: 50 },
    );
  await live('gladbeck');
  await live('ahlen');
  const read = '{ cities { slug initiatives { nodes { id } } } }';
  const { cities } = (await ask(network.url, read)).data;
  expect(cities).toContainEqual({ slug: 'ahlen', initiatives: { nodes: [{ id: 'ahlen:initiative:chor' }] } });
  expect(cities).toContainEqual({ slug: 'gladbeck', initiatives: { nodes: [{ id: 'gladbeck:initiative:chor' }] } });
}, 60_000);

test('a hosted city takes all it owns to a node of its own: the same ids in search, and what was withdrawn stays gone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'stadtverbund-move-'));
  await using network = await startTestNetwork({ cities: ['hattingen'] });
  const token = await adminOf(network);
  await ask(network.url, `mutation { ${record('gladbeck')} }`, { token });
  await network.settled();
  const editor = await network.token({ account: 'editor', grants: [{ role: 'editor', city: 'gladbeck' }] });
  const as = { token: editor };
  const write = `mutation { a: ${create('gladbeck', 'Chor')} b: ${create('gladbeck', 'Zurück')} }`;
  expect((await ask(network.url, write, as)).errors).toBeUndefined();
  await network.settled();
  await ask(network.url, 'mutation { withdrawInitiative(id: "gladbeck:initiative:zurueck") }', as);
  await ask(network.url, 'mutation { createDistrict(city: "gladbeck", input: { title: "Entwurf" }) { id } }', as);
  const search = async () => {
    await network.settled();
    const found = '{ search(cities: ["gladbeck"], first: 100) { totalCount edges { node { id createdAt } } } }';
    return (await ask(network.url, found)).data.search;
  };
  const before = await search();
  expect(before).toMatchObject({ totalCount: 1, edges: [{ node: { id: 'gladbeck:initiative:chor' } }] });

  const leave = 'mutation { closeCity(city: "gladbeck") { slug } exportCity(city: "gladbeck") { url expiresAt } }';
  const { data } = await ask(network.url, leave, as);
  expect((await ask(network.url, `mutation { ${create('gladbeck', 'Zu spät')} }`, as)).errors).toMatchObject([
    { extensions: { reason: 'CITY_CLOSED' } },
  ]);
  const file = join(folder, 'export.zip');
  await writeFile(file, Buffer.from(await (await fetch(data.exportCity.url)).arrayBuffer()));
  const enrolment = await ask(network.url, 'mutation { createEnrolmentCode(city: "gladbeck") { code } }', as);
  const { code } = enrolment.data.createEnrolmentCode;
  const hub = new URL(network.url).origin;
  const environment = { DATABASE_URL: await createTestDatabase('city'), LOG_LEVEL: 'silent' };
  const said: string[] = [];
  await using own = await startNode({ slug: 'gladbeck', hub, code, exported: file, port: '0' }, environment, (line) =>
    said.push(line),
  );
  expect(said.join('\n')).toContain('Die Daten sind übernommen: ');

  expect(await search()).toEqual(before);
  const node = '{ city(slug: "gladbeck") { node { endpoint hosted } districts { title } } }';
  expect((await ask(network.url, node, as)).data.city).toEqual({
    node: { endpoint: `${own.url}/gladbeck/graphql`, hosted: false },
    districts: [{ title: 'Entwurf' }],
  });
  expect((await fetch(`${network.hosting.url}/gladbeck/readyz`)).status).toBe(404);
  await ask(network.url, `mutation { ${create('gladbeck', 'Neu')} }`, as);
  expect((await search()).totalCount).toBe(2);
  await rm(folder, { recursive: true });
}, 60_000);
