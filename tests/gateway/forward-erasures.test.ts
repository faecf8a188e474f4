import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { forwardErasures } from '../../gateway/forward-erasures.ts';
import { startEdge } from '../../services/shared/edge.ts';
import { createLog } from '../../services/shared/log.ts';

test('what a city says about erasures reaches the network service and is answered by it; too much, or no city, does not', async () => {
  const heard: string[] = [];
  const network = createServer(async (request, response) => {
    heard.push(`${request.method} ${request.url} ${await new Response(request as never).text()}`);
    response.writeHead(401, { 'content-type': 'application/json' }).end('{"erasures":null}');
  });
  await new Promise<void>((done) => network.listen(0, '127.0.0.1', done));
  const networkUrl = `http://127.0.0.1:${(network.address() as AddressInfo).port}`;
  await using edge = await startEdge({
    ...{ host: '127.0.0.1', port: 0, log: createLog('test', 'silent'), isReady: () => true },
    routes: (app) => void app.post('/erasures/:slug', ...forwardErasures(networkUrl)),
  });
  const send = async (slug: string, body: string) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${edge.url}/erasures/${slug}`, { method: 'POST', headers, body });
    return { status: answer.status, body: await answer.json() };
  };
  expect(await send('hattingen', '{"proof":"x"}')).toEqual({ status: 401, body: { erasures: null } });
  expect((await send('Hattingen', '{}')).status).toBe(400);
  expect((await send('hattingen', JSON.stringify('x'.repeat(200_000)))).status).toBe(413);
  expect(heard).toEqual(['POST /erasures/hattingen {"proof":"x"}']);
  network.closeAllConnections();
  await new Promise((done) => network.close(done));
  expect((await send('hattingen', '{}')).status).toBe(503);
});
