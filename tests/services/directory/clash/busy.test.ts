import { expect, test } from 'vitest';
import { listItems } from '../../../../services/directory/feed/list-items.ts';
import { readSelection } from '../../../../services/directory/feed/selection.ts';
import { readFilters } from '../../../../services/directory/search/filters.ts';
import { findListings } from '../../../../services/directory/search/search.ts';
import { arrivalOf, now, removalOf, startIndex } from '../index/start-index.ts';

const id = 'hattingen:busy:0b0e7a6c-6a6b-4a6f-9c58-2f1f0e6c2a11';
const times = { startsAt: '2027-06-05T16:00:00Z', endsAt: '2027-06-05T18:00:00Z' };

test('the times of a draft are found by no search, stand in no facet and are no part of the feed of the network', async () => {
  await using index = await startIndex();
  await index.addCity('hattingen', { lat: 51.4, lon: 7.18 });
  await index.publish({ [id]: times, 'hattingen:event:fest': times });
  const found = await findListings(index.db, readFilters({ from: '2027-06-01T00:00:00Z' }), { first: 100 }, now);
  expect((await found.page()).hits.map(({ row }) => row.id)).toEqual(['hattingen:event:fest']);
  expect([await found.total(), await found.countBy('kind')]).toEqual([1, [{ value: 'EVENT', count: 1 }]]);
  const items = await listItems({ db: index.db, publicUrl: 'https://hub.example' }, { kinds: [], cities: [] }, 0n, 100);
  expect(items.map((item) => item.id)).toEqual(['hattingen:event:fest']);
  expect(() => readSelection(new URLSearchParams({ kind: 'busy' }))).toThrow(
    expect.objectContaining({ reason: 'FEED_ADDRESS_INVALID' }),
  );
});

test.for([
  ['its city says so', { change: 2 }],
  ['it does not come up any more', { round: 2 }],
])('nothing is kept of the times of a draft when %s', async ([, version]) => {
  await using index = await startIndex();
  await index.addCity('hattingen');
  await index.index([arrivalOf(id, times)]);
  await index.remove([removalOf(id, version as object)]);
  const [trace] = await index.db.listing.findMany();
  expect(trace).toMatchObject({ data: {}, title: '', startsAt: null, endsAt: null, erased: true });
  expect(await index.db.occurrence.count()).toBe(0);
});
