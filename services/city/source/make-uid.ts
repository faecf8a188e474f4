import { createHash } from 'node:crypto';

/** Makes what a row is called whose source does not call it anything: the same for the same title, start and the like. */
export const makeUid = (...parts: unknown[]): string =>
  createHash('sha256')
    .update(JSON.stringify(parts.map((part) => (typeof part === 'string' ? part.toLowerCase() : (part ?? null)))))
    .digest('base64url')
    .slice(0, 22);
