import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCityTransport } from '../../gateway/calling/transport.ts';
import { startForwardingPings } from '../../gateway/forward-pings.ts';
import type { Standing } from '../../gateway/registry.ts';

const heard: string[] = [];
const stack = new AsyncDisposableStack();
let url: string;
beforeAll(async () => {
  const directory = createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`);
    response.writeHead(202).end();
  });
  const standings: Record<string, Standing> = {
    hattingen: 'ready',
    bottrop: 'ready',
    gladbeck: 'none',
    unna: 'suspended',
  };
  const transport = stack.use(createCityTransport());
  const pings = stack.use(
    startForwardingPings(await listen(directory), {
      registry: { standing: (slug) => standings[slug] ?? 'unknown' },
      transport,
    }),
  );
  const app = express();
  app.post('/ping/:slug', pings.handle);
  url = await listen(createServer(app));
});
afterAll(() => stack.disposeAsync());

async function listen(server: ReturnType<typeof createServer>): Promise<string> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  stack.defer(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const ping = async (slug: string) => (await fetch(`${url}/ping/${slug}`, { method: 'POST' })).status;

test('cities tell the hub that something has changed, and the directory is told each once', async () => {
  const statuses = await Promise.all(['hattingen', 'hattingen', 'bottrop', 'hattingen'].map(ping));
  expect(statuses).toEqual([202, 202, 202, 202]);
  await expect.poll(() => heard.length).toBeGreaterThanOrEqual(2);
  expect(new Set(heard)).toEqual(new Set(['POST /ping/hattingen', 'POST /ping/bottrop']));
  expect(heard.length).toBeLessThan(4);
  expect(await ping('hattingen')).toBe(202);
  await expect.poll(() => heard.at(-1)).toBe('POST /ping/hattingen');
});

test('the directory is told nothing of cities without a node, suspended ones and others', async () => {
  heard.length = 0;
  expect(await Promise.all(['gladbeck', 'unna', 'x', '..%2fdoubts'].map(ping))).toEqual([404, 404, 404, 404]);
  expect(await ping('bottrop')).toBe(202);
  await expect.poll(() => heard).toContain('POST /ping/bottrop');
  expect(heard.filter((line) => !/^POST \/ping\/(hattingen|bottrop)$/.test(line))).toEqual([]);
});
