import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomUUID,
} from 'node:crypto';
import jwt from 'jsonwebtoken';
import { z } from 'zod';
import { Refusal } from './refusal.ts';
import { grantSchema, type Viewer } from './viewer.ts';

/** The public half of a signing key as RFC 7517 writes it. */
export interface PublicJwk {
  kid: string;
  kty: 'EC';
  crv: 'P-256';
  x: string;
  y: string;
  alg: 'ES256';
  use: 'sig';
}

/** An ES256 key pair that signs tokens; `privateKey` is PKCS #8 in PEM. */
export interface SigningKey {
  kid: string;
  privateKey: string;
  jwk: PublicJwk;
}

/** Makes a new ES256 key pair. */
export function createSigningKey(): SigningKey {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return readSigningKey(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
}

/** Reads an ES256 key pair from its private key in PEM; its id is the thumbprint of RFC 7638. Throws on another kind of key. */
export function readSigningKey(privateKeyPem: string): SigningKey {
  const key = createPrivateKey(privateKeyPem);
  const { kty, crv, x, y } = createPublicKey(key).export({ format: 'jwk' });
  if (kty !== 'EC' || crv !== 'P-256' || !x || !y) throw new Error('The signing key is not a P-256 key.');
  const kid = createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url');
  return { kid, privateKey: privateKeyPem, jwk: { kid, kty, crv, x, y, alg: 'ES256', use: 'sig' } };
}

/** What a token says besides who the viewer is. */
export interface TokenOptions {
  issuer: string;
  audience: string;
  seconds: number;
  /** The id of the session that it was issued in. */
  session?: string;
  /** To the millisecond since 1970, for those who compare it with other moments; now, in whole seconds, when it is left out. */
  issuedAt?: number;
}

/** Signs a token that says who the viewer is to one audience, for a number of seconds. */
export function signToken(
  key: SigningKey,
  viewer: Viewer,
  { issuer, audience, seconds, session, issuedAt }: TokenOptions,
): string {
  // Not every verifier reads the fractions of seconds that RFC 7519 allows.
  const iat = issuedAt === undefined ? Math.floor(Date.now() / 1_000) : issuedAt / 1_000;
  const exp = Math.floor(iat + seconds);
  const claims = { grants: viewer.grants, iat, exp, ...(session && { sid: session }) };
  return jwt.sign(claims, key.privateKey, {
    algorithm: 'ES256',
    keyid: key.kid,
    issuer,
    audience,
    subject: viewer.account,
    jwtid: randomUUID(),
  });
}

/** Where the public keys of an issuer come from. */
export interface KeySource {
  findKey(kid: string): Promise<KeyObject | null>;
}

const claimsSchema = z.object({
  sub: z.string().min(1).max(200),
  exp: z.number(),
  iat: z.number().default(0),
  sid: z.string().max(200).optional(),
  grants: z.array(grantSchema).max(200),
});

/** What a verified token says; points in time in milliseconds since 1970. */
export interface VerifiedToken {
  viewer: Viewer;
  /** 0 when the token does not say it. */
  issuedAt: number;
  expiresAt: number;
  session?: string;
}

/**
 * Returns who a token speaks for, and since and until when. Only ES256 by a known key of this issuer for this
 * audience is accepted; everything else throws the same Refusal TOKEN_INVALID with status 401. SERVICE_UNAVAILABLE (503)
 * is thrown when the keys of the issuer have never been read.
 */
export async function verifyToken(
  token: string,
  { keys, issuer, audience }: { keys: KeySource; issuer: string; audience: string },
): Promise<VerifiedToken> {
  try {
    const header = jwt.decode(token, { complete: true })?.header;
    const key = header?.alg === 'ES256' && header.kid ? await keys.findKey(header.kid) : null;
    if (!key) throw new Error('unknown key');
    const claims = claimsSchema.parse(jwt.verify(token, key, { algorithms: ['ES256'], issuer, audience }));
    return {
      viewer: { account: claims.sub, grants: claims.grants },
      issuedAt: Math.round(claims.iat * 1_000),
      expiresAt: claims.exp * 1_000,
      session: claims.sid,
    };
  } catch (error) {
    if (error instanceof Refusal && error.reason === 'SERVICE_UNAVAILABLE') throw error;
    throw new Refusal('TOKEN_INVALID', {}, 401);
  }
}
