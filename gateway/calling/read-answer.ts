import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { MIMEType } from 'node:util';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import type { Dispatcher } from 'undici';

/** What is wrong with an answer that arrived: larger than allowed, or not a JSON object at all. */
export class AnswerError extends Error {
  readonly kind: 'too-large' | 'unreadable';

  constructor(kind: 'too-large' | 'unreadable', detail: string) {
    super(detail);
    this.kind = kind;
  }
}

type Response = Pick<Dispatcher.ResponseData, 'headers' | 'body'>;

/**
 * Reads the body of a response as a JSON object, inflating gzip and brotli up to `maxBytes` and not further;
 * throws an AnswerError for anything else and the error of the connection when that breaks; leaves no stream open.
 */
export async function readAnswer({ headers, body }: Response, maxBytes: number): Promise<Record<string, unknown>> {
  try {
    checkMediaType(headers['content-type']);
    const decoder = createDecoder(headers['content-encoding']);
    const collect = (source: AsyncIterable<Buffer>) => readText(source, maxBytes);
    const text = await (decoder ? pipeline(body, decoder, collect) : pipeline(body, collect));
    const answer: unknown = JSON.parse(text);
    if (typeof answer === 'object' && answer !== null && !Array.isArray(answer))
      return answer as Record<string, unknown>;
    throw new AnswerError('unreadable', 'not a JSON object');
  } catch (error) {
    if (error instanceof SyntaxError) throw new AnswerError('unreadable', 'not JSON');
    throw error;
  } finally {
    discard(body);
  }
}

/** Closes the body of a response that nobody reads, and its connection when there was more to come. */
export function discard(body: Readable) {
  body.on('error', () => {});
  body.destroy();
}

function checkMediaType(header: string | string[] | undefined) {
  const type = findMediaType(String(header));
  const isJson = type?.essence === 'application/json' || type?.essence === 'application/graphql-response+json';
  const isUtf8 = /^utf-?8$/i.test(type?.params.get('charset') ?? 'utf-8');
  if (!isJson || !isUtf8) throw new AnswerError('unreadable', 'content type is not JSON in UTF-8');
}

function findMediaType(header: string) {
  try {
    return new MIMEType(header);
  } catch {
    return null;
  }
}

function createDecoder(header: string | string[] | undefined) {
  const encoding = String(header ?? 'identity').toLowerCase();
  if (encoding === 'gzip' || encoding === 'x-gzip') return createGunzip();
  if (encoding === 'br') return createBrotliDecompress();
  if (encoding === 'identity') return null;
  throw new AnswerError('unreadable', 'content encoding was not asked for');
}

async function readText(source: AsyncIterable<Buffer>, maxBytes: number) {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of source) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new AnswerError('too-large', `more than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new AnswerError('unreadable', 'not UTF-8');
  }
}
