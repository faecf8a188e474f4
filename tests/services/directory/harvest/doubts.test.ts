import { expect, test } from 'vitest';
import { sendJson } from '../fake-network.ts';
import { startFilledDirectory, type TestDirectory } from '../start-test-directory.ts';

const things = {
  'hattingen:initiative:a': {},
  'hattingen:event:b': {},
  'hattingen:district:c': {},
  'bottrop:event:fest': {},
};
const doubt = (test: TestDirectory, body: unknown) =>
  fetch(`${test.directory.url}/doubts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).then(({ status }) => status);
const listed = async ({ db }: TestDirectory) =>
  (await db.listing.findMany({ where: { removedAt: null }, orderBy: { id: 'asc' } })).map(({ id }) => id);
/** What the city of the test has no more, though its feed does not say so. */
function forget(test: TestDirectory, ids: string[]) {
  const city = test.network.cities.get('hattingen')!;
  const asked: string[][] = [];
  city.answerGraphql = async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    const { things } = JSON.parse(text).variables;
    asked.push(things.map(({ id }: { id: string }) => id));
    sendJson(response, {
      data: { _entities: things.map(({ id, ...type }: { id: string }) => (ids.includes(id) ? null : type)) },
    });
    return true;
  };
  return { city, asked };
}

test('a thing that its city does not have any more leaves the index', async () => {
  await using test = await startFilledDirectory(things);
  const { asked } = forget(test, ['hattingen:event:b', 'hattingen:district:c']);
  expect(await doubt(test, { ids: ['hattingen:event:b', 'hattingen:initiative:a', 'hattingen:district:c'] })).toBe(202);
  await test.directory.harvestNow();
  expect(await listed(test)).toEqual(['bottrop:event:fest', 'hattingen:initiative:a']);
  expect(asked).toHaveLength(1);
});

test('a thing whose tombstone was waiting in the feed leaves without the city being asked', async () => {
  await using test = await startFilledDirectory(things);
  const { city, asked } = forget(test, []);
  city.withdraw('hattingen:event:b');
  await doubt(test, { ids: ['hattingen:event:b'] });
  await expect.poll(() => listed(test), { timeout: 10_000 }).not.toContain('hattingen:event:b');
  expect(asked).toEqual([]);
});

test('only a newer version brings it back', async () => {
  await using test = await startFilledDirectory(things);
  const { city } = forget(test, ['hattingen:event:b']);
  await doubt(test, { ids: ['hattingen:event:b'] });
  await test.directory.harvestNow();
  await test.db.feed.update({ where: { source: 'hattingen' }, data: { next: null } });
  await test.directory.harvestNow();
  expect(await listed(test)).not.toContain('hattingen:event:b');
  city.publish('hattingen:event:b');
  await test.directory.harvestNow();
  expect(await listed(test)).toContain('hattingen:event:b');
});

test.each<[string, unknown, number]>([
  ['with an error', { data: { _entities: [null] }, errors: [{ message: 'x' }] }, 200],
  ['with too little', { data: { _entities: [] } }, 200],
  ['with nothing', { data: null }, 200],
  ['with garbage', 'garbage', 200],
  ['with a failure', { data: { _entities: [null] } }, 500],
])('a city that answers %s makes nothing disappear', async (_, body, status) => {
  await using test = await startFilledDirectory(things);
  const { city } = forget(test, []);
  city.answerGraphql = (_request, response) => {
    sendJson(response, body, status);
    return true;
  };
  await doubt(test, { ids: ['hattingen:event:b'] });
  await test.directory.harvestNow();
  expect(await listed(test)).toHaveLength(4);
});

test('a thing is looked into again when its city could not say', async () => {
  await using test = await startFilledDirectory(things);
  const { city } = forget(test, ['hattingen:event:b']);
  const { answerGraphql } = city;
  city.answerGraphql = (_request, response) => {
    sendJson(response, {}, 500);
    return true;
  };
  await doubt(test, { ids: ['hattingen:event:b'] });
  await test.directory.harvestNow();
  city.answerGraphql = answerGraphql;
  const again = async () => {
    await doubt(test, { ids: ['hattingen:event:b'] });
    return listed(test);
  };
  await expect.poll(again, { timeout: 15_000, interval: 250 }).not.toContain('hattingen:event:b');
});

test('a city is asked for at most 100 things at once, and no more than 500 of them wait', async () => {
  const ids = Array.from({ length: 700 }, (_, at) => `hattingen:event:nummer-x${at}`);
  await using test = await startFilledDirectory({
    'hattingen:event:first': {},
    ...Object.fromEntries(ids.map((id) => [id, {}])),
  });
  const { city, asked } = forget(test, ids);
  const [begun, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  city.answerFeed = async () => {
    begun.resolve();
    await go.promise;
    return false;
  };
  await doubt(test, { ids: ['hattingen:event:first'] });
  await begun.promise;
  for (let at = 0; at < 700; at += 100) await doubt(test, { ids: ids.slice(at, at + 100) });
  go.resolve();
  await test.directory.harvestNow();
  expect(asked.map(({ length }) => length)).toEqual([1, 100, 100, 100, 100, 100]);
  expect(await listed(test)).toHaveLength(201);
});

test('a thing is looked into once a minute, and only when it is listed', async () => {
  await using test = await startFilledDirectory(things);
  const { asked } = forget(test, []);
  for (let time = 0; time < 5; time += 1) {
    await doubt(test, { ids: ['hattingen:event:b', 'hattingen:event:unknown', 'hattingen:office:office', 'garbage'] });
    await test.directory.harvestNow();
  }
  expect(asked).toEqual([['hattingen:event:b']]);
});

test('one city cannot make the things of another disappear', async () => {
  await using test = await startFilledDirectory(things);
  forget(test, Object.keys(things));
  await doubt(test, { ids: ['bottrop:event:fest'] });
  await test.directory.harvestNow();
  expect(await listed(test)).toContain('bottrop:event:fest');
});

test.each<[string, unknown]>([
  ['no object', 'x'],
  ['no ids', {}],
  ['numbers', { ids: [1] }],
  ['more than 100 ids', { ids: Array(101).fill('hattingen:event:b') }],
])('%s in the place of doubts are refused', async (_, body) => {
  await using test = await startFilledDirectory({ 'hattingen:event:b': {} });
  expect(await doubt(test, body)).toBe(400);
});
