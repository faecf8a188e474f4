import { hash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FirstHandler } from '../../services/shared/edge.ts';
import { edgeLimits } from '../../services/shared/limits.ts';
import type { AnswerCache } from './answer-cache.ts';
import { sendHttpAnswer } from './http-answer.ts';

/** The way into the cache. */
export interface KeptAnswers {
  /** Answers a request from the cache before anything else looks at it, or passes it on. */
  first: FirstHandler;
  /** Returns the key under which the answer to a request that was passed on may be shared; undefined when it may not. */
  findKey(request: object): string | undefined;
}

interface Options {
  /** Where GraphQL is served. */
  path: string;
  cache: AnswerCache;
  /** What every answer carries, as names and values in turn. */
  headers: readonly string[];
}

/**
 * Creates the way into the cache for anonymous queries. A key is the request as it came, byte by byte, with its Accept
 * header: all that the answer can depend on. Whatever is out of the ordinary is passed on untouched.
 */
export function createKeptAnswers({ path, cache, headers }: Options): KeptAnswers {
  const keys = new WeakMap<object, string>();

  const answer = (request: IncomingMessage, response: ServerResponse, key: string): boolean => {
    const found = cache.find(key);
    if (found)
      sendHttpAnswer(request, response, found.answer, [...headers, 'age', `${Math.floor(found.ageMs / 1_000)}`]);
    return found !== undefined;
  };

  const first: FirstHandler = (request, response, next) => {
    if (!isOrdinary(request)) return next();
    if (request.method === 'GET' && request.url!.startsWith(`${path}?`)) {
      const key = keyOf(request, request.url!);
      if (answer(request, response, key)) return;
      keys.set(request, key);
      return next();
    }
    if (request.method !== 'POST' || request.url !== path || !hasPlainBody(request)) return next();
    readBody(request, (body) => {
      const key = keyOf(request, body);
      if (answer(request, response, key)) return;
      const parsed = parseBody(body);
      if (isQuery(parsed)) keys.set(request, key);
      // Express sees that the body was read and takes what it finds here.
      Object.assign(request, { body: parsed });
      next();
    });
  };
  return { first, findKey: (request) => keys.get(request) };
}

/** Tells whether nobody is signed in, and what is accepted is told in few words: keys are kept as well. */
const isOrdinary = ({ headers }: IncomingMessage): boolean =>
  headers.authorization === undefined && (headers.accept?.length ?? 0) <= 200;

const keyOf = ({ method, headers }: IncomingMessage, content: string | Buffer): string =>
  `${method} ${headers.accept ?? ''}\n${hash('sha256', content, 'base64url')}`;

const jsonTypes = new Set(['application/json', 'application/json; charset=utf-8', 'application/json;charset=utf-8']);

/** Tells whether the body is JSON that comes as it is, and is not too large: anything else is a matter for the edge. */
function hasPlainBody({ headers }: IncomingMessage): boolean {
  const length = Number(headers['content-length']);
  return (
    length > 0 &&
    length <= edgeLimits.bodyBytes &&
    jsonTypes.has(headers['content-type']?.toLowerCase() ?? '') &&
    headers['content-encoding'] === undefined &&
    headers['transfer-encoding'] === undefined &&
    headers.expect === undefined
  );
}

function readBody(request: IncomingMessage, done: (body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => done(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)));
}

const utf8 = new TextDecoder();

/** Parses a body; undefined when it is no JSON. */
function parseBody(body: Buffer): unknown {
  try {
    return JSON.parse(utf8.decode(body));
  } catch {
    return undefined;
  }
}

/** Tells whether a body is certain to change nothing: without its keyword there is no mutation. */
function isQuery(body: unknown): boolean {
  const { query } = (body ?? {}) as { query?: unknown };
  return typeof query === 'string' && !query.includes('mutation');
}
