import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The ways in which a city can answer badly; every one names the text that must never reach a client. */
export const badAnswers: Record<string, (response: ServerResponse) => void> = {
  html: (response) => response.setHeader('content-type', 'text/html').end('<h1>upstream-secret</h1>'),
  truncated: (response) =>
    json(response).end('{"data":{"_entities":[{"bestPractices":{"nodes":[{"title":"upstream-secret'),
  'wrong length': (response) => json(response).end('{"data":{"_entities":[null,{"upstream-secret":1},null]}}'),
  'ids of other cities': (response) =>
    json(response).end(
      JSON.stringify({
        data: {
          _entities: [{ bestPractices: { nodes: [{ id: 'hattingen:best-practice:x', title: 'upstream-secret' }] } }],
        },
      }),
    ),
  '50 MB': (response) => {
    json(response).write('{"data":{"upstream-secret":"');
    let sent = 0;
    const more = () => {
      while (sent < 50_000_000 && !response.destroyed) {
        sent += 65_536;
        if (!response.write('x'.repeat(65_536))) return void response.once('drain', more);
      }
      response.end('"}}');
    };
    more();
  },
};

const json = (response: ServerResponse) => response.setHeader('content-type', 'application/json');

/** Starts a server that poses as a city and answers in one way, or never when no way is given. */
export async function startHostileCity(slug: string, answer?: (response: ServerResponse) => void) {
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      if (answer && request.url?.endsWith('/readyz')) {
        json(response).end(JSON.stringify({ city: slug, contractVersion: '1.0', ready: true }));
      } else answer?.(response);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/${slug}/graphql`,
    /** How many connections are open. */
    connections: () => new Promise<number>((done) => server.getConnections((_error, count) => done(count))),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
