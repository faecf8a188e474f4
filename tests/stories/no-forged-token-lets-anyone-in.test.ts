import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNetworkDatabase } from '../../services/network/context.ts';
import { readSigningKeys } from '../../services/network/token/signing-keys.ts';
import { readSigningKey } from '../../services/shared/tokens.ts';
import type { Network } from '../../services/start-network.ts';
import { countRequests } from '../setup/count-requests.ts';
import { type Acceptance, forge, makeToken } from '../setup/forged-tokens.ts';
import { startTestNetwork } from '../setup/network.ts';

const places = ['gateway', 'network', 'directory', 'city'] as const;
type Place = (typeof places)[number];

let dataDir: string;
let network: Network;
let acceptances: Record<Place, Acceptance & { url: string }>;
let calls = 0;
const attacker = createServer((_request, response) => {
  calls += 1;
  response.end('{"keys":[]}');
});

beforeAll(async () => {
  await new Promise<void>((done) => attacker.listen(0, '127.0.0.1', done));
  dataDir = await mkdtemp(join(tmpdir(), 'stadtverbund-tokens-'));
  network = await startTestNetwork({ cities: ['hattingen', 'bottrop'], dataDir });
  const gatewayKey = readSigningKey(await readFile(join(dataDir, 'gateway-key.pem'), 'utf8'));
  const { networkDatabaseUrl } = JSON.parse(await readFile(join(dataDir, 'running.json'), 'utf8'));
  const records = openNetworkDatabase(networkDatabaseUrl, 1);
  const [peopleKey] = await readSigningKeys(records).finally(() => records.$disconnect());
  const hub = { key: gatewayKey, issuer: network.gateway.url };
  acceptances = {
    gateway: { url: network.url, key: peopleKey!, issuer: network.network.url, audience: 'stadtverbund' },
    network: { url: `${network.network.url}/graphql`, ...hub, audience: 'hub:network' },
    directory: { url: `${network.directory.url}/graphql`, ...hub, audience: 'hub:directory' },
    city: { url: network.cities.get('hattingen')!.endpoint, ...hub, audience: 'hattingen' },
  };
});
afterAll(async () => {
  await network[Symbol.asyncDispose]();
  await rm(dataDir, { recursive: true });
  await new Promise((done) => attacker.close(done));
});

async function send(place: Place, authorization: string) {
  const headers = { 'content-type': 'application/json', authorization };
  const body = JSON.stringify({ query: '{ __typename }' });
  const response = await fetch(acceptances[place].url, { method: 'POST', headers, body });
  return { status: response.status, body: await response.json() };
}

const letIn = { status: 200, body: { data: { __typename: 'Query' } } };
const refused = {
  status: 401,
  body: {
    errors: [
      {
        message:
          'The token is expired or not valid here. Sign in again and send the new one as Authorization: Bearer. An application asks for a new token where it got this one.',
        extensions: { code: 'UNAUTHENTICATED', reason: 'TOKEN_INVALID' },
      },
    ],
  },
};
const listenerUrl = () => `http://127.0.0.1:${(attacker.address() as AddressInfo).port}/keys`;

describe.each(places)('the %s', (place) => {
  test('lets in who has a true token', async () => {
    expect(await send(place, `Bearer ${makeToken(acceptances[place])}`)).toEqual(letIn);
  });

  test.each(Object.keys(forge('http://attacker.example')))(
    'refuses %s with 401 and always the same body',
    async (wrong) => {
      const header = forge(listenerUrl())[wrong]!(acceptances[place]);
      expect(await send(place, header)).toEqual(refused);
    },
  );

  test.each(places.filter((other) => other !== place))('refuses what lets in at the %s', async (other) => {
    const { audience, ...rest } = acceptances[other];
    expect(await send(place, `Bearer ${makeToken({ ...rest, audience })}`)).toEqual(refused);
    expect(await send(place, `Bearer ${makeToken({ ...rest, audience: acceptances[place].audience })}`)).toEqual(
      rest.issuer === acceptances[place].issuer ? letIn : refused,
    );
  });
});

test('one city refuses the token of another', async () => {
  const { endpoint } = network.cities.get('bottrop')!;
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${makeToken(acceptances.city)}` };
  const response = await fetch(endpoint, { method: 'POST', headers, body: '{"query":"{ __typename }"}' });
  expect([response.status, await response.json()]).toEqual([401, refused.body]);
});

test('a thousand unknown keys have the published ones looked up twice a minute at most', async () => {
  const { gateway } = acceptances;
  const asked = await countRequests(async () => {
    for (let batch = 0; batch < 10; batch++) {
      const keys = Array.from({ length: 100 }, (_, index) => `unknown-${batch}-${index}`);
      const answers = await Promise.all(
        keys.map((kid) => send('gateway', `Bearer ${makeToken(gateway, { header: { kid } })}`)),
      );
      expect(answers.every(({ status }) => status === 401)).toBe(true);
    }
  });
  expect(asked.get(`${gateway.issuer}/.well-known/jwks.json`) ?? 0).toBeLessThanOrEqual(2);
  expect(await send('gateway', `Bearer ${makeToken(gateway)}`)).toEqual(letIn);
});

test('no token has anything fetched from an address that it names', () => {
  expect(calls).toBe(0);
});
