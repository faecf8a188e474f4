import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createPortalTokens, findPortalToken } from '../../gateway/portal-token.ts';
import { createLog } from '../../services/shared/log.ts';
import { createOutbound } from '../../services/shared/outbound.ts';

const start = Date.parse('2027-05-31T16:00:00Z');
const portal = {
  account: 'portal:1',
  grants: [{ role: 'portal' }],
  perMinute: 1_200,
  expiresAt: '2027-06-30T00:00:00.000Z',
};
let now = start;
let status: number;
let body: unknown;
let questions: unknown[];
let wait: Promise<void> | undefined;

const server = createServer(async (request, response) => {
  let text = '';
  for await (const chunk of request) text += chunk;
  questions.push(JSON.parse(text));
  const answered = { status, body };
  await wait;
  if (answered.status === 0) return void response.destroy();
  response.writeHead(answered.status, { 'content-type': 'application/json' }).end(JSON.stringify(answered.body));
});
const outbound = createOutbound();
let networkUrl: string;
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  networkUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await outbound[Symbol.asyncDispose]();
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});
beforeEach(() => {
  now = start;
  status = 200;
  body = portal;
  questions = [];
  wait = undefined;
});

const token = `svp_${'a'.repeat(43)}`;
const other = `svp_${'b'.repeat(43)}`;
const create = () => createPortalTokens({ networkUrl, outbound, log: createLog('test', 'silent'), now: () => now });
const invalid = { reason: 'TOKEN_INVALID', extensions: { http: { status: 401 } } };

describe('a portal token', () => {
  test.each([
    [`Bearer ${token}`, token],
    [`bearer ${token}`, token],
    [`Bearer ${token}x`, null],
    [`Bearer ${token.slice(1)}`, null],
    [`Basic ${token}`, null],
    [token, null],
    ['Bearer a.b.c', null],
  ])('is found in %s', (authorization, found) => expect(findPortalToken(authorization)).toBe(found));

  test('is asked about once in five seconds, and its viewer stays the same', async () => {
    const tokens = create();
    const { viewer, perMinute } = await tokens.read(token, 'client-1');
    expect({ viewer, perMinute }).toEqual({
      viewer: { account: 'portal:1', grants: [{ role: 'portal' }] },
      perMinute: 1_200,
    });
    expect(questions).toEqual([{ token, client: 'client-1' }]);
    now = start + 4_999;
    expect((await tokens.read(token, 'client-1')).viewer).toBe(viewer);
    expect(questions).toHaveLength(1);
    now = start + 5_000;
    expect((await tokens.read(token, 'client-1')).viewer).toBe(viewer);
    expect(questions).toHaveLength(2);
  });

  test('that was withdrawn, or may do something else, is known as that five seconds later', async () => {
    const tokens = create();
    await tokens.read(token, 'c');
    body = { ...portal, grants: [{ role: 'portal' }, { role: 'member' }] };
    now += 5_000;
    expect((await tokens.read(token, 'c')).viewer.grants).toHaveLength(2);
    status = 401;
    now += 5_000;
    await expect(tokens.read(token, 'c')).rejects.toMatchObject(invalid);
  });

  test('that does not work is asked about once in five seconds too', async () => {
    const tokens = create();
    status = 401;
    for (let time = 0; time < 3; time++) await expect(tokens.read(token, 'c')).rejects.toMatchObject(invalid);
    expect(questions).toHaveLength(1);
    status = 200;
    now += 5_000;
    await tokens.read(token, 'c');
  });

  test('is asked about once for many requests at the same time', async () => {
    const tokens = create();
    const { promise, resolve } = Promise.withResolvers<void>();
    wait = promise;
    const reading = Array.from({ length: 20 }, () => tokens.read(token, 'c'));
    resolve();
    await Promise.all(reading);
    expect(questions).toHaveLength(1);
  });

  test('ends when it says so, without another question', async () => {
    const tokens = create();
    body = { ...portal, expiresAt: new Date(start + 2_000).toISOString() };
    await tokens.read(token, 'c');
    now = start + 2_000;
    await expect(tokens.read(token, 'c')).rejects.toMatchObject(invalid);
    expect(questions).toHaveLength(1);
  });

  test('that is made up is forgotten before those that work', async () => {
    const tokens = create();
    await tokens.read(token, 'c');
    status = 401;
    const madeUp = Array.from({ length: 2_001 }, (_, at) => `svp_${String(at).padStart(43, '0')}`);
    for (let at = 0; at < madeUp.length; at += 20) {
      await Promise.all(madeUp.slice(at, at + 20).map((one) => tokens.read(one, 'c').catch(() => undefined)));
    }
    await tokens.read(token, 'c');
    expect(questions).toHaveLength(2_002);
  });
});

describe.each([
  ['does not answer', 0, null],
  ['answers with a fault', 500, {}],
  ['answers something else', 200, { hello: 'world' }],
  ['answers no more', 429, {}],
])('while the network %s', (_name, failing, answer) => {
  const fail = () => {
    status = failing;
    body = answer;
  };

  test('a token that worked goes on for a minute, asked about once a second', async () => {
    const tokens = create();
    await tokens.read(token, 'c');
    fail();
    now = start + 64_999;
    await tokens.read(token, 'c');
    await tokens.read(token, 'c');
    expect(questions).toHaveLength(2);
    now = start + 66_000;
    await expect(tokens.read(token, 'c')).rejects.toMatchObject({
      extensions: { http: { status: failing === 429 ? 429 : 503 } },
    });
  });

  test('no other token can be judged', async () => {
    const tokens = create();
    fail();
    const refusal = failing === 429 ? { reason: 'TOO_FREQUENT' } : { reason: 'SERVICE_UNAVAILABLE' };
    await expect(tokens.read(other, 'c')).rejects.toMatchObject(refusal);
    status = 200;
    body = portal;
    await tokens.read(other, 'c');
  });
});
