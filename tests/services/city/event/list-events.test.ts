import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inDays, startTestCity, type TestCity } from '../start-test-city.ts';

const now = new Date();
const day = (days: number) => new Date(now.getTime() + days * 86_400_000);
/** Each event by when it starts and ends, in days from now. */
const when: Record<string, [number, number | null]> = {
  'long-over': [-9, -8],
  'just-over': [-1, -0.01],
  'begun-and-open': [-0.5, null],
  'under-way': [-2, 1],
  'ends-now': [-1, 0],
  'starts-now': [0, null],
  tomorrow: [1, 1.1],
  'next-week': [7, null],
};

let node: TestCity;
beforeAll(async () => {
  node = await startTestCity({ now: () => now });
  const stamps = { createdAt: inDays(-1), updatedAt: inDays(-1), licence: 'example', visibility: 'PUBLIC' as const };
  const organiserId = 'hattingen:initiative:chor';
  await node.db.initiative.create({ data: { id: organiserId, title: 'Chor', ...stamps } });
  await node.db.event.createMany({
    data: Object.entries(when).map(([key, [start, end]]) => ({
      ...stamps,
      id: `hattingen:event:${key}`,
      title: key,
      organiserId,
      startsAt: day(start),
      endsAt: end === null ? null : day(end),
    })),
  });
});
afterAll(() => node[Symbol.asyncDispose]());

const surfaces = {
  'City.events': (args: string) =>
    `{ _entities(representations: [{ __typename: "City", slug: "hattingen" }]) { ... on City { events${args} { totalCount nodes { title } } } } }`,
  'Initiative.events': (args: string) =>
    `{ _entities(representations: [{ __typename: "Initiative", id: "hattingen:initiative:chor" }]) { ... on Initiative { events${args} { totalCount nodes { title } } } } }`,
};

describe.each(Object.entries(surfaces))('%s', (_name, query) => {
  const list = async (args = '') => {
    const { data, errors } = await node.ask(query(args));
    expect(errors).toEqual([]);
    const { nodes, totalCount } = data._entities[0].events;
    expect(totalCount).toBe(nodes.length);
    return nodes.map(({ title }: { title: string }) => title);
  };
  const at = (days: number) => `"${day(days).toISOString()}"`;

  test('without from lists what is not over yet, by start', async () => {
    expect(await list()).toEqual(['under-way', 'ends-now', 'starts-now', 'tomorrow', 'next-week']);
  });

  test('from keeps what ends at or after it, or starts then when its end is open', async () => {
    expect(await list(`(from: ${at(-30)})`)).toHaveLength(8);
    expect(await list(`(from: ${at(-0.5)})`)).toEqual([
      'under-way',
      'ends-now',
      'just-over',
      'begun-and-open',
      'starts-now',
      'tomorrow',
      'next-week',
    ]);
    expect(await list(`(from: ${at(1.1)})`)).toEqual(['tomorrow', 'next-week']);
    expect(await list(`(from: ${at(8)})`)).toEqual([]);
  });

  test('to keeps what starts before it', async () => {
    expect(await list(`(to: ${at(0)})`)).toEqual(['under-way', 'ends-now']);
    expect(await list(`(to: ${at(7)})`)).toEqual(['under-way', 'ends-now', 'starts-now', 'tomorrow']);
    expect(await list(`(from: ${at(-30)}, to: ${at(-8)})`)).toEqual(['long-over']);
  });

  test('a point in time counts as the moment that it is, whatever its offset', async () => {
    const local = new Date(day(7).getTime() + 5 * 3_600_000).toISOString().replace('Z', '+05:00');
    expect(await list(`(from: "${local}")`)).toEqual(['next-week']);
  });

  test.each(['from', 'to'])('%s must be a point in time that exists', async (argument) => {
    const { errors } = await node.ask(query(`(${argument}: "2027-02-30T10:00:00Z")`));
    expect(errors).toMatchObject([
      {
        message: `${argument} is not a point in time that exists. Write 2027-05-31T18:00:00+02:00.`,
        extensions: { code: 'BAD_INPUT', reason: 'DATE_TIME_INVALID', argument },
      },
    ]);
  });
});
