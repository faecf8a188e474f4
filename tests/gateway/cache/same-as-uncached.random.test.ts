import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Gateway } from '../../../gateway/start.ts';
import { ask } from '../../setup/ask.ts';
import { type FakeHub, startFakeHub } from './fake-hub.ts';

/** Other sequences: `CACHE_SEED=7 CACHE_RUNS=1000 npx vitest run --config tests/vitest.config.ts same-as-uncached`. */
const seed = Number(process.env.CACHE_SEED ?? 20_261_122);
const runs = Number(process.env.CACHE_RUNS ?? 60);

const cities = ['a-town', 'b-town'];
const kinds = ['initiative', 'event', 'best-practice', 'district'];
const filters = ['', '(cities: ["a-town"])', '(cities: ["a-town", "b-town"])', '(text: "town")'];
const things = 'totalCount nodes { title ... on Event { organiser { title } district { title } } }';
const questions = [
  '{ cities { slug name } }',
  '{ cities { slug events { nodes { title } } } }',
  '{ city(slug: "b-town") { name initiatives { nodes { title } } } }',
  '{ event(id: "a-town:event:x") { title organiser { title } } }',
  '{ a: events(cities: ["a-town"]) { totalCount nodes { title } } b: initiatives(cities: ["b-town"]) { nodes { title } } }',
  '{ initiatives { nodes { title contact { office } } } }',
  ...filters.map((filter) => `{ search${filter} { ${things} } }`),
  ...filters.map((filter) => `{ events${filter} { totalCount nodes { title district { title } } } }`),
  '{ search(kinds: [EVENT]) { nodes { title ... on Event { organiser { title } } } } }',
  '{ search(kinds: [INITIATIVE, BEST_PRACTICE], cities: ["b-town"]) { nodes { title } } }',
];

let hub: FakeHub;
let cached: Gateway;
let plain: Gateway;
let time = 1_000_000;
beforeAll(async () => {
  hub = await startFakeHub(cities);
  cached = await hub.startGateway({ now: () => time });
  plain = await hub.startGateway({ cache: false });
});
afterAll(async () => {
  for (const one of [cached, plain, hub]) await one?.[Symbol.asyncDispose]();
});

/** How many answers came from what was kept. */
let kept = 0;
async function read(gateway: Gateway, query: string): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${gateway.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  if (answer.headers.has('age')) kept += 1;
  return answer.json();
}

type Step =
  | { do: 'change'; city: string; kind: string }
  | { do: 'rename'; city: string }
  | { do: 'write'; city: string }
  | { do: 'ask'; question: number }
  | { do: 'hold'; service: string }
  | { do: 'release'; service: string }
  | { do: 'hear' }
  | { do: 'pass'; ms: number };

const city = fc.constantFrom(...cities);
const service = fc.constantFrom('directory', ...cities);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('change' as const), city, kind: fc.constantFrom(...kinds) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('write' as const), city }) },
  { weight: 12, arbitrary: fc.record({ do: fc.constant('ask' as const), question: fc.nat(questions.length - 1) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rename' as const), city }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('hold' as const), service }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('release' as const), service }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('hear' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('pass' as const), ms: fc.nat(2_900) }) },
);
const manySteps = fc.array(step, { minLength: 10, maxLength: 40 });

test('whatever happens in whatever order: once the gateway has heard of it, it answers as one that keeps nothing', {
  timeout: 30_000 + runs * 2_000,
}, async () => {
  const property = fc.asyncProperty(manySteps, fc.boolean(), async (steps, asksAtOnce) => {
    const releases = new Map<string, () => void>();
    const underWay: Promise<unknown>[] = [];
    const release = (name: string) => {
      releases.get(name)?.();
      releases.delete(name);
    };
    for (const one of steps) {
      if (one.do === 'change') hub.change(one.city, one.kind);
      else if (one.do === 'rename') hub.world.cities.get(one.city)!.name += 'x';
      else if (one.do === 'hear') await cached.refreshRegistry();
      else if (one.do === 'pass') time += one.ms;
      else if (one.do === 'release') release(one.service);
      else if (one.do === 'hold') {
        release(one.service);
        releases.set(one.service, hub.holdAnswers(one.service));
      } else if (one.do === 'ask') {
        underWay.push(read(cached, questions[one.question]!));
        if (releases.size === 0) await underWay.at(-1);
      } else {
        const mutation = `mutation { withdrawEvent(id: "${one.city}:event:x") }`;
        await ask(`${cached.url}/graphql`, mutation, { token: hub.token });
      }
    }
    await cached.refreshRegistry();
    // Some ask while answers from before are still under way; all ask after these have come.
    const early = asksAtOnce ? questions.map((query) => read(cached, query)) : [];
    await fetch(`${cached.url}/healthz`);
    for (const name of [...releases.keys()]) release(name);
    await Promise.all(underWay);
    const answers = [...early, ...questions.map((query) => read(cached, query))];
    const expected = await Promise.all(questions.map((query) => read(plain, query)));
    expect(await Promise.all(answers)).toEqual(asksAtOnce ? [...expected, ...expected] : expected);
  });
  await fc.assert(property, { seed, numRuns: runs, endOnFailure: true });
  expect(kept).toBeGreaterThan(runs * 5);
});
