import { createHmac } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loopback } from '../../../../services/shared/allowed-address.ts';
import { editor, hub, post, startTestCity, type TestCity, tokenFor } from '../start-test-city.ts';
import { createEcKey, createRsaKey, startIssuer, type TestIssuer } from './start-issuer.ts';

const key = createRsaKey('k1');
let issuer: TestIssuer;
let node: TestCity;
beforeAll(async () => {
  issuer = await startIssuer(key);
  node = await startNode(issuer);
});
afterAll(async () => {
  await node?.[Symbol.asyncDispose]();
  await issuer?.[Symbol.asyncDispose]();
});
beforeEach(() => node.db.initiative.deleteMany());

const trust = ({ url }: { url: string }, more: object = {}) => ({
  city: 'hattingen',
  issuer: url,
  audience: 'stadtverbund',
  algorithm: 'RS256' as const,
  claim: ['realm_access', 'roles'],
  roles: { redaktion: 'editor', vereine: 'maintainer', kollegium: 'member' } as const,
  ...more,
});
const startNode = (of: TestIssuer, more: object = {}) =>
  startTestCity({ slugs: ['hattingen', 'bottrop'], issuers: [trust(of, more)], nodeNetworks: loopback });
const roles = (...held: unknown[]) => ({ realm_access: { roles: held } });
const send = (query: string, token: string, slug = 'hattingen', on = node) =>
  post(on.city.endpoints[slug]!, { query }, { authorization: `Bearer ${token}` });
const create = 'mutation { createInitiative(city: "hattingen", input: { title: "Chor" }) { id visibility } }';
const refused = { status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED', reason: 'TOKEN_INVALID' } }] };

describe('a token of an issuer that a city trusts', () => {
  test('counts there: an editor writes under an account that no hub has', async () => {
    const { data, errors } = await send(create, issuer.sign(roles('redaktion')));
    expect(errors).toEqual([]);
    expect(data.createInitiative).toEqual({ id: 'hattingen:initiative:chor', visibility: 'DRAFT' });
    const entry = await node.db.auditEntry.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(entry.actor).toBe(`${issuer.url}#frieda`);
  });

  test('makes a maintainer or a member of its holder as the operator has set it', async () => {
    await send(create, issuer.sign(roles('vereine')));
    expect(await node.db.pendingChange.count()).toBe(1);
    await node.db.initiative.updateMany({ data: { visibility: 'MEMBERS' } });
    const read = async (token: string) =>
      (await send('{ initiative(id: "hattingen:initiative:chor") { title } }', token)).data.initiative;
    expect(await read(issuer.sign(roles('kollegium')))).toEqual({ title: 'Chor' });
    expect(await read(issuer.sign({ realm_access: { roles: 'kollegium' } }))).toEqual({ title: 'Chor' });
    for (const claims of [{}, roles('admin', '__proto__', 7, null), { realm_access: null }, { roles: ['redaktion'] }]) {
      expect(await read(issuer.sign(claims))).toBeNull();
    }
    const writing = await send(create, issuer.sign({ ...roles('kollegium'), grants: [{ role: 'admin' }] }));
    expect(writing.errors[0]!.extensions.reason).toBe('ROLE_REQUIRED');
  });

  test('is refused by every other city of the node', async () => {
    expect(await send('{ __typename }', issuer.sign(roles('redaktion')), 'bottrop')).toMatchObject(refused);
  });

  const wrong: Record<string, () => string> = {
    'for another audience': () => issuer.sign({}, { audience: 'hattingen' }),
    'that has expired': () => issuer.sign({}, { expiresIn: -1 }),
    'that is not valid yet': () => issuer.sign({}, { notBefore: 60 }),
    'without a subject': () =>
      jwt.sign({}, key.privateKey, {
        algorithm: 'RS256',
        keyid: 'k1',
        issuer: issuer.url,
        audience: 'stadtverbund',
        expiresIn: 60,
      }),
    'without an end': () =>
      jwt.sign({}, key.privateKey, {
        algorithm: 'RS256',
        keyid: 'k1',
        issuer: issuer.url,
        audience: 'stadtverbund',
        subject: 'frieda',
      }),
    'by a key that is not its own': () => issuer.sign({}, {}, createRsaKey('k1')),
    'by an unknown key': () => issuer.sign({}, {}, createRsaKey('k2')),
    'of another issuer': () => issuer.sign({}, { issuer: `${issuer.url}/` }),
    'that says the hub has issued it': () =>
      issuer.sign({ grants: [{ role: 'admin' }] }, { issuer: hub, audience: 'hattingen' }),
    'signed by another algorithm of the same key': () => issuer.sign({}, { algorithm: 'PS256' }),
    'signed with the public key as a shared secret': () => {
      const secret = key.publicKey.export({ type: 'spki', format: 'pem' });
      const [header, payload] = [
        { alg: 'HS256', typ: 'JWT', kid: 'k1' },
        {
          iss: issuer.url,
          aud: 'stadtverbund',
          sub: 'frieda',
          exp: Math.floor(Date.now() / 1_000) + 60,
          ...roles('redaktion'),
        },
      ].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
      const signature = createHmac('sha256', secret).update(`${header}.${payload}`).digest('base64url');
      return `${header}.${payload}.${signature}`;
    },
    'that is not signed': () => {
      const [header, payload] = issuer.sign(roles('redaktion')).split('.');
      const none = Buffer.from(
        JSON.stringify({ ...JSON.parse(Buffer.from(header!, 'base64url').toString()), alg: 'none' }),
      );
      return `${none.toString('base64url')}.${payload}.x`;
    },
  };
  test.each(Object.entries(wrong))('is refused with 401 when it is one %s', async (_name, make) => {
    const answer = await send(create, make());
    expect(answer).toMatchObject(refused);
    expect(answer.text).toBe((await send(create, 'a.b.c')).text);
    expect(await node.db.initiative.count()).toBe(0);
  });

  test('leaves the hub’s own tokens as they were', async () => {
    expect((await send(create, tokenFor(editor))).errors).toEqual([]);
  });
});

describe('the keys of an issuer', () => {
  test('that is down are remembered; when they were never read its tokens cannot be judged, and those of the hub can', async () => {
    await using down = await startIssuer(key);
    down.down = true;
    await using own = await startNode(down);
    const before = await send('{ __typename }', down.sign({}), 'hattingen', own);
    expect([before.status, before.errors[0]!.extensions.reason]).toEqual([503, 'SERVICE_UNAVAILABLE']);
    expect((await send('{ __typename }', tokenFor(editor), 'hattingen', own)).status).toBe(200);
    expect(own.problems).toHaveLength(1);
    own.problems.length = 0;
    down.down = false;
    await expect.poll(async () => (await send('{ __typename }', down.sign({}), 'hattingen', own)).status).toBe(200);
    down.down = true;
    expect((await send('{ __typename }', down.sign({ again: true }), 'hattingen', own)).status).toBe(200);
    own.problems.length = 0;
  });

  test.each([
    ['ES256', createEcKey('ec')],
    ['PS256', createRsaKey('ps')],
  ] as const)('may be for %s, when that is what was set', async (algorithm, own) => {
    await using other = await startIssuer(own, algorithm, '');
    await using city = await startNode(other, { algorithm });
    expect((await send('{ __typename }', other.sign({}), 'hattingen', city)).status).toBe(200);
  });

  test('are refused when they are too small', async () => {
    const small = createRsaKey('small', 1_024);
    await using other = await startIssuer(small);
    await using own = await startNode(other);
    const weak = jwt.sign({ sub: 'frieda' }, small.privateKey, {
      algorithm: 'RS256',
      keyid: 'small',
      issuer: other.url,
      audience: 'stadtverbund',
      expiresIn: 60,
      allowInsecureKeySizes: true,
    });
    expect((await send('{ __typename }', weak, 'hattingen', own)).status).toBe(503);
  });

  const misleading: Record<string, (url: string) => object> = {
    'another issuer': (url) => ({ issuer: `${url}/other`, jwks_uri: `${url}/keys` }),
    'keys elsewhere without https': (url) => ({ issuer: url, jwks_uri: url.replace('127.0.0.1', 'localhost') }),
    'no keys': (url) => ({ issuer: url }),
  };
  test.each(Object.entries(misleading))('are not looked for when its configuration names %s', async (_name, name) => {
    await using other = await startIssuer(key);
    other.configuration = name(other.url) as TestIssuer['configuration'];
    await using own = await startNode(other);
    expect((await send('{ __typename }', other.sign({}), 'hattingen', own)).status).toBe(503);
    expect(other.calls).toBe(1);
    own.problems.length = 0;
  });

  test('are not looked for in networks that the operator has not named', async () => {
    await using other = await startIssuer(key);
    await using own = await startTestCity({ issuers: [trust(other)] });
    expect((await send('{ __typename }', other.sign({}), 'hattingen', own)).status).toBe(503);
    expect(other.calls).toBe(0);
    own.problems.length = 0;
  });
});
