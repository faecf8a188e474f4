import { hkdfSync } from 'node:crypto';
import type { SigningKey } from '../../shared/tokens.ts';

/** Derives a secret of 32 bytes for one purpose from a signing key (HKDF, RFC 5869); all processes come to the same. */
export const deriveSecret = ({ privateKey }: Pick<SigningKey, 'privateKey'>, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', privateKey, '', purpose, 32));
