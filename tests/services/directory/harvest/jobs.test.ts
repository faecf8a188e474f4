import { expect, test, vi } from 'vitest';
import { createTestDatabase } from '../../../setup/database.ts';
import { startFakeNetwork } from '../fake-network.ts';
import { type Settings, startTestDirectory, type TestDirectory } from '../start-test-directory.ts';

const ping = (test: TestDirectory, city: string) =>
  fetch(`${test.directory.url}/ping/${city}`, { method: 'POST' }).then(({ status }) => status);
const countListed = ({ db }: TestDirectory, city: string) => db.listing.count({ where: { city, removedAt: null } });
const soon = { timeout: 15_000, interval: 20 };

async function startTwo(settings: Settings) {
  const one = await startTestDirectory(settings);
  const other = await startTestDirectory({ ...settings, network: one.network, databaseUrl: one.databaseUrl });
  return [one, other] as const;
}

test('what a city announces is found without anybody asking', async () => {
  await using test = await startTestDirectory({ cities: ['hattingen', 'bottrop'] });
  await test.directory.harvestNow();
  const bottrop = test.network.cities.get('bottrop')!;
  bottrop.requests = [];
  test.network.cities.get('hattingen')!.publish('hattingen:event:fest');
  expect(await ping(test, 'hattingen')).toBe(202);
  await expect.poll(() => countListed(test, 'hattingen'), soon).toBe(1);
  expect(bottrop.requests).toEqual([]);
});

test('several directories can start together on an empty database', async () => {
  await using network = await startFakeNetwork(['hattingen']);
  const databaseUrl = await createTestDatabase('directory');
  const starting = Array.from({ length: 3 }, () => startTestDirectory({ network, databaseUrl }));
  const started = await Promise.all(starting);
  for (const one of started) {
    await one[Symbol.asyncDispose]();
    expect(one.logged).toEqual([]);
  }
});

test('only cities that are known can be pinged', async () => {
  await using test = await startTestDirectory();
  await test.directory.harvestNow();
  expect(await ping(test, 'hattingen')).toBe(202);
  expect(await ping(test, 'nirgendwo')).toBe(404);
  expect(await ping(test, '..%2Fx')).toBe(404);
  expect(await ping(test, 'hub:x')).toBe(404);
});

test('many pings at once cost few readings, and the last one counts', async () => {
  await using test = await startTestDirectory();
  await test.directory.harvestNow();
  const city = test.network.cities.get('hattingen')!;
  city.requests = [];
  for (let at = 0; at < 100; at += 1) {
    city.publish(`hattingen:event:nummer-x${at}`);
    await ping(test, 'hattingen');
  }
  await expect.poll(() => countListed(test, 'hattingen'), soon).toBe(100);
  expect(city.requests.length).toBeLessThan(100);
});

test('a city that is read is not read a second time at once, and is read again for a ping that came meanwhile', async () => {
  const [one, other] = await startTwo({ cities: ['hattingen'] });
  await using first = one;
  await using second = other;
  await first.directory.harvestNow();
  const city = first.network.cities.get('hattingen')!;
  let [open, most] = [0, 0];
  const go = Promise.withResolvers<void>();
  const asked = Promise.withResolvers<void>();
  city.answerFeed = async (_request, response) => {
    open += 1;
    most = Math.max(most, open);
    response.on('finish', () => {
      open -= 1;
    });
    asked.resolve();
    await go.promise;
    return false;
  };
  await ping(first, 'hattingen');
  await asked.promise;
  city.publish('hattingen:event:fest');
  const pings = Array.from({ length: 10 }, (_, at) => ping(at % 2 ? first : second, 'hattingen'));
  await Promise.all(pings);
  go.resolve();
  await expect.poll(() => countListed(first, 'hattingen'), soon).toBe(1);
  await expect.poll(() => open, soon).toBe(0);
  expect(most).toBe(1);
});

test('feeds are polled when nobody pings, by one of several directories at a time', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
  const clock = { skewMs: 0 };
  const now = () => new Date(Date.now() + clock.skewMs);
  const [one, other] = await startTwo({ cities: ['hattingen'], pollSeconds: 60, now });
  await using first = one;
  await using second = other;
  vi.restoreAllMocks();
  const city = first.network.cities.get('hattingen')!;
  const readings = () => city.requests.length;
  for (let poll = 1; poll <= 3; poll += 1) {
    city.publish(`hattingen:event:nummer-x${poll}`);
    await expect.poll(() => countListed(second, 'hattingen'), soon).toBe(poll);
    await expect.poll(readings, soon).toBe(poll === 1 ? 2 : poll * 2);
    clock.skewMs += 75_000;
  }
  expect([...first.logged, ...second.logged]).toEqual([]);
});

test('the daily work is done once a day by all directories together', async () => {
  const [one, other] = await startTwo({ pollSeconds: 60 });
  await using first = one;
  await using second = other;
  const jobs = () => first.db.$queryRaw<{ state: string }[]>`SELECT state::text FROM pgboss.job WHERE name = 'daily'`;
  await expect.poll(jobs, soon).toHaveLength(1);
  await using third = await startTestDirectory({
    network: first.network,
    databaseUrl: second.databaseUrl,
    pollSeconds: 60,
  });
  await expect.poll(jobs, soon).toEqual([{ state: 'completed' }]);
  expect(third.logged).toEqual([]);
});

test('a part of the daily work that fails does not keep the others from being done', async () => {
  await using test = await startTestDirectory();
  test.network.cities.get('hattingen')!.publish('hattingen:event:fest');
  await test.directory.harvestNow();
  const old = new Date('2020-01-01');
  await test.db.word.create({ data: { word: 'vergessen', stem: 'vergess' } });
  await test.db.feedProblem.create({
    data: { source: 'hattingen', item: 'bottrop:event:x', reason: 'ID_FOREIGN', firstSeenAt: old, seenAt: old },
  });
  await test.db.listing.updateMany({ data: { removedAt: old } });
  await test.db.$executeRaw`
    CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no'; END $$`;
  await test.db.$executeRaw`
    CREATE TRIGGER refuse BEFORE DELETE ON "Listing" FOR EACH ROW EXECUTE FUNCTION refuse()`;
  const settings = { network: test.network, databaseUrl: test.databaseUrl, pollSeconds: 60 };
  await using queueing = await startTestDirectory(settings);
  const jobs = () => queueing.db.$queryRaw<unknown[]>`SELECT state::text FROM pgboss.job WHERE name = 'daily'`;
  await expect.poll(jobs, soon).toHaveLength(1);
  await using polling = await startTestDirectory(settings);
  await expect.poll(() => polling.db.feedProblem.count(), soon).toBe(0);
  await expect.poll(() => polling.db.word.count({ where: { word: 'vergessen' } }), soon).toBe(0);
  await expect.poll(jobs, soon).toEqual([{ state: 'retry' }]);
});

test('a city with a long feed does not keep the others waiting', async () => {
  await using test = await startTestDirectory({ cities: ['gross', 'klein'] });
  await test.directory.harvestNow();
  const [large, small] = [test.network.cities.get('gross')!, test.network.cities.get('klein')!];
  large.pageSize = 1;
  for (let at = 0; at < 90; at += 1) large.publish(`gross:event:nummer-x${at}`);
  await ping(test, 'gross');
  const left: number[] = [];
  for (let at = 0; at < 5; at += 1) {
    small.publish(`klein:event:nummer-x${at}`);
    await ping(test, 'klein');
    await expect.poll(() => countListed(test, 'klein'), soon).toBe(at + 1);
    left.push(90 - (await countListed(test, 'gross')));
  }
  expect(left[0], 'the long one was still being read').toBeGreaterThan(0);
  await expect.poll(() => countListed(test, 'gross'), soon).toBe(90);
});

test('cities whose feeds hang do not keep the others waiting', async () => {
  await using elsewhere = await startFakeNetwork(Array.from({ length: 10 }, (_, at) => `langsam-x${at}`));
  await using test = await startTestDirectory({ cities: ['schnell'] });
  for (const slow of elsewhere.cities.values()) {
    slow.answerFeed = () => true;
    test.network.add(slow.slug, { endpoint: slow.entry.endpoint });
  }
  void test.directory.harvestNow();
  await expect.poll(() => test.db.feed.count(), soon).toBe(11);
  for (const slug of elsewhere.cities.keys()) await ping(test, slug);
  test.network.cities.get('schnell')!.publish('schnell:event:fest');
  await ping(test, 'schnell');
  await expect.poll(() => countListed(test, 'schnell'), soon).toBe(1);
});

test('a city whose last reader was killed is read by the next one', async () => {
  await using test = await startTestDirectory();
  await test.directory.harvestNow();
  const city = test.network.cities.get('hattingen')!;
  const asked = Promise.withResolvers<void>();
  city.answerFeed = () => {
    asked.resolve();
    return true;
  };
  await ping(test, 'hattingen');
  await asked.promise;
  city.answerFeed = undefined;
  city.publish('hattingen:event:fest');
  // What a process leaves that was killed: a job that nobody ends.
  await test.directory[Symbol.asyncDispose]();
  await test.db
    .$executeRaw`UPDATE pgboss.job SET state = 'active', completed_on = NULL, heartbeat_on = now() - interval '1 minute'
    WHERE name = 'harvest' AND id = (SELECT id FROM pgboss.job WHERE name = 'harvest' ORDER BY started_on DESC LIMIT 1)`;
  await using next = await startTestDirectory({ network: test.network, databaseUrl: test.databaseUrl });
  await ping(next, 'hattingen');
  await expect.poll(() => countListed(next, 'hattingen'), { timeout: 19_000, interval: 100 }).toBe(1);
}, 40_000);
