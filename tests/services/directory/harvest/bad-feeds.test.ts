import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createOutbound, type Outbound } from '../../../../services/shared/outbound.ts';
import { type FakeCity, sendJson } from '../fake-network.ts';
import { startTestDirectory, type TestDirectory } from '../start-test-directory.ts';

let running: TestDirectory;
let outbound: Outbound;
let cities = 0;
let patienceMs = 30_000;
let skewMs = 0;
const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024));

beforeAll(async () => {
  outbound = createOutbound();
  const impatient: Outbound = {
    ...outbound,
    getJson: (url, limits) => outbound.getJson(url, { ...limits, timeoutMs: Math.min(limits.timeoutMs, patienceMs) }),
  };
  const now = () => new Date(Date.now() + skewMs);
  running = await startTestDirectory({ cities: ['hattingen'], outbound: impatient, now });
});
afterAll(async () => {
  await running[Symbol.asyncDispose]();
  await outbound[Symbol.asyncDispose]();
});

const license = 'https://creativecommons.org/licenses/by/4.0/';
type AnswerFeed = NonNullable<FakeCity['answerFeed']>;

/** Lets a city of its own answer for its feed once it has one thing in the index, and returns what is on record then. */
async function harvestBad(answerFeed: (city: FakeCity) => AnswerFeed) {
  const city = running.network.add(`stadt-${++cities}`);
  city.publish(`${city.slug}:initiative:good`);
  await running.directory.harvestNow();
  city.answerFeed = answerFeed(city);
  await running.directory.harvestNow();
  const feed = await running.db.feed.findUniqueOrThrow({ where: { source: city.slug } });
  const listed = await running.db.listing.count({ where: { city: city.slug, removedAt: null } });
  running.network.cities.delete(city.slug);
  return { problem: feed.problem, failures: feed.failures, listed };
}

const always =
  (send: (city: FakeCity, ...args: Parameters<AnswerFeed>) => void) =>
  (city: FakeCity): AnswerFeed =>
  (...args) => {
    send(city, ...args);
    return true;
  };
const withPage = (page: (url: string) => unknown) =>
  always(({ slug }, _request, response) => sendJson(response, page(`${running.network.url}/${slug}/feed`)));
const item = (slug: string, modified = 9) => ({ state: 'deleted', kind: 'event', id: `${slug}:event:x`, modified });

test.each<[string, string, (city: FakeCity) => AnswerFeed]>([
  ['is garbage', 'FEED_INVALID', always((_c, _r, response) => void response.writeHead(200).end('{"next":'))],
  ['is a web page', 'FEED_INVALID', always((_c, _r, response) => void response.writeHead(200).end('<html></html>'))],
  ['is no page', 'FEED_INVALID', withPage(() => ({ data: null }))],
  ['is a list', 'FEED_INVALID', withPage(() => [])],
  ['has no licence', 'FEED_INVALID', withPage((next) => ({ next, items: [] }))],
  ['has too many items', 'FEED_INVALID', withPage((next) => ({ next, license, items: Array(1_001).fill(0) }))],
  [
    'leads elsewhere',
    'FEED_INVALID',
    always((_c, _r, response) => void response.writeHead(302, { location: '/' }).end()),
  ],
  ['is away', 'FEED_UNREACHABLE', always((_c, _r, response) => void response.writeHead(503).end())],
  ['is not there', 'FEED_UNREACHABLE', always((_c, _r, response) => void response.writeHead(404).end())],
  ['breaks off', 'FEED_UNREACHABLE', always((_c, request) => void request.socket.destroy())],
  ['never ends', 'FEED_TIMEOUT', always((_c, _r, response) => void response.writeHead(200).write('{'))],
  ['never begins', 'FEED_TIMEOUT', always(() => undefined)],
  [
    'is huge',
    'FEED_TOO_LARGE',
    always((_c, _r, response) => void response.writeHead(200).end(`"${'x'.repeat(5 * 1024 * 1024)}"`)),
  ],
  [
    'is huge when it is unpacked',
    'FEED_TOO_LARGE',
    always((_c, _r, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
    }),
  ],
  [
    'is packed in an unknown way',
    'FEED_INVALID',
    always((_c, _r, response) => void response.writeHead(200, { 'content-encoding': 'br' }).end('{}')),
  ],
  [
    'is broken gzip',
    'FEED_INVALID',
    always((_c, _r, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end('{}')),
  ],
  [
    'goes on at another server',
    'FEED_NEXT_INVALID',
    withPage(() => ({ next: 'http://x.example/feed', items: [], license })),
  ],
  ['goes on at another path', 'FEED_NEXT_INVALID', withPage((url) => ({ next: `${url}/2`, items: [], license }))],
  ['goes on nowhere', 'FEED_NEXT_INVALID', withPage(() => ({ next: 'http://[', items: [], license }))],
  [
    'goes on with a password',
    'FEED_NEXT_INVALID',
    withPage((url) => ({ next: url.replace('//', '//a:b@'), items: [], license })),
  ],
  [
    'has things and stays where it is',
    'FEED_NEXT_INVALID',
    always(({ slug }, { url }, response) =>
      sendJson(response, { next: `${running.network.url}${url}`, items: [item(slug)], license }),
    ),
  ],
  [
    'leads in a circle',
    'FEED_NEXT_INVALID',
    always(({ slug }, { url }, response) => {
      const step = (Number(new URL(url!, 'http://x').searchParams.get('after')) % 5) + 1;
      sendJson(response, { next: `${running.network.url}/${slug}/feed?after=${step}`, items: [item(slug)], license });
    }),
  ],
  [
    'leads in a circle of empty pages',
    'FEED_NEXT_INVALID',
    always(({ slug }, { url }, response) => {
      const step = (Number(new URL(url!, 'http://x').searchParams.get('after')) % 3) + 1;
      sendJson(response, { next: `${running.network.url}/${slug}/feed?after=${step}`, items: [], license });
    }),
  ],
  [
    'answers another question',
    'FEED_INVALID',
    withPage((url) => ({ self: `${url}?afterChangeNumber=7`, next: `${url}?afterChangeNumber=9`, items: [], license })),
  ],
  ['always begins anew', 'FEED_INVALID', always((_c, _r, response) => void response.writeHead(410).end())],
])('a feed that %s is %s, and what is listed stays', async (_, problem, answerFeed) => {
  patienceMs = problem === 'FEED_TIMEOUT' ? 300 : 30_000;
  expect(await harvestBad(answerFeed)).toEqual({ problem, failures: 1, listed: 1 });
});

test('a feed that answers packed with gzip is read', async () => {
  const result = await harvestBad(
    always(({ slug }, { url }, response) => {
      const page = { next: `${running.network.url}${url}`, items: [], license };
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(JSON.stringify({ ...page, slug })));
    }),
  );
  expect(result).toMatchObject({ problem: null, failures: 0 });
});

test('a bad feed stops no other one, is told once, and is forgotten when it is good again', async () => {
  const [bad, good] = [running.network.add('schlecht'), running.network.add('gut')];
  bad.answerFeed = always((_c, _r, response) => void response.writeHead(500).end())(bad);
  const before = running.logged.length;
  for (let round = 1; round <= 3; round += 1) {
    good.publish(`gut:event:nummer-x${round}`);
    await running.directory.harvestNow();
    expect(await running.db.listing.count({ where: { city: 'gut', removedAt: null } })).toBe(round);
    expect(await running.db.feed.findUnique({ where: { source: 'schlecht' } })).toMatchObject({ failures: round });
    skewMs += 3_600_000;
  }
  const told = running.logged.slice(before);
  expect(told.filter(({ city }) => city === 'schlecht')).toMatchObject([{ reason: 'FEED_UNREACHABLE' }]);

  bad.answerFeed = undefined;
  await running.directory.harvestNow();
  expect(await running.db.feed.findUnique({ where: { source: 'schlecht' } })).toMatchObject({
    problem: null,
    failures: 0,
    failedAt: null,
  });
});

test('a feed that fails again and again is polled ever later, once an hour at least', async () => {
  const bad = running.network.add('immer-schlecht');
  bad.answerFeed = always((_c, _r, response) => void response.writeHead(500).end())(bad);
  const waits: number[] = [];
  for (let failure = 1; failure <= 9; failure += 1) {
    await running.directory.harvestNow();
    const { dueAt, failedAt } = await running.db.feed.findUniqueOrThrow({ where: { source: bad.slug } });
    waits.push((dueAt.getTime() - failedAt!.getTime()) / 1_000);
    skewMs += 3_600_000;
  }
  waits.forEach((wait, at) => {
    const whole = Math.min(3_600, 60 * 2 ** (at + 1));
    expect(wait).toBeGreaterThanOrEqual(whole * 0.8);
    expect(wait).toBeLessThanOrEqual(whole);
  });
});

test('a feed that is read again and again while it fails is not polled later for that', async () => {
  const bad = running.network.add('oft-gelesen');
  bad.answerFeed = always((_c, _r, response) => void response.writeHead(500).end())(bad);
  const onRecord = () => running.db.feed.findUniqueOrThrow({ where: { source: bad.slug } });
  await running.directory.harvestNow();
  const first = await onRecord();
  bad.answerFeed = always((_c, _r, response) => void response.writeHead(200).end('x'))(bad);
  for (let time = 0; time < 5; time += 1) await running.directory.harvestNow();
  expect(await onRecord(), 'what is wrong now is seen').toEqual({ ...first, problem: 'FEED_INVALID' });
  skewMs += first.dueAt.getTime() - first.failedAt!.getTime();
  await running.directory.harvestNow();
  expect(await onRecord()).toMatchObject({ failures: 2 });
});

test('bad things among good ones are set aside, the others are found and the feed is read to its end', async () => {
  const city = running.network.add('gemischt');
  for (let at = 0; at < 20; at += 1)
    city.publish(`gemischt:event:nummer-x${at}`, at % 4 === 0 ? { startsAt: 'x' } : {});
  city.items.push({ state: 'updated', kind: 'event', id: 'gut:event:nummer-x1', modified: 90, data: { title: 'x' } });
  city.items.push({ state: 'deleted', kind: 'event', id: 'gut:event:nummer-x1', modified: 91 });
  await running.directory.harvestNow();
  expect(await running.db.listing.count({ where: { city: 'gemischt', removedAt: null } })).toBe(15);
  expect(await running.db.listing.findUnique({ where: { id: 'gut:event:nummer-x1' } })).toMatchObject({
    removedAt: null,
    source: 'gut',
  });
  const problems = await running.db.feedProblem.findMany({ where: { source: 'gemischt' }, orderBy: { item: 'asc' } });
  expect(problems.filter(({ path }) => path === 'data.startsAt')).toHaveLength(5);
  expect(problems.filter(({ reason }) => reason === 'ID_FOREIGN')).toMatchObject([{ item: 'gut:event:nummer-x1' }]);
  expect(await running.db.feed.findUnique({ where: { source: 'gemischt' } })).toMatchObject({ problem: null });
});
