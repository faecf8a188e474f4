import { expect, test } from 'vitest';
import { claimDueFeeds } from '../../../../services/directory/harvest/claim-due-feeds.ts';
import { startTestDirectory } from '../start-test-directory.ts';

const now = new Date('2027-01-01T12:00:00Z');
const later = (ms: number) => new Date(now.getTime() + ms);

test('a feed that is due is told once, and is due again after the time between two polls', async () => {
  await using test = await startTestDirectory({ cities: ['hattingen', 'bottrop'], now: () => now });
  await test.directory.harvestNow();
  const told = await Promise.all(Array.from({ length: 4 }, () => claimDueFeeds(test.db, now, 60_000)));
  expect(told.flat().sort()).toEqual(['bottrop', 'hattingen']);
  for (const { dueAt } of await test.db.feed.findMany()) {
    expect(dueAt.getTime()).toBeGreaterThanOrEqual(later(48_000).getTime());
    expect(dueAt.getTime()).toBeLessThanOrEqual(later(72_000).getTime());
  }
  expect(await claimDueFeeds(test.db, later(47_000), 60_000)).toEqual([]);
  expect(await claimDueFeeds(test.db, later(73_000), 60_000)).toHaveLength(2);
});

test('no feed is polled sooner than 8 seconds after the last poll', async () => {
  await using test = await startTestDirectory({ now: () => now });
  await test.directory.harvestNow();
  expect(await claimDueFeeds(test.db, now, 1_000)).toEqual(['hattingen']);
  expect(await claimDueFeeds(test.db, later(7_999), 1_000)).toEqual([]);
  expect(await claimDueFeeds(test.db, later(8_000), 1_000)).toEqual(['hattingen']);
});

test('the feed of a city that is not shown is not due', async () => {
  await using test = await startTestDirectory({ now: () => now });
  await test.directory.harvestNow();
  test.network.cities.get('hattingen')!.entry.state = 'SUSPENDED';
  await test.directory.harvestNow();
  expect(await claimDueFeeds(test.db, later(3_600_000), 60_000)).toEqual([]);
});
