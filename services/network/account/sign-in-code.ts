import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify<string, Buffer, number, Buffer>(scrypt);

/** Makes a code of six digits. */
export const createCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');

/**
 * Returns what is kept of a code: six digits are soon guessed from a plain hash, so this is scrypt (RFC 7914) with a salt
 * of its own, about 50 ms of a core for each guess.
 */
export async function hashCode(code: string): Promise<string> {
  const salt = randomBytes(16);
  return `${salt.toString('base64url')}.${(await derive(code, salt, 32)).toString('base64url')}`;
}

/** Tells whether a code is the one of which that was kept; without anything kept it takes as long, and is not. */
export async function isCode(code: string, kept: string | undefined): Promise<boolean> {
  const [salt = '', hash = ''] = kept?.split('.') ?? [];
  const derived = await derive(code, Buffer.from(salt, 'base64url'), 32);
  const known = Buffer.from(hash, 'base64url');
  return known.length === derived.length && timingSafeEqual(known, derived);
}
