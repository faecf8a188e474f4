import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import jwt from 'jsonwebtoken';
import { expect, test } from 'vitest';
import { ask } from '../setup/ask.ts';
import { startTestNetwork } from '../setup/network.ts';

/** Starts a server that poses as a city and keeps the headers it was called with. */
async function startListener(slug: string) {
  const calls: { headers: IncomingHttpHeaders; body: string }[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    if (request.url?.endsWith('/readyz')) {
      response.setHeader('content-type', 'application/json');
      return response.end(JSON.stringify({ city: slug, contractVersion: '1.0', ready: true }));
    }
    calls.push({ headers: request.headers, body });
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ data: { _entities: [{ districts: [] }] } }));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/${slug}/graphql`;
  return {
    calls,
    endpoint,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
    },
  };
}

test('a city sees nothing of the viewer but a token for itself, which works nowhere else and ends after 60 s', async () => {
  await using network = await startTestNetwork({ cities: ['hattingen', 'bottrop'] });
  await using listener = await startListener('wolfsburg');
  const admin = await network.token({ account: 'office', grants: [{ role: 'admin' }] });
  await ask(
    network.url,
    'mutation ($endpoint: String!) { registerNode(city: "wolfsburg", endpoint: $endpoint) { slug } }',
    {
      token: admin,
      variables: { endpoint: listener.endpoint },
    },
  );
  await network.settled();

  const page = '{ city(slug: "wolfsburg") { districts { title } } }';
  await ask(network.url, page);
  expect(listener.calls.at(-1)!.headers.authorization).toBeUndefined();

  const viewer = {
    account: 'someone',
    grants: [
      { role: 'editor' as const, city: 'hattingen' },
      { role: 'editor' as const, city: 'wolfsburg' },
      { role: 'organiser' as const, region: 'west' },
    ],
  };
  const own = await network.token(viewer);
  const headers = { cookie: 'secret=1', 'x-secret': '2', 'x-forwarded-for': '192.0.2.1', 'accept-language': 'de' };
  await ask(network.url, page, { token: own, headers });
  const { headers: seen } = listener.calls.at(-1)!;
  expect(Object.keys(seen).sort()).toEqual(
    [
      'accept',
      'accept-encoding',
      'authorization',
      'connection',
      'content-length',
      'content-type',
      'host',
      'x-request-id',
    ].sort(),
  );
  const token = seen.authorization!.replace('Bearer ', '');
  expect(token).not.toBe(own);
  const claims = jwt.decode(token) as jwt.JwtPayload;
  expect(claims).toMatchObject({ aud: 'wolfsburg', sub: 'someone', grants: [{ role: 'editor', city: 'wolfsburg' }] });
  expect(claims.exp! - claims.iat!).toBe(60);

  const elsewhere = [
    network.url,
    network.cities.get('hattingen')!.endpoint,
    network.cities.get('bottrop')!.endpoint,
    `${network.network.url}/graphql`,
  ];
  const answers = await Promise.all(elsewhere.map((url) => ask(url, '{ __typename }', { token })));
  for (const answer of answers) {
    expect(answer).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(answer).toEqual(answers[0]);
  }
});
