import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Gateway } from '../../../gateway/start.ts';
import { type Answer, ask as askOver } from '../../setup/ask.ts';
import { type FakeHub, startFakeHub } from './fake-hub.ts';

let hub: FakeHub;
let gateway: Gateway;
let time: number;
beforeEach(async () => {
  time = 1_000_000;
  hub = await startFakeHub();
  gateway = await hub.startGateway({ now: () => time });
});
afterEach(async () => {
  await gateway?.[Symbol.asyncDispose]();
  await hub?.[Symbol.asyncDispose]();
});

/** Asks as a client that may leave. */
const askUntil = (query: string, signal: AbortSignal) =>
  fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
    signal,
  });
const ask = (query: string, token?: string): Promise<Answer> => askOver(`${gateway.url}/graphql`, query, { token });
/** Asks and returns which services were asked for the answer: none when it was kept. */
async function fetchesOf(query: string): Promise<string[]> {
  const before = hub.asked.length;
  await ask(query);
  return hub.asked.slice(before).sort();
}
const until = async (isSo: () => boolean) => {
  for (let waited = 0; !isSo() && waited < 10_000; waited += 5) await sleep(5);
  expect(isSo()).toBe(true);
};

/** Lets time pass while the directory goes on telling what changes. */
const pass = async (ms: number) => {
  for (let left = ms; left > 0; left -= 2_000) {
    time += Math.min(left, 2_000);
    await gateway.refreshRegistry();
  }
};

const page = '{ city(slug: "a-town") { name initiatives { nodes { title } } } }';
const pages = '{ cities { name initiatives { nodes { title } } } }';
const members = '{ cities { name } }';
const anything = '{ search { totalCount nodes { title } } }';
const wordy = '{ events(text: "a-town", cities: ["a-town"]) { nodes { title } } }';
const eventsThere = '{ events(cities: ["a-town"]) { nodes { title } } }';
const initiatives = '{ initiatives { nodes { title } } }';
const organisers = '{ events { nodes { title organiser { title } } } }';
const all = { page, pages, members, anything, wordy, eventsThere, initiatives, organisers };

describe('an answer is kept', () => {
  test.each([
    ['60 s when the network service was asked', members, 60],
    ['60 s when the directory was asked', anything, 60],
    ['30 s when a city was asked', page, 30],
  ])('%s', async (_when, query, seconds) => {
    const first = await ask(query);
    await pass(seconds * 1_000 - 1);
    expect(await fetchesOf(query)).toEqual([]);
    expect(await ask(query)).toEqual(first);
    time += 1;
    expect(await fetchesOf(query)).not.toEqual([]);
  });

  test('5 s when a city is missing, and says so all the time', async () => {
    hub.world.cities.get('b-town')!.isDown = true;
    const first = await ask(pages);
    expect(first.extensions).toEqual({
      cities: { asked: 2, answered: 1, missing: [{ city: 'b-town', code: 'CITY_UNAVAILABLE' }] },
    });
    hub.world.cities.get('b-town')!.isDown = false;
    await pass(4_999);
    expect(await ask(pages)).toEqual(first);
    time += 1;
    expect((await ask(pages)).extensions).toEqual({ cities: { asked: 2, answered: 2, missing: [] } });
  });

  test('5 s when a further subgraph was asked, of whose changes nobody tells', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'stadtverbund-test-'));
    const own = { name: 'foundation', url: `${hub.url}/foundation/graphql`, sdlFile: join(folder, 'own.graphql') };
    await writeFile(own.sdlFile, 'type Query { foundation: String }');
    await gateway[Symbol.asyncDispose]();
    gateway = await hub.startGateway({ now: () => time, subgraphs: [own] });
    expect((await ask('{ foundation }')).data).toEqual({ foundation: 'here' });
    await pass(4_999);
    expect(await fetchesOf('{ foundation }')).toEqual([]);
    time += 1;
    expect(await fetchesOf('{ foundation }')).toEqual(['foundation']);
    await rm(folder, { recursive: true });
  });

  test('not at all when a service of the hub does not answer', async () => {
    hub.world.cities.set('directory', { name: '', suspended: false, isDown: true });
    expect((await ask(anything)).errors).toMatchObject([{ extensions: { reason: 'SERVICE_UNAVAILABLE' } }]);
    hub.world.cities.delete('directory');
    expect((await ask(anything)).errors).toBeUndefined();
  });
});

describe('what changes in the directory drops what it touches and nothing else', () => {
  test.each<[string, string, (keyof typeof all)[]]>([
    ['a-town', 'event', ['page', 'pages', 'anything', 'wordy', 'eventsThere', 'organisers']],
    ['b-town', 'event', ['pages', 'anything', 'wordy', 'organisers']],
    ['a-town', 'initiative', ['page', 'pages', 'anything', 'wordy', 'initiatives', 'organisers']],
    ['b-town', 'district', ['pages', 'anything', 'wordy']],
    ['c-town', 'office', ['anything', 'wordy']],
  ])('in %s: %s', async (city, kind, touched) => {
    for (const query of Object.values(all)) await ask(query);
    hub.change(city, kind);
    await gateway.refreshRegistry();
    const asked: string[] = [];
    for (const [name, query] of Object.entries(all)) if ((await fetchesOf(query)).length > 0) asked.push(name);
    expect(asked).toEqual(touched);
  });

  test('when the directory cannot tell what has changed: everything', async () => {
    for (const query of Object.values(all)) await ask(query);
    hub.changesAnswer = { position: '0', all: true };
    await gateway.refreshRegistry();
    for (const query of Object.values(all)) expect(await fetchesOf(query)).not.toEqual([]);
  });

  test('without anybody asking for it, within a second or so', async () => {
    await ask(eventsThere);
    hub.change('a-town', 'event');
    await until(() => hub.changesAsked.some((url) => url.endsWith('after=1')));
    expect((await ask(eventsThere)).data.events.nodes).toEqual([{ title: 'a-town event 2' }]);
  });
});

describe('the registry', () => {
  test('drops everything when a city changes in it', async () => {
    for (const query of Object.values(all)) await ask(query);
    hub.world.cities.get('b-town')!.name = 'B am See';
    await gateway.refreshRegistry();
    for (const query of Object.values(all)) expect(await fetchesOf(query)).not.toEqual([]);
    expect((await ask(members)).data.cities).toContainEqual({ name: 'B am See' });
  });

  test('drops everything when a city is suspended', async () => {
    await ask(pages);
    hub.world.cities.get('b-town')!.suspended = true;
    await gateway.refreshRegistry();
    expect((await ask(pages)).errors).toMatchObject([{ extensions: { code: 'CITY_SUSPENDED', city: 'b-town' } }]);
  });

  test('drops nothing when it only says anew when nodes were seen and how they are', async () => {
    for (const query of Object.values(all)) await ask(query);
    hub.nodeState = 'DEGRADED';
    await gateway.refreshRegistry();
    for (const query of Object.values(all)) expect(await fetchesOf(query)).toEqual([]);
  });
});

describe('a change through this gateway', () => {
  const withdraw = 'mutation { withdrawEvent(id: "a-town:event:x") }';

  test('is seen at once by whoever asks for that city, before the directory knows of it', async () => {
    for (const query of Object.values(all)) await ask(query);
    expect((await ask(withdraw, hub.token)).errors).toBeUndefined();
    expect(await fetchesOf(page)).toEqual(['a-town', 'network']);
    expect(await fetchesOf(eventsThere)).toEqual(['directory']);
    expect(await fetchesOf('{ search(cities: ["b-town"]) { totalCount } }')).toEqual(['directory']);
    expect(await fetchesOf('{ search(cities: ["b-town"]) { totalCount } }')).toEqual([]);
    expect(await fetchesOf(members)).toEqual([]);
  });

  test('of the network drops everything', async () => {
    for (const query of Object.values(all)) await ask(query);
    await ask('mutation { suspendNode(city: "a-town", suspended: false) { slug } }', hub.token);
    for (const query of Object.values(all)) expect(await fetchesOf(query)).not.toEqual([]);
  });

  test('that is refused to somebody without a token drops nothing, or anybody could empty the cache', async () => {
    await ask(page);
    hub.refusesWrites = true;
    expect((await ask(withdraw)).data.withdrawEvent).toBeNull();
    expect(await fetchesOf(page)).toEqual([]);
    await ask(withdraw, hub.token);
    expect(await fetchesOf(page)).not.toEqual([]);
  });

  test('is made as often as it is sent, also by many at the same time and without a token', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => ask(withdraw)));
    expect(answers.map(({ data }) => data.withdrawEvent)).toEqual(Array(5).fill('a-town:event:x'));
    expect(hub.asked).toEqual(Array(5).fill('a-town'));
  });
});

describe('an answer made from what was before a change', () => {
  const event = '{ event(id: "a-town:event:x") { title } }';
  test.each<[string, string, string, () => unknown]>([
    ['of a city', 'a-town', page, () => hub.change('a-town', 'initiative')],
    ['of the directory', 'directory', eventsThere, () => hub.change('a-town', 'event')],
    ['through this gateway', 'a-town', event, () => ask('mutation { withdrawEvent(id: "a-town:event:x") }', hub.token)],
  ])('%s and finished after it is not kept, nor given to who asks after it', async (_of, service, query, change) => {
    const release = hub.holdAnswers(service);
    const before = ask(query);
    await until(() => hub.answersHeld(service) === 1);
    await change();
    await gateway.refreshRegistry();
    const after = ask(query);
    await until(() => hub.answersHeld(service) === 2);
    release();
    const [old, current] = [await before, await after];
    expect(JSON.stringify(old.data)).toContain(' 1"');
    expect(JSON.stringify(current.data)).toContain(' 2"');
    expect(await ask(query)).toEqual(current);
  });
});

describe('while the directory does not tell what changes', () => {
  beforeEach(async () => {
    for (const query of Object.values(all)) await ask(query);
    hub.changesAnswer = 503;
    time += 3_000;
    await gateway.refreshRegistry();
  });

  test('what depends on that is kept for 5 s, the rest as ever', async () => {
    time += 1_999;
    for (const query of Object.values(all)) expect(await fetchesOf(query)).toEqual([]);
    time += 1;
    const kept: string[] = [];
    for (const [name, query] of Object.entries(all)) if ((await fetchesOf(query)).length === 0) kept.push(name);
    expect(kept).toEqual(['members']);
    expect(await fetchesOf(page)).toEqual([]);
    time += 5_000;
    expect(await fetchesOf(page)).not.toEqual([]);
  });

  test('and tells it again, everything that was kept is dropped', async () => {
    hub.changesAnswer = null;
    await gateway.refreshRegistry();
    for (const query of Object.values(all)) expect(await fetchesOf(query)).not.toEqual([]);
    await pass(10_000);
    for (const query of [anything, members]) expect(await fetchesOf(query)).toEqual([]);
  });
});

describe('many who ask the same at the same time', () => {
  test('get one answer that is made once', async () => {
    const release = hub.holdAnswers('directory');
    const answers = Array.from({ length: 20 }, () => ask(anything));
    await until(() => hub.answersHeld('directory') === 1);
    await sleep(300);
    release();
    const [first, ...others] = await Promise.all(answers);
    expect(first!.data.search.totalCount).toBe(6);
    for (const other of others) expect(other).toEqual(first);
    expect(hub.asked).toEqual(['directory']);
  });

  test('with tokens get an answer each', async () => {
    await Promise.all(Array.from({ length: 3 }, () => ask(anything, hub.token)));
    expect(hub.asked).toEqual(['directory', 'directory', 'directory']);
  });

  test('get it also when the one who asked first has left', async () => {
    const release = hub.holdAnswers('directory');
    const leaving = new AbortController();
    const leader = askUntil(anything, leaving.signal);
    await until(() => hub.answersHeld('directory') === 1);
    const follower = ask(anything);
    await sleep(300);
    leaving.abort();
    await expect(leader).rejects.toThrow();
    await sleep(300);
    release();
    expect((await follower).data.search.totalCount).toBe(6);
    expect([hub.asked, hub.cancelled]).toEqual([['directory'], []]);
  });

  test('and all leave have their fetches cancelled, and whoever asks then gets an answer', async () => {
    const release = hub.holdAnswers('directory');
    const leaving = new AbortController();
    const asked = Array.from({ length: 3 }, () => askUntil(anything, leaving.signal));
    await until(() => hub.answersHeld('directory') === 1);
    await sleep(300);
    leaving.abort();
    await Promise.allSettled(asked);
    await until(() => hub.cancelled.length === 1);
    const next = ask(anything);
    await until(() => hub.asked.length === 2);
    release();
    expect((await next).data.search.totalCount).toBe(6);
  });
});
