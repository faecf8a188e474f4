import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo, Server } from 'node:net';

/** A real HTTP server on 127.0.0.1 that stands for a city. */
export interface CityServer extends AsyncDisposable {
  readonly url: string;
  /** The requests that arrived, oldest first. */
  readonly requests: IncomingMessage[];
  /** The most requests that were open at once. */
  readonly mostAtOnce: number;
  connections(): Promise<number>;
}

/** Starts a city that answers every request in the given way. */
export async function startCity(answer: RequestListener): Promise<CityServer> {
  const requests: IncomingMessage[] = [];
  let open = 0;
  let mostAtOnce = 0;
  const server = createServer((request, response) => {
    requests.push(request);
    open += 1;
    mostAtOnce = Math.max(mostAtOnce, open);
    response.on('close', () => {
      open -= 1;
    });
    answer(request, response);
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    requests,
    get mostAtOnce() {
      return mostAtOnce;
    },
    connections: () => new Promise((resolve, reject) => server.getConnections((e, n) => (e ? reject(e) : resolve(n)))),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Lets a server listen on a free port of 127.0.0.1 and returns the port. */
export async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** Answers with a JSON value. */
export function sendJson(response: ServerResponse, value: unknown, status = 200) {
  response.writeHead(status, { 'content-type': 'application/graphql-response+json' }).end(JSON.stringify(value));
}

/** Waits until a condition holds; fails after five seconds. */
export async function until(holds: () => boolean | Promise<boolean>) {
  const givenUpAt = Date.now() + 5_000;
  while (!(await holds())) {
    if (Date.now() > givenUpAt) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Lets requests wait until so many have come, and a moment longer for one too many, before they are answered. */
export function answerTogether(count: number): RequestListener {
  const waiting: ServerResponse[] = [];
  let come = 0;
  return (_, response) => {
    come += 1;
    waiting.push(response);
    if (come < count) return;
    setTimeout(() => {
      for (const one of waiting.splice(0)) sendJson(one, { data: { x: 1 } });
    }, 50);
  };
}
