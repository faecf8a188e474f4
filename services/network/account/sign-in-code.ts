import { createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** Makes a code of six digits. */
export const createCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');

/** Returns what is kept of a code: its HMAC-SHA-256 (RFC 2104) under a secret of the network, with a salt of its own. */
export function hashCode(code: string, secret: Buffer): string {
  const salt = randomBytes(16).toString('base64url');
  return `${salt}.${derive(code, salt, secret)}`;
}

/** Tells whether a code is the one of which that was kept. */
export function isCode(code: string, kept: string, secret: Buffer): boolean {
  const [salt = '', hash = ''] = kept.split('.');
  const known = Buffer.from(hash);
  const derived = Buffer.from(derive(code, salt, secret));
  return known.length === derived.length && timingSafeEqual(known, derived);
}

const derive = (code: string, salt: string, secret: Buffer): string =>
  createHmac('sha256', secret).update(`${salt}.${code}`).digest('base64url');
