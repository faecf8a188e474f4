import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { findFreePort } from '../../../services/shared/free-port.ts';
import { createOutbound, type Outbound, OutboundError } from '../../../services/shared/outbound.ts';

const limits = { timeoutMs: 10_000, bytes: 1_000 };
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let asked: IncomingMessage[];
let outbound: Outbound;
let url: string;
const server = createServer((request, response) => {
  asked.push(request);
  answer(request, response);
});

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x`;
  outbound = createOutbound();
});
beforeEach(() => {
  asked = [];
});
afterAll(async () => {
  await outbound[Symbol.asyncDispose]();
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

const send =
  (status: number, body: string | Buffer = '', headers = {}) =>
  (_request: IncomingMessage, response: ServerResponse) =>
    void response.writeHead(status, headers).end(body);
const failureOf = (call: Promise<unknown>): Promise<OutboundError> =>
  call.then(
    () => expect.unreachable(),
    (error) => {
      expect(error).toBeInstanceOf(OutboundError);
      return error;
    },
  );

test('JSON is read as it is and packed with gzip', async () => {
  answer = send(200, '{"a":1}');
  expect(await outbound.getJson(url, limits)).toEqual({ a: 1 });
  answer = send(200, gzipSync('{"a":2}'), { 'content-encoding': 'gzip' });
  expect(await outbound.getJson(url, limits)).toEqual({ a: 2 });
});

test.each<[string, typeof answer, Partial<OutboundError>]>([
  ['a failure', send(503), { kind: 'refused', status: 503 }],
  ['a redirect', send(302, '', { location: '/y' }), { kind: 'refused', status: 302 }],
  ['an answer that nothing has changed', send(304), { kind: 'refused', status: 304 }],
  ['a web page', send(200, '<html>'), { kind: 'unreadable' }],
  ['an unknown packing', send(200, brotliCompressSync('{}'), { 'content-encoding': 'br' }), { kind: 'unreadable' }],
  ['broken gzip', send(200, '{}', { 'content-encoding': 'gzip' }), { kind: 'unreadable' }],
  ['half of a gzip', send(200, gzipSync('{}').subarray(0, 15), { 'content-encoding': 'gzip' }), { kind: 'unreadable' }],
  ['too much', send(200, `"${'x'.repeat(1_000)}"`), { kind: 'too-large' }],
  [
    'too much once unpacked',
    send(200, gzipSync(Buffer.alloc(10_000_000)), { 'content-encoding': 'gzip' }),
    { kind: 'too-large' },
  ],
  ['a broken line', (request) => void request.socket.destroy(), { kind: 'unreachable' }],
])('%s is told apart', async (_, given, failure) => {
  answer = given;
  expect(await failureOf(outbound.getJson(url, limits))).toMatchObject(failure);
  expect(asked).toHaveLength(1);
});

test.each<[string, typeof answer]>([
  ['that never begins', () => undefined],
  ['that never ends', (_request, response) => void response.writeHead(200).write('{')],
])('an answer %s is given up', async (_, given) => {
  answer = given;
  expect(await failureOf(outbound.getJson(url, { ...limits, timeoutMs: 100 }))).toMatchObject({ kind: 'timed-out' });
});

test('a server that is not there is unreachable', async () => {
  const nowhere = `http://127.0.0.1:${await findFreePort()}/`;
  expect(await failureOf(outbound.getJson(nowhere, limits))).toMatchObject({ kind: 'unreachable' });
});

test('a call that the caller gives up is rejected with the reason', async () => {
  const giveUp = new AbortController();
  answer = () => giveUp.abort(new Error('enough'));
  await expect(outbound.getJson(url, { ...limits, signal: giveUp.signal })).rejects.toThrow('enough');
});

test('what has not changed is not sent again', async () => {
  answer = (request, response) =>
    request.headers['if-none-match'] === '"1"'
      ? send(304)(request, response)
      : send(200, '{}', { etag: '"1"' })(request, response);
  const first = await outbound.getChanged(url, undefined, limits);
  expect(first).toEqual({ etag: '"1"', body: {} });
  expect(await outbound.getChanged(url, first?.etag, limits)).toBeNull();
});

test.each([
  ['its ETag', { etag: 'W/"1"', 'last-modified': 'Sun, 01 Nov 2026 10:00:00 GMT' }, 'if-none-match', 'W/"1"'],
  ['when it was changed', { 'last-modified': 'Sun, 01 Nov 2026 10:00:00 GMT' }, 'if-modified-since', undefined],
] as const)('a file is read as it is, and not sent again by %s', async (_what, sent, header, etag) => {
  const known = etag ?? sent['last-modified'];
  answer = (request, response) => {
    const bytes = Buffer.from([0, 255, 10]);
    return (request.headers[header] === known ? send(304) : send(200, bytes, sent))(request, response);
  };
  const first = await outbound.getFile(url, null, limits);
  expect(first).toEqual({ version: known, bytes: Buffer.from([0, 255, 10]) });
  expect(await outbound.getFile(url, first!.version, limits)).toBeNull();
  answer = send(200, Buffer.alloc(1_001));
  expect(await failureOf(outbound.getFile(url, null, limits))).toMatchObject({ kind: 'too-large' });
});

test('JSON is sent, and JSON is read of what comes back', async () => {
  answer = async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    response.end(JSON.stringify({ method: request.method, type: request.headers['content-type'], text }));
  };
  expect(await outbound.postJson(url, { a: 'ü' }, limits)).toEqual({
    method: 'POST',
    type: 'application/json',
    text: '{"a":"ü"}',
  });
});
