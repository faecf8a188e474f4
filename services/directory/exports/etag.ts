import { createHash } from 'node:crypto';

/** Goes up by one when files are written in another way, so that kept ones are not taken for current. */
const edition = 2;

/**
 * Names what a file says by its parts (RFC 9110, 8.8.3). It is a weak tag: as of when a file is changes with every
 * reading of the feeds and is no part of it.
 */
export function etagOf(parts: Iterable<unknown>): string {
  const hash = createHash('sha256').update(String(edition));
  for (const part of parts) hash.update(`\n${JSON.stringify(part)}`);
  return `W/"${hash.digest('base64url')}"`;
}
