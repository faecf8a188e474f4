import { randomBytes } from 'node:crypto';
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
import { readChoices, seedChoices } from '../oracle/choices.ts';
import { type Feature, features, findFeatures } from '../oracle/count-features.ts';
import { findDifference } from '../oracle/difference.ts';
import { createOracle, describeError, type Oracle, type Question } from '../oracle/oracle.ts';
import { createPools, type Pools } from '../oracle/pools.ts';
import { readRows } from '../oracle/rows.ts';
import { writeQuery } from '../oracle/write-query.ts';
import { type Answer, ask } from '../setup/ask.ts';
import { startTestNetwork } from '../setup/network.ts';

/** Another seed asks other queries: `ORACLE_SEED=7 npx vitest run --config tests/vitest.config.ts differential`. */
const seed = Number(process.env.ORACLE_SEED ?? 20_260_701);
const queries = Number(process.env.ORACLE_QUERIES ?? 800);
const lanes = 4;

let network: Network;
let oracle: Oracle;
let pools: Pools;
const tokens = new Map<Viewer | null, string>();

beforeAll(async () => {
  const databasePrefix = `oracle_${randomBytes(4).toString('hex')}_`;
  network = await startTestNetwork({ cities: 6, eachAlone: true, databasePrefix });
  const choices = seedChoices(seed);
  const now = new Date();
  const databases = new Map([...network.cities].map(([slug, city]) => [slug, city.database()]));
  for (const [index, [slug, db]] of [...databases].sort().entries()) {
    await addCityRows(db, slug, choices, now, index === 0 ? 3 : 1);
  }
  const records = new NetworkClient({
    adapter: createAdapter(databaseUrl(inject('postgresUrl'), `${databasePrefix}network`)),
  });
  await addNetworkRows(records, choices);
  await network.settled();
  const rows = await readRows(records, databases);
  await records.$disconnect();
  oracle = await createOracle(rows);
  pools = createPools(rows);

  const [city, other] = [...databases.keys()].sort() as [string, string];
  const viewers: (Viewer | null)[] = [
    null,
    { account: 'member', grants: [] },
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
  for (const viewer of viewers) tokens.set(viewer, viewer ? await network.token(viewer) : '');
});
afterAll(() => network?.[Symbol.asyncDispose]());

test('random queries get the same data through the gateway as from one schema over the data of all cities', async () => {
  const counts = new Map<Feature, number>();
  const anonymous = [...tokens.keys()].map(() => null);
  const viewers = [...anonymous, ...tokens.keys()];
  const property = fc.asyncProperty(
    fc.noBias(fc.array(fc.nat({ max: 9_999 }), { maxLength: 400, size: 'max' })),
    async (numbers) => {
      const question = writeQuery(oracle.schema, pools, readChoices(numbers), viewers);
      for (const feature of await compare(question)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
    },
  );
  const runs = Array.from({ length: lanes }, (_, lane) =>
    fc.check(property, {
      seed: seed + lane,
      numRuns: Math.ceil(queries / lanes),
      interruptAfterTimeLimit: 90_000,
      markInterruptAsFailure: true,
    }),
  );
  for (const run of await Promise.all(runs)) {
    const problem = run.errorInstance instanceof Error ? run.errorInstance.message : 'The time was up.';
    if (run.failed)
      expect.fail(
        `ORACLE_SEED=${seed}, after ${run.numRuns} queries and ${run.numShrinks} simplifications\n${problem}`,
      );
  }
  const shares = Object.fromEntries(
    Object.keys(features).map((feature) => [feature, (counts.get(feature as Feature) ?? 0) / queries]),
  );
  for (const [feature, least] of Object.entries(features)) {
    expect(shares[feature], `the share of queries with ${feature}`).toBeGreaterThanOrEqual(least);
  }
}, 150_000);

/** Asks the gateway and the oracle, throws a report when they differ, and returns what the query had. */
async function compare(question: Question): Promise<Feature[]> {
  const { query, variables, viewer } = question;
  const document = parse(query);
  const mistakes = validate(oracle.schema, document, [...specifiedRules, createQueryLimitsRule(clientQueryLimits)]);
  if (mistakes.length > 0) throw new Error(`The generator wrote an invalid query: ${mistakes.join('\n')}\n${query}`);
  const [answer, expected] = await Promise.all([
    Promise.race([ask(network.url, query, { variables, token: tokens.get(viewer) }), neverAnswered()]),
    oracle.answer(question),
  ]);
  const errors = new Set((answer.errors ?? []).map(({ message, extensions }) => describeError(message, extensions)));
  const difference =
    findDifference(expected.data, answer.data) ??
    findDifference([...expected.errors].sort(), [...errors].sort(), 'errors') ??
    findDifference(200, answer.status, 'status');
  if (difference) throw new Error(report(question, difference, expected.data, answer));
  return findFeatures(document, question, expected);
}

/** The gateway promises an answer within 5 seconds. */
const neverAnswered = (): Promise<Answer> =>
  new Promise((done) => {
    setTimeout(done, 7_000, { status: 0, data: 'no answer within 7 s' });
  });

const report = ({ query, variables, viewer }: Question, difference: string, expected: unknown, answer: object) =>
  [
    `The gateway and the oracle differ at ${difference}`,
    query,
    `variables ${JSON.stringify(variables)}`,
    `viewer ${JSON.stringify(viewer)}`,
    `oracle ${JSON.stringify(expected).slice(0, 4_000)}`,
    `gateway ${JSON.stringify(answer).slice(0, 4_000)}`,
  ].join('\n');
