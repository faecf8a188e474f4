import { describe, expect, test } from 'vitest';
import { type FakeCity, type FakeItem, sendFeed, sendJson } from '../fake-network.ts';
import { startTestDirectory, type TestDirectory } from '../start-test-directory.ts';

const license = 'https://creativecommons.org/licenses/by/4.0/';
const only = ({ network }: TestDirectory): FakeCity => network.cities.values().next().value!;
const idOf = (at: number) => `hattingen:initiative:nummer-x${at}`;

/** What the index lists, by id with its title. */
async function listed({ db }: TestDirectory): Promise<Record<string, string>> {
  const listings = await db.listing.findMany({ where: { removedAt: null }, orderBy: { id: 'asc' } });
  return Object.fromEntries(listings.map(({ id, title }) => [id, title]));
}
const feedOf = ({ db }: TestDirectory) => db.feed.findUniqueOrThrow({ where: { source: 'hattingen' } });

/** What a city's feed says, once it has been read. */
const published = ({ items }: FakeCity): Record<string, string> =>
  Object.fromEntries(
    items
      .filter(({ state }) => state === 'updated')
      .map(({ id, data }): [string, string] => [String(id), (data as { title: string }).title])
      .sort(),
  );

describe('a feed', () => {
  test('is read page by page, and then only what is new', async () => {
    await using test = await startTestDirectory();
    const city = only(test);
    city.pageSize = 3;
    for (let at = 0; at < 7; at += 1) city.publish(idOf(at));
    await test.directory.harvestNow();
    expect(city.requests.map((url) => new URL(url, 'http://x').search)).toEqual([
      '',
      '?after=3',
      '?after=6',
      '?after=7',
    ]);
    city.requests = [];
    city.publish(idOf(2), { title: 'Neu' });
    city.withdraw(idOf(5));
    await test.directory.harvestNow();
    expect(city.requests.map((url) => new URL(url, 'http://x').search)).toEqual(['?after=7', '?after=9']);
    expect(await listed(test)).toEqual(published(city));
    expect(await feedOf(test)).toMatchObject({ rereading: false, round: 1 });
  });

  test('that has nothing is read to its end', async () => {
    await using test = await startTestDirectory();
    await test.directory.harvestNow();
    expect((await feedOf(test)).readAt).not.toBeNull();
  });

  test('that repeats and mixes up its pages ends in what it says last', async () => {
    await using test = await startTestDirectory();
    const city = only(test);
    const pages: FakeItem[][] = [];
    for (let step = 0; step < 30; step += 1) {
      const at = (step * 7) % 10;
      pages.push([{ ...(step % 3 === 2 ? city.withdraw(idOf(at)) : city.publish(idOf(at), { title: `v${step}` })) }]);
    }
    const order = [...pages.keys(), ...pages.keys()].sort((one, other) => ((one * 17) % 30) - ((other * 17) % 30));
    city.answerFeed = ({ url }, response) => {
      const at = Number(new URL(url!, 'http://x').searchParams.get('at'));
      const next = `${test.network.url}/hattingen/feed?at=${Math.min(at + 1, order.length)}`;
      sendJson(response, { next, items: pages[order[at]!] ?? [], license });
      return true;
    };
    await test.directory.harvestNow();
    expect(await listed(test)).toEqual(published(city));
  });

  test('of which a page is missing for a while is read on from there', async () => {
    await using test = await startTestDirectory();
    const city = only(test);
    city.pageSize = 2;
    for (let at = 0; at < 6; at += 1) city.publish(idOf(at));
    city.answerFeed = ({ url }, response) => {
      if (!url!.endsWith('after=2')) return false;
      response.writeHead(500).end();
      return true;
    };
    await test.directory.harvestNow();
    expect(Object.keys(await listed(test))).toEqual([idOf(0), idOf(1)]);
    expect(await feedOf(test)).toMatchObject({ problem: 'FEED_UNREACHABLE', readAt: null });
    city.answerFeed = undefined;
    city.requests = [];
    await test.directory.harvestNow();
    expect(city.requests[0]).toBe('/hattingen/feed?after=2');
    expect(await listed(test)).toEqual(published(city));
  });
});

describe('a thing that cannot be used', () => {
  test('leaves the index until a later version of it can be, for the old one may say what was erased', async () => {
    await using test = await startTestDirectory();
    const city = only(test);
    const problems = () => test.db.feedProblem.findMany();
    city.publish(idOf(1), { title: 'Alt' });
    await test.directory.harvestNow();
    city.publish(idOf(1), { title: '' });
    await test.directory.harvestNow();
    expect(await listed(test)).toEqual({});
    expect(await problems()).toMatchObject([{ item: idOf(1), reason: 'ITEM_INVALID', path: 'data.title', change: 2n }]);
    city.publish(idOf(1), { title: 'Neu' });
    await test.directory.harvestNow();
    expect(await listed(test)).toEqual({ [idOf(1)]: 'Neu' });
    expect(await problems()).toEqual([]);
  });

  test('is no problem any more once it is gone', async () => {
    await using test = await startTestDirectory();
    const city = only(test);
    city.publish(idOf(1), { title: '' });
    await test.directory.harvestNow();
    expect(await test.db.feedProblem.count()).toBe(1);
    city.withdraw(idOf(1));
    await test.directory.harvestNow();
    expect(await test.db.feedProblem.count()).toBe(0);
  });

  test('is kept on record with the first 1,000 of its feed', async () => {
    await using test = await startTestDirectory();
    const city = only(test);
    for (let at = 0; at < 1_200; at += 1) city.publish(idOf(at), { title: '' });
    await test.directory.harvestNow();
    expect(await test.db.feedProblem.count()).toBe(1_000);
    const before = new Date();
    city.publish(idOf(3), { title: '', topics: 5 });
    await test.directory.harvestNow();
    expect(await test.db.feedProblem.count({ where: { seenAt: { gte: before } } })).toBe(1);
  });

  test('is not what an older page says of a thing that is good again', async () => {
    await using test = await startTestDirectory();
    const city = only(test);
    const bad = { ...city.publish(idOf(1), { title: '' }) };
    city.publish(idOf(1), { title: 'Gut' });
    await test.directory.harvestNow();
    city.items.push({ ...bad }, city.publish(idOf(2)));
    await test.directory.harvestNow();
    expect(Object.keys(await listed(test))).toEqual([idOf(1), idOf(2)]);
    expect(await test.db.feedProblem.count()).toBe(0);
  });
});

describe('a feed that says it begins anew', () => {
  /** A city whose history was restored from a backup: old addresses are gone, and numbers begin again. */
  async function restore(test: TestDirectory, change: (city: FakeCity) => void) {
    const city = only(test);
    for (let at = 0; at < 5; at += 1) city.publish(idOf(at), { title: `v${at}` });
    city.publish(idOf(9), { title: '' });
    await test.directory.harvestNow();
    city.items = [];
    city.answerFeed = ({ url }, response) => {
      const { search } = new URL(url!, 'http://x');
      if (search === '' || search.includes('generation=2')) {
        const next = `${test.network.url}/hattingen/feed?generation=2`;
        sendJson(response, { next, items: search === '' ? city.items : [], license });
      } else response.writeHead(410).end();
      return true;
    };
    change(city);
    await test.directory.harvestNow();
    return city;
  }
  const put = (city: FakeCity, at: number, modified: number, title: string) => {
    const [data] = [{ title, createdAt: '2026-01-01T10:00:00Z', updatedAt: '2026-01-01T10:00:00Z' }];
    city.items.push({ state: 'updated', kind: 'initiative', id: idOf(at), modified, data });
  };

  test('is read from the beginning: what has lower numbers counts, and what it does not say any more is gone', async () => {
    await using test = await startTestDirectory();
    const city = await restore(test, (restored) => {
      put(restored, 0, 1, 'wieder');
      put(restored, 1, 2, 'v1');
    });
    expect(await listed(test)).toEqual(published(city));
    expect(await feedOf(test)).toMatchObject({ round: 2, rereading: false, problem: null });
    expect(await test.db.feedProblem.count(), 'what was wrong before is forgotten').toBe(0);
  });

  test('does not show what cannot be used now, until a version can', async () => {
    await using test = await startTestDirectory();
    const city = await restore(test, (restored) => {
      put(restored, 0, 1, 'wieder');
      put(restored, 1, 2, '');
    });
    expect(await listed(test)).toEqual({ [idOf(0)]: 'wieder' });
    city.answerFeed = undefined;
    city.items = [];
    put(city, 1, 3, 'besser');
    await test.directory.harvestNow();
    expect(await listed(test)).toEqual({ [idOf(0)]: 'wieder', [idOf(1)]: 'besser' });
  });
});

describe('two readers of one feed', () => {
  /** Makes the answer to the next request for an address wait until it is let go. */
  function holdAnswer(test: TestDirectory, search: string) {
    const city = only(test);
    const asked = Promise.withResolvers<void>();
    const go = Promise.withResolvers<void>();
    city.answerFeed = async (request, response) => {
      if (new URL(request.url!, 'http://x').search !== search) return false;
      city.answerFeed = undefined;
      const copy = { ...city, items: [...city.items] };
      asked.resolve();
      await go.promise;
      sendFeed(test.network.url, copy, request, response);
      return true;
    };
    return { asked: asked.promise, go: go.resolve };
  }

  test('apply every page once, however they overlap', async () => {
    await using one = await startTestDirectory();
    await using other = await startTestDirectory({ network: one.network, databaseUrl: one.databaseUrl });
    const city = only(one);
    city.pageSize = 4;
    for (let at = 0; at < 60; at += 1) city.publish(idOf(at));
    await Promise.all([one.directory.harvestNow(), other.directory.harvestNow(), one.directory.harvestNow()]);
    expect(await listed(one)).toEqual(published(city));
    const positions = await one.db.listing.findMany({ select: { id: true }, orderBy: { position: 'asc' } });
    expect(positions.map(({ id }) => id)).toEqual(city.items.map(({ id }) => id));
    expect([...one.logged, ...other.logged]).toEqual([]);
  });

  test('never undo each other: what a paused one has read is left when the other has gone on', async () => {
    await using one = await startTestDirectory();
    await using other = await startTestDirectory({ network: one.network, databaseUrl: one.databaseUrl });
    const city = only(one);
    city.publish(idOf(1), { title: 'Alt' });
    await one.directory.harvestNow();
    city.publish(idOf(1), { title: 'Neuer' });
    const held = holdAnswer(one, '?after=1');
    const paused = one.directory.harvestNow();
    await held.asked;
    city.publish(idOf(1), { title: 'Am neuesten' });
    await other.directory.harvestNow();
    const before = await other.db.listing.findUniqueOrThrow({ where: { id: idOf(1) } });
    held.go();
    await paused;
    expect(await one.db.listing.findUniqueOrThrow({ where: { id: idOf(1) } })).toEqual(before);
    expect(before).toMatchObject({ title: 'Am neuesten', change: 3n });
  });

  test('never bring back what the feed said at an old address', async () => {
    await using one = await startTestDirectory();
    await using other = await startTestDirectory({ network: one.network, databaseUrl: one.databaseUrl });
    const city = only(one);
    city.publish(idOf(1));
    const held = holdAnswer(one, '');
    const paused = one.directory.harvestNow();
    await held.asked;
    const elsewhere = one.network.add('umgezogen');
    elsewhere.publish(idOf(2));
    city.entry.endpoint = elsewhere.entry.endpoint;
    await other.directory.harvestNow();
    const before = await feedOf(other);
    held.go();
    await paused;
    expect(Object.keys(await listed(one))).toEqual([idOf(2)]);
    expect(before).toMatchObject({ round: 2, rereading: false });
    expect(await feedOf(one)).toMatchObject({ round: 2, rereading: false, next: before.next });
  });

  test('a failure of one that was overtaken is not put on record', async () => {
    await using one = await startTestDirectory();
    await using other = await startTestDirectory({ network: one.network, databaseUrl: one.databaseUrl });
    const city = only(one);
    city.publish(idOf(1));
    const asked = Promise.withResolvers<void>();
    const go = Promise.withResolvers<void>();
    city.answerFeed = async (_request, response) => {
      city.answerFeed = undefined;
      asked.resolve();
      await go.promise;
      response.writeHead(500).end();
      return true;
    };
    const failing = one.directory.harvestNow();
    await asked.promise;
    await other.directory.harvestNow();
    go.resolve();
    await failing;
    expect(await feedOf(one)).toMatchObject({ failures: 0, problem: null });
  });
});

test('a directory that is stopped in the middle leaves whole pages, and the next one reads on from there', async () => {
  await using first = await startTestDirectory();
  const city = only(first);
  city.pageSize = 2;
  for (let at = 0; at < 8; at += 1) city.publish(idOf(at));
  const asked = Promise.withResolvers<void>();
  city.answerFeed = ({ url }) => {
    if (!url!.endsWith('after=4')) return false;
    asked.resolve();
    return true;
  };
  const { directory } = await startTestDirectory({ network: first.network, databaseUrl: first.databaseUrl });
  const stopped = directory.harvestNow();
  await asked.promise;
  await directory[Symbol.asyncDispose]();
  await stopped;
  expect(Object.keys(await listed(first))).toHaveLength(4);
  expect(await feedOf(first)).toMatchObject({ failures: 0, problem: null });
  city.answerFeed = undefined;
  city.requests = [];
  await first.directory.harvestNow();
  expect(city.requests[0]).toBe('/hattingen/feed?after=4');
  expect(await listed(first)).toEqual(published(city));
});
