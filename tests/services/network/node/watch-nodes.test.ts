import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { startNetworkService } from '../../../../services/network/start.ts';
import { loopback } from '../../../../services/shared/allowed-address.ts';
import { withConnection } from '../../../../services/shared/database.ts';
import { createLog } from '../../../../services/shared/log.ts';
import { listen, startTestNetwork, type TestNetwork } from '../start-test-network.ts';

type Handler = Parameters<typeof listen>[0];
const ready =
  (city: string, contractVersion = '1.0'): Handler =>
  (_request, response) =>
    void response
      .setHeader('content-type', 'application/json')
      .end(JSON.stringify({ city, contractVersion, ready: true }));

/** A server whose behaviour can be changed; it tells what it was asked for. */
async function startNode(handler: Handler) {
  const state = { handler, asked: [] as string[] };
  const server = await listen((request, response) => {
    state.asked.push(request.url ?? '');
    state.handler(request, response);
  });
  return Object.assign(server, { state });
}

const nodeOf = (network: TestNetwork, citySlug: string) => network.db.node.findUniqueOrThrow({ where: { citySlug } });
const at = (seconds: number) => new Date(Date.UTC(2027, 4, 31) + seconds * 1_000);

describe('the watcher', () => {
  test('asks the readiness beside the endpoint and records that a node is online, with its version and the time', async () => {
    let now = at(0);
    await using node = await startNode(ready('hattingen'));
    await using network = await startTestNetwork(
      { nodes: [{ city: 'hattingen', endpoint: `${node.url}/hattingen/graphql` }] },
      { now: () => now.getTime() },
    );
    await network.service.watchNow();
    expect(node.state.asked).toEqual(['/hattingen/readyz']);
    expect(await nodeOf(network, 'hattingen')).toMatchObject({
      state: 'ONLINE',
      contractVersion: '1.0',
      lastSeenAt: at(0),
      failures: 0,
    });
    now = at(10);
    node.state.handler = ready('hattingen', '1.1');
    await network.service.watchNow();
    expect(await nodeOf(network, 'hattingen')).toMatchObject({
      state: 'ONLINE',
      contractVersion: '1.1',
      lastSeenAt: at(10),
    });
  });

  test('records a node as degraded after one miss, offline after three, and online again when it answers', async () => {
    await using node = await startNode(ready('hattingen'));
    await using network = await startTestNetwork(
      { nodes: [{ city: 'hattingen', endpoint: `${node.url}/graphql` }] },
      { now: () => at(0).getTime() },
    );
    const states: string[] = [];
    const round = async () => {
      await network.service.watchNow();
      states.push((await nodeOf(network, 'hattingen')).state);
    };
    await round();
    node.state.handler = (_request, response) => void response.writeHead(503).end('{}');
    for (let miss = 0; miss < 4; miss++) await round();
    node.state.handler = ready('hattingen');
    await round();
    expect(states).toEqual(['ONLINE', 'DEGRADED', 'DEGRADED', 'OFFLINE', 'OFFLINE', 'ONLINE']);
    expect(await nodeOf(network, 'hattingen')).toMatchObject({ failures: 0, lastSeenAt: at(0) });
  });

  const wrong: Record<string, Handler> = {
    'is ready for another city': ready('bottrop'),
    'says that it is not ready': (_request, response) =>
      void response.end('{"city":"hattingen","contractVersion":"1.0","ready":false}'),
    'answers with HTML': (_request, response) =>
      void response.setHeader('content-type', 'text/html').end('<!doctype html><title>Parked</title>'),
    'answers with more than 16 KB': (_request, response) =>
      void response.end(
        JSON.stringify({ city: 'hattingen', contractVersion: '1.0', ready: true, more: 'x'.repeat(17_000) }),
      ),
    'redirects elsewhere': (_request, response) => void response.writeHead(302, { location: '/elsewhere' }).end(),
    'answers with a list': (_request, response) => void response.end('[1]'),
    'has a version that is none': ready('hattingen', '<b>'),
    'breaks off': (_request, response) => void response.socket?.destroy(),
    'never ends its answer': (_request, response) => void response.write('{'),
    hangs: () => undefined,
  };

  test('takes every other answer for a miss, and a slow node holds up the round for 2 s at most', async () => {
    const nodes = await Promise.all(Object.values(wrong).map(startNode));
    const slugs = nodes.map((_, index) => `stadt-${index}`);
    await using network = await startTestNetwork({ seed: 'none' });
    await network.db.city.createMany({ data: slugs.map((slug) => ({ slug, name: slug, state: 'DE_NW' })) });
    await network.db.node.createMany({
      data: slugs.map((citySlug, index) => ({
        citySlug,
        endpoint: `${nodes[index]!.url}/graphql`,
        state: 'ONLINE' as const,
        contractVersion: '1.0',
      })),
    });
    const before = performance.now();
    await network.service.watchNow();
    expect(performance.now() - before).toBeLessThan(4_000);
    const found = await network.db.node.findMany({ orderBy: { citySlug: 'asc' } });
    expect(Object.fromEntries(found.map(({ state }, index) => [Object.keys(wrong)[index], state]))).toEqual(
      Object.fromEntries(Object.keys(wrong).map((name) => [name, 'DEGRADED'])),
    );
    await Promise.all(nodes.map((node) => node[Symbol.asyncDispose]()));
  });

  test('asks at most 20 nodes at once', async () => {
    let open = 0;
    let most = 0;
    const slugs = Array.from({ length: 60 }, (_, index) => `stadt-${index}`);
    // Every node has a server of its own, so that no connection pool keeps the number down.
    const nodes = await Promise.all(
      slugs.map((slug) =>
        listen((request, response) => {
          most = Math.max(most, ++open);
          setTimeout(() => {
            open -= 1;
            ready(slug)(request, response);
          }, 20);
        }),
      ),
    );
    await using network = await startTestNetwork({ seed: 'none' });
    await network.db.city.createMany({ data: slugs.map((slug) => ({ slug, name: slug, state: 'DE_NW' })) });
    await network.db.node.createMany({
      data: slugs.map((citySlug, index) => ({ citySlug, endpoint: `${nodes[index]!.url}/graphql` })),
    });
    await network.service.watchNow();
    expect(await network.db.node.count({ where: { state: 'ONLINE' } })).toBe(60);
    expect(most).toBeGreaterThan(10);
    expect(most).toBeLessThanOrEqual(20);
    await Promise.all(nodes.map((node) => node[Symbol.asyncDispose]()));
  });

  test('neither asks nor touches a suspended node, not even one that is suspended while it is asked', async () => {
    await using network = await startTestNetwork();
    const suspend = () => network.db.node.update({ where: { citySlug: 'hattingen' }, data: { state: 'SUSPENDED' } });
    await using node = await startNode(async (request, response) => {
      await suspend();
      ready('hattingen')(request, response);
    });
    await network.db.node.create({ data: { citySlug: 'hattingen', endpoint: `${node.url}/graphql` } });
    await network.service.watchNow();
    expect(node.state.asked).toHaveLength(1);
    await network.service.watchNow();
    expect(node.state.asked).toHaveLength(1);
    expect(await nodeOf(network, 'hattingen')).toMatchObject({ state: 'SUSPENDED', lastSeenAt: null });
  });

  test('does not write what it saw at an address that the node has left', async () => {
    await using network = await startTestNetwork();
    await using node = await startNode(async (request, response) => {
      await network.db.node.update({
        where: { citySlug: 'hattingen' },
        data: { endpoint: 'http://127.0.0.1:1/graphql' },
      });
      ready('hattingen')(request, response);
    });
    await network.db.node.create({ data: { citySlug: 'hattingen', endpoint: `${node.url}/graphql` } });
    await network.service.watchNow();
    expect(await nodeOf(network, 'hattingen')).toMatchObject({ state: 'OFFLINE', lastSeenAt: null });
  });

  test('leaves the round to another process that is making one', async () => {
    await using node = await startNode(ready('hattingen'));
    await using network = await startTestNetwork({ nodes: [{ city: 'hattingen', endpoint: `${node.url}/graphql` }] });
    let release: () => void = () => undefined;
    node.state.handler = (request, response) => {
      release = () => ready('hattingen')(request, response);
    };
    await using second = await startNetworkService(
      {
        host: '127.0.0.1',
        port: 0,
        databaseUrl: network.databaseUrl,
        nodes: [],
        seed: 'none',
        nodeNetworks: loopback,
        watchSeconds: 0,
        logLevel: 'silent',
      },
      { log: createLog('test', 'silent') },
    );
    const first = network.service.watchNow();
    while (node.state.asked.length === 0) await sleep(5);
    await second.watchNow();
    expect(node.state.asked).toHaveLength(1);
    release();
    await first;
    node.state.handler = ready('hattingen');
    await second.watchNow();
    expect(node.state.asked).toHaveLength(2);
  });

  test('goes round by itself, survives a database that is away, and ends with the service', async () => {
    await using node = await startNode(ready('hattingen'));
    await using network = await startTestNetwork({
      watchSeconds: 0.05,
      nodes: [{ city: 'hattingen', endpoint: `${node.url}/graphql` }],
    });
    while (node.state.asked.length < 3) await sleep(10);
    await withConnection(network.databaseUrl, (client) =>
      client.query(
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
      ),
    );
    const asked = node.state.asked.length;
    while (node.state.asked.length < asked + 3) await sleep(10);
    expect(await nodeOf(network, 'hattingen').catch(() => nodeOf(network, 'hattingen'))).toMatchObject({
      state: 'ONLINE',
    });
    await network.service[Symbol.asyncDispose]();
    const after = node.state.asked.length;
    await sleep(150);
    expect(node.state.asked).toHaveLength(after);
  });

  test('does not take the end of the service for a miss', async () => {
    await using node = await startNode(() => undefined);
    await using network = await startTestNetwork();
    await network.db.node.create({ data: { citySlug: 'hattingen', endpoint: `${node.url}/graphql`, state: 'ONLINE' } });
    const round = network.service.watchNow();
    while (node.state.asked.length === 0) await sleep(5);
    await network.service[Symbol.asyncDispose]();
    await round;
    expect((await nodeOf(network, 'hattingen')).state).toBe('ONLINE');
  });
});
