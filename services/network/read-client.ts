import type { Request } from 'express';
import type { Viewer } from '../shared/viewer.ts';

/** Returns what stands in limits for the machine that a request comes from; `word` is what the request says of it. */
export type ClientReader = (request: Request, word: unknown) => Promise<string>;

/**
 * Creates what tells machines apart. The gateway signs a word for each, which only it understands; whoever brings none, or
 * one that it did not sign, is known by the own address.
 */
export function createClientReader(authenticate: (authorization: string) => Promise<Viewer | null>): ClientReader {
  return async (request, word) => {
    const signed = typeof word === 'string' ? await authenticate(`Bearer ${word}`).catch(() => null) : null;
    return signed?.account ?? request.socket.remoteAddress ?? '';
  };
}
