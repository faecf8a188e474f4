import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFilters } from '../../../../services/directory/search/filters.ts';
import { findListings } from '../../../../services/directory/search/search.ts';
import { now, startIndex, type TestIndex } from '../index/start-index.ts';
import { distance } from './oracle.ts';

const lat = fc.oneof(fc.double({ min: -90, max: 90, noNaN: true }), fc.constantFrom(-90, -89.9, 0, 89.5, 90));
const lon = fc.oneof(fc.double({ min: -180, max: 180, noNaN: true }), fc.constantFrom(-180, -179.9, 0, 179.9, 180));
const places = fc.sample(fc.record({ lat, lon }), { numRuns: 60, seed: 3 });

let index: TestIndex;
beforeAll(async () => {
  index = await startIndex();
  await index.addCity('nowhere');
  await index.addCity('hattingen', { lat: 51.4, lon: 7.18 });
  const events = places.map((location, key) => [`nowhere:event:k${key}`, { venue: { location } }]);
  await index.publish({ ...Object.fromEntries(events), 'nowhere:event:placeless': {} });
});
afterAll(() => index[Symbol.asyncDispose]());

const find = async (near: { lat: number; lon: number; radiusKm: number }) => {
  const { hits } = await (
    await findListings(index.db, readFilters({ near }), { first: 100, sort: 'DISTANCE' }, now)
  ).page();
  return hits.map(({ row }) => ({ id: row.id, km: row.distanceKm! }));
};

test('a circle holds what is near on a round earth, at the poles and across the date line too, the nearest first', async () => {
  let atThePole = 0;
  const circle = fc.record({ lat, lon, radiusKm: fc.double({ min: 0, max: 1_000, noNaN: true }) });
  const nearby = circle.chain((around) =>
    fc
      .constantFrom(...places)
      .map((place) => ({ ...place, lat: Math.min(90, place.lat + 1), radiusKm: around.radiusKm })),
  );
  await fc.assert(
    fc.asyncProperty(fc.oneof(circle, nearby), async (near) => {
      const isOnTheEdge = ({ km }: { km: number }) => Math.abs(km - near.radiusKm) < 1e-3;
      const expected = places
        .map((place, key) => ({ id: `nowhere:event:k${key}`, km: distance(near, place) }))
        .filter(({ km }) => km <= near.radiusKm);
      const found = await find(near);
      expect(found.map(({ km }) => km)).toEqual(found.map(({ km }) => km).sort((a, b) => a - b));
      // Exactly on the edge the two ways to reckon may differ.
      const surely = (hits: { id: string; km: number }[]) =>
        hits.filter((hit) => !isOnTheEdge(hit)).map(({ id }) => id);
      expect(new Set(surely(found))).toEqual(new Set(surely(expected)));
      for (const { id, km } of found) expect(km).toBeCloseTo(distance(near, places[Number(id.split(':k')[1])]!), 3);
      if (Math.abs(near.lat) > 89 && found.length > 1) atThePole += 1;
    }),
    { numRuns: 150 },
  );
  expect(atThePole).toBeGreaterThan(0);
}, 60_000);

test('across the date line it is not far', async () => {
  await index.publish({ 'nowhere:event:fiji': { venue: { location: { lat: -17, lon: 179.9 } } } });
  const [nearest] = await find({ lat: -17, lon: -179.9, radiusKm: 50 });
  expect(nearest!.id).toBe('nowhere:event:fiji');
  expect(nearest!.km).toBeCloseTo(21.27, 1);
});

test('what has no place of its own is where its city is, and nowhere when that is not known', async () => {
  await index.publish({
    'hattingen:initiative:a': {},
    'hattingen:event:far': { venue: { location: { lat: 0, lon: 0 } } },
  });
  expect(await find({ lat: 51.4, lon: 7.18, radiusKm: 0 })).toEqual([{ id: 'hattingen:initiative:a', km: 0 }]);
  const everywhere = await findListings(
    index.db,
    readFilters({ near: { lat: 51.4, lon: 7.18, radiusKm: 1_000 } }),
    { first: 100 },
    now,
  );
  expect((await everywhere.page()).hits.map(({ row }) => row.id)).not.toContain('nowhere:event:placeless');
});
