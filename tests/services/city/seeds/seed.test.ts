import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PrismaClient } from '../../../../prisma/city/client/client.ts';
import { seedCity } from '../../../../services/city/seed.ts';
import { localInstant } from '../../../../services/city/seeds/local-time.ts';
import { seedSyntheticCity, syntheticCity } from '../../../../services/city/synthetic-city.ts';
import { createAdapter } from '../../../../services/shared/database.ts';
import { findIdParts } from '../../../../services/shared/ids.ts';
import { createTestDatabase } from '../../../setup/database.ts';
import { startTestCity, type TestCity } from '../start-test-city.ts';

async function connect() {
  const db = new PrismaClient({ adapter: createAdapter(await createTestDatabase('city'), 4) });
  return { db, [Symbol.asyncDispose]: () => db.$disconnect() };
}
async function readAll(db: PrismaClient) {
  const { district, initiative, event, bestPractice, office } = db;
  const { funding, training, workingGroup, conference, boardEntry, mailingList } = db;
  const [districts, initiatives, events, bestPractices, offices] = await Promise.all([
    district.findMany({ orderBy: { id: 'asc' } }),
    initiative.findMany({ orderBy: { id: 'asc' } }),
    event.findMany({ orderBy: { id: 'asc' } }),
    bestPractice.findMany({ orderBy: { id: 'asc' } }),
    office.findMany(),
  ]);
  const [fundings, trainings, groups, conferences, board, lists] = await Promise.all([
    funding.findMany({ orderBy: { id: 'asc' } }),
    training.findMany({ orderBy: { id: 'asc' } }),
    workingGroup.findMany({ orderBy: { id: 'asc' } }),
    conference.findMany({ orderBy: { id: 'asc' } }),
    boardEntry.findMany({ orderBy: { id: 'asc' } }),
    mailingList.findMany({ orderBy: { id: 'asc' } }),
  ]);
  const others = [...fundings, ...trainings, ...groups, ...conferences, ...board, ...lists];
  return {
    districts,
    initiatives,
    events,
    bestPractices,
    offices,
    groups,
    conferences,
    board,
    items: [...districts, ...initiatives, ...events, ...bestPractices, ...others],
  };
}

describe.each(['hattingen', 'bottrop', 'wolfsburg'])('the seed of %s', (slug) => {
  const now = new Date();
  let node: TestCity;
  let seeded: Awaited<ReturnType<typeof readAll>>;
  beforeAll(async () => {
    node = await startTestCity({ slugs: [slug] });
    const stored = await Promise.all([1, 2, 3].map(() => seedCity(node.db, slug, now)));
    expect(stored.filter(Boolean), 'of processes that start together one stores the seed').toHaveLength(1);
    seeded = await readAll(node.db);
  });
  afterAll(() => node[Symbol.asyncDispose]());

  test('leaves a database that has something as it is', async () => {
    expect(await seedCity(node.db, slug, new Date())).toBe(false);
    expect(await readAll(node.db)).toEqual(seeded);
  });

  test('has something of every kind, for everyone, and refers only to what it has', () => {
    const { districts, initiatives, events, bestPractices, groups, conferences, board, offices, items } = seeded;
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
      ...[...initiatives, ...conferences].flatMap(({ districtIds }) => districtIds),
      ...events.flatMap(({ organiserId, districtId, groupId, conferenceId }) => [
        organiserId,
        districtId,
        groupId,
        conferenceId,
      ]),
      ...board.map(({ districtId }) => districtId),
    ];
    expect(referred.filter((id) => id !== null && !ids.has(id))).toEqual([]);
    expect(groups.length).toBeGreaterThanOrEqual(1);
    expect(board.length).toBeGreaterThanOrEqual(2);
    for (const { challenge, approach, result, lessons } of bestPractices) {
      expect([challenge, approach, result, lessons].every(Boolean)).toBe(true);
    }
  });

  test('has events that lie ahead, at hours when people meet, one of them not certain', () => {
    const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Berlin', hour: '2-digit' });
    for (const { startsAt, endsAt } of seeded.events) {
      expect(endsAt! > startsAt).toBe(true);
      expect(Number(clock.format(startsAt))).toBeGreaterThanOrEqual(9);
      expect(Number(clock.format(endsAt!))).toBeLessThanOrEqual(22);
    }
    const ahead = seeded.events.filter(({ startsAt }) => startsAt > now);
    expect(ahead.length).toBeGreaterThanOrEqual(6);
    expect(seeded.events.some(({ status }) => status === 'TENTATIVE')).toBe(true);
  });

  test('names only addresses that cannot be real', () => {
    for (const [, domain] of JSON.stringify(seeded).matchAll(/(?:@|https?:\/\/)([a-z0-9.-]+)/g)) {
      expect(domain).toMatch(/\.example$/);
    }
  });

  test('is accepted by the rules that editors meet', async () => {
    const own = { account: 'e', grants: [{ role: 'editor' as const, city: slug }] };
    const types: Record<string, string> = {
      initiative: 'Initiative',
      event: 'Event',
      district: 'District',
      'best-practice': 'BestPractice',
      funding: 'Funding',
      training: 'Training',
      'working-group': 'WorkingGroup',
      conference: 'Conference',
      'board-entry': 'BoardEntry',
      'mailing-list': 'MailingList',
    };
    for (let at = 0; at < seeded.items.length; at += 25) {
      const items = seeded.items.slice(at, at + 25);
      const changes = items.map(({ id, title, summary, topics, licence }, index) => {
        const input = `title: ${JSON.stringify(title)}, summary: ${JSON.stringify(summary)}, licence: "${licence}"`;
        return `_${index}: update${types[findIdParts(id)!.kind]}(id: "${id}", input: { ${input}, topics: [${topics}] }) { title summary }`;
      });
      const { data, errors } = await node.ask(`mutation { ${changes.join('\n')} }`, {}, own);
      expect(errors).toEqual([]);
      expect(Object.values(data)).toEqual(items.map(({ title, summary }) => ({ title, summary })));
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
