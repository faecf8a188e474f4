import { createServer } from 'node:net';
import { brotliCompressSync, createGzip, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createCityTransport, type PostOptions } from '../../../gateway/calling/transport.ts';
import { answerTogether, listen, sendJson, startCity, until } from './city-server.ts';

const json = 'application/json';

/** Posts once to a city that answers in the given way, over a transport of its own. */
async function postTo(answer: Parameters<typeof startCity>[0], options: Partial<PostOptions> = {}) {
  await using city = await startCity(answer);
  await using transport = createCityTransport();
  return await transport.post(city.url, '{"query":"{ x }"}', {}, { timeoutMs: 3_000, ...options });
}

describe('what is an answer', () => {
  test('a JSON object is handed over as it is', async () => {
    const reply = await postTo((_, response) => sendJson(response, { data: { x: 'ä' } }));
    expect(reply).toEqual({ kind: 'answered', status: 200, body: { data: { x: 'ä' } } });
  });

  test.each([
    ['gzip', gzipSync('{"data":1}')],
    ['br', brotliCompressSync('{"data":1}')],
    ['identity', Buffer.from('{"data":1}')],
  ])('an answer encoded with %s is read', async (encoding, bytes) => {
    const headers = { 'content-type': json, 'content-encoding': encoding };
    const reply = await postTo((_, response) => response.writeHead(200, headers).end(bytes));
    expect(reply).toMatchObject({ kind: 'answered', body: { data: 1 } });
  });

  test.each([400, 401, 403, 429, 500, 503])('a GraphQL response with status %i is an answer', async (status) => {
    const reply = await postTo((_, response) => sendJson(response, { errors: [{ message: 'no' }] }, status));
    expect(reply).toMatchObject({ kind: 'answered', status, body: { errors: [{ message: 'no' }] } });
  });

  test.each([400, 401, 403, 404, 429, 500, 503])('a page with status %i is a refusal', async (status) => {
    const headers = { 'content-type': 'text/html' };
    const reply = await postTo((_, response) => response.writeHead(status, headers).end('<p>no'));
    expect(reply).toMatchObject({ kind: 'refused', status });
  });

  test('JSON with status 404 that is no GraphQL response is a refusal', async () => {
    const reply = await postTo((_, response) => sendJson(response, { error: 'not found', data: null }, 404));
    expect(reply).toMatchObject({ kind: 'refused', status: 404 });
  });

  test('an answer of exactly 1 MiB is read and one byte more is not', async () => {
    const body = (bytes: number) => `{"data":"${'x'.repeat(bytes - 11)}"}`;
    const answer = (bytes: number) =>
      postTo((_, response) => response.writeHead(200, { 'content-type': json }).end(body(bytes)));
    expect(await answer(1024 * 1024)).toMatchObject({ kind: 'answered' });
    expect(await answer(1024 * 1024 + 1)).toMatchObject({ kind: 'too-large' });
  });
});

test.each(['gzip', 'br'])('what %s inflates to is counted, and 1 MiB of it is the most', async (encoding) => {
  const compress = encoding === 'br' ? brotliCompressSync : gzipSync;
  const headers = { 'content-type': json, 'content-encoding': encoding };
  const inflatedTo = (bytes: number) =>
    postTo((_, response) => response.writeHead(200, headers).end(compress(`{"data":"${'x'.repeat(bytes - 11)}"}`)));
  expect(await inflatedTo(1024 * 1024)).toMatchObject({ kind: 'answered' });
  expect(await inflatedTo(1024 * 1024 + 1)).toMatchObject({ kind: 'too-large' });
});

describe('what is not', () => {
  test.each([
    ['HTML', 'text/html', '<html></html>'],
    ['JSON with the content type of a text', 'text/plain', '{"data":{}}'],
    ['an empty content type', '', '{"data":{}}'],
    ['JSON in another character set', 'application/json; charset=iso-8859-1', '{"data":{}}'],
    ['truncated JSON', json, '{"data":{"x":'],
    ['nothing', json, ''],
    ['a JSON array', json, '[{"data":{}}]'],
    ['a JSON number', json, '1'],
    ['a JSON null', json, 'null'],
    ['bytes that are not UTF-8', json, Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
  ])('%s is unreadable', async (_name, type, body) => {
    const reply = await postTo((_, response) => response.writeHead(200, { 'content-type': type }).end(body));
    expect(reply).toMatchObject({ kind: 'unreadable' });
  });

  test.each([
    ['deflate', gzipSync('{}')],
    ['gzip, gzip', gzipSync(gzipSync('{}'))],
    ['gzip', Buffer.from('{"data":1}')],
    ['gzip', gzipSync('{"data":1}').subarray(0, 20)],
    ['br', Buffer.from('{"data":1}')],
  ])('an encoding that was not asked for or is broken (%s) is unreadable', async (encoding, bytes) => {
    const headers = { 'content-type': json, 'content-encoding': encoding };
    const reply = await postTo((_, response) => response.writeHead(200, headers).end(bytes));
    expect(reply).toMatchObject({ kind: 'unreadable' });
  });

  test('a redirect is not followed', async () => {
    await using elsewhere = await startCity((_, response) => sendJson(response, { data: {} }));
    const reply = await postTo((_, response) => response.writeHead(307, { location: elsewhere.url }).end());
    expect(reply).toMatchObject({ kind: 'unreadable' });
    expect(elsewhere.requests).toHaveLength(0);
  });

  test('a body of 50 MB is cut off at 1 MiB', async () => {
    let cutOff = false;
    const reply = await postTo((_, response) => {
      response.on('close', () => {
        cutOff = !response.writableFinished;
      });
      response.writeHead(200, { 'content-type': json }).end(`{"data":"${'x'.repeat(50_000_000)}"}`);
    });
    expect(reply).toMatchObject({ kind: 'too-large' });
    await until(() => cutOff);
  });

  test('a gzip bomb without end is cut off', async () => {
    let cutOff = false;
    const reply = await postTo((_, response) => {
      response.on('close', () => {
        cutOff = true;
      });
      response.writeHead(200, { 'content-type': json, 'content-encoding': 'gzip' });
      const gzip = createGzip();
      gzip.pipe(response);
      const spaces = Buffer.alloc(1024 * 1024, ' ');
      const more = () => !cutOff && gzip.write(spaces, more);
      more();
    });
    expect(reply).toMatchObject({ kind: 'too-large' });
    await until(() => cutOff);
  });

  test('compressed bytes that inflate to nothing are counted as well', async () => {
    const empty = Buffer.concat(Array(100_000).fill(gzipSync('')));
    const headers = { 'content-type': json, 'content-encoding': 'gzip' };
    const reply = await postTo((_, response) => response.writeHead(200, headers).end(empty));
    expect(reply).toMatchObject({ kind: 'too-large' });
  });
});

describe('connections', () => {
  test('a refused connection is unreachable', async () => {
    const server = createServer();
    const port = await listen(server);
    await new Promise((resolve) => server.close(resolve));
    await using transport = createCityTransport();
    const reply = await transport.post(`http://127.0.0.1:${port}/`, '{}', {}, { timeoutMs: 3_000 });
    expect(reply).toEqual({ kind: 'unreachable', detail: 'ECONNREFUSED' });
  });

  test('a socket closed before or within the answer is unreachable', async () => {
    const before = await postTo((request) => request.socket.destroy());
    const within = await postTo((request, response) => {
      response.writeHead(200, { 'content-type': json, 'content-length': 100 }).write('{"data":');
      setTimeout(() => request.socket.destroy(), 20);
    });
    const compressed = await postTo((request, response) => {
      response.writeHead(200, { 'content-type': json, 'content-encoding': 'gzip' });
      response.write(gzipSync('{"data":1}').subarray(0, 15));
      setTimeout(() => request.socket.destroy(), 20);
    });
    expect([before.kind, within.kind, compressed.kind]).toEqual(['unreachable', 'unreachable', 'unreachable']);
  });

  test('something that does not speak HTTP is unreadable', async () => {
    const server = createServer((socket) => {
      socket.on('error', () => {}).once('data', () => socket.end('SSH-2.0-OpenSSH_9.9\r\n'));
    });
    const port = await listen(server);
    await using transport = createCityTransport();
    const reply = await transport.post(`http://127.0.0.1:${port}/`, '{}', {}, { timeoutMs: 3_000 });
    server.close();
    expect(reply).toMatchObject({ kind: 'unreadable' });
  });

  test('a connection that does not come about within 1 second is given up', async () => {
    const server = createServer((socket) => void socket.on('error', () => {}));
    const port = await listen(server);
    await using transport = createCityTransport();
    const reply = await transport.post(`https://127.0.0.1:${port}/`, '{}', {}, { timeoutMs: 10_000 });
    server.close();
    expect(reply).toEqual({ kind: 'timed-out', detail: 'no connection in time' });
  });

  test('time-outs and cancelling do not wait for a connection that is still being made', async () => {
    const server = createServer((socket) => void socket.on('error', () => {}));
    const url = `https://127.0.0.1:${await listen(server)}/`;
    await using transport = createCityTransport();
    const leave = new AbortController();
    setTimeout(() => leave.abort(), 30);
    const left = transport.post(url, '{}', {}, { timeoutMs: 10_000, signal: leave.signal });
    expect(await transport.post(url, '{}', {}, { timeoutMs: 30 })).toMatchObject({ detail: 'no answer in time' });
    expect(await left).toMatchObject({ kind: 'cancelled' });
    server.close();
  });

  test('an address or header that cannot be sent is told apart from a city that is down', async () => {
    await using transport = createCityTransport();
    const post = (url: string, headers = {}) => transport.post(url, '{}', headers, { timeoutMs: 1_000 });
    expect(await post('nowhere')).toMatchObject({ kind: 'not-sent' });
    expect(await post('ftp://127.0.0.1/')).toMatchObject({ kind: 'not-sent' });
    expect(await post('http://127.0.0.1:1/', { 'x-request-id': 'a\r\nb' })).toMatchObject({ kind: 'not-sent' });
  });

  test.each([
    ['before the headers', (response: { write(text: string): void }) => response],
    ['within the body', (response: { write(text: string): void }) => response.write('{')],
  ])('a city that hangs %s is timed out and sees its connection closed', async (_when, begin) => {
    let closed = false;
    const reply = await postTo(
      (_, response) => {
        response.on('close', () => {
          closed = true;
        });
        response.setHeader('content-type', json);
        begin(response);
      },
      { timeoutMs: 100 },
    );
    expect(reply).toMatchObject({ kind: 'timed-out' });
    await until(() => closed);
  });

  test.each([302, 404, 500])('a body that nobody wants to read is closed (status %i)', async (status) => {
    let closed = false;
    await using city = await startCity((_, response) => {
      response.on('close', () => {
        closed = true;
      });
      response.writeHead(status, { 'content-type': 'text/html' }).write('<p>to be continued');
    });
    await using transport = createCityTransport();
    await transport.post(city.url, '{}', {}, { timeoutMs: 3_000 });
    await until(() => closed);
  });

  test('connections are used again after an answer', async () => {
    await using city = await startCity((_, response) => sendJson(response, { data: {} }));
    await using transport = createCityTransport();
    for (let call = 0; call < 20; call++) await transport.post(city.url, '{}', {}, { timeoutMs: 3_000 });
    expect(new Set(city.requests.map(({ socket }) => socket)).size).toBeLessThanOrEqual(2);
  });

  test('one origin gets at most 64 connections', async () => {
    await using city = await startCity(answerTogether(64));
    await using transport = createCityTransport();
    const post = () => transport.post(city.url, '{}', {}, { timeoutMs: 3_000 });
    const replies = await Promise.all(Array.from({ length: 100 }, post));
    expect(replies.every(({ kind }) => kind === 'answered')).toBe(true);
    expect(city.mostAtOnce).toBe(64);
  });

  test('disposing cancels what runs and leaves no connection behind', async () => {
    const ways: Parameters<typeof startCity>[0][] = [
      () => {},
      (_, response) => sendJson(response, { data: {} }),
      (_, response) => response.writeHead(500, { 'content-type': 'text/html' }).end('x'.repeat(100_000)),
      (_, response) => void response.writeHead(200, { 'content-type': json }).write('{'),
      (_, response) => response.writeHead(302, { location: '/' }).end('x'.repeat(100_000)),
      (_, response) => response.writeHead(200, { 'content-type': json }).end('x'.repeat(5_000_000)),
    ];
    let turn = 0;
    await using city = await startCity((request, response) => ways[turn++ % ways.length]!(request, response));
    const transport = createCityTransport();
    const replies = Array.from({ length: 30 }, () => transport.post(city.url, '{}', {}, { timeoutMs: 60_000 }));
    await until(() => city.requests.length === 30);
    await transport[Symbol.asyncDispose]();
    const kinds = new Set((await Promise.all(replies)).map(({ kind }) => kind));
    expect(kinds).toContain('cancelled');
    await until(async () => (await city.connections()) === 0);
    expect(await transport.post(city.url, '{}', {}, { timeoutMs: 1_000 })).toMatchObject({ kind: 'cancelled' });
  });
});
