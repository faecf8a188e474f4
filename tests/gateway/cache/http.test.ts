import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Gateway } from '../../../gateway/start.ts';
import { type FakeHub, startFakeHub } from './fake-hub.ts';

let hub: FakeHub;
let gateway: Gateway;
let url: string;
beforeAll(async () => {
  hub = await startFakeHub();
  gateway = await hub.startGateway();
  url = `${gateway.url}/graphql`;
});
afterAll(async () => {
  await gateway?.[Symbol.asyncDispose]();
  await hub?.[Symbol.asyncDispose]();
});
beforeEach(() => {
  hub.asked.length = 0;
});

const json = { 'content-type': 'application/json' };
const post = (body: object | string | Buffer, headers: Record<string, string> = {}) =>
  fetch(url, {
    method: 'POST',
    headers: { ...json, ...headers },
    body: (typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body)) as BodyInit,
  });
const get = (params: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${url}?${new URLSearchParams(params)}`, { headers: { accept: 'application/json', ...headers } });
const bearer = () => ({ authorization: `Bearer ${hub.token}` });

let questions = 0;
/** A query that nobody has asked yet. */
const newQuery = () => `{ cities { slug } } # ${questions++}`;

/** The headers of an answer but for those that tell when and how it was sent. */
async function headersOf(answer: Response) {
  await answer.arrayBuffer();
  const { age: _age, date: _date, ...headers } = Object.fromEntries(answer.headers);
  return headers;
}

describe.each([
  ['POST', (query: string, headers = {}) => post({ query }, headers)],
  ['GET', (query: string, headers = {}) => get({ query }, headers)],
])('the answer to an anonymous query over %s', (_method, ask) => {
  test('may be kept by anybody who asks each time whether it still holds', async () => {
    const { headers } = await ask(newQuery());
    expect(headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    expect(headers.get('etag')).toMatch(/^"[\w-]{43}"$/);
    expect(headers.get('vary')).toBe('authorization, accept');
    expect(headers.get('age')).toBeNull();
  });

  test('is kept here: the next time nobody else is asked, and body and headers are the same but for the age', async () => {
    const query = newQuery();
    const [first, second] = [await ask(query), await ask(query)];
    expect(hub.asked).toEqual(['network']);
    expect(second.headers.get('age')).toBe('0');
    expect(await second.clone().text()).toBe(await first.clone().text());
    expect(await headersOf(second)).toEqual(await headersOf(first));
  });

  test('has an ETag that changes with it, and with its media type', async () => {
    const query = `{ events { nodes { title } } } # ${questions++}`;
    const etag = async (headers = {}) => (await ask(query, headers)).headers.get('etag');
    const before = await etag({ accept: 'application/json' });
    const other = await etag({ accept: 'application/graphql-response+json' });
    hub.change('a-town', 'event');
    await gateway.refreshRegistry();
    const after = await etag({ accept: 'application/json' });
    expect(new Set([before, other, after]).size).toBe(3);
  });

  test.each([
    ['a token', newQuery(), () => bearer()],
    ['a query that is wrong', '{ nothing }', () => ({})],
  ])('is for nobody to store with %s', async (_what, query, headers) => {
    for (let time = 0; time < 2; time++) {
      const answer = await ask(query, headers());
      expect(answer.headers.get('cache-control')).toBe('private, no-store');
      expect(answer.headers.get('etag')).toBeNull();
      expect(answer.headers.get('age')).toBeNull();
    }
  });
});

describe('who holds an answer already', () => {
  test.each([
    ['kept here', '0'],
    ['made for it', null],
  ])('gets 304 without it over GET when it is %s', async (_where, age) => {
    const query = `{ events { nodes { title } } } # ${questions++}`;
    const etag = (await get({ query })).headers.get('etag')!;
    if (age === null) {
      hub.world.feed.push({ city: 'a-town', kind: 'event', ids: [] });
      await gateway.refreshRegistry();
    }
    const answer = await get({ query }, { 'if-none-match': `"other", W/${etag}` });
    expect([answer.status, answer.headers.get('age')]).toEqual([304, age]);
    expect(await answer.text()).toBe('');
    expect(answer.headers.get('content-type')).toBeNull();
    expect(answer.headers.get('etag')).toBe(etag);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  });

  test('gets 304 for any ETag', async () => {
    const query = newQuery();
    expect((await get({ query }, { 'if-none-match': '*' })).status).toBe(304);
    expect((await get({ query }, { 'if-none-match': '*' })).status).toBe(304);
  });

  test('gets the answer when it has another one', async () => {
    const query = newQuery();
    expect((await get({ query }, { 'if-none-match': '"x"' })).status).toBe(200);
    expect((await get({ query }, { 'if-none-match': '"x"' })).status).toBe(200);
  });

  test('gets it over POST, whose answers are no copies of a resource (RFC 9110, 13.1.2)', async () => {
    const body = { query: newQuery() };
    const etag = (await post(body)).headers.get('etag')!;
    expect((await post(body, { 'if-none-match': etag })).status).toBe(200);
  });
});

describe('an answer belongs to one request alone, whose', () => {
  const query = 'query A($c: [ID!]) { events(cities: $c) { nodes { title } } } query B { __typename }';
  const base = { query, operationName: 'A', variables: { c: ['a-town'] } };
  test.each([
    ['variables', { ...base, variables: { c: ['b-town'] } }, {}],
    ['variables in another order', { ...base, variables: { c: ['b-town', 'a-town'] } }, {}],
    ['operation', { ...base, operationName: 'B' }, {}],
    ['query', { ...base, query: `${query} ` }, {}],
    ['Accept header', base, { accept: 'application/graphql-response+json' }],
  ])('%s differs', async (_what, body, headers) => {
    await (await post(base)).text();
    const own = await post(body, headers);
    expect(own.headers.get('age')).toBeNull();
    const again = await post(body, headers);
    expect(again.headers.get('age')).toBe('0');
    expect(await again.text()).toBe(await own.text());
    expect(again.headers.get('content-type')).toBe(own.headers.get('content-type'));
  });

  test('method differs', async () => {
    const query = newQuery();
    await post({ query });
    expect((await get({ query })).headers.get('age')).toBeNull();
  });
});

describe('what was kept is not given', () => {
  test('to anybody with a token, and what they get is not kept for others', async () => {
    const query = newQuery();
    await post({ query });
    expect((await post({ query }, bearer())).headers.get('age')).toBeNull();
    const own = newQuery();
    await post({ query: own }, bearer());
    expect((await post({ query: own })).headers.get('age')).toBeNull();
  });

  test('to anybody with an Authorization header that is none: that is refused', async () => {
    const query = newQuery();
    await post({ query });
    const answer = await post({ query }, { authorization: '' });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
  });
});

describe('a request out of the ordinary is answered as ever, though not from what is kept', () => {
  const chunked = (body: string) =>
    `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
  const expecting = (body: string) =>
    `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n${body}`;
  const write = (request: string) =>
    new Promise<string>((done) => {
      let text = '';
      connect(gateway.port, '127.0.0.1')
        .setEncoding('utf8')
        .on('data', (chunk) => {
          text += chunk;
        })
        .on('close', () => done(text))
        .write(request);
    });

  test.each([
    ['in pieces of unknown number', chunked],
    ['after asking whether it may', expecting],
  ])('%s', async (_what, build) => {
    const body = JSON.stringify({ query: newQuery() });
    await post(body);
    const answer = await write(build(body));
    expect(answer).toMatch(/HTTP\/1\.1 200 OK\r\n/);
    expect(answer).toContain('"slug":"a-town"');
    expect(answer).not.toMatch(/\r\nage:/i);
  });

  test.each([
    ['packed', { 'content-encoding': 'gzip' }, gzipSync, 200],
    ['of another name for the same type', { 'content-type': 'application/json; charset="utf-8"' }, String, 415],
    ['in another character set', { 'content-type': 'application/json; charset=latin1' }, String, 415],
    ['of another type', { 'content-type': 'text/plain' }, String, 415],
    ['as a form', { 'content-type': 'application/x-www-form-urlencoded' }, String, 415],
  ])('%s', async (_what, headers, write, status) => {
    const body = JSON.stringify({ query: newQuery() });
    await post(body);
    const answer = await post(write(body), headers);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('age')).toBeNull();
  });

  test('too large', async () => {
    const answer = await post({ query: `{ cities { slug } } #${'x'.repeat(256 * 1024)}` });
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { reason: 'BODY_TOO_LARGE' } }] });
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
  });

  test.each(['', '{', '5', 'null', '[]', '{}', '{"query":5}', '[{"query":"{ x }"}]'])('as %j', async (body) => {
    const answer = await post(body);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { reason: 'BODY_INVALID' } }] });
  });

  test('with a byte order mark', async () => {
    const answer = await post(Buffer.from(`\uFEFF${JSON.stringify({ query: newQuery() })}`));
    expect(await answer.json()).toMatchObject({ data: { cities: [{ slug: 'a-town' }, { slug: 'b-town' }] } });
  });

  test('by a browser that opens the address: it gets the playground, whatever is kept', async () => {
    const query = newQuery();
    await get({ query }, { accept: 'text/html' });
    const page = await get({ query }, { accept: 'text/html' });
    expect(page.headers.get('content-type')).toMatch(/^text\/html/);
    expect(page.headers.get('cache-control')).toBe('public, max-age=3600');
  });
});

test('nobody stores the answer to a change', async () => {
  const { headers } = await post({ query: 'mutation { withdrawEvent(id: "a-town:event:x") }' }, bearer());
  expect([headers.get('cache-control'), headers.get('etag')]).toEqual(['private, no-store', null]);
});

test('a change over GET is refused, and nobody stores that', async () => {
  const answer = await get({ query: 'mutation { withdrawEvent(id: "a-town:event:x") }' });
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([405, 'private, no-store']);
});

test('without the cache every query is answered anew, with the same headers', async () => {
  await using plain = await hub.startGateway({ cache: false });
  const query = newQuery();
  const ask = () => fetch(`${plain.url}/graphql?query=${encodeURIComponent(query)}`);
  const [first, second] = [await ask(), await ask()];
  expect(hub.asked).toEqual(['network', 'network']);
  expect(second.headers.get('age')).toBeNull();
  expect(await headersOf(second)).toEqual(await headersOf(first));
  expect(second.headers.get('etag')).toMatch(/^"/);
});
