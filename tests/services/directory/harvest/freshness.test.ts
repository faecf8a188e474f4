import { expect, test } from 'vitest';
import { listFreshness } from '../../../../services/directory/harvest/freshness.ts';
import { startTestDirectory } from '../start-test-directory.ts';

test('a copy is current for 15 minutes, stale after 24 hours, and delayed between', async () => {
  const clock = { now: new Date('2027-01-01T12:00:00Z') };
  await using test = await startTestDirectory({ now: () => clock.now });
  await test.directory.harvestNow();
  const read = clock.now;
  const stateAfter = async (minutes: number) =>
    (await listFreshness(test.db, ['hattingen'], new Date(read.getTime() + minutes * 60_000)))[0];
  const asOf = read;
  expect(await stateAfter(0)).toEqual({ city: 'hattingen', asOf, state: 'CURRENT' });
  expect(await stateAfter(15)).toMatchObject({ asOf, state: 'CURRENT' });
  expect(await stateAfter(15.1)).toMatchObject({ asOf, state: 'DELAYED' });
  expect(await stateAfter(24 * 60)).toMatchObject({ asOf, state: 'DELAYED' });
  expect(await stateAfter(24 * 60 + 1)).toMatchObject({ asOf, state: 'STALE' });
});

test('a city that could never be read says so, and cities come in the order in which they were asked for', async () => {
  await using test = await startTestDirectory({ cities: ['hattingen', 'bottrop'] });
  test.network.cities.get('bottrop')!.answerFeed = (_request, response) => {
    response.writeHead(500).end();
    return true;
  };
  await test.directory.harvestNow();
  const fresh = await listFreshness(test.db, ['unknown', 'hattingen', 'bottrop'], new Date());
  expect(fresh.map(({ city, state }) => [city, state])).toEqual([
    ['unknown', 'NEVER'],
    ['hattingen', 'CURRENT'],
    ['bottrop', 'NEVER'],
  ]);
});
