import fc from 'fast-check';
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import type { CityRequest, Slot } from '../../../gateway/sharding/city-request.ts';
import { createShardedExecutor } from '../../../gateway/sharding/execute.ts';
import { answerHonestly, contract } from './contract-city.ts';

const cities = ['bottrop', 'hattingen', 'herne', 'unna', 'witten'];
const anyCity = fc.constantFrom(...cities);
const failing = fc.uniqueArray(anyCity);

interface Row {
  city: string;
  isCity: boolean;
}
const row = fc.record({ city: anyCity, isCity: fc.boolean() });
const list = fc.oneof(
  { weight: 5, arbitrary: fc.array(row, { maxLength: 12 }) },
  { weight: 1, arbitrary: fc.array(row, { minLength: 250, maxLength: 330 }) },
  { weight: 1, arbitrary: anyCity.map((city): Row[] => Array(230).fill({ city, isCity: false })) },
);

const represent = (alias: number, { city, isCity }: Row, index: number) =>
  isCity
    ? { __typename: 'City', slug: city }
    : { __typename: 'Initiative', id: `${city}:initiative:k${alias}-${index}` };
const expected = ({ slug, id }: { slug?: string; id?: string }) =>
  id ? { id, title: `title of ${id}` } : { office: { office: `office of ${slug}` } };

function createRecorded(failingCities: readonly string[]) {
  const calls: CityRequest[] = [];
  const records: [string, string | null][] = [];
  const execute = createShardedExecutor({
    contract,
    findCity: () => 'ready',
    async callCity(request) {
      calls.push(request);
      if (failingCities.includes(request.city)) return { kind: 'failed', reason: 'CITY_TIMEOUT' };
      return { kind: 'answered', body: await answerHonestly(request) };
    },
  });
  const session = { record: (city: string, code: string | null) => void records.push([city, code]) };
  return {
    calls,
    records,
    run: (query: string, variables = {}) => execute({ document: parse(query), variables, session }),
  };
}

test('entities of any cities in any order stand where they were asked for, whichever cities fail', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(list, { minLength: 1, maxLength: 3 }), failing, async (lists, failingCities) => {
      const representations = lists.map((rows, alias) => rows.map((one, index) => represent(alias, one, index)));
      const variables = Object.fromEntries(representations.map((of, alias) => [`r${alias}`, of]));
      const selection = '{ ... on City { office { office } } ... on Initiative { id title } }';
      const declared = lists.map((_, alias) => `$r${alias}: [_Any!]!`).join(' ');
      const fields = lists.map((_, alias) => `a${alias}: _entities(representations: $r${alias}) ${selection}`);
      const { calls, records, run } = createRecorded(failingCities);
      const { data, errors = [] } = await run(`query (${declared}) { ${fields.join(' ')} }`, variables);

      const isMissing = (alias: number, index: number) => failingCities.includes(lists[alias]![index]!.city);
      expect(data).toEqual(
        Object.fromEntries(
          representations.map((of, alias) => [
            `a${alias}`,
            of.map((one, index) => (isMissing(alias, index) ? null : expected(one))),
          ]),
        ),
      );

      const asked = [...new Set(lists.flat().map(({ city }) => city))];
      const missing = asked.filter((city) => failingCities.includes(city)).sort();
      expect(errors.map(({ extensions }) => extensions.city).sort()).toEqual(missing);
      for (const { path, extensions } of errors) {
        const alias = Number(String(path?.[0]).slice(1));
        expect(lists[alias]?.findIndex(({ city }) => city === extensions.city)).toBe(path?.[1]);
      }
      expect(records.map(([city]) => city).sort()).toEqual(asked.sort());

      for (const [alias, of] of representations.entries()) {
        const sentPerCity = cities.map((city) =>
          calls.filter((call) => call.city === city).flatMap(({ variables }) => variables[`r${alias}`] as unknown[]),
        );
        const due = cities.map((city) => of.filter((_, index) => lists[alias]![index]!.city === city));
        expect(sentPerCity).toEqual(due);
      }
      for (const { variables, slots } of calls) {
        const lengths = Object.values(variables).map((of) => (of as unknown[]).length);
        expect(Math.max(...lengths)).toBeLessThanOrEqual(100);
        expect(Math.max(...lengths)).toBeGreaterThan(0);
        expect(slots.map((slot) => (slot as Slot & { kind: 'entities' }).indices.length)).toEqual(lengths);
      }
    }),
    { numRuns: 100 },
  );
});

test('root fields of any cities come from their own, next to entities, whichever cities fail', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyCity, { minLength: 1, maxLength: 8 }),
      fc.array(row, { maxLength: 6 }),
      failing,
      async (of, rows, failingCities) => {
        const r = rows.map((one, index) => represent(0, one, index));
        const fields = of.map((city, index) => `f${index}: initiative(id: "${city}:initiative:k${index}") { ...T }`);
        const { calls, run } = createRecorded(failingCities);
        const { data } = await run(
          `query ($r: [_Any!]!) { ${fields.join(' ')} _entities(representations: $r) { ... on City { office { office } } ...T } }
         fragment T on Initiative { id title }`,
          { r },
        );
        expect(data).toEqual({
          ...Object.fromEntries(
            of.map((city, index) => [
              `f${index}`,
              failingCities.includes(city) ? null : expected({ id: `${city}:initiative:k${index}` }),
            ]),
          ),
          _entities: r.map((one, index) => (failingCities.includes(rows[index]!.city) ? null : expected(one))),
        });
        expect(calls.map(({ city }) => city).sort()).toEqual(
          [...new Set([...of, ...rows.map(({ city }) => city)])].sort(),
        );
      },
    ),
    { numRuns: 100 },
  );
});

test('a mutation goes to exactly one city, never twice, and all of them in document order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyCity, { minLength: 1, maxLength: 10 }), failing, async (of, failingCities) => {
      const ids = of.map((city, index) => `${city}:initiative:k${index}`);
      const { calls, run } = createRecorded(failingCities);
      const { data } = await run(
        `mutation { ${ids.map((id, index) => `m${index}: withdrawInitiative(id: "${id}")`).join(' ')} }`,
      );
      expect(data).toEqual(
        Object.fromEntries(ids.map((id, index) => [`m${index}`, failingCities.includes(of[index]!) ? null : id])),
      );
      const sent = calls.flatMap(({ city, query }) => [...query.matchAll(/"(.*?)"/g)].map(([, id]) => ({ city, id })));
      expect(sent).toEqual(ids.map((id, index) => ({ city: of[index], id })));
    }),
    { numRuns: 100 },
  );
});
