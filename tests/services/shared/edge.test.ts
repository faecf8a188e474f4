import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Edge, protectiveHeaders, readJsonBody, startEdge } from '../../../services/shared/edge.ts';
import { createLog } from '../../../services/shared/log.ts';

let edge: Edge;
let state: { ready: () => boolean | Promise<boolean>; release: PromiseWithResolvers<void>; asked: number };
beforeEach(async () => {
  state = { ready: () => true, release: Promise.withResolvers(), asked: 0 };
  edge = await startEdge({
    host: '127.0.0.1',
    port: 0,
    log: createLog('test', 'silent'),
    isReady: () => state.ready(),
    first(request, response, next) {
      if (request.url === '/known') return void response.end('known');
      if (request.url !== '/graphql?read') return next();
      request.on('data', (chunk) => Object.assign(request, { body: { query: `${chunk}` } })).on('end', next);
    },
    routes(app) {
      app.all('/graphql', ...readJsonBody, (request, response) => void response.json({ body: request.body }));
      app.get('/slow', async (_request, response) => {
        state.asked += 1;
        await state.release.promise;
        response.send('done');
      });
      app.get('/broken', () => {
        throw new Error('secret of the house');
      });
    },
  });
});
afterEach(async () => {
  state.release.resolve();
  await edge[Symbol.asyncDispose]();
});

const json = { 'content-type': 'application/json' };
async function post(body: string | Buffer, headers: Record<string, string> = json) {
  const response = await fetch(`${edge.url}/graphql`, { method: 'POST', body: body as BodyInit, headers });
  // biome-ignore lint/suspicious/noExplicitAny: the tests look at any part of it
  return { status: response.status, body: (await response.json()) as any };
}
const reasonOf = ({ status, body }: Awaited<ReturnType<typeof post>>) => [status, body.errors[0].extensions.reason];

/** A connection on which a test writes HTTP itself. */
async function openSocket(): Promise<{ socket: Socket; read(): string; closed: Promise<unknown> }> {
  const socket = connect(edge.port, '127.0.0.1');
  let text = '';
  socket.setEncoding('utf8').on('data', (chunk) => {
    text += chunk;
  });
  socket.on('error', () => undefined);
  const closed = new Promise((done) => socket.once('close', done));
  await new Promise((done) => socket.once('connect', done));
  return { socket, read: () => text, closed };
}

describe('the body of a request', () => {
  test('is JSON with a query of up to 256 KiB', async () => {
    const query = 'x'.repeat(256 * 1024 - 12);
    expect((await post(JSON.stringify({ query }))).status).toBe(200);
    expect(reasonOf(await post(JSON.stringify({ query: `${query}x` })))).toEqual([413, 'BODY_TOO_LARGE']);
  });

  test('is measured after it was unpacked', async () => {
    const bomb = gzipSync(JSON.stringify({ query: 'x'.repeat(10_000_000) }));
    expect(bomb.length).toBeLessThan(20_000);
    expect(reasonOf(await post(bomb, { ...json, 'content-encoding': 'gzip' }))).toEqual([413, 'BODY_TOO_LARGE']);
  });

  test.each([
    ['text/plain', {}],
    ['application/x-www-form-urlencoded', {}],
    ['multipart/form-data; boundary=x', {}],
    ['application/json; charset=latin1', {}],
    ['application/json', { 'content-encoding': 'zip' }],
  ])('of the type %s %j is refused with 415', async (type, headers) => {
    expect(reasonOf(await post('{"query":"{ x }"}', { 'content-type': type, ...headers }))).toEqual([
      415,
      'BODY_INVALID',
    ]);
  });

  test('without a type is refused with 415', async () => {
    const { socket, read, closed } = await openSocket();
    socket.end('POST /graphql HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 13\r\n\r\n{"query":"x"}');
    await closed;
    expect(read()).toMatch(/^HTTP\/1\.1 415 /);
    expect(read()).toContain('BODY_INVALID');
  });

  test.each([
    '',
    '{',
    'query',
    '[]',
    '[{"query":"{ x }"}]',
    '"{ x }"',
    '5',
    'null',
    '{}',
    '{"query":5}',
    '{"query":null}',
  ])('%j is refused with 400', async (body) => expect(reasonOf(await post(body))).toEqual([400, 'BODY_INVALID']));
});

describe('whoever sees a request first', () => {
  test('may answer it', async () => {
    expect(await (await fetch(`${edge.url}/known`)).text()).toBe('known');
  });

  test('may read its body and leave to the routes what it found', async () => {
    const response = await fetch(`${edge.url}/graphql?read`, { method: 'POST', headers: json, body: 'not JSON' });
    expect(await response.json()).toEqual({ body: { query: 'not JSON' } });
  });
});

describe('an answer', () => {
  test('for an unknown address is 404 with a code', async () => {
    const response = await fetch(`${edge.url}/nowhere`);
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({
      errors: [
        {
          message: expect.stringMatching(/\.$/),
          extensions: { code: 'NOT_FOUND', reason: 'ADDRESS_UNKNOWN' },
        },
      ],
    });
  });

  test('for an unexpected error is 500 with a request id and nothing of the error', async () => {
    const response = await fetch(`${edge.url}/broken`);
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).not.toContain('secret');
    expect(JSON.parse(text).errors[0].extensions).toMatchObject({
      code: 'INTERNAL',
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  test('for an address that cannot be decoded is a refusal of the client, not an error of the house', async () => {
    expect((await fetch(`${edge.url}/%E0%A4%A`)).status).toBe(404);
  });

  test('names neither the framework nor a version, and keeps browsers from guessing', async () => {
    const { headers } = await fetch(`${edge.url}/nowhere`);
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    for (const [name, value] of protectiveHeaders) expect(headers.get(name)).toBe(value);
  });

  test('for headers of more than 16 KiB is 431', async () => {
    const { socket, read, closed } = await openSocket();
    socket.write(`GET /healthz HTTP/1.1\r\nHost: x\r\nX-Large: ${'x'.repeat(17 * 1024)}\r\n\r\n`);
    await closed;
    expect(read()).toMatch(/^HTTP\/1\.1 431 /);
  });
});

describe('an answer of which the client takes nothing', () => {
  const stalledMs = 200;
  const started = Promise.withResolvers<void>();
  const closed = Promise.withResolvers<boolean>();
  const start = () =>
    startEdge({
      host: '127.0.0.1',
      port: 0,
      log: createLog('test', 'silent'),
      isReady: () => true,
      stalledMs,
      routes(app) {
        app.get('/large', (_request, response) => {
          response.once('close', () => closed.resolve(response.writableFinished));
          response.end(Buffer.alloc(64 * 1024 * 1024));
        });
        app.get('/slow', async (_request, response) => {
          started.resolve();
          await state.release.promise;
          response.send('done');
        });
      },
    });

  test('is given up', async () => {
    await using strict = await start();
    const socket = connect(strict.port, '127.0.0.1').pause();
    socket.on('error', () => undefined).write('GET /large HTTP/1.1\r\nHost: x\r\n\r\n');
    expect(await closed.promise).toBe(false);
    socket.destroy();
  });

  test('is waited for as long as it is worked out', async () => {
    await using strict = await start();
    const slow = fetch(`${strict.url}/slow`).then((response) => response.text());
    await started.promise;
    await sleep(3 * stalledMs);
    state.release.resolve();
    expect(await slow).toBe('done');
  });
});

describe('health', () => {
  const ready = async () => (await fetch(`${edge.url}/readyz`)).status;

  test('is asked at /healthz and readiness at /readyz', async () => {
    expect([(await fetch(`${edge.url}/healthz`)).status, await ready()]).toEqual([200, 200]);
    state.ready = () => false;
    expect([(await fetch(`${edge.url}/healthz`)).status, await ready()]).toEqual([200, 503]);
  });

  test('says not ready when readiness cannot be told', async () => {
    state.ready = () => Promise.reject(new Error('the database is away'));
    expect(await ready()).toBe(503);
  });
});

describe('stopping', () => {
  test('says not ready at once, accepts nobody new, and finishes what is in flight', async () => {
    const slow = fetch(`${edge.url}/slow`).then((response) => response.text());
    while (state.asked === 0) await sleep(5);
    const early = await openSocket();
    early.socket.write('GET /readyz HTTP/1.1\r\nHost: x\r\n');
    await sleep(50);
    const stopped = edge[Symbol.asyncDispose]();
    await expect(fetch(`${edge.url}/readyz`)).rejects.toThrow();
    early.socket.write('\r\n');
    await early.closed;
    expect(early.read()).toMatch(/^HTTP\/1\.1 503 /);
    state.release.resolve();
    expect(await slow).toBe('done');
    await stopped;
  });

  test('does not wait for connections on which nothing happens', async () => {
    const idle = await openSocket();
    idle.socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n');
    while (!idle.read().endsWith('ok\n')) await sleep(5);
    const before = performance.now();
    await edge[Symbol.asyncDispose]();
    await idle.closed;
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});

test('a port that is in use is told in a sentence', async () => {
  const taken = startEdge({
    host: '127.0.0.1',
    port: edge.port,
    log: createLog('test', 'silent'),
    routes: () => undefined,
    isReady: () => true,
  });
  await expect(taken).rejects.toMatchObject({
    name: 'StartError',
    message: `Port ${edge.port} is in use. Stop what uses it, or choose another port (0 for any free one).`,
  });
});
