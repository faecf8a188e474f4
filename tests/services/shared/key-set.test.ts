import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { createRemoteKeySet, publishKeySet } from '../../../services/shared/key-set.ts';
import { createLog } from '../../../services/shared/log.ts';
import { createOutbound, type Outbound } from '../../../services/shared/outbound.ts';
import { createSigningKey } from '../../../services/shared/tokens.ts';

const log = createLog('test', 'silent');
const first = createSigningKey();
const second = createSigningKey();
const publishing =
  (...keys: { jwk: object }[]): RequestListener =>
  (_request, response) =>
    void response.end(JSON.stringify(publishKeySet(keys as never)));

const resources: AsyncDisposableStack[] = [];
afterEach(async () => {
  for (const stack of resources.splice(0)) await stack.disposeAsync();
});

/** An issuer whose behaviour can be changed, and a key set that follows it by a clock that only the test moves. */
async function follow(answer: RequestListener) {
  const issuer = { answer, fetches: 0, now: 1_000_000, waitMs: 5_000 };
  const server = createServer((request, response) => {
    issuer.fetches += 1;
    issuer.answer(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const stack = new AsyncDisposableStack();
  resources.push(stack);
  stack.defer(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });
  const outbound = stack.use(createOutbound());
  /** The real way out, only less patient than the 5 s that are asked of it. */
  const impatient: Outbound = {
    ...outbound,
    getJson(url, limits) {
      expect(limits).toEqual({ timeoutMs: 5_000, bytes: 64 * 1024 });
      return outbound.getJson(url, { ...limits, timeoutMs: issuer.waitMs });
    },
  };
  const { port } = server.address() as AddressInfo;
  const keys = createRemoteKeySet(`http://127.0.0.1:${port}/keys`, { outbound: impatient, log, now: () => issuer.now });
  return { issuer, keys };
}

describe('the key set of another issuer', () => {
  test('is fetched when a key is first needed, once for many who ask at the same time', async () => {
    const { issuer, keys } = await follow(publishing(first));
    expect(issuer.fetches).toBe(0);
    const found = await Promise.all(Array.from({ length: 50 }, () => keys.findKey(first.kid)));
    expect(found.every((key) => key?.asymmetricKeyType === 'ec')).toBe(true);
    expect(issuer.fetches).toBe(1);
  });

  test('is fetched at most twice a minute for 1,000 unknown key ids, and again a minute later', async () => {
    const { issuer, keys } = await follow(publishing(first));
    await keys.findKey(first.kid);
    for (let round = 0; round < 10; round++) {
      const found = await Promise.all(
        Array.from({ length: 100 }, (_, index) => keys.findKey(`unknown-${round}-${index}`)),
      );
      expect(found.every((key) => key === null)).toBe(true);
    }
    expect(issuer.fetches).toBe(2);
    issuer.now += 60_001;
    for (let index = 0; index < 1_000; index++) await keys.findKey(`later-${index}`);
    expect(issuer.fetches).toBe(4);
  });

  test('follows a change of keys, and forgets those that the issuer withdrew', async () => {
    const { issuer, keys } = await follow(publishing(first));
    await keys.findKey(first.kid);
    issuer.answer = publishing(second);
    expect(await keys.findKey(second.kid)).not.toBeNull();
    expect(await keys.findKey(first.kid)).toBeNull();
  });

  test('is looked at again after four minutes though all keys are known, and nobody waits for that', async () => {
    const { issuer, keys } = await follow(publishing(first, second));
    await keys.findKey(first.kid);
    issuer.answer = publishing(second);
    issuer.now += 240_000;
    await keys.findKey(first.kid);
    expect(issuer.fetches).toBe(1);
    issuer.now += 1;
    expect(await keys.findKey(first.kid)).not.toBeNull();
    await expect.poll(() => issuer.fetches).toBe(2);
    await expect.poll(() => keys.findKey(first.kid)).toBeNull();
  });

  const troubles: Record<string, RequestListener> = {
    'is slow': () => undefined,
    'is slow in the middle': (_request, response) => void response.write('{"keys":['),
    'is huge': (_request, response) => void response.end(JSON.stringify({ keys: [], more: 'x'.repeat(70_000) })),
    'is HTML': (_request, response) => void response.setHeader('content-type', 'text/html').end('<!doctype html>'),
    'is gone': (_request, response) => void response.writeHead(404).end('{"keys":[]}'),
    'breaks off': (_request, response) => void response.socket?.destroy(),
    'leads elsewhere': (_request, response) => void response.writeHead(302, { location: '/other' }).end(),
    'is empty': publishing(),
    'holds other kinds of keys only': publishing({ jwk: { kid: first.kid, kty: 'RSA', n: 'AQAB', e: 'AQAB' } }),
    'holds a point that is on no curve': publishing({ jwk: { ...first.jwk, x: second.jwk.x } }),
    'is a list': (_request, response) => void response.end('[]'),
    'holds 51 keys': publishing(...Array.from({ length: 51 }, () => second)),
  };

  test.each(Object.entries(troubles))('that %s changes nothing for known keys', async (_name, trouble) => {
    const { issuer, keys } = await follow(publishing(first));
    await keys.findKey(first.kid);
    issuer.answer = trouble;
    issuer.waitMs = 100;
    const unknown = keys.findKey('unknown');
    const waited = new Promise((done) => setImmediate(done, 'waited'));
    expect(await Promise.race([keys.findKey(first.kid), waited])).toMatchObject({ asymmetricKeyType: 'ec' });
    expect(await unknown).toBeNull();
    expect(await keys.findKey(first.kid)).not.toBeNull();
    issuer.answer = publishing(first, second);
    issuer.waitMs = 5_000;
    issuer.now += 60_001;
    expect(await keys.findKey(second.kid)).not.toBeNull();
  });

  test('that is slow is waited for once, not once for each who asks', async () => {
    const { issuer, keys } = await follow(() => undefined);
    issuer.waitMs = 100;
    const asked = Promise.allSettled(Array.from({ length: 100 }, (_, index) => keys.findKey(`unknown-${index}`)));
    await sleep(50);
    expect(issuer.fetches).toBe(1);
    expect(await asked).toEqual(
      Array(100).fill({ status: 'rejected', reason: expect.objectContaining({ reason: 'SERVICE_UNAVAILABLE' }) }),
    );
  });

  test('that was away from the beginning is asked once a second, and counts as soon as it answers', async () => {
    const { issuer, keys } = await follow((_request, response) => void response.writeHead(500).end());
    for (let attempt = 0; attempt < 20; attempt++) {
      await expect(keys.findKey(first.kid)).rejects.toMatchObject({ extensions: { http: { status: 503 } } });
    }
    expect(issuer.fetches).toBe(2);
    issuer.answer = publishing(first);
    issuer.now += 2_001;
    expect(await keys.findKey(first.kid)).not.toBeNull();
    expect(await keys.findKey('unknown')).toBeNull();
  });
});
