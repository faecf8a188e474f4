import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { databaseUrl } from '../../services/shared/database.ts';
import type { Network } from '../../services/start-network.ts';
import { canary, dumpDatabase, findCanary } from '../services/city/erasure/canary.ts';
import { ask } from '../setup/ask.ts';
import { startTestNetwork } from '../setup/network.ts';

const prefix = `net_${randomBytes(4).toString('hex')}_`;
const dump = (name: string) => dumpDatabase(databaseUrl(inject('postgresUrl'), `${prefix}${name}`));
let network: Network;
let editor: string;
let admin: string;

beforeAll(async () => {
  network = await startTestNetwork({ cities: ['hattingen', 'bottrop'], databasePrefix: prefix });
  editor = await network.token({ account: 'editor-1', grants: [{ role: 'editor', city: 'hattingen' }] });
  admin = await network.token({ account: 'office-1', grants: [{ role: 'admin' }] });
});
afterAll(() => network?.[Symbol.asyncDispose]());

const db = (city: string) => network.cities.get(city)!.database();
const write = async (mutation: string, variables: object, token = editor) => {
  const { data, errors } = await ask(network.url, mutation, { variables, token });
  expect(errors).toBeUndefined();
  return data;
};
const id = 'hattingen:initiative:chor';
const choir = {
  key: 'chor',
  title: `Chor mit ${canary.name}`,
  summary: `Fragen an ${canary.name} oder ${canary.address}.`,
  visibility: 'PUBLIC',
  contact: {
    person: canary.name,
    email: canary.address,
    phone: '02324 471108',
    consent: { wording: 'Ja, gern.', form: 'SPOKEN', givenAt: '2026-11-01T10:00:00Z' },
  },
};
const subscribe = (city: string, requestedAt: Date) =>
  db(city).subscription.create({
    data: { id: `${city}:subscription:1`, listId: 'x', address: canary.address, requestedAt, evidence: {} },
  });

const questions = [
  `{ initiative(id: "${id}") { title summary contact { person email phone } } }`,
  `{ search(text: "${canary.name}") { totalCount nodes { id title summary } } }`,
  '{ city(slug: "hattingen") { initiatives(first: 100) { nodes { title summary contact { person } } } } }',
  '{ initiatives(cities: ["hattingen"], first: 100) { nodes { id title summary contact { email } } } }',
];
/** What anybody is told, word for word, in the order of the places. */
async function told(): Promise<Record<string, string>> {
  const answers = questions.map(async (query) => JSON.stringify(await ask(network.url, query)));
  const paths = ['/exports/listings.csv', '/exports/initiatives.jsonld', '/exports/listings.rss', '/feed', '/print'];
  const files = paths.map(async (path) => (await fetch(`${network.directory.url}${path}`)).text());
  const feed = fetch(network.cities.get('hattingen')!.endpoint.replace('/graphql', '/feed'));
  const texts = await Promise.all([...answers, ...files, feed.then((answer) => answer.text())]);
  return Object.fromEntries(
    [...questions, ...paths, 'the feed of the city'].map((place, index) => [place, texts[index]!]),
  );
}
const placesWithCanary = (texts: Record<string, string>, search = findCanary) =>
  Object.keys(texts).filter((place) => search(texts[place]!).length > 0);

test('a contact is told to who asks, and stands in no feed, index or export', async () => {
  const contact = { ...choir.contact, person: 'Ida Ohneort', email: 'ida@privat.example' };
  const input = { ...choir, key: 'still', title: 'Stiller Chor', summary: null, contact };
  await write(
    'mutation ($input: CreateInitiativeInput!) { createInitiative(city: "hattingen", input: $input) { id } }',
    {
      input,
    },
  );
  await network.settled();
  const { data } = await ask(
    network.url,
    '{ initiative(id: "hattingen:initiative:still") { contact { person email phone } } }',
  );
  expect(data.initiative.contact).toEqual({
    person: 'Ida Ohneort',
    email: 'ida@privat.example',
    phone: '02324 471108',
  });
  const find = (text: string) => text.match(/ohneort|ida@|471108/gi) ?? [];
  expect(placesWithCanary(await told(), find)).toEqual(
    questions.filter((query) => query.startsWith('{ city') || query.startsWith('{ initiatives')),
  );
  expect(find(await dump('directory'))).toEqual([]);
});

test('an editor erases a person, and nothing is left in any place of the network', async () => {
  await write(
    'mutation ($input: CreateInitiativeInput!) { createInitiative(city: "hattingen", input: $input) { id } }',
    {
      input: choir,
    },
  );
  await subscribe('hattingen', new Date());
  await network.settled();
  const before = await told();
  expect(placesWithCanary(before)).toEqual(Object.keys(before));
  for (const name of ['city_hattingen', 'directory']) expect(findCanary(await dump(name)), name).not.toEqual([]);

  const { erasePerson } = await write(
    'mutation ($input: PersonInput!) { erasePerson(city: "hattingen", input: $input) { id counts { table rows } } }',
    { input: { email: canary.address } },
  );
  expect(erasePerson.counts).toEqual(
    expect.arrayContaining(['Initiative', 'Consent', 'Subscription'].map((table) => ({ table, rows: 1 }))),
  );
  await network.settled();
  expect(placesWithCanary(await told())).toEqual([]);
  for (const name of ['city_hattingen', 'directory', 'network']) expect(findCanary(await dump(name)), name).toEqual([]);
});

test('a city that brings back a backup is told what it has erased since', async () => {
  const city = network.cities.get('hattingen')!;
  await subscribe('hattingen', new Date(Date.now() - 3_600_000));
  await db('hattingen').erasure.deleteMany();
  await city.stop();
  await city.start();
  await vi.waitFor(async () => expect(await db('hattingen').subscription.count()).toBe(0), 10_000);
  expect(findCanary(await dump('city_hattingen'))).toEqual([]);
});

test('the programme office erases an account, and every city does the same', async () => {
  await write(
    'mutation ($email: String!) { grantRole(input: { email: $email, role: MEMBER, city: "bottrop" }) { role } }',
    { email: canary.address },
    admin,
  );
  await subscribe('bottrop', new Date());
  expect(findCanary(await dump('network'))).not.toEqual([]);
  const { eraseAccount } = await write(
    'mutation ($email: String!) { eraseAccount(email: $email) { hadAccount cities } }',
    { email: canary.address },
    admin,
  );
  expect(eraseAccount).toMatchObject({ hadAccount: true });
  expect(findCanary(await dump('network'))).toEqual([]);
  const city = network.cities.get('bottrop')!;
  await city.stop();
  await city.start();
  await vi.waitFor(async () => expect(await db('bottrop').subscription.count()).toBe(0), 10_000);
  // The account itself has a receipt too, for a city knows members by that.
  const receipts = await db('bottrop').erasure.findMany();
  expect(receipts).toHaveLength(2);
  expect(receipts.filter(({ counts }) => Object.keys(counts as object).length > 0)).toMatchObject([
    { requestedBy: 'hub', counts: { Subscription: 1 } },
  ]);
});
