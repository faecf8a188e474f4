import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { parse, specifiedRules, validate } from 'graphql';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { PrismaClient as NetworkClient } from '../../prisma/network/client/client.ts';
import { createAdapter, databaseUrl } from '../../services/shared/database.ts';
import { clientQueryLimits } from '../../services/shared/limits.ts';
import { createQueryLimitsRule } from '../../services/shared/query-limits.ts';
import type { Viewer } from '../../services/shared/viewer.ts';
import type { Network } from '../../services/start-network.ts';
import { addCityRows } from '../oracle/add-city-rows.ts';
import { addNetworkRows } from '../oracle/add-network-rows.ts';
import { seedChoices } from '../oracle/choices.ts';
import { type Feature, features, findFeatures } from '../oracle/count-features.ts';
import { findDifference } from '../oracle/difference.ts';
import { createOracle, describeError, type Oracle, type OracleAnswer, type Question } from '../oracle/oracle.ts';
import { createPools, type Pools } from '../oracle/pools.ts';
import { readRows } from '../oracle/rows.ts';
import { shrinkQuery } from '../oracle/shrink-query.ts';
import { writeQuery } from '../oracle/write-query.ts';
import { type Answer, ask } from '../setup/ask.ts';
import { startTestNetwork } from '../setup/network.ts';

/** Other queries: `ORACLE_SEED=7 ORACLE_QUERIES=5000 npx vitest run --config tests/vitest.config.ts differential`. */
const seed = Number(process.env.ORACLE_SEED ?? 20_260_701);
const queries = Number(process.env.ORACLE_QUERIES ?? 520);
const inFlight = 4;
const timeLimitMs = 60_000 + queries * 150;

let network: Network;
let oracle: Oracle;
let pools: Pools;
/** The token of every viewer; null is anonymous. */
const tokens = new Map<Viewer | null, string | undefined>();
/** How often a city did not answer in time, since the machine was busy. */
let asksRepeated = 0;

beforeAll(async () => {
  const databasePrefix = `oracle_${randomBytes(4).toString('hex')}_`;
  network = await startTestNetwork({ cities: 6, eachAlone: true, cache: false, databasePrefix });
  const databases = new Map([...network.cities].map(([slug, city]) => [slug, city.database()]));
  const [city, other] = [...databases.keys()].sort() as [string, string];
  const choices = seedChoices(seed);
  const now = new Date();
  for (const [slug, db] of databases) await addCityRows(db, slug, choices, now, slug === city ? 3 : 1);
  const url = databaseUrl(inject('postgresUrl'), `${databasePrefix}network`);
  const records = new NetworkClient({ adapter: createAdapter(url) });
  await addNetworkRows(records, choices);
  await network.settled();
  const rows = await readRows(records, databases);
  await records.$disconnect();
  oracle = await createOracle(rows);
  pools = createPools(rows);

  const viewers: Viewer[] = [
    { account: 'guest', grants: [] },
    { account: 'member', grants: [{ role: 'member', city }] },
    { account: 'editor', grants: [{ role: 'editor', city }] },
    {
      account: 'both',
      grants: [
        { role: 'editor', city: other },
        { role: 'maintainer', city },
      ],
    },
    { account: 'organiser', grants: [{ role: 'organiser', region: 'west' }, { role: 'member' }] },
    { account: 'office', grants: [{ role: 'admin' }] },
  ];
  tokens.set(null, undefined);
  for (const viewer of viewers) tokens.set(viewer, await network.token(viewer));
});
afterAll(() => network?.[Symbol.asyncDispose]());

test('random queries get the same data as from one schema over the data of all cities', {
  timeout: timeLimitMs,
}, async () => {
  const counts = new Map<Feature, number>();
  const viewers = [...[...tokens.keys()].map(() => null), ...tokens.keys()];
  const seeds = fc.noBias(fc.nat());
  let stopped = false;
  const property = fc.asyncProperty(seeds, async (seed) => {
    if (stopped) return;
    const question = writeAllowedQuery(seed, viewers);
    const { fault, expected } = await askBoth(question);
    if (fault) stopped = true;
    if (fault) throw new Error(await explain(question, fault));
    for (const feature of findFeatures(question, expected)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  });
  const settings = { numRuns: Math.ceil(queries / inFlight), endOnFailure: true };
  const runs = Array.from({ length: inFlight }, (_, lane) =>
    fc.check(property, { ...settings, seed: seed * inFlight + lane }),
  );
  for (const { failed, errorInstance } of await Promise.all(runs)) {
    if (failed) throw errorInstance;
  }

  for (const [feature, least] of Object.entries(features)) {
    const share = (counts.get(feature as Feature) ?? 0) / queries;
    expect(share, `the share of queries with ${feature}`).toBeGreaterThanOrEqual(least);
  }
  expect(asksRepeated).toBeLessThanOrEqual(queries / 50);
});

test('page by page every list holds each entry once, in the order of the oracle', async () => {
  const viewer = [...tokens.keys()].at(-1) ?? null;
  const lists = {
    initiatives: 'TITLE',
    events: 'STARTS_AT',
    bestPractices: 'TITLE',
    funding: 'DEADLINE',
    trainings: 'STARTS_AT',
    workingGroups: 'TITLE',
    conferences: 'TITLE',
    board: 'TITLE',
    mailingLists: 'TITLE',
  };
  for (const [list, sorts] of Object.entries(lists)) {
    for (const sort of [sorts, 'NEWEST']) {
      const from = list === 'events' ? 'from: "2000-01-01T00:00:00Z",' : '';
      const query = `query ($after: String) {
        city(slug: "beispielstadt-001") {
          ${list}(first: 7, after: $after, ${from} sort: ${sort}) {
            totalCount nodes { id } pageInfo { hasNextPage endCursor }
          }
        }
      }`;
      const seen: string[] = [];
      for (let after: string | null = null, more = true; more; ) {
        const { answer, fault }: Asked = await askBoth({ query, variables: { after }, viewer });
        expect(fault).toBeNull();
        const page = answer.data.city[list];
        seen.push(...page.nodes.map(({ id }: { id: string }) => id));
        after = page.pageInfo.endCursor;
        more = page.pageInfo.hasNextPage;
        if (!more) expect(seen).toHaveLength(page.totalCount);
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.length).toBeGreaterThan(14);
    }
  }
});

interface Asked {
  answer: Answer;
  expected: OracleAnswer;
  /** The first difference in data, errors or status. */
  fault: string | null;
}

/** Writes a query from a seed; one that could return too many things gives way to the next. */
function writeAllowedQuery(seed: number, viewers: (Viewer | null)[]): Question {
  for (let attempt = 0; ; attempt++) {
    const question = writeQuery(oracle.schema, pools, seedChoices(seed + attempt * 1_000_003), viewers);
    const tooMany = validate(oracle.schema, parse(question.query), [createQueryLimitsRule(clientQueryLimits)]).some(
      ({ extensions }) => extensions.reason === 'NODES_EXCEEDED',
    );
    if (!tooMany) return question;
  }
}

async function askBoth(question: Question): Promise<Asked> {
  const { query } = question;
  const rules = [...specifiedRules, createQueryLimitsRule(clientQueryLimits)];
  const mistakes = validate(oracle.schema, parse(query), rules);
  if (mistakes.length > 0) throw new Error(`The generator wrote an invalid query: ${mistakes.join('\n')}\n${query}`);
  const [answer, expected] = await Promise.all([askGateway(question), oracle.answer(question)]);
  const errors = answer.errors?.map(({ message, extensions }) => describeError(message, extensions)) ?? [];
  const fault =
    findDifference(expected.data, answer.data) ??
    findDifference([...expected.errors].sort(), [...new Set(errors)].sort(), 'errors') ??
    findDifference(200, answer.status, 'status');
  return { answer, expected, fault };
}

/** Makes a question smaller while it still has a fault, and reports it. */
async function explain(question: Question, found: string): Promise<string> {
  const hasFault = async (smaller: Question) => (await askBoth(smaller)).fault !== null;
  const smallest = await shrinkQuery(oracle.schema, question, hasFault, 20_000);
  const { answer, expected, fault } = await askBoth(smallest);
  return [
    `The gateway and the oracle differ at ${fault ?? `${found}, but not when asked again`}`,
    smallest.query,
    `variables ${JSON.stringify(smallest.variables)}`,
    `viewer ${JSON.stringify(smallest.viewer)}`,
    `oracle ${JSON.stringify({ data: expected.data, errors: [...expected.errors] }).slice(0, 2_000)}`,
    `gateway ${JSON.stringify({ data: answer.data, errors: answer.errors }).slice(0, 2_000)}`,
    `before it was made smaller: ${JSON.stringify(question).slice(0, 5_000)}`,
    `Ask the same again with ORACLE_SEED=${seed}.`,
  ].join('\n');
}

/** Asks the gateway, once more when a city was too slow: the cities here are never down, but the machine may be busy. */
async function askGateway({ query, variables, viewer }: Question): Promise<Answer> {
  const askOnce = () => ask(network.url, query, { variables, token: tokens.get(viewer) });
  const answer = await Promise.race([askOnce(), neverAnswered()]);
  const isSlow = answer.errors?.some(({ extensions: { reason } }) => tooSlow.has(String(reason)));
  if (!isSlow || asksRepeated > queries / 50) return answer;
  asksRepeated += 1;
  await sleep(1_000);
  return askOnce();
}

const tooSlow = new Set(['CITY_TIMEOUT', 'SERVICE_UNAVAILABLE']);

/** The gateway promises an answer within 5 seconds. */
const neverAnswered = (): Promise<Answer> => sleep(8_000, { status: 0, data: 'no answer within 8 s' }, { ref: false });
