import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Network } from '../../services/start-network.ts';
import { ask } from '../setup/ask.ts';
import { countRequests } from '../setup/count-requests.ts';
import { startTestNetwork } from '../setup/network.ts';

let network: Network;
beforeAll(async () => {
  network = await startTestNetwork({ cities: ['hattingen', 'bottrop'], watchSeconds: 1, pollSeconds: 60 });
});
afterAll(() => network[Symbol.asyncDispose]());

const found = async () => {
  const { data } = await ask(network.url, '{ search(first: 100) { nodes { id } } }');
  return new Set(data.search.nodes.map(({ id }: { id: string }) => id.split(':')[0]));
};
const live = (token: string) =>
  ask(network.url, '{ city(slug: "hattingen") { slug initiatives { totalCount } } }', { token });

test('a suspended city gets no call and is out of search within seconds, and comes back when the suspension ends', {
  timeout: 120_000,
}, async () => {
  const token = await network.token({ account: 'office', grants: [{ role: 'admin' }] });
  const suspend = (suspended: boolean) =>
    ask(network.url, `mutation { suspendNode(city: "hattingen", suspended: ${suspended}) { node { state } } }`, {
      token,
    });
  await expect.poll(found).toEqual(new Set(['hattingen', 'bottrop']));
  expect((await live(token)).errors).toBeUndefined();

  expect((await suspend(true)).data.suspendNode.node.state).toBe('SUSPENDED');
  await expect.poll(found, { timeout: 30_000 }).toEqual(new Set(['bottrop']));
  await expect
    .poll(async () => (await live(token)).errors?.[0]?.extensions.code, { timeout: 30_000 })
    .toBe('CITY_SUSPENDED');
  const origin = new URL(network.cities.get('hattingen')!.endpoint).origin;
  const calls = await countRequests(async () => {
    for (let second = 0; second < 3; second++) {
      await live(token);
      await fetch(`${network.directory.url}/ping/hattingen`, { method: 'POST' });
      await network.settled();
      await sleep(1_000);
    }
  });
  const asked = [...calls.keys()].map((url) => new URL(url).origin);
  expect(asked).not.toContain(origin);
  expect(asked).toContain(new URL(network.cities.get('bottrop')!.endpoint).origin);

  await suspend(false);
  await expect.poll(found, { timeout: 30_000 }).toEqual(new Set(['hattingen', 'bottrop']));
  await expect.poll(async () => (await live(token)).errors, { timeout: 30_000 }).toBeUndefined();
});
