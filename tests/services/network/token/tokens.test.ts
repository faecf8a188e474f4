import { createHmac, createPublicKey } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLocalKeySet } from '../../../../services/shared/key-set.ts';
import { createSigningKey, readSigningKey, signToken, verifyToken } from '../../../../services/shared/tokens.ts';
import { admin, editor, startTestHub, startTestNetwork, type TestNetwork } from '../start-test-network.ts';

let network: TestNetwork;
beforeAll(async () => {
  network = await startTestNetwork();
});
afterAll(() => network[Symbol.asyncDispose]());

const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
const claims = () => ({
  grants: admin.grants,
  sub: 'office',
  iss: network.hub.url,
  aud: 'hub:network',
  exp: Date.now() / 1_000 + 60,
});
const change = 'mutation { removeNode(city: "hattingen") { slug } }';
const done = { data: { removeNode: { slug: 'hattingen' } } };

describe('a token of the hub', () => {
  test('is accepted, its role decides, and the key set is fetched once for many tokens', async () => {
    expect((await network.ask(change, { as: admin })).body).toEqual(done);
    expect((await network.ask(change, { as: editor })).body.errors[0].extensions.code).toBe('FORBIDDEN');
    for (let account = 0; account < 20; account++)
      await network.ask('{ __typename }', { as: { account: `a${account}`, grants: [] } });
    expect(network.hub.fetches()).toBe(1);
  });

  const mistaken: Record<string, () => string> = {
    'that is empty': () => '',
    'that is no token': () => 'hattingen',
    'with two parts': () => 'a.b',
    'that is huge': () => `a.${'b'.repeat(9_000)}.c`,
    'with a changed payload': () => {
      const [head, , signature] = network.hub.token(editor).split('.');
      return `${head}.${encode(claims())}.${signature}`;
    },
    'of a foreign issuer': () => network.hub.token(admin, { issuer: 'http://hub.example' }),
    'that is expired': () => network.hub.token(admin, { seconds: -1 }),
    'for another audience': () => network.hub.token(admin, { audience: 'hattingen' }),
    'for a city whose slug is network': () => network.hub.token(admin, { audience: 'network' }),
    'for people, from this very service': () => network.service.issueToken(admin),
    'of an unknown key': () => network.hub.token(admin, { key: createSigningKey() }),
    'that names a known key and is signed by another': () =>
      network.hub.token(admin, { key: { ...createSigningKey(), kid: network.hub.key.kid } }),
    'without a signature, alg none': () =>
      `${encode({ alg: 'none', typ: 'JWT', kid: network.hub.key.kid })}.${encode(claims())}.`,
    'with alg none and a signature': () =>
      `${encode({ alg: 'none', typ: 'JWT', kid: network.hub.key.kid })}.${encode(claims())}.AAAA`,
    'signed HS256 with the public key': () => {
      const pem = createPublicKey({ key: { ...network.hub.key.jwk }, format: 'jwk' }).export({
        type: 'spki',
        format: 'pem',
      });
      const signed = `${encode({ alg: 'HS256', typ: 'JWT', kid: network.hub.key.kid })}.${encode(claims())}`;
      return `${signed}.${createHmac('sha256', pem).update(signed).digest('base64url')}`;
    },
    'without a key id': () => jwt.sign(claims(), network.hub.key.privateKey, { algorithm: 'ES256' }),
    'without an end': () => {
      const { exp: _, ...endless } = claims();
      return jwt.sign(endless, network.hub.key.privateKey, { algorithm: 'ES256', keyid: network.hub.key.kid });
    },
    'with a role that does not exist': () => network.hub.token({ account: 'x', grants: [{ role: 'root' as 'admin' }] }),
  };

  test.each(Object.entries(mistaken))('%s is refused with 401 and the same answer', async (_name, token) => {
    const { status, body } = await network.ask(change, { as: token() });
    expect(status).toBe(401);
    expect(body).toEqual({
      errors: [
        {
          message:
            'The token is expired or not valid here. Sign in again and send the new one as Authorization: Bearer. An application asks for a new token where it got this one.',
          extensions: { code: 'UNAUTHENTICATED', reason: 'TOKEN_INVALID' },
        },
      ],
    });
  });

  test('is refused in every other scheme', async () => {
    const headers = { 'content-type': 'application/json', authorization: `Basic ${network.hub.token(admin)}` };
    const response = await fetch(`${network.service.url}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query: change }),
    });
    expect(response.status).toBe(401);
  });

  test('is refused by a service that knows no hub, while visitors read on', async () => {
    await using hub = await startTestHub();
    await using alone = await startTestNetwork({ hubUrl: undefined });
    expect((await alone.ask('{ __typename }', { as: hub.token(admin) })).status).toBe(401);
    expect((await alone.ask('{ city(slug: "bottrop") { name } }')).body).toEqual({
      data: { city: { name: 'Bottrop' } },
    });
  });

  test('is checked with the keys that were handed in, without fetching any', async () => {
    const key = createSigningKey();
    await using own = await startTestNetwork({ hubUrl: 'http://hub.example' }, { keys: createLocalKeySet([key]) });
    const token = signToken(key, admin, { issuer: 'http://hub.example', audience: 'hub:network', seconds: 60 });
    expect((await own.ask(change, { as: token })).body).toEqual(done);
    expect(own.hub.fetches()).toBe(0);
  });
});

describe("people's tokens", () => {
  const trust = async ({ url }: { url: string }) => {
    const { keys } = (await (await fetch(`${url}/.well-known/jwks.json`)).json()) as { keys: { kid: string }[] };
    const findKey = async (kid: string) => {
      const jwk = keys.find((key) => key.kid === kid);
      return jwk ? createPublicKey({ key: jwk, format: 'jwk' }) : null;
    };
    return { keys: { findKey }, audience: 'stadtverbund' };
  };

  test('are signed with the published key for the gateway, for 15 minutes', async () => {
    const before = Date.now();
    const token = network.service.issueToken(editor);
    const { viewer, expiresAt } = await verifyToken(token, {
      ...(await trust(network.service)),
      issuer: `http://127.0.0.1:${network.service.port}`,
    });
    expect(viewer).toEqual(editor);
    expect(Math.abs(expiresAt - before - 15 * 60_000)).toBeLessThan(2_000);
    expect(jwt.decode(token, { complete: true })?.header).toMatchObject({ alg: 'ES256' });
  });

  test('name the public URL as their issuer, and live as long as is said', async () => {
    await using own = await startTestNetwork({ publicUrl: 'https://network.example' });
    const { expiresAt } = await verifyToken(own.service.issueToken(admin, 5), {
      ...(await trust(own.service)),
      issuer: 'https://network.example',
    });
    expect(expiresAt - Date.now()).toBeLessThanOrEqual(5_000);
  });

  test('come with a key set that holds nothing private and may be kept for five minutes', async () => {
    const response = await fetch(`${network.service.url}/.well-known/jwks.json`);
    expect(response.headers.get('cache-control')).toBe('public, max-age=300');
    const kept = await network.db.signingKey.findMany();
    expect(await response.json()).toEqual({ keys: kept.map(({ privateKey }) => readSigningKey(privateKey).jwk) });
    expect(JSON.stringify(readSigningKey(kept[0]!.privateKey).jwk)).not.toMatch(/"d"|PRIVATE/);
  });
});
