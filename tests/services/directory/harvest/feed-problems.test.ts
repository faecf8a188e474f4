import { expect, test } from 'vitest';
import { admin, editor, member, startTestDirectory } from '../start-test-directory.ts';

const query = 'query ($city: ID!) { feedProblems(city: $city) { item reason path firstSeenAt seenAt } }';

test('the problems of a city are for its editors and the programme office', async () => {
  await using test = await startTestDirectory({ cities: ['hattingen', 'bottrop'] });
  const reasonOf = async (city: string, viewer?: typeof admin) =>
    (await test.ask(query, { city }, viewer)).errors?.[0]?.extensions.reason;
  expect(await reasonOf('hattingen')).toBe('SIGN_IN_REQUIRED');
  expect(await reasonOf('hattingen', member)).toBe('ROLE_REQUIRED');
  expect(await reasonOf('bottrop', editor)).toBe('ROLE_REQUIRED');
  expect(await reasonOf('no slug', admin)).toBe('SLUG_MALFORMED');
  expect(await reasonOf('hattingen', editor)).toBeUndefined();
  expect(await reasonOf('bottrop', admin)).toBeUndefined();
});

test('each problem says which thing, why and where, and nothing that the city wrote', async () => {
  const now = new Date('2027-01-01T12:00:00Z');
  await using test = await startTestDirectory({ now: () => now });
  const city = test.network.cities.get('hattingen')!;
  city.publish('hattingen:event:fest', { startsAt: 'geheim' });
  city.items.push({ state: 'updated', kind: 'event', id: '<b>geheim</b>', modified: 2, data: {} });
  await test.directory.harvestNow();
  const { data } = await test.ask(query, { city: 'hattingen' }, editor);
  const at = { firstSeenAt: now.toISOString(), seenAt: now.toISOString() };
  expect(data.feedProblems).toEqual([
    { item: null, reason: 'ID_FOREIGN', path: 'id', ...at },
    { item: 'hattingen:event:fest', reason: 'ITEM_INVALID', path: 'data.startsAt', ...at },
  ]);
});

test('what is wrong with the whole feed comes first', async () => {
  const clock = { now: new Date('2027-01-01T12:00:00Z') };
  await using test = await startTestDirectory({ now: () => clock.now });
  const city = test.network.cities.get('hattingen')!;
  for (let at = 0; at < 20; at += 1) city.publish(`hattingen:event:nummer-x${at}`);
  await test.directory.harvestNow();
  for (let at = 0; at < 15; at += 1) city.withdraw(`hattingen:event:nummer-x${at}`);
  await test.directory.harvestNow();
  city.answerFeed = (_request, response) => {
    response.writeHead(500).end();
    return true;
  };
  clock.now = new Date('2027-01-01T13:00:00Z');
  await test.directory.harvestNow();
  const { data } = await test.ask(query, { city: 'hattingen' }, admin);
  expect(data.feedProblems).toMatchObject([
    {
      item: null,
      reason: 'FEED_UNREACHABLE',
      firstSeenAt: '2027-01-01T12:00:00.000Z',
      seenAt: clock.now.toISOString(),
    },
    { item: null, reason: 'REMOVAL_HELD', path: null, seenAt: '2027-01-01T12:00:00.000Z' },
  ]);
});
