import { hash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Response as Reply } from 'graphql-http';
import type { Session } from '../session.ts';
import type { Basis } from './basis.ts';

/** An answer as it goes over HTTP. Headers are names and values in turn, as `writeHead` takes them. */
export interface HttpAnswer {
  status: number;
  headers: readonly string[];
  /** The headers that describe the body. */
  bodyHeaders: readonly string[];
  body: Buffer;
  /** Undefined for an answer that nobody may keep. */
  etag: string | undefined;
  /** How long it may be kept here, in milliseconds. */
  lifeMs: number;
  basis: Basis;
}

/**
 * Makes the answer to an operation: public with a strong ETag when anybody may see it, and clients ask each time
 * whether theirs still holds, so that a withdrawal is seen at once; else private and not to be stored.
 */
export function createHttpAnswer([text, { status, headers }]: Reply, session: Session): HttpAnswer {
  const body = Buffer.from(text ?? '');
  const lifeMs = session.viewer ? 0 : session.lifeMs;
  const bodyHeaders = Object.entries({ ...headers, 'content-length': `${body.length}` }).flat();
  const etag = lifeMs > 0 ? `"${hash('sha256', `${bodyHeaders}\n${text}`, 'base64url')}"` : undefined;
  const mayKeep = etag ? 'public, max-age=0, must-revalidate' : 'private, no-store';
  return {
    status,
    headers: ['cache-control', mayKeep, 'vary', 'authorization, accept', ...(etag ? ['etag', etag] : [])],
    bodyHeaders,
    body,
    etag,
    lifeMs,
    basis: session.basis,
  };
}

/** Sends an answer with further headers; a GET that names its ETag in If-None-Match gets 304 without it (RFC 9110). */
export function sendHttpAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, bodyHeaders, body, etag }: HttpAnswer,
  further: readonly string[] = [],
): void {
  const held = request.method === 'GET' && etag ? request.headers['if-none-match'] : undefined;
  if (held && isAmong(etag!, held)) response.writeHead(304, [...further, ...headers]).end();
  else response.writeHead(status, [...further, ...headers, ...bodyHeaders]).end(body);
}

const isAmong = (etag: string, held: string): boolean =>
  held.trim() === '*' || held.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
