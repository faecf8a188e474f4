import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createCityTransport } from '../../../gateway/calling/transport.ts';
import { createGuardedConnector, type Resolve } from '../../../services/shared/guarded-connector.ts';
import { createGuardedOutbound, createOutbound } from '../../../services/shared/outbound.ts';

const limits = { timeoutMs: 10_000, bytes: 1_000 };
/** Which of its own addresses were connected to. */
let connected: string[];
let answer: RequestListener;
let port: number;
const server = createServer((request, response) => answer(request, response));
server.on('connection', (socket) => connected.push(socket.localAddress!.replace('::ffff:', '')));

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, done));
  port = (server.address() as AddressInfo).port;
});
beforeEach(() => {
  connected = [];
  answer = (_request, response) => void response.setHeader('content-type', 'application/json').end('{"data":{}}');
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

/** Calls a URL in both guarded ways, as the services and as the gateway do, and returns what came of it. */
async function call(url: string, networks: string[] = [], resolve?: Resolve): Promise<string[]> {
  await using outbound = createGuardedOutbound(networks, resolve);
  await using transport = createCityTransport({ connect: createGuardedConnector(networks, resolve) });
  const read = outbound.getJson(url, limits).then(
    () => 'answered',
    ({ kind }) => kind,
  );
  const reply = await transport.post(url, '{}', {}, { timeoutMs: 10_000 });
  return [await read, reply.kind];
}

describe('a server on this machine', () => {
  test('is reached where nothing is guarded', async () => {
    await using outbound = createOutbound();
    expect(await outbound.getJson(`http://127.1:${port}/`, limits)).toEqual({ data: {} });
    expect(connected).toEqual(['127.0.0.1']);
  });

  test('is reached when its network is named', async () => {
    expect(await call(`http://0x7f.1:${port}/`, ['127.0.0.1/32'])).toEqual(['answered', 'answered']);
    expect(connected).toEqual(['127.0.0.1', '127.0.0.1']);
  });

  test.each([
    ...[
      '127.0.0.1',
      '127.1',
      '127.0.1',
      '2130706433',
      '0x7f000001',
      '0x7f.0.0.1',
      '0177.0.0.1',
      '017700000001',
      '127.0.0.1.',
    ],
    ...[
      '0177.0x0.0.01',
      '0',
      '0.0.0.0',
      '0x0',
      '127.0.0.2',
      '127.255.255.254',
      '①②⑦.⓪.⓪.①',
      '１２７.0.0.1',
      '127。0。0。1',
    ],
    ...['127%2e0%2e0%2e1', 'localhost', 'LOCALHOST', 'localhost.', 'ｌｏｃａｌｈｏｓｔ', 'local%68ost', 'a.localhost'],
    ...[
      '[::1]',
      '[::]',
      '[0:0:0:0:0:0:0:1]',
      '[::127.0.0.1]',
      '[::ffff:127.0.0.1]',
      '[::ffff:7f00:1]',
      '[0::FFFF:7F00:0001]',
    ],
    ...['[64:ff9b::7f00:1]', '[2002:7f00:1::]', '[::ffff:0:7f00:1]', '[fe80::1]', '[fe80::1%25lo]', '[::1%25lo]'],
    ...[
      '8.8.8.8@127.0.0.1',
      'stadt.example:secret@127.0.0.1',
      '8.8.8.8%40127.0.0.1',
      '127.0.0.1:{port}\\@8.8.8.8',
      '127.0.0.1:{port}#@8.8.8.8',
    ],
  ])('is not connected to as %s', async (host) => {
    for (const protocol of ['http', 'https']) {
      const place = host.includes('{port}') ? host.replace('{port}', `${port}`) : `${host}:${port}`;
      for (const outcome of await call(`${protocol}://${place}/`)) expect(outcome).not.toBe('answered');
    }
    expect(connected).toEqual([]);
  });

  test.each([
    [['127.0.0.1']],
    [['::1']],
    [['::ffff:127.0.0.1']],
    [['0.0.0.0', '::']],
    [['10.0.0.1', '169.254.169.254', 'fe80::1%lo']],
    [['0177.0.0.1', 'localhost', '2130706433']],
    [[]],
  ])('is not connected to when a name has the addresses %j', async (addresses) => {
    expect(await call(`https://stadt.example:${port}/`, [], async () => addresses)).toEqual([
      'forbidden',
      'unreachable',
    ]);
    expect(connected).toEqual([]);
  });

  test('is not connected to by http, whatever a name has for addresses', async () => {
    const answers = await call(`http://stadt.example:${port}/`, [], async () => ['8.8.8.8', '127.0.0.1']);
    expect(answers).toEqual(['forbidden', 'unreachable']);
    expect(connected).toEqual([]);
  });

  test('is not connected to after a redirect', async () => {
    answer = (_request, response) => void response.writeHead(307, { location: `http://127.0.0.2:${port}/` }).end();
    expect(await call(`http://127.0.0.1:${port}/`, ['127.0.0.1/32'])).toEqual(['refused', 'unreadable']);
    expect(connected).toEqual(['127.0.0.1', '127.0.0.1']);
  });
});

describe('a name', () => {
  const own = ['127.0.0.1/32'];
  const url = () => `http://stadt.example:${port}/`;

  test('that gets another address stays with the connections it has and is not followed there', async () => {
    let address = '127.0.0.1';
    const connect = createGuardedConnector(own, async () => [address]);
    await using transport = createCityTransport({ connect });
    const post = async () => (await transport.post(url(), '{}', {}, { timeoutMs: 10_000 })).kind;
    for (let call = 0; call < 3; call++) expect(await post()).toBe('answered');
    address = '127.0.0.2';
    for (let call = 0; call < 3; call++) expect(await post()).toBe('answered');
    server.closeAllConnections();
    await expect.poll(post).toBe('unreachable');
    expect(new Set(connected)).toEqual(new Set(['127.0.0.1']));
  });

  test('is looked up once for each connection, so that the next answer is of no use', async () => {
    let lookUps = 0;
    const resolve: Resolve = async () => (lookUps++ % 2 === 0 ? ['127.0.0.1'] : ['127.0.0.2']);
    for (let call = 0; call < 4; call++) {
      await using outbound = createGuardedOutbound(own, resolve);
      await outbound.getJson(url(), limits).catch(() => undefined);
    }
    expect([lookUps, connected]).toEqual([4, ['127.0.0.1', '127.0.0.1']]);
  });

  test('with several addresses is reached at those that are allowed, one after the other', async () => {
    const listener = createServer((_request, response) => void response.end('{}')).listen(0, '127.0.0.1');
    await once(listener, 'listening');
    const place = `http://stadt.example:${(listener.address() as AddressInfo).port}/`;
    const resolve: Resolve = async () => ['10.0.0.1', '127.0.0.9', '127.0.0.1'];
    await using outbound = createGuardedOutbound(['127.0.0.0/8'], resolve);
    expect(await outbound.getJson(place, limits)).toEqual({});
    listener.closeAllConnections();
    listener.close();
  });

  test('that is not found is unreachable, and one that takes longer than 2 seconds has timed out', async () => {
    const notFound = Object.assign(new Error('not found'), { code: 'ENOTFOUND' });
    expect(await call(url(), own, () => Promise.reject(notFound))).toEqual(['unreachable', 'unreachable']);
    expect(await call(url(), own, () => new Promise(() => undefined))).toEqual(['timed-out', 'timed-out']);
    expect(connected).toEqual([]);
  });

  test('is what a certificate must be for, although the connection goes to an address', async () => {
    const heard: Buffer[] = [];
    const listener = createTcpServer((socket) => {
      socket.on('error', () => undefined).on('data', (data) => heard.push(data) && socket.destroy());
    }).listen(0, '127.0.0.1');
    await once(listener, 'listening');
    const secure = `https://stadt.example:${(listener.address() as AddressInfo).port}/`;
    expect(await call(secure, own, async () => ['127.0.0.1'])).toEqual(['unreachable', 'unreachable']);
    listener.close();
    expect(heard.every((hello) => hello.includes('stadt.example'))).toBe(true);
    expect(heard.length).toBeGreaterThanOrEqual(2);
  });
});
