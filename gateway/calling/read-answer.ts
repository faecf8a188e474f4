import { MIMEType, promisify } from 'node:util';
import { brotliDecompress, gunzip } from 'node:zlib';

/** What is wrong with an answer that arrived: larger than allowed, or not a JSON object at all. */
export class AnswerError extends Error {
  readonly kind: 'too-large' | 'unreadable';

  constructor(kind: 'too-large' | 'unreadable', detail: string) {
    super(detail);
    this.kind = kind;
  }
}

/** A body as it arrived, with the headers that say what it is. */
export interface RawAnswer {
  contentType: string | undefined;
  contentEncoding: string | undefined;
  body: Buffer;
}

/**
 * Reads a body as a JSON object, inflating gzip and brotli up to `maxBytes` and not further; throws an AnswerError
 * for anything else. What is not compressed is read at once, without waiting.
 */
export function readAnswer(raw: RawAnswer, maxBytes: number): JsonObject | Promise<JsonObject> {
  checkMediaType(raw.contentType);
  const encoding = (raw.contentEncoding ?? 'identity').toLowerCase();
  if (encoding === 'identity') return readObject(raw.body);
  return inflate(encoding, raw.body, maxBytes).then(readObject);
}

type JsonObject = Record<string, unknown>;
const utf8 = new TextDecoder('utf-8', { fatal: true });

function readObject(body: Buffer): JsonObject {
  let answer: unknown;
  try {
    answer = JSON.parse(utf8.decode(body));
  } catch {
    throw new AnswerError('unreadable', 'not JSON in UTF-8');
  }
  if (typeof answer === 'object' && answer !== null && !Array.isArray(answer)) return answer as JsonObject;
  throw new AnswerError('unreadable', 'not a JSON object');
}

const decoders: Record<string, (body: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>> = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  br: promisify(brotliDecompress),
};

async function inflate(encoding: string, body: Buffer, maxOutputLength: number): Promise<Buffer> {
  const decode = decoders[encoding];
  if (!decode) throw new AnswerError('unreadable', 'content encoding was not asked for');
  try {
    return await decode(body, { maxOutputLength });
  } catch (error) {
    const isTooLarge = (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE';
    if (isTooLarge) throw new AnswerError('too-large', `more than ${maxOutputLength} bytes`);
    throw new AnswerError('unreadable', 'not in the encoding that it names');
  }
}

function checkMediaType(header: string | undefined) {
  if (header === 'application/json; charset=utf-8' || header === 'application/graphql-response+json; charset=utf-8')
    return;
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
