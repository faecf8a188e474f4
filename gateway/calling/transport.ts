import { Agent, type buildConnector } from 'undici';
import { exchange } from './exchange.ts';
import { callLimits, connectionLimits } from './limits.ts';

/** What came of one request. `detail` is for the log of the operator: an error code or our own words, never the city's. */
export type Reply =
  /** A JSON object; with a status of 400 or more it is a GraphQL response. */
  | { kind: 'answered'; status: number; body: Record<string, unknown> }
  /** A status of 400 or more without a GraphQL response. */
  | { kind: 'refused'; status: number; detail: string }
  | { kind: 'timed-out' | 'cancelled' | 'unreachable' | 'too-large' | 'unreadable' | 'not-sent'; detail: string };

export interface PostOptions {
  signal?: AbortSignal;
  timeoutMs: number;
}

/** Sends requests to cities over connections that it keeps. */
export interface CityTransport extends AsyncDisposable {
  /** Posts a JSON text and gives the reply within `timeoutMs`; never rejects, follows no redirect, leaves no body open. */
  post(url: string, body: string, headers: Record<string, string>, options: PostOptions): Promise<Reply>;
}

export interface CityTransportOptions {
  /** Opens the sockets instead of undici, to check the address connected to; it has to keep `callLimits.connectMs`. */
  connect?: buildConnector.connector;
}

const fixedHeaders = {
  accept: 'application/graphql-response+json, application/json;q=0.9',
  'accept-encoding': 'gzip',
  'content-type': 'application/json',
} as const;

/** Creates the transport that all calls to cities share; disposing it cancels what runs and closes every connection. */
export function createCityTransport({ connect }: CityTransportOptions = {}): CityTransport {
  const agent = new Agent({
    connect: connect ?? { timeout: callLimits.connectMs },
    connections: connectionLimits.perOrigin,
    keepAliveTimeout: connectionLimits.keepAliveMs,
    keepAliveMaxTimeout: connectionLimits.keepAliveMaxMs,
    maxResponseSize: callLimits.answerBytes,
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  const running = new Set<() => void>();

  return {
    post(url, body, headers, { signal, timeoutMs }) {
      if (signal?.aborted || agent.destroyed) return Promise.resolve(cancelled);
      return new Promise((resolve) => {
        const call = exchange(agent, url, { ...headers, ...fixedHeaders }, body, (reply) => {
          clearTimeout(timer);
          signal?.removeEventListener('abort', cancel);
          running.delete(cancel);
          resolve(reply);
        });
        const cancel = () => call.end(cancelled);
        const timer = setTimeout(call.end, timeoutMs, { kind: 'timed-out', detail: 'no answer in time' });
        signal?.addEventListener('abort', cancel);
        running.add(cancel);
        call.start();
      });
    },
    async [Symbol.asyncDispose]() {
      for (const cancel of running) cancel();
      await agent.destroy();
    },
  };
}

const cancelled: Reply = { kind: 'cancelled', detail: 'cancelled' };
