import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countStatements } from '../count-statements.ts';
import { inDays, startTestCity, type TestCity } from '../start-test-city.ts';

/** How many events each initiative has. */
const counts = { none: 0, one: 1, few: 4, many: 11 };
const initiatives = Object.keys(counts) as (keyof typeof counts)[];

let node: TestCity;
beforeAll(async () => {
  node = await startTestCity();
  const stamps = { updatedAt: inDays(-1), licence: 'example', visibility: 'PUBLIC' as const };
  const idOf = (key: string) => `hattingen:initiative:${key}`;
  await node.db.initiative.createMany({
    data: initiatives.map((key) => ({ id: idOf(key), title: key, createdAt: inDays(-1), ...stamps })),
  });
  await node.db.event.createMany({
    data: initiatives.flatMap((key) =>
      Array.from({ length: counts[key] }, (_, index) => ({
        ...stamps,
        id: `hattingen:event:${key}-${index}`,
        title: `${key} ${index}`,
        topics: index % 2 ? (['SPORT', 'CULTURE'] as const).slice() : [],
        status: index % 2 ? ('TENTATIVE' as const) : ('CONFIRMED' as const),
        startsAt: inDays(1 + (index % 3)),
        createdAt: inDays(-1 - (index % 4)),
        organiserId: idOf(key),
        venueLat: 51.4,
        venueLon: 7.2,
      })),
    ),
  });
});
afterAll(() => node[Symbol.asyncDispose]());

const query = `query($representations: [_Any!]!, $first: Int, $after: String, $sort: EventSort) {
  _entities(representations: $representations) { ... on Initiative { title events(first: $first, after: $after, sort: $sort) {
    totalCount nodes { id } pageInfo { hasNextPage endCursor } } } } }`;
const ask = async (keys: string[], variables: object) => {
  const representations = keys.map((key) => ({ __typename: 'Initiative', id: `hattingen:initiative:${key}` }));
  const { data, errors } = await node.ask(query, { representations, ...variables });
  expect(errors).toEqual([]);
  return data._entities.map(({ events }: { events: object }) => events);
};

test('the events of all initiatives are one query, each with its own page and count', async () => {
  const statements = await countStatements(async () => {
    const pages = await ask(initiatives, { first: 4 });
    expect(pages.map((page: { totalCount: number }) => page.totalCount)).toEqual([0, 1, 4, 11]);
    expect(pages.map((page: { nodes: [] }) => page.nodes.length)).toEqual([0, 1, 4, 4]);
    expect(pages.map((page: { pageInfo: { hasNextPage: boolean } }) => page.pageInfo.hasNextPage)).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });
  expect(statements).toHaveLength(2);
});

test('pages of any size walk the events of an initiative once, in order, with the right count to the end', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...initiatives),
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom('STARTS_AT', 'NEWEST'),
      async (key, first, sort) => {
        const ids: string[] = [];
        let after: string | null = null;
        do {
          const [page]: {
            totalCount: number;
            nodes: { id: string }[];
            pageInfo: { hasNextPage: boolean; endCursor: string };
          }[] = await ask([key], { first, after, sort });
          expect(page!.totalCount).toBe(counts[key]);
          ids.push(...page!.nodes.map(({ id }) => id));
          after = page!.pageInfo.hasNextPage ? page!.pageInfo.endCursor : null;
        } while (after);
        const rows = await node.db.event.findMany({
          where: { organiserId: `hattingen:initiative:${key}` },
          orderBy: sort === 'NEWEST' ? [{ createdAt: 'desc' }, { id: 'desc' }] : [{ startsAt: 'asc' }, { id: 'asc' }],
        });
        expect(ids).toEqual(rows.map(({ id }) => id));
      },
    ),
    { numRuns: 30 },
  );
});

test('a page after the last event is empty and still knows the count', async () => {
  const [{ pageInfo }] = await ask(['few'], { first: 4 });
  const [page] = await ask(['few'], { first: 4, after: pageInfo.endCursor });
  expect(page).toMatchObject({ totalCount: 4, nodes: [], pageInfo: { hasNextPage: false, endCursor: null } });
});

test('an event is the same along this way as by its id', async () => {
  const fields = `id title topics status startsAt endsAt allDay form audience visibility venue { location { lat lon } } createdAt updatedAt licence
    city { slug } organiser { id }`;
  const answer = await node.ask(`{ initiative(id: "hattingen:initiative:one") { events { nodes { ${fields} } } }
    few: initiative(id: "hattingen:initiative:few") { events(first: 2, sort: NEWEST) { nodes { ${fields} } } }
    event(id: "hattingen:event:one-0") { ${fields} } other: event(id: "hattingen:event:few-1") { ${fields} } }`);
  expect(answer.errors).toEqual([]);
  expect(answer.data.initiative.events.nodes).toEqual([answer.data.event]);
  expect(answer.data.few.events.nodes[1]).toEqual(answer.data.other);
  expect(answer.data.other.topics).toEqual(['SPORT', 'CULTURE']);
});

test.each([
  [{ first: 0 }, 'FIRST_OUT_OF_RANGE', 'first'],
  [{ first: 101 }, 'FIRST_OUT_OF_RANGE', 'first'],
  [{ after: 'x' }, 'CURSOR_INVALID', 'after'],
])('%j is refused as %s', async (variables, reason, argument) => {
  const representations = [{ __typename: 'Initiative', id: 'hattingen:initiative:few' }];
  const { errors } = await node.ask(query, { representations, ...variables });
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_INPUT', reason, argument } }]);
});
