import type { Scope } from '../../../gateway/cache/basis.ts';
import type { HttpAnswer } from '../../../gateway/cache/http-answer.ts';

/** Makes an answer with a text that was made from cities and parts of the index. */
export const makeAnswer = (
  text: string,
  { cities = [], scopes = [], lifeMs = 60_000 }: { cities?: string[]; scopes?: Scope[]; lifeMs?: number } = {},
): HttpAnswer => ({
  status: 200,
  headers: [],
  bodyHeaders: [],
  body: Buffer.from(text),
  etag: '"x"',
  lifeMs,
  basis: { cities: new Set(cities), scopes },
});
