import { createServer, IncomingMessage, type Server, ServerResponse } from 'node:http';
import { type AddressInfo, Socket } from 'node:net';
import express, { type Express as App, type ErrorRequestHandler, type RequestHandler } from 'express';
import helmet from 'helmet';
import { v7 } from 'uuid';
import { edgeLimits } from './limits.ts';
import type { Log } from './log.ts';
import { presentError } from './present-error.ts';
import { Refusal } from './refusal.ts';
import { StartError } from './run-process.ts';

declare global {
  namespace Express {
    interface Request {
      /** Names this request in logs and in unexpected errors. */
      requestId: string;
    }
  }
}

/** A process's HTTP server; `close` stops accepting at once and lets requests in flight finish within 10 s. */
export interface Edge extends AsyncDisposable {
  url: string;
  port: number;
}

/** Sees a request before anything else does; answers it or calls `next`. It must not throw. */
export type FirstHandler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

interface Options {
  host: string;
  port: number;
  log: Log;
  /** Answers what can be answered without reading the request any further. */
  first?: FirstHandler;
  /** When an answer of which the client takes nothing is given up; 30 s when it is left out. */
  stalledMs?: number;
  /** Adds the routes of the process. */
  routes(app: App): void;
  /** Tells whether the process can serve; asked by `/readyz`. */
  isReady(): boolean | Promise<boolean>;
}

/** Starts an HTTP server with the limits, headers, health checks and error answers that every process shares. */
export async function startEdge(options: Options): Promise<Edge> {
  const { host, port, log, first, routes, isReady, stalledMs = edgeLimits.stalledMs } = options;
  let draining = false;
  const app = express();
  app.set('env', 'production').disable('x-powered-by').disable('etag');
  app.use((request, _response, next) => {
    request.requestId = v7();
    next();
  });
  app.get('/healthz', (_request, response) => {
    response.type('text').send('ok\n');
  });
  app.get('/readyz', async (_request, response) => {
    const ready = !draining && (await canServe(isReady));
    response
      .status(ready ? 200 : 503)
      .type('text')
      .send(ready ? 'ready\n' : 'not ready\n');
  });
  app.use((_request, response, next) => {
    for (const [name, value] of protectiveHeaders) response.setHeader(name, value);
    next();
  });
  routes(app);
  app.use((_request, response) => {
    response.status(404).json(answerOf(new Refusal('ADDRESS_UNKNOWN'), '', log));
  });
  app.use(answerError(log));

  const server = createServer(
    {
      maxHeaderSize: edgeLimits.headerBytes,
      headersTimeout: edgeLimits.headersTimeoutMs,
      requestTimeout: edgeLimits.requestTimeoutMs,
      keepAliveTimeout: edgeLimits.keepAliveTimeoutMs,
      connectionsCheckingInterval: edgeLimits.connectionsCheckingIntervalMs,
    },
    first ? (request, response) => first(request, response, () => app(request, response)) : app,
  );
  server.maxConnections = edgeLimits.connections;
  server.setTimeout(stalledMs).on('request', giveUpStalled);
  const bound = await listen(server, host, port);
  return {
    port: bound,
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    async [Symbol.asyncDispose]() {
      draining = true;
      await drain(server);
    },
  };
}

/** Reads a GraphQL request's JSON body within the size limit; anything else is refused with a code. */
export const readJsonBody: RequestHandler[] = [
  express.json({ limit: edgeLimits.bodyBytes, type: ['application/json', 'application/graphql+json'] }),
  (request, _response, next) => {
    if (request.method !== 'POST') return next();
    const isObject = typeof request.body === 'object' && request.body !== null && !Array.isArray(request.body);
    if (!request.is(['application/json', 'application/graphql+json'])) throw new Refusal('BODY_INVALID', {}, 415);
    if (!isObject || typeof request.body.query !== 'string') throw new Refusal('BODY_INVALID', {}, 400);
    next();
  },
];

/** Gives up an answer that waits for its client; one that is still being worked out goes on. */
function giveUpStalled(_request: IncomingMessage, response: ServerResponse): void {
  response.on('timeout', () => {
    if (response.socket?.writableLength) response.destroy();
  });
}

/** A question that cannot be answered, since the database is away for instance, is answered with no. */
async function canServe(isReady: Options['isReady']): Promise<boolean> {
  try {
    return await isReady();
  } catch {
    return false;
  }
}

/** What every answer carries to protect browsers: the same headers each time, so helmet is asked for them once. */
export const protectiveHeaders: readonly (readonly [string, string])[] = readProtectiveHeaders();

function readProtectiveHeaders(): [string, string][] {
  const protect = helmet({
    strictTransportSecurity: false,
    crossOriginResourcePolicy: { policy: 'cross-origin' },
  });
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  protect(request, response, () => undefined);
  return Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)]);
}

function answerOf(error: unknown, requestId: string, log: Log) {
  return { errors: [presentError(error, requestId, log)] };
}

/** The one place where an error that escaped a route becomes an answer. */
function answerError(log: Log): ErrorRequestHandler {
  return (error, request, response, _next) => {
    if (response.headersSent) return response.destroy();
    const known = toRefusal(error);
    const http = known?.extensions.http as { status: number } | undefined;
    response.status(http?.status ?? (known ? 400 : 500)).json(answerOf(known ?? error, request.requestId, log));
  };
}

function toRefusal(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  const { type, status } = error as { type?: string; status?: number };
  if (type === 'entity.too.large') return new Refusal('BODY_TOO_LARGE', { limit: edgeLimits.bodyBytes }, 413);
  if (typeof status === 'number' && status >= 400 && status < 500) return new Refusal('BODY_INVALID', {}, status);
  return undefined;
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      fail(
        taken
          ? new StartError(`Port ${port} is in use. Stop what uses it, or choose another port (0 for any free one).`)
          : error,
      );
    });
    server.listen(port, host, () => done((server.address() as AddressInfo).port));
  });
}

async function drain(server: Server): Promise<void> {
  const closed = new Promise<void>((done) => server.close(() => done()));
  server.closeIdleConnections();
  const idle = setInterval(() => server.closeIdleConnections(), 100);
  const insist = setTimeout(() => server.closeAllConnections(), edgeLimits.drainMs);
  await closed;
  clearInterval(idle);
  clearTimeout(insist);
}
