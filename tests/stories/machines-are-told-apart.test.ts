import { afterAll, beforeAll, expect, test } from 'vitest';
import { enrolmentRate } from '../../services/network/enrolment/limits.ts';
import { exchangeLimits } from '../../services/network/portal/limits.ts';
import type { Network } from '../../services/start-network.ts';
import { ask } from '../setup/ask.ts';
import { startTestNetwork } from '../setup/network.ts';

let network: Network;
beforeAll(async () => {
  network = await startTestNetwork({ cities: [] });
});
afterAll(() => network?.[Symbol.asyncDispose]());

const key = 'publicKey: { kty: "EC", crv: "P-256", x: "a", y: "b" }';
const enrol = `mutation { enrolNode(code: "a", endpoint: "https://a.example/a/graphql", ${key}) { slug } }`;
const reasons = ({ errors }: Awaited<ReturnType<typeof ask>>) => errors?.map(({ extensions }) => extensions.reason);
const past = (path: string) => `${network.network.url}${path}`;

test('whoever asks past the gateway, under whatever names, uses up only the own tries to enrol', async () => {
  const send = (name: number) => ask(past('/graphql'), enrol, { headers: { 'x-client': `name-${name}` } });
  for (let time = 0; time < enrolmentRate.points; time++) {
    expect(reasons(await send(time))).toEqual(['ENROLMENT_CODE_INVALID']);
  }
  expect(reasons(await send(enrolmentRate.points))).toEqual(['TOO_FREQUENT']);
  const headers = { 'x-client': 'name' };
  expect(reasons(await ask(network.url, enrol, { headers }))).toEqual(['ENROLMENT_CODE_INVALID']);
});

test('and the own tries to show a portal token', async () => {
  const send = (name: number) =>
    fetch(past('/portal-token'), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token: 'made-up', client: `name-${name}` }),
    });
  for (let time = 0; time < exchangeLimits.failures; time++) expect((await send(time)).status).toBe(401);
  expect((await send(exchangeLimits.failures)).status).toBe(429);
  const answer = await ask(network.url, '{ __typename }', { token: `svp_${'x'.repeat(43)}` });
  expect(answer.status).toBe(401);
});
