import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findFreePort } from '../../services/shared/free-port.ts';
import type { Network } from '../../services/start-network.ts';
import { ask } from '../setup/ask.ts';
import { readCode, waitForMail } from '../setup/mails.ts';
import { startTestNetwork } from '../setup/network.ts';
import { type Spawned, spawnProcess } from '../setup/processes.ts';

const officeAddress = 'programmbuero@stadtverbund.example';
const cityAddress = 'ehrenamt@gladbeck.example';
let dataDir: string;
let nodeDir: string;
let network: Network;
beforeAll(async () => {
  const makeFolder = () => mkdtemp(join(tmpdir(), 'stadtverbund-joins-'));
  dataDir = await makeFolder();
  nodeDir = await makeFolder();
  network = await startTestNetwork({ cities: ['hattingen'], dataDir, adminEmails: [officeAddress] });
});
afterAll(async () => {
  await network[Symbol.asyncDispose]();
  await Promise.all([dataDir, nodeDir].map((folder) => rm(folder, { recursive: true, force: true })));
});

/** Asks the gateway and returns the data; nothing may be refused. */
async function answer(query: string, token?: string, variables?: object) {
  const { data, errors } = await ask(network.url, query, { token, variables });
  expect(errors).toBeUndefined();
  return data;
}

/** Signs in as a person does, with the code from the mail. */
async function signIn(address: string, mails: number) {
  await answer(`mutation { requestSignIn(email: "${address}") { expiresAt } }`);
  const code = readCode(await waitForMail(join(dataDir, 'outbox'), address, mails));
  const session = `mutation { signIn(email: "${address}", code: "${code}") { accessToken } }`;
  return (await answer(session)).signIn.accessToken as string;
}

/** Starts the node of Gladbeck in a process of its own, as its operator does. */
const startNode = (port: number, ...args: string[]): Promise<Spawned> =>
  spawnProcess('services/city/main.ts', { PATH: process.env.PATH!, DATA_DIR: nodeDir, LOG_LEVEL: 'warn' }, undefined, [
    ...['--slug', 'gladbeck', '--hub', network.gateway.url, '--port', `${port}`],
    ...args,
  ]);

const application = {
  name: 'Gladbeck',
  kind: 'CITY',
  state: 'DE_NW',
  population: 76_000,
  concept: 'Eine Anlaufstelle im Rathaus, vier Stadtteilkonferenzen im Jahr und ein Fonds für kleine Vorhaben.',
  supporters: [
    { name: 'Bürgerstiftung Gladbeck', kind: 'FOUNDATION', city: 'Gladbeck' },
    { name: 'Volksbank Gladbeck', kind: 'COMPANY', city: 'Gladbeck' },
  ],
  applicant: { name: 'Stadt Gladbeck', kind: 'PUBLIC_BODY', city: 'Gladbeck' },
  contact: { office: 'Büro für Engagement', email: cityAddress },
  funding: 'Haushalt der Stadt',
  coordinationHours: 20,
};

test('a city applies, is admitted, enrols a node of its own, and its first initiative is found in search', {
  timeout: 240_000,
}, async () => {
  const office = await signIn(officeAddress, 1);
  const now = Date.now();
  const [opensAt, deadline] = [-1, 1].map((days) => new Date(now + days * 86_400_000).toISOString());
  const round = { title: 'Runde im Herbst', opensAt, deadline };
  await answer('mutation ($input: RoundInput!) { createRound(input: $input) { id } }', office, { input: round });

  const applicant = await signIn(cityAddress, 1);
  const save =
    'mutation ($input: ApplicationInput!) { saveApplication(input: $input) { id problems { field reason } } }';
  const { saveApplication } = await answer(save, applicant, { input: application });
  expect(saveApplication.problems).toEqual([]);
  const { id } = saveApplication;
  await answer(`mutation { applyForMembership(id: "${id}") { state } }`, applicant);
  const { admitCity } = await answer(`mutation { admitCity(applicationId: "${id}") { slug status } }`, office);
  expect(admitCity).toEqual({ slug: 'gladbeck', status: 'MEMBER' });

  const editor = await signIn(cityAddress, 3);
  const { createEnrolmentCode } = await answer(
    'mutation { createEnrolmentCode(city: "gladbeck") { code command } }',
    editor,
  );
  const { code, command } = createEnrolmentCode;
  expect(command).toBe(`npm run start:city -- --slug gladbeck --hub ${network.gateway.url} --enrol ${code}`);
  const port = await findFreePort();
  {
    await using node = await startNode(port, '--enrol', code);
    await expect.poll(node.output, { timeout: 60_000 }).toMatch(/Gladbeck ist beim Hub angemeldet/);
    const { city } = await answer('{ city(slug: "gladbeck") { presence node { endpoint state } } }');
    const endpoint = `http://127.0.0.1:${port}/gladbeck/graphql`;
    expect(city).toEqual({ presence: 'NODE', node: { endpoint, state: 'ONLINE' } });

    const write = `mutation { createInitiative(city: "gladbeck", idempotencyKey: "first",
      input: { title: "Repair-Café Zweckel", topics: [ENVIRONMENT], visibility: PUBLIC }) { id } }`;
    const first = 'gladbeck:initiative:repair-cafe-zweckel';
    await expect
      .poll(async () => (await ask(network.url, write, { token: editor })).data?.createInitiative?.id, {
        timeout: 30_000,
      })
      .toBe(first);
    const search = '{ search(text: "repair") { nodes { id } } }';
    await expect
      .poll(async () => (await answer(search)).search.nodes, { timeout: 30_000 })
      .toContainEqual({ id: first });
    expect(await node.stop()).toBe(0);
  }
  {
    await using again = await startNode(port);
    await expect
      .poll(again.output, { timeout: 60_000 })
      .toMatch(/Der Knoten läuft[\s\S]*Gladbeck ist beim Hub angemeldet/);
    const { city } = await answer('{ city(slug: "gladbeck") { initiatives { nodes { title } } } }');
    expect(city.initiatives.nodes).toEqual([{ title: 'Repair-Café Zweckel' }]);
    expect(await again.stop()).toBe(0);
  }
  await using late = await startNode(port, '--enrol', code);
  await new Promise((done) => late.child.once('exit', done));
  expect(late.child.exitCode).toBe(1);
  expect(late.output()).toMatch(/Der Code ist falsch, benutzt oder abgelaufen/);
  expect(late.output()).not.toMatch(/\n\s+at /);

  const { createEnrolmentCode: other } = await answer(
    'mutation { createEnrolmentCode(city: "gladbeck") { code } }',
    editor,
  );
  const herneDir = join(nodeDir, 'herne');
  const environment = { PATH: process.env.PATH!, DATA_DIR: herneDir, LOG_LEVEL: 'warn' };
  await using mistyped = await spawnProcess('services/city/main.ts', environment, undefined, [
    ...['--slug', 'herne', '--hub', `${network.gateway.url}/graphql`, '--enrol', other.code],
  ]);
  await new Promise((done) => mistyped.child.once('exit', done));
  expect(mistyped.child.exitCode).toBe(1);
  expect(mistyped.output()).toMatch(/Der Code ist für eine andere Stadt, --slug ist vertippt/);
  expect(existsSync(herneDir), 'the folder that this start made is gone').toBe(false);
});
