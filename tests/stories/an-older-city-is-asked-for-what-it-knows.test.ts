import { readFileSync } from 'node:fs';
import { parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { createConformanceClient } from '../../services/shared/conformance/client.ts';
import { runConformance } from '../../services/shared/conformance/run-conformance.ts';
import { readContract } from '../../services/shared/contract/contract.ts';
import { sdlAt } from '../../services/shared/contract/sdl-at.ts';
import { root } from '../house/sources.ts';
import { ask } from '../setup/ask.ts';
import { startFaultProxy } from '../setup/fault-proxy.ts';
import { startTestNetwork } from '../setup/network.ts';

const contract = readContract(sdlAt(readFileSync(`${root}services/city/schema.graphql`, 'utf8'), '1.0'));

function isKnown(query: string): boolean {
  try {
    return validate(contract, parse(query)).length === 0;
  } catch {
    return false;
  }
}

test('an older city is asked for what it knows, and gives all of that', { timeout: 60_000 }, async () => {
  await using network = await startTestNetwork({ cities: ['hattingen', 'bottrop'] });
  const token = await network.token({ account: 'office', grants: [{ role: 'admin' }] });

  // Bottrop behind a server that knows nothing but version 1.0 and refuses whatever else it is asked.
  await using proxy = await startFaultProxy();
  proxy.target = new URL(network.cities.get('bottrop')!.endpoint).origin;
  const asked: string[] = [];
  let refused = 0;
  let version = '1.0';
  proxy.fault = {
    ask(exchange) {
      if (exchange.path !== '/graphql') return;
      asked.push(exchange.query);
      if (isKnown(exchange.query)) return;
      refused += 1;
      exchange.query = '{ notInVersion10 }';
    },
    answer: ({ path, body }) => path === '/readyz' && Object.assign(body, { contractVersion: version }),
  };
  const endpoint = `${proxy.url}/bottrop/graphql`;
  const moved = await ask(
    network.url,
    'mutation ($endpoint: String!) { registerNode(city: "bottrop", endpoint: $endpoint) { slug } }',
    { token, variables: { endpoint } },
  );
  expect(moved.errors).toBeUndefined();
  await network.settled();

  const page = `{ cities { slug node { contractVersion } districts { title } pendingChanges(first: 1) { totalCount } } }`;
  const answer = await ask(network.url, page, { token });
  expect(answer.data.cities).toEqual(
    expect.arrayContaining([
      {
        slug: 'bottrop',
        node: { contractVersion: '1.0' },
        districts: expect.arrayContaining([{ title: 'Welheim' }]),
        pendingChanges: null,
      },
      {
        slug: 'hattingen',
        node: { contractVersion: '1.2' },
        districts: expect.any(Array),
        pendingChanges: { totalCount: 0 },
      },
    ]),
  );
  expect(answer.errors?.map(({ extensions }) => extensions)).toEqual([
    { code: 'CITY_OUTDATED', reason: 'CITY_OUTDATED', city: 'bottrop' },
  ]);
  expect(answer.extensions?.cities).toEqual({ asked: 2, answered: 2, missing: [] });

  const added = await ask(
    network.url,
    'mutation { createDistrict(city: "bottrop", input: { title: "Eigen", visibility: PUBLIC }) { title pendingChanges { id } } }',
    { token },
  );
  expect(added.data.createDistrict).toEqual({ title: 'Eigen', pendingChanges: null });
  expect(refused).toBe(0);

  asked.length = 0;
  const approved = await ask(network.url, 'mutation { approveChange(id: "bottrop:change:x") { id } }', { token });
  expect(approved).toMatchObject({
    data: { approveChange: null },
    errors: [{ extensions: { code: 'CITY_OUTDATED', city: 'bottrop' } }],
    extensions: { cities: { asked: 1, answered: 0, missing: [{ city: 'bottrop', code: 'CITY_OUTDATED' }] } },
  });
  expect(asked).toEqual([]);

  await using client = createConformanceClient(['127.0.0.0/8']);
  const report = await runConformance({ endpoint, slug: 'bottrop', client });
  // Its feed names the address behind the proxy, where nobody outside finds it.
  expect(report.checks.filter(({ outcome }) => outcome === 'failed').map(({ id }) => id)).toEqual(['feed-next']);
  expect(report.contractVersion).toBe('1.0');

  version = '2.0';
  await network.settled();
  asked.length = 0;
  const outdated = await ask(network.url, page, { token });
  expect(outdated.data.cities).toContainEqual({
    slug: 'bottrop',
    node: { contractVersion: '2.0' },
    districts: null,
    pendingChanges: null,
  });
  expect(outdated.extensions?.cities).toEqual({
    asked: 2,
    answered: 1,
    missing: [{ city: 'bottrop', code: 'CITY_OUTDATED' }],
  });
  expect(asked).toEqual([]);
});
