import { expect, test } from 'vitest';
import { forgetProblems } from '../../../../services/directory/harvest/forget-problems.ts';
import { startTestDirectory } from '../start-test-directory.ts';

test('wrong ids are forgotten after 30 days, things that can still be mended are not', async () => {
  const now = new Date('2027-01-01T12:00:00Z');
  await using test = await startTestDirectory({ now: () => now });
  const city = test.network.cities.get('hattingen')!;
  city.publish('hattingen:event:fest', { title: '' });
  city.items.push({ state: 'updated', kind: 'event', id: 'bottrop:event:x', modified: 2, data: {} });
  await test.directory.harvestNow();
  const items = async () => (await test.db.feedProblem.findMany({ orderBy: { item: 'asc' } })).map(({ item }) => item);
  await forgetProblems(test.db, new Date('2027-01-31T12:00:00Z'));
  expect(await items()).toEqual(['bottrop:event:x', 'hattingen:event:fest']);
  await forgetProblems(test.db, new Date('2027-01-31T12:00:01Z'));
  expect(await items()).toEqual(['hattingen:event:fest']);
});
