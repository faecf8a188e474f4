import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Arrival } from '../../../../services/directory/index/index-listings.ts';
import type { FacetName } from '../../../../services/directory/search/count-by.ts';
import { type FilterArgs, readFilters } from '../../../../services/directory/search/filters.ts';
import { findAll, findListings, type PageArgs } from '../../../../services/directory/search/search.ts';
import { eventForms, initiativeForms } from '../../../../services/shared/feed/item.ts';
import { listOccurrences } from '../../../../services/shared/recurrence.ts';
import { arrivalOf, now, removalOf, startIndex, type TestIndex } from '../index/start-index.ts';
import { findByLoops, type OracleCity, orders } from './oracle.ts';

const cities: OracleCity[] = [
  { slug: 'aachen', state: 'DE_NW', regions: ['west'], lat: 50.78, lon: 6.08, visible: true },
  { slug: 'berlin', state: 'DE_BE', regions: ['ost'], lat: 52.52, lon: 13.4, visible: true },
  { slug: 'celle', state: 'DE_NI', regions: ['west', 'ost'], visible: true },
  { slug: 'dessau', state: 'DE_ST', regions: ['ost'], lat: 51.83, lon: 12.24, visible: false },
];
const words = ['wolke', 'zebra', 'kompass'];
const topics = ['SPORT', 'CULTURE', 'HEALTH'] as const;
const day = 86_400_000;
const at = (days: number) => new Date(now.getTime() + days * day).toISOString();

const text = fc.array(fc.constantFrom(...words, 'und', 'mit'), { maxLength: 3 }).map((parts) => parts.join(' '));
/** No two places are so near to each other that it matters how their distance is reckoned. */
const degrees = (min: number, max: number) =>
  fc.integer({ min: min * 1_000, max: max * 1_000 }).map((thousandths) => thousandths / 1_000);
const location = fc.option(fc.record({ lat: degrees(50, 53), lon: degrees(6, 14) }));
const common = {
  city: fc.constantFrom(...cities.map(({ slug }) => slug)),
  title: text.map((said) => `Titel ${said}`),
  summary: fc.option(text),
  description: fc.option(text),
  topics: fc.subarray([...topics]),
  createdAt: fc.integer({ min: -5, max: -1 }).map(at),
};
const thing = fc.oneof(
  fc.record({ ...common, kind: fc.constant('initiative'), form: fc.constantFrom(...initiativeForms.slice(0, 2)) }),
  fc.record({ ...common, kind: fc.constant('best-practice') }),
  fc.record({
    ...common,
    kind: fc.constant('event'),
    form: fc.constantFrom(...eventForms.slice(0, 2)),
    startsAt: fc.integer({ min: -40, max: 40 }).map(at),
    hours: fc.option(fc.integer({ min: 0, max: 200 })),
    recurrence: fc.option(fc.constantFrom('FREQ=WEEKLY', 'FREQ=MONTHLY;BYMONTHDAY=1', 'FREQ=DAILY;COUNT=5')),
    singleDates: fc.option(
      fc.record({
        leftOut: fc.nat(8),
        moved: fc.nat(8),
        byHours: fc.integer({ min: -900, max: 900 }),
        hours: fc.option(fc.integer({ min: 1, max: 400 })),
      }),
    ),
    location,
  }),
);
type Thing = typeof thing extends fc.Arbitrary<infer Value> ? Value : never;

const after = (start: string, hours: number | null) =>
  hours === null ? null : new Date(Date.parse(start) + hours * 3_600_000).toISOString();

/** Leaves one of the next dates out and moves another one, far or near, so that it may last over the others. */
function singleDatesOf({ startsAt, recurrence, singleDates }: Extract<Thing, { singleDates: unknown }>) {
  if (!singleDates || !recurrence) return {};
  const series = { startsAt: new Date(startsAt), endsAt: null, recurrence };
  const dates = listOccurrences(series, now, new Date(at(365)), 9).map((date) => date.startsAt.toISOString());
  const [leftOut, original] = [dates[singleDates.leftOut], dates[singleDates.moved]];
  const start = original && after(original, singleDates.byHours)!;
  return {
    exceptions: leftOut ? [leftOut] : [],
    moved: start ? [{ originalStartsAt: original, startsAt: start, endsAt: after(start, singleDates.hours) }] : [],
  };
}

function arrivalFrom(made: Thing, key: string, change = 1): Arrival {
  const { city, kind, ...data } = made;
  const event = 'hours' in made && {
    endsAt: after(made.startsAt, made.hours),
    ...singleDatesOf(made),
    venue: made.location && { location: made.location },
  };
  return arrivalOf(`${city}:${kind}:${key}`, { ...data, ...event }, { change });
}

const everyFilter = fc.record({
  text: fc.constantFrom(...words),
  kinds: fc.subarray(['INITIATIVE', 'EVENT', 'BEST_PRACTICE'] as const).map((kinds) => [...kinds]),
  topics: fc.subarray([...topics]),
  cities: fc.subarray([...cities.map(({ slug }) => slug), 'nirgendwo']),
  states: fc.subarray(['DE_NW', 'DE_NI', 'DE_ST', 'DE_XX']),
  region: fc.constantFrom('west', 'ost', 'nirgendwo'),
  near: fc.record({
    lat: fc.double({ min: 50, max: 53, noNaN: true }),
    lon: fc.double({ min: 6, max: 14, noNaN: true }),
    radiusKm: fc.double({ min: 0.001, max: 400, noNaN: true }),
  }),
  from: fc.integer({ min: -60, max: 30 }).map(at),
  to: fc.integer({ min: 30, max: 90 }).map(at),
  form: fc.constantFrom(eventForms[0]!),
});
/** Some of the filters, as few as people use at once. */
const filters: fc.Arbitrary<FilterArgs> = fc
  .tuple(
    everyFilter,
    fc.subarray(['text', 'kinds', 'topics', 'cities', 'states', 'region', 'near', 'from', 'to', 'form'], {
      maxLength: 3,
    }),
  )
  .map(([all, names]) => Object.fromEntries(names.map((name) => [name, all[name as keyof typeof all]])));
const sorts = Object.keys(orders) as (keyof typeof orders)[];
const search = fc
  .record({ args: filters, sort: fc.option(fc.constantFrom(...sorts)), first: fc.integer({ min: 1, max: 40 }) })
  .filter(({ args, sort }) => sort !== 'DISTANCE' || args.near != null);

/** The order that is taken when this one is asked for. */
function usualSort({ text, kinds }: FilterArgs, sort: keyof typeof orders | null): keyof typeof orders {
  if (sort && (sort !== 'RELEVANCE' || text)) return sort;
  if (text) return 'RELEVANCE';
  return kinds?.length === 1 && kinds[0] === 'EVENT' ? 'DATE' : 'NEWEST';
}

let index: TestIndex;
let things: Arrival[];
beforeAll(async () => {
  index = await startIndex();
  for (const { slug, ...city } of cities) await index.addCity(slug, city);
  things = fc.sample(thing, { numRuns: 120, seed: 7 }).map((made, key) => arrivalFrom(made, `k${key}`));
  await index.index(things);
  await index.publish({ 'aachen:district:mitte': { title: 'wolke' }, 'aachen:office:office': { title: 'wolke' } });
});
afterAll(() => index[Symbol.asyncDispose]());

const idsOf = ({ hits }: { hits: { row: { id: string } }[] }) => hits.map(({ row }) => row.id);
async function walk(args: FilterArgs, page: PageArgs, between: () => Promise<unknown> = async () => undefined) {
  const ids: string[] = [];
  for (let after: string | undefined; ; ) {
    const found = await (await findListings(index.db, readFilters(args), { ...page, after }, now)).page();
    expect(found.hits.length).toBe(found.hasNextPage ? page.first : found.hits.length);
    ids.push(...idsOf(found));
    if (!found.hasNextPage) return ids;
    after = found.hits.at(-1)!.cursor;
    await between();
  }
}

describe('over random things and filters', () => {
  test('all pages together are what plain loops find, in the same order, and so is the whole list', async () => {
    let most = 0;
    await fc.assert(
      fc.asyncProperty(search, async ({ args, sort, first }) => {
        const expected = findByLoops(cities, things, readFilters(args)).sort(orders[usualSort(args, sort)]);
        most = Math.max(most, expected.length);
        const ids = expected.map(({ id }) => id);
        expect(await walk(args, { sort, first })).toEqual(ids);
        const all = await findAll(index.db, readFilters(args), sort, 1_000, now);
        expect(all.map(({ id }) => id)).toEqual(ids);
        expect(all.map(({ occurrence }) => occurrence?.startsAt.getTime() ?? null)).toEqual(
          expected.map(({ startsAt }) => startsAt),
        );
      }),
      { numRuns: 40 },
    );
    expect(most).toBeGreaterThan(20);
  }, 60_000);

  test('what is said of a thing is what plain loops say, whatever the order', async () => {
    await fc.assert(
      fc.asyncProperty(search, async ({ args, sort }) => {
        const expected = new Map(findByLoops(cities, things, readFilters(args)).map((hit) => [hit.id, hit]));
        const { hits } = await (await findListings(index.db, readFilters(args), { sort, first: 100 }, now)).page();
        for (const { row } of hits) {
          const { score, distanceKm, startsAt } = expected.get(row.id)!;
          expect(row.score).toBe(args.text ? score : null);
          if (distanceKm === null) expect(row.distanceKm).toBeNull();
          else expect(row.distanceKm).toBeCloseTo(distanceKm, 6);
          expect(row.occurrence?.startsAt.getTime() ?? null).toBe(startsAt);
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  test('counts and facets are those of all pages', async () => {
    await fc.assert(
      fc.asyncProperty(search, async ({ args }) => {
        const found = findByLoops(cities, things, readFilters(args));
        const made = await findListings(index.db, readFilters(args), { first: 1 }, now);
        expect(await made.total()).toBe(found.length);
        const counted = async (facet: FacetName) => {
          const counts = await made.countBy(facet);
          expect(counts.map(({ count }) => count)).toEqual(counts.map(({ count }) => count).sort((a, b) => b - a));
          return Object.fromEntries(counts.map(({ value, count }) => [value, count]));
        };
        const countBy = (valuesOf: (id: string) => string[]) => {
          const counts: Record<string, number> = {};
          for (const { id } of found) for (const value of valuesOf(id)) counts[value] = (counts[value] ?? 0) + 1;
          return counts;
        };
        expect(await counted('city')).toEqual(countBy((id) => [id.split(':')[0]!]));
        expect(await counted('kind')).toEqual(countBy((id) => [id.split(':')[1]!.toUpperCase().replace('-', '_')]));
        expect(await counted('state')).toEqual(
          countBy((id) => [cities.find(({ slug }) => slug === id.split(':')[0])!.state]),
        );
        const topicsOf = new Map(things.map(({ id, data }) => [id, (data as { topics: string[] }).topics]));
        expect(await counted('topic')).toEqual(countBy((id) => topicsOf.get(id)!));
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  test('while other things come and go between the pages, none is doubled and none that stays is lost', async () => {
    let key = 0;
    await fc.assert(
      fc.asyncProperty(
        search,
        fc.array(thing, { minLength: 2, maxLength: 20 }),
        async ({ args, sort, first }, others) => {
          const there: string[] = [];
          const comeAndGo = async () => {
            const coming = others.splice(0, 2).map((one) => arrivalFrom(one, `other-${++key}`));
            await index.index(coming);
            await index.remove(there.splice(0, 1).map((id) => removalOf(id, { change: 2 })));
            there.push(...coming.map(({ id }) => id));
          };
          await comeAndGo();
          const ids = await walk(args, { sort, first: first + 3 }, comeAndGo);
          await index.remove(there.map((id) => removalOf(id, { change: 2 })));
          expect(new Set(ids).size).toBe(ids.length);
          const expected = findByLoops(cities, things, readFilters(args)).sort(orders[usualSort(args, sort)]);
          expect(ids.filter((id) => !id.includes(':other-'))).toEqual(expected.map(({ id }) => id));
        },
      ),
      { numRuns: 20 },
    );
  }, 60_000);
});
