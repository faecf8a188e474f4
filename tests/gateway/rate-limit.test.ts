import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { createRateLimit } from '../../gateway/rate-limit.ts';
import type { Gateway } from '../../gateway/start.ts';
import { type FakeHub, startFakeHub } from './cache/fake-hub.ts';

describe('the count of requests', () => {
  afterEach(() => void vi.useRealTimers());

  test('lets through so many a minute, each apart, and says when it goes on', async () => {
    vi.useFakeTimers();
    const rateLimit = createRateLimit();
    for (let time = 0; time < 3; time++) expect(await rateLimit('a', 3)).toBe(0);
    vi.advanceTimersByTime(20_000);
    expect(await rateLimit('a', 3)).toBe(40);
    expect(await rateLimit('b', 3)).toBe(0);
    vi.advanceTimersByTime(39_500);
    expect(await rateLimit('a', 3)).toBe(1);
    vi.advanceTimersByTime(500);
    expect(await rateLimit('a', 3)).toBe(0);
  });

  test('has no limit where that is 0', async () => {
    const rateLimit = createRateLimit();
    for (let time = 0; time < 100; time++) expect(await rateLimit('a', 0)).toBe(0);
  });
});

describe('the gateway', () => {
  let hub: FakeHub;
  beforeAll(async () => {
    hub = await startFakeHub();
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  const ask = (gateway: Gateway, headers: Record<string, string> = {}, path = '/graphql') =>
    fetch(`${gateway.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query: '{ cities { slug } }' }),
    });
  const statuses = async (times: number, send: () => Promise<Response>) => {
    const seen = [];
    for (let time = 0; time < times; time++) {
      const response = await send();
      await response.arrayBuffer();
      seen.push(response.status);
    }
    return seen;
  };
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

  test('answers a client without a token so often a minute, kept answers counted, and then 429 for a while', async () => {
    await using gateway = await hub.startGateway({ limits: { clientPerMinute: 3 } });
    expect(await statuses(2, () => ask(gateway))).toEqual([200, 200]);
    expect((await ask(gateway)).headers.get('age')).not.toBeNull();
    const refused = await ask(gateway, { origin: 'https://portal.example' });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect(refused.headers.get('access-control-allow-origin')).toBe('*');
    expect(refused.headers.get('cache-control')).toBe('private, no-store');
    const limit = Number(refused.headers.get('retry-after'));
    expect(await refused.json()).toEqual({
      errors: [{ message: expect.any(String), extensions: { code: 'RATE_LIMITED', reason: 'TOO_FREQUENT', limit } }],
    });
    // However the address is written, and whatever is asked.
    expect(await statuses(1, () => ask(gateway, {}, '/GraphQL/'))).toEqual([429]);
    expect((await fetch(`${gateway.url}/graphql?query={__typename}`)).status).toBe(429);
    for (const free of ['healthz', 'readyz', '.well-known/jwks.json']) {
      expect((await fetch(`${gateway.url}/${free}`)).status).toBe(200);
    }
    expect(await statuses(1, () => ask(gateway, bearer(hub.token)))).toEqual([200]);
  });

  test('counts clients apart only where a proxy names them', async () => {
    await using open = await hub.startGateway({ limits: { clientPerMinute: 1 } });
    const from = (gateway: Gateway, address: string) => statuses(1, () => ask(gateway, { 'x-forwarded-for': address }));
    expect([await from(open, '203.0.113.1'), await from(open, '203.0.113.2')]).toEqual([[200], [429]]);
    await using behind = await hub.startGateway({ limits: { clientPerMinute: 1, trustProxy: 1 } });
    expect(await from(behind, '203.0.113.1')).toEqual([200]);
    expect(await from(behind, '203.0.113.2')).toEqual([200]);
    expect(await from(behind, '203.0.113.9, 203.0.113.2')).toEqual([429]);
    expect(await from(behind, '2001:db8:0:1::1')).toEqual([200]);
    expect(await from(behind, '2001:db8:0:1::2')).toEqual([429]);
    expect(await from(behind, '2001:db8:0:2::1')).toEqual([200]);
  });

  test('counts requests with a token for the account', async () => {
    await using gateway = await hub.startGateway({ limits: { clientPerMinute: 1, accountPerMinute: 2 } });
    expect(await statuses(3, () => ask(gateway, bearer(hub.token)))).toEqual([200, 200, 429]);
    const refused = await ask(gateway, bearer(hub.token));
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { reason: 'TOO_FREQUENT' } }] });
    expect(await statuses(2, () => ask(gateway))).toEqual([200, 429]);
  });

  test('counts requests whose token does not work for the client, so that trying costs turns', async () => {
    await using gateway = await hub.startGateway({ limits: { clientPerMinute: 2, accountPerMinute: 10 } });
    const invalid = bearer('a.b.c');
    expect(await statuses(3, () => ask(gateway, invalid))).toEqual([401, 401, 429]);
    expect(await statuses(1, () => ask(gateway))).toEqual([429]);
    expect(await statuses(1, () => ask(gateway, bearer(hub.token)))).toEqual([200]);
  });

  test('counts a request with any token that cannot be judged for the client', async () => {
    await using gateway = await hub.startGateway({ limits: { clientPerMinute: 2 } });
    await statuses(2, () => ask(gateway, bearer(`svp_${'x'.repeat(43)}`)));
    expect(await statuses(1, () => ask(gateway))).toEqual([429]);
  });

  test.each([
    ['POST', '/ping/a-town', 202],
    ['GET', '/certificates/a-town.pdf', 404],
    ['GET', '/', 302],
    ['GET', '/nothing', 404],
    ['OPTIONS', '/graphql', 204],
  ])('counts %s %s for the client, whatever stands in Authorization', async (method, path, usual) => {
    for (const authorization of ['x', 'Bearer a.b.c', `Bearer ${hub.token}`]) {
      await using gateway = await hub.startGateway({ limits: { clientPerMinute: 2, accountPerMinute: 100 } });
      const send = () => fetch(`${gateway.url}${path}`, { method, headers: { authorization }, redirect: 'manual' });
      expect(await statuses(3, send), authorization).toEqual([usual, usual, 429]);
    }
  });

  test.each([
    ['a page', { headers: { accept: 'text/html' } }],
    ['a body that is none', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' }],
    ['too long a body', { method: 'POST', headers: { 'content-type': 'application/json' }, body: ' '.repeat(300_000) }],
  ])('judges and counts a token before it sends or reads %s', async (_name, { headers, ...request }) => {
    await using gateway = await hub.startGateway({ limits: { clientPerMinute: 2, accountPerMinute: 1 } });
    const send = (authorization: string) => () =>
      fetch(`${gateway.url}/graphql`, { ...request, headers: { ...headers, authorization } });
    expect(await statuses(3, send('x'))).toEqual([401, 401, 429]);
    expect((await statuses(2, send(`Bearer ${hub.token}`)))[1]).toBe(429);
  });

  test('counts nothing when nothing is set', async () => {
    await using gateway = await hub.startGateway();
    expect(new Set(await statuses(30, () => ask(gateway)))).toEqual(new Set([200]));
  });
});
