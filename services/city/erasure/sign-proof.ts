import jwt from 'jsonwebtoken';
import type { PrismaClient } from '../../../prisma/city/client/client.ts';
import { ensureNodeKey } from '../enrolment/node-key.ts';

/** How long such a proof holds, in seconds. */
const proofSeconds = 60;

/**
 * Signs with the node's key that it speaks for a city when it asks its hub about erasures (RFC 7519, ES256). The public
 * half of the key comes along: a hub that does not know it has the node's address prove that it holds the same one.
 */
export async function signProof(
  db: PrismaClient,
  { slug, hub, now }: { slug: string; hub: string; now: Date },
): Promise<string> {
  const { privateKey, jwk } = await ensureNodeKey(db, now);
  const { kty, crv, x, y } = jwk;
  return jwt.sign({}, privateKey, {
    header: { alg: 'ES256', jwk: { kty, crv, x, y } } as jwt.JwtHeader,
    subject: slug,
    audience: `${hub}/erasures`,
    expiresIn: proofSeconds,
  });
}
