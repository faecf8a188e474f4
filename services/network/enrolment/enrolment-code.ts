import { createHash, randomBytes } from 'node:crypto';

/** The letters of Crockford's base 32: none that is taken for another. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 16;

/** Makes a code of 80 random bits in groups that can be read out and typed, for instance `7K2M-Q0XH-3RBD-V91T`. */
export function createCode(): string {
  const written = [...randomBytes(length)].map((byte) => letters[byte % 32]).join('');
  return written.match(/.{4}/g)!.join('-');
}

/**
 * Returns the SHA-256 hash under which a code is kept. Capitals, spaces and hyphens make no difference, and O, I and L
 * are read as the digits they look like.
 */
export function hashCode(code: string): string {
  const plain = code.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return createHash('sha256').update(plain).digest('hex');
}
