import type { IncomingMessage, ServerResponse } from 'node:http';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { FirstHandler } from '../services/shared/edge.ts';
import { Refusal } from '../services/shared/refusal.ts';
import { readClientAddress } from './client-address.ts';

/** Counts a request of somebody and returns for how many seconds there are to be no more; 0 as long as it is one of `perMinute`. */
export type RateLimit = (who: string, perMinute: number) => Promise<number>;

/** Creates what counts requests in this process, each minute anew from somebody's first request on; 0 means no limit. */
export function createRateLimit(): RateLimit {
  const requests = new RateLimiterMemory({ points: Number.MAX_SAFE_INTEGER, duration: 60 });
  return async (who, perMinute) => {
    if (perMinute === 0) return 0;
    const { consumedPoints, msBeforeNext } = await requests.consume(who);
    return consumedPoints > perMinute ? Math.ceil(msBeforeNext / 1_000) : 0;
  };
}

/** Names the machine that sends a request in the count of requests. */
export const clientOf = (request: IncomingMessage, proxies: number): string =>
  `client ${readClientAddress(request, proxies)}`;

/** Returns what an answer to a request too many is thrown as; the response says when there may be more (RFC 9110). */
export function refuseFor(seconds: number, response: ServerResponse): Refusal {
  response.setHeader('retry-after', seconds);
  return new Refusal('TOO_FREQUENT', { limit: seconds }, 429);
}

interface DoorOptions {
  rateLimit: RateLimit;
  perMinute: number;
  proxies: number;
  /** What every answer carries, as names and values in turn. */
  headers: readonly string[];
  /** Answers what is kept. */
  first: FirstHandler | undefined;
}

/**
 * Creates what counts requests before anything else looks at them, those that are answered from the cache too. Left to
 * `identify` are only those that it sees first: with a token, to the GraphQL address.
 */
export function createDoor({ rateLimit, perMinute, proxies, headers, first }: DoorOptions): FirstHandler | undefined {
  if (perMinute === 0) return first;
  return (request, response, next) => {
    const pass = () => (first ? first(request, response, next) : next());
    if (isIdentified(request) || isFree(request)) return pass();
    void rateLimit(clientOf(request, proxies), perMinute).then((seconds) =>
      seconds === 0 ? pass() : sendTooMany(response, refuseFor(seconds, response), headers),
    );
  };
}

/** Any other way to write the address costs the client a turn besides; OPTIONS is answered before anybody is identified. */
const isIdentified = ({ method, url = '', headers }: IncomingMessage): boolean =>
  headers.authorization !== undefined && method !== 'OPTIONS' && /^\/graphql(\?|$)/.test(url);

/** Whoever runs the gateway looks whether it is well as often as they like, and cities always get its keys. */
const isFree = ({ url = '' }: IncomingMessage): boolean =>
  url === '/healthz' || url === '/readyz' || url.startsWith('/.well-known/');

function sendTooMany(response: ServerResponse, refusal: Refusal, headers: readonly string[]): void {
  const {
    message,
    extensions: { http: _http, ...extensions },
  } = refusal;
  response.setHeader('cache-control', 'private, no-store').setHeader('content-type', 'application/json; charset=utf-8');
  for (let at = 0; at < headers.length; at += 2) response.setHeader(headers[at]!, headers[at + 1]!);
  response.writeHead(429).end(JSON.stringify({ errors: [{ message, extensions }] }));
}
