import jwt from 'jsonwebtoken';
import { z } from 'zod';
import { isPlainText } from '../../shared/fields.ts';
import { tokenLimits } from '../../shared/limits.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { KeySource, VerifiedToken } from '../../shared/tokens.ts';
import { accountOf, grantsOf, type Issuer } from './issuer.ts';

const claimsSchema = z.looseObject({
  sub: z.string().min(1).max(200).refine(isPlainText),
  exp: z.number(),
  iat: z.number().default(0),
});

/**
 * Returns who a token of an issuer speaks for in the issuer's city. Only the issuer's own algorithm, by one of its keys
 * and for its audience, is accepted; everything else throws the Refusal TOKEN_INVALID (401). It is to be looked at anew
 * after 15 minutes, however long it lives. Throws SERVICE_UNAVAILABLE (503) when the issuer's keys were never read.
 */
export async function verifyForeignToken(token: string, trust: Issuer, keys: KeySource): Promise<VerifiedToken> {
  const { issuer, audience, algorithm } = trust;
  try {
    const header = jwt.decode(token, { complete: true })?.header;
    const key = header?.alg === algorithm && header.kid ? await keys.findKey(header.kid) : null;
    if (!key) throw new Error('unknown key');
    const claims = claimsSchema.parse(jwt.verify(token, key, { algorithms: [algorithm], issuer, audience }));
    return {
      viewer: { account: accountOf(trust, claims.sub), grants: grantsOf(trust, claims) },
      issuedAt: claims.iat * 1_000,
      expiresAt: Math.min(claims.exp * 1_000, Date.now() + tokenLimits.userSeconds * 1_000),
    };
  } catch (error) {
    if (error instanceof Refusal && error.reason === 'SERVICE_UNAVAILABLE') throw error;
    throw new Refusal('TOKEN_INVALID', {}, 401);
  }
}
