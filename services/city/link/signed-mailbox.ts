import { isSame, sign } from './token.ts';

const signatureOf = (key: string, purpose: string, id: string): string =>
  Buffer.from(sign(key, id, purpose), 'base64url')
    .subarray(0, 8)
    .toString('hex');

/**
 * Writes the part before the @ of an address that only this city can make, `<purpose>+<id>.<signature>`: at most 64
 * characters (RFC 5321) when the id is a UUID, and the same in lower case.
 */
export const writeSignedMailbox = (key: string, purpose: string, id: string): string =>
  `${purpose}+${id}.${signatureOf(key, purpose, id)}`;

/** Reads the id in such a part of an address, in any case; null when it is for another purpose or was not signed here. */
export function readSignedMailbox(key: string, purpose: string, mailbox: string): string | null {
  const text = mailbox.toLowerCase();
  const end = text.lastIndexOf('.');
  if (!text.startsWith(`${purpose}+`) || end < 0) return null;
  const id = text.slice(purpose.length + 1, end);
  return isSame(text.slice(end + 1), signatureOf(key, purpose, id)) ? id : null;
}
