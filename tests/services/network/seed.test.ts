import { expect, test } from 'vitest';
import { seedNetwork } from '../../../services/network/seed.ts';
import { seedOffices } from '../../../services/network/seed-offices.ts';
import { listSyntheticCities, recordSyntheticCities } from '../../../services/network/synthetic-cities.ts';
import { startTestNetwork } from './start-test-network.ts';

test('the seed holds the three cities with the known facts and no others', async () => {
  await using network = await startTestNetwork();
  const { body } = await network.ask(
    '{ cities { slug name kind status state ags population areaKm2 location { lat lon } website memberSince memberUntil supporters regions { slug name } partnerCities { slug } node { state } } }',
  );
  const unknown = { kind: 'CITY', website: null, memberUntil: null, partnerCities: [], node: null };
  const west = { slug: 'west', name: 'Region West' };
  expect(body.data.cities).toEqual([
    {
      slug: 'bottrop',
      name: 'Bottrop',
      status: 'MEMBER',
      state: 'DE_NW',
      ags: '05512000',
      population: 117_600,
      areaKm2: 100.6,
      location: { lat: 51.524, lon: 6.93 },
      memberSince: null,
      supporters: [],
      regions: [west],
      ...unknown,
    },
    {
      slug: 'hattingen',
      name: 'Hattingen',
      status: 'MEMBER',
      state: 'DE_NW',
      ags: '05954016',
      population: 54_400,
      areaKm2: 71.7,
      location: { lat: 51.399, lon: 7.184 },
      memberSince: '2020-07',
      supporters: ['hwg eG', 'Bürgergesellschaft Blankenstein e.V.'],
      regions: [west],
      ...unknown,
    },
    {
      slug: 'wolfsburg',
      name: 'Wolfsburg',
      status: 'ASSOCIATED',
      state: 'DE_NI',
      ags: '03103000',
      population: 124_400,
      areaKm2: 204,
      location: { lat: 52.42, lon: 10.79 },
      memberSince: null,
      supporters: [],
      regions: [],
      ...unknown,
    },
  ]);
});

test('the seed leaves a network alone that has a city already', async () => {
  await using network = await startTestNetwork({ seed: 'none' });
  await network.db.city.create({ data: { slug: 'ahlen', name: 'Ahlen', state: 'DE_NW' } });
  await seedNetwork(network.db);
  expect(await network.db.city.count()).toBe(1);
});

test('the seed appears whole or not at all', async () => {
  await using network = await startTestNetwork({ seed: 'none' });
  await network.db.$executeRaw`ALTER TABLE "City" ADD CONSTRAINT small CHECK (slug <> 'wolfsburg')`;
  await expect(seedNetwork(network.db)).rejects.toThrow();
  expect([await network.db.city.count(), await network.db.region.count()]).toEqual([0, 0]);
});

test('the demo offices are editors of their cities, until somebody says otherwise', async () => {
  await using network = await startTestNetwork();
  const select = { role: true, city: true, account: { select: { email: true } } } as const;
  await seedOffices(network.db);
  expect(await network.db.roleGrant.findMany({ select, orderBy: { city: 'asc' } })).toEqual([
    { role: 'EDITOR', city: 'bottrop', account: { email: 'engagement@bottrop.example' } },
    { role: 'EDITOR', city: 'hattingen', account: { email: 'quartiersentwicklung@hattingen.example' } },
    { role: 'EDITOR', city: 'wolfsburg', account: { email: 'buergerengagement@wolfsburg.example' } },
  ]);
  await network.db.roleGrant.deleteMany({ where: { city: 'bottrop' } });
  await seedOffices(network.db);
  expect(await network.db.roleGrant.count()).toBe(2);
});

test('the seed and made-up cities go together in any order', async () => {
  await using network = await startTestNetwork({ seed: 'none' });
  await recordSyntheticCities(network.db, listSyntheticCities(20));
  await seedNetwork(network.db);
  await recordSyntheticCities(network.db, listSyntheticCities(100));
  expect(await network.db.city.count()).toBe(103);
  const west = await network.db.region.findUnique({ where: { slug: 'west' }, include: { cities: true } });
  expect(west?.cities).toHaveLength(9);
});

test('made-up cities say so, are the same every time, and lie in Germany, spread over the states', () => {
  const made = listSyntheticCities(1_000);
  expect(made).toEqual(listSyntheticCities(1_000));
  expect(listSyntheticCities(7).at(-1)).toMatchObject({ slug: 'beispielstadt-007', name: 'Beispielstadt 007' });
  expect(
    made.every(({ slug, name }) => /^beispielstadt-\d{3,4}$/.test(slug) && /^Beispielstadt \d{3,4}$/.test(name)),
  ).toBe(true);
  expect(new Set(made.map(({ state }) => state)).size).toBe(16);
  expect(new Set(made.map(({ lat, lon }) => `${lat} ${lon}`)).size).toBeGreaterThan(900);
  expect(made.every(({ lat, lon }) => lat > 47.3 && lat < 55 && lon > 5.9 && lon < 15)).toBe(true);
  expect(made.every(({ population }) => population >= 10_000 && population <= 250_000)).toBe(true);
});
