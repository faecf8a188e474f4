import { createPublicKey, type KeyObject } from 'node:crypto';
import { Refusal } from '../../shared/refusal.ts';
import type { PublicKeyInput } from '../schema.types.ts';

/** Reads the public half of an ES256 key (RFC 7517). Throws VALUE_INVALID for any other key. */
export function readPublicKey({ kty, crv, x, y }: PublicKeyInput): {
  jwk: { [field: string]: string };
  key: KeyObject;
} {
  const jwk = { kty, crv, x, y };
  try {
    if (kty === 'EC' && crv === 'P-256') return { jwk, key: createPublicKey({ key: jwk, format: 'jwk' }) };
  } catch {
    // A point that is not on the curve.
  }
  throw new Refusal('VALUE_INVALID', { argument: 'publicKey' });
}
