import { describe, expect, test } from 'vitest';
import { PrismaClient } from '../../../../prisma/city/client/client.ts';
import { seedCity } from '../../../../services/city/seed.ts';
import { localInstant } from '../../../../services/city/seeds/local-time.ts';
import { seedSyntheticCity, syntheticCity } from '../../../../services/city/synthetic-city.ts';
import { createAdapter } from '../../../../services/shared/database.ts';
import { findIdParts } from '../../../../services/shared/ids.ts';
import { createTestDatabase } from '../../../setup/database.ts';
import { editor, startTestCity } from '../start-test-city.ts';

async function connect() {
  const db = new PrismaClient({ adapter: createAdapter(await createTestDatabase('city'), 4) });
  return { db, [Symbol.asyncDispose]: () => db.$disconnect() };
}
async function readAll(db: PrismaClient) {
  const { district, initiative, event, bestPractice, office } = db;
  const [districts, initiatives, events, bestPractices, offices] = await Promise.all([
    district.findMany({ orderBy: { id: 'asc' } }),
    initiative.findMany({ orderBy: { id: 'asc' } }),
    event.findMany({ orderBy: { id: 'asc' } }),
    bestPractice.findMany({ orderBy: { id: 'asc' } }),
    office.findMany(),
  ]);
  return {
    districts,
    initiatives,
    events,
    bestPractices,
    offices,
    items: [...districts, ...initiatives, ...events, ...bestPractices],
  };
}

describe.each(['hattingen', 'bottrop', 'wolfsburg'])('the seed of %s', (slug) => {
  test('fills an empty database once, and leaves one that has something as it is', async () => {
    await using client = await connect();
    expect(await seedCity(client.db, slug, new Date())).toBe(true);
    const before = await readAll(client.db);
    expect(await seedCity(client.db, slug, new Date())).toBe(false);
    expect(await readAll(client.db)).toEqual(before);
  });

  test('is stored once by processes that start together', async () => {
    await using client = await connect();
    const stored = await Promise.all([1, 2, 3].map(() => seedCity(client.db, slug, new Date())));
    expect(stored.filter(Boolean)).toHaveLength(1);
  });

  test('has something of every kind, for everyone, and refers only to what it has', async () => {
    const now = new Date();
    await using client = await connect();
    await seedCity(client.db, slug, now);
    const { districts, initiatives, events, bestPractices, offices, items } = await readAll(client.db);
    expect(initiatives.length).toBeGreaterThanOrEqual(4);
    expect(events.length).toBeGreaterThanOrEqual(6);
    expect(bestPractices.length).toBeGreaterThanOrEqual(3);
    expect(districts.length).toBeGreaterThanOrEqual(3);
    expect(offices).toHaveLength(1);
    expect(new Set(items.map(({ visibility }) => visibility))).toEqual(new Set(['PUBLIC', 'MEMBERS', 'DRAFT']));
    expect(new Set(items.map(({ licence }) => licence))).toEqual(new Set(['CC-BY-4.0', 'example']));
    const ids = new Set(items.map(({ id }) => id));
    for (const id of ids) expect(findIdParts(id)?.city).toBe(slug);
    const referred = [
      ...initiatives.flatMap(({ districtIds }) => districtIds),
      ...events.flatMap(({ organiserId, districtId }) => [organiserId, districtId].filter((id) => id !== null)),
    ];
    expect(referred.filter((id) => !ids.has(id))).toEqual([]);
    for (const { challenge, approach, result, lessons } of bestPractices) {
      expect([challenge, approach, result, lessons].every(Boolean)).toBe(true);
    }
    expect(events.some(({ status }) => status === 'TENTATIVE')).toBe(true);
    const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Berlin', hour: '2-digit' });
    for (const { startsAt, endsAt } of events) {
      expect(startsAt > now && endsAt! > startsAt).toBe(true);
      expect(Number(clock.format(startsAt))).toBeGreaterThanOrEqual(9);
      expect(Number(clock.format(endsAt!))).toBeLessThanOrEqual(22);
    }
  });

  test('names only addresses that cannot be real', async () => {
    await using client = await connect();
    await seedCity(client.db, slug, new Date());
    const text = JSON.stringify(await readAll(client.db));
    for (const [, domain] of text.matchAll(/(?:@|https?:\/\/)([a-z0-9.-]+)/g)) expect(domain).toMatch(/\.example$/);
  });

  test('is accepted by the rules that editors meet', async () => {
    await using node = await startTestCity({ slugs: [slug] });
    await seedCity(node.db, slug, new Date());
    const { items } = await readAll(node.db);
    const own = { account: 'e', grants: [{ ...editor.grants[0]!, city: slug }] };
    const types: Record<string, string> = {
      initiative: 'Initiative',
      event: 'Event',
      district: 'District',
      'best-practice': 'BestPractice',
    };
    for (const { id, title, summary, topics, licence } of items) {
      const type = types[findIdParts(id)!.kind];
      const update = `mutation($id: ID!, $input: Update${type}Input!) { item: update${type}(id: $id, input: $input) { title summary } }`;
      const { data, errors } = await node.ask(update, { id, input: { title, summary, topics, licence } }, own);
      expect([id, errors]).toEqual([id, []]);
      expect(data.item).toEqual({ title, summary });
    }
  });
});

describe('a synthetic city', () => {
  test('is the same for the same seed and another one for another, and openly an example', () => {
    const now = new Date();
    expect(syntheticCity('stadt-7', 7, now)).toEqual(syntheticCity('stadt-7', 7, now));
    expect(syntheticCity('stadt-7', 7, now).events).not.toEqual(syntheticCity('stadt-7', 8, now).events);
    const { districts, initiatives, events, bestPractices } = syntheticCity('stadt-7', 7, now);
    expect([districts, initiatives, events, bestPractices].map((rows) => rows.length)).toEqual([5, 50, 50, 20]);
    for (const { title, licence } of [...districts, ...initiatives, ...events, ...bestPractices]) {
      expect([title, licence]).toEqual([expect.stringMatching(/^Beispiel[a-z]+ \d+: /), 'example']);
    }
    for (const { startsAt } of events) expect(new Date(startsAt) > now).toBe(true);
  });

  test('is stored whole, and is what a city without texts of its own is seeded with', async () => {
    await using client = await connect();
    expect(await seedSyntheticCity(client.db, 'stadt-7', 7, new Date())).toBe(true);
    const ids = new Set((await readAll(client.db)).items.map(({ id }) => id));
    expect(ids.size).toBe(125);
    for (const { organiserId, districtId } of await client.db.event.findMany()) {
      expect([ids.has(organiserId!), ids.has(districtId!)]).toEqual([true, true]);
    }
    expect(await seedCity(client.db, 'stadt-7', new Date())).toBe(false);
    await using other = await connect();
    expect(await seedCity(other.db, 'constructor', new Date())).toBe(true);
    expect(await other.db.initiative.count()).toBe(50);
  });
});

describe('localInstant', () => {
  test.each([
    ['2027-03-20T12:00:00Z', 6, '18:30', '2027-03-20T17:30:00.000Z'],
    ['2027-03-21T12:00:00Z', 0, '14:00', '2027-03-21T13:00:00.000Z'],
    ['2027-03-22T12:00:00Z', 0, '14:00', '2027-03-28T12:00:00.000Z'],
    ['2027-12-31T23:30:00Z', 6, '10:00', '2028-01-01T09:00:00.000Z'],
  ] as const)('after %s weekday %s at %s by the German clock is %s', (now, weekday, at, expected) => {
    expect(localInstant(new Date(now), { inDays: 0, weekday, at, minutes: 0 }).toISOString()).toBe(expected);
  });
});
