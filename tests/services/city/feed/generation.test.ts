import { expect, test } from 'vitest';
import { inDays } from '../start-test-city.ts';
import { followFeed } from './follow-feed.ts';
import { type RestorableCity, startRestorableCity } from './restored-city.ts';

/** Publishes something new in a city. */
const publish = ({ db }: RestorableCity, key: string) =>
  db().district.create({
    data: {
      id: `hattingen:district:${key}`,
      title: key,
      licence: 'CC-BY-4.0',
      visibility: 'PUBLIC',
      createdAt: inDays(0),
      updatedAt: inDays(0),
    },
  });
/** Reads on at a position, wherever the node listens now; returns the titles, or what is refused. */
async function readOn(city: RestorableCity, next: string): Promise<string[] | string> {
  const url = city.feed() + new URL(next).search;
  const answer = await fetch(url);
  if (answer.status === 200) return (await followFeed(url)).items.map(({ id }) => id.split(':')[2]!);
  const { errors } = (await answer.json()) as { errors: { extensions: { reason: string } }[] };
  return `${answer.status} ${errors[0]!.extensions.reason}`;
}

test('a node that starts anew costs readers nothing', async () => {
  await using city = await startRestorableCity();
  await publish(city, 'eins');
  const { next } = await followFeed(city.feed());
  await city.restart();
  expect(await readOn(city, next)).toEqual([]);
  await publish(city, 'zwei');
  expect(await readOn(city, next)).toEqual(['zwei']);
});

test.each([true, false])(
  'a restored backup is noticed, whether the node was stopped (%s) or not',
  async (isStopped) => {
    await using city = await startRestorableCity();
    await publish(city, 'eins');
    const before = await followFeed(city.feed());
    await city.backUp('first');
    await publish(city, 'verloren');
    const after = await followFeed(city.feed());
    await city.restore('first', isStopped);
    expect(await readOn(city, after.next)).toBe('410 FEED_RESTARTED');
    expect(await readOn(city, before.next)).toEqual([]);
    // The new history takes the same numbers, and then more.
    await publish(city, 'neu');
    expect(await readOn(city, after.next)).toBe('410 FEED_RESTARTED');
    await publish(city, 'neuer');
    expect(await readOn(city, after.next)).toBe('410 FEED_RESTARTED');
    expect(await readOn(city, before.next)).toEqual(['neu', 'neuer']);
    expect(await readOn(city, city.feed())).toEqual(['eins', 'neu', 'neuer']);
  },
);

test('a backup that is restored twice is noticed each time', async () => {
  await using city = await startRestorableCity();
  await publish(city, 'eins');
  await city.backUp('first');
  const read: string[] = [];
  for (const key of ['zwei', 'drei', 'vier']) {
    await publish(city, key);
    read.push((await followFeed(city.feed())).next);
    await city.restore('first', true);
  }
  await publish(city, 'fuenf');
  for (const next of read) expect(await readOn(city, next)).toBe('410 FEED_RESTARTED');
});

test('markers do not pile up: after a thousand the oldest go', async () => {
  await using city = await startRestorableCity();
  await city.db().$executeRaw`
    INSERT INTO "FeedMarker" SELECT number, 'marker ' || number, '' FROM generate_series(-1500, -1) AS number`;
  await publish(city, 'eins');
  expect(await city.db().feedMarker.count()).toBe(1_000);
  await publish(city, 'zwei');
  expect(await city.db().feedMarker.count()).toBe(1_000);
});
