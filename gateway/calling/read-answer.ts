import { MIMEType } from 'node:util';

/** What is wrong with an answer that arrived: larger than allowed, or not a JSON object at all. */
export class AnswerError extends Error {
  readonly kind: 'too-large' | 'unreadable';

  constructor(kind: 'too-large' | 'unreadable', detail: string) {
    super(detail);
    this.kind = kind;
  }
}

/** Reads a body that arrived whole as a JSON object; throws an AnswerError for anything else. */
export function readAnswer(contentType: string | undefined, body: Buffer): JsonObject {
  checkMediaType(contentType);
  return readObject(body);
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
