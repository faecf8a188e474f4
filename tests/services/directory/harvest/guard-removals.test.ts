import { expect, test } from 'vitest';
import { type FakeCity, sendJson } from '../fake-network.ts';
import { type Settings, startTestDirectory, type TestDirectory } from '../start-test-directory.ts';

const idOf = (at: number) => `hattingen:initiative:nummer-x${at}`;
const countListed = ({ db }: TestDirectory) => db.listing.count({ where: { removedAt: null } });
const isHeld = async ({ db }: TestDirectory) => (await db.feedProblem.count({ where: { reason: 'REMOVAL_HELD' } })) > 0;

/** A directory that lists so many things of one city. */
async function startWith(things: number, settings: Settings = {}) {
  const test = await startTestDirectory(settings);
  const city = test.network.cities.get('hattingen')!;
  for (let at = 0; at < things; at += 1) city.publish(idOf(at));
  await test.directory.harvestNow();
  expect(await countListed(test)).toBe(things);
  return { test, city };
}
const withdraw = (city: FakeCity, from: number, to: number, options = {}) => {
  for (let at = from; at < to; at += 1) city.withdraw(idOf(at), options);
};

test('up to 30 % of what a city has goes at once', async () => {
  const { test: t, city } = await startWith(100);
  await using test = t;
  withdraw(city, 0, 30);
  await test.directory.harvestNow();
  expect(await countListed(test)).toBe(70);
  expect(await isHeld(test)).toBe(false);
});

test('a city that has little may take back all of it, up to 9 things', async () => {
  const { test: t, city } = await startWith(9);
  await using test = t;
  withdraw(city, 0, 9);
  await test.directory.harvestNow();
  expect(await countListed(test)).toBe(0);
});

test('more than 30 % stays listed until the next run confirms it', async () => {
  const { test: t, city } = await startWith(100);
  await using test = t;
  withdraw(city, 0, 31);
  await test.directory.harvestNow();
  expect(await countListed(test)).toBe(100);
  expect(await isHeld(test)).toBe(true);
  await test.directory.harvestNow();
  expect(await countListed(test)).toBe(69);
  expect(await isHeld(test)).toBe(false);
});

test('what is erased goes at once, however much it is', async () => {
  const { test: t, city } = await startWith(40);
  await using test = t;
  withdraw(city, 0, 40, { erased: true });
  await test.directory.harvestNow();
  expect(await countListed(test)).toBe(0);
  expect(await isHeld(test)).toBe(false);
});

test('what is held and then erased goes at once', async () => {
  const { test: t, city } = await startWith(40);
  await using test = t;
  withdraw(city, 0, 40);
  await test.directory.harvestNow();
  expect(await countListed(test)).toBe(40);
  city.withdraw(idOf(3), { erased: true });
  city.answerFeed = undefined;
  const before = await test.db.listing.findUniqueOrThrow({ where: { id: idOf(3) } });
  expect(before.heldInRun).not.toBeNull();
  await test.directory.harvestNow();
  expect(await test.db.listing.findUnique({ where: { id: idOf(3) } })).toMatchObject({ erased: true });
});

test('what the city publishes again stays', async () => {
  const { test: t, city } = await startWith(20);
  await using test = t;
  withdraw(city, 0, 20);
  await test.directory.harvestNow();
  for (let at = 0; at < 15; at += 1) city.publish(idOf(at), { title: 'wieder da' });
  await test.directory.harvestNow();
  expect(await countListed(test)).toBe(15);
  expect(await test.db.listing.count({ where: { heldInRun: { not: null }, removedAt: null } })).toBe(0);
  expect(await isHeld(test)).toBe(false);
});

test('an older page that comes again does not set free what is held', async () => {
  const { test: t, city } = await startWith(20);
  await using test = t;
  const old = city.items.map((item) => ({ ...item }));
  withdraw(city, 0, 20);
  await test.directory.harvestNow();
  const page = [...old, ...city.items];
  city.answerFeed = ({ url }, response) => {
    const items = url!.includes('again') ? [] : page;
    const next = `${test.network.url}/hattingen/feed?again`;
    sendJson(response, { next, items, license: 'x' });
    return true;
  };
  await test.directory.harvestNow();
  expect(await countListed(test)).toBe(0);
});

test('several small pages of one run count together', async () => {
  const { test: t, city } = await startWith(100);
  await using test = t;
  city.pageSize = 5;
  withdraw(city, 0, 60);
  await test.directory.harvestNow();
  expect(await countListed(test), 'what came before it was too much is gone').toBe(70);
  expect(await isHeld(test)).toBe(true);
  await test.directory.harvestNow();
  expect(await countListed(test)).toBe(40);
});

test('a run that breaks off in the middle counts on where it was', async () => {
  const { test: t, city } = await startWith(100);
  await using test = t;
  city.pageSize = 5;
  withdraw(city, 0, 60);
  const limits: number[] = [];
  for (const reachable of [2, 4, 6, 8, 10]) {
    let pages = 0;
    city.answerFeed = (_request, response) => {
      pages += 1;
      if (pages <= 2) return false;
      response.writeHead(500).end();
      return true;
    };
    await test.directory.harvestNow();
    limits.push(reachable);
    expect(await countListed(test)).toBe(Math.max(70, 100 - limits.length * 10));
  }
});

test('a ping right after it confirms nothing', async () => {
  const { test: t, city } = await startWith(20);
  await using test = t;
  withdraw(city, 0, 20);
  await test.directory.harvestNow();
  const { run } = await test.db.feed.findUniqueOrThrow({ where: { source: 'hattingen' } });
  await fetch(`${test.directory.url}/ping/hattingen`, { method: 'POST' });
  await expect
    .poll(async () => (await test.db.feed.findUnique({ where: { source: 'hattingen' } }))!.run, { timeout: 10_000 })
    .toBeGreaterThan(run);
  expect(await countListed(test)).toBe(20);
  await test.directory.harvestNow();
  expect(await countListed(test)).toBe(0);
});

test('what a reading from the beginning does not meet any more is held the same way', async () => {
  const { test: t, city } = await startWith(100);
  await using test = t;
  const emptied = test.network.add('leer');
  city.entry.endpoint = emptied.entry.endpoint;
  await test.directory.harvestNow();
  expect(await countListed(test)).toBe(100);
  expect(await isHeld(test)).toBe(true);
  city.entry.endpoint = `${test.network.url}/hattingen/graphql`;
  city.items = city.items.slice(0, 80);
  await test.directory.harvestNow();
  expect(await countListed(test), 'what is there again is free, the rest has been confirmed').toBe(80);
  expect(await isHeld(test)).toBe(false);
});

test.each([5, 20])(
  'what a reading from the beginning missed, one of %i, is listed as soon as it is there, whatever its number',
  async (things) => {
    const { test: t, city } = await startWith(things);
    await using test = t;
    const restored = test.network.add('leer');
    city.entry.endpoint = restored.entry.endpoint;
    await test.directory.harvestNow();
    await test.directory.harvestNow();
    expect(await countListed(test)).toBe(0);
    restored.items = [{ ...city.items[things - 1]!, modified: 1 }];
    await test.directory.harvestNow();
    expect(await countListed(test)).toBe(1);
  },
);

test('a reading from the beginning that misses little removes it', async () => {
  const { test: t, city } = await startWith(100);
  await using test = t;
  const other = test.network.add('andere');
  other.items = city.items.slice(0, 75);
  city.entry.endpoint = other.entry.endpoint;
  await test.directory.harvestNow();
  expect(await countListed(test)).toBe(75);
});

test('more than fits one step is removed over several runs', async () => {
  const { test: t, city } = await startWith(0);
  await using test = t;
  for (let at = 0; at < 9_000; at += 1) city.publish(idOf(at));
  await test.directory.harvestNow();
  const other = test.network.add('andere');
  other.items = city.items.slice(0, 6_500);
  city.entry.endpoint = other.entry.endpoint;
  await test.directory.harvestNow();
  expect(await countListed(test)).toBe(7_000);
  await test.directory.harvestNow();
  expect(await countListed(test)).toBe(6_500);
  expect(await test.db.feed.findUnique({ where: { source: 'hattingen' } })).toMatchObject({ rereading: false });
});
