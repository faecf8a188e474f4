import { createPublicKey, type KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { Refusal } from '../../shared/refusal.ts';
import type { Services } from '../context.ts';
import { challengeNode } from '../enrolment/challenge-node.ts';
import { provedMs, refused } from './limits.ts';

/** Throws the Refusal TOKEN_INVALID (401) unless a proof was signed, for this purpose, by the node of a city. */
export type Recognise = (slug: string, proof: string) => Promise<void>;

/**
 * Creates what recognises the node of a city by its key: the one that it has enrolled with, or the one that its address on
 * record proves to hold, as for a node that the programme office has registered.
 */
export function createRecognise({
  db,
  nodes,
  hubUrl,
  now,
}: Pick<Services, 'db' | 'nodes' | 'hubUrl' | 'now'>): Recognise {
  const proved = new Map<string, { place: string; until: number }>();
  const refusals = new Map<string, number>();
  const refuse = (place: string) => {
    if (refusals.size >= refused.kept) refusals.clear();
    refusals.set(place, now() + refused.ms);
    return tokenInvalid();
  };
  return async (slug, proof) => {
    const node = await db.node.findUnique({ where: { citySlug: slug } });
    if (!node) throw tokenInvalid();
    const isSignedBy = (key: KeyObject | null) => key !== null && isProof(proof, key, { slug, hubUrl });
    if (isSignedBy(readKey(node.publicKey))) return;
    const brought = jwt.decode(proof, { complete: true })?.header as { jwk?: unknown } | undefined;
    const key = readKey(brought?.jwk);
    if (!key || !isSignedBy(key)) throw tokenInvalid();
    const place = `${node.endpoint} ${JSON.stringify(key.export({ format: 'jwk' }))}`;
    const before = proved.get(slug);
    if (before?.place === place && now() < before.until) return;
    if (now() < (refusals.get(`${slug} ${place}`) ?? 0)) throw tokenInvalid();
    await challengeNode({ nodes, hubUrl }, { endpoint: node.endpoint, slug, key }).catch((error) => {
      if (!(error instanceof Refusal)) throw error;
      throw error.reason === 'NODE_SILENT' ? tokenInvalid() : refuse(`${slug} ${place}`);
    });
    proved.set(slug, { place, until: now() + provedMs });
  };
}

const tokenInvalid = () => new Refusal('TOKEN_INVALID', {}, 401);

function readKey(jwk: unknown): KeyObject | null {
  try {
    const { kty, crv, x, y } = jwk as Record<string, string>;
    return kty === 'EC' && crv === 'P-256' ? createPublicKey({ key: { kty, crv, x, y }, format: 'jwk' }) : null;
  } catch {
    return null;
  }
}

function isProof(proof: string, key: KeyObject, { slug, hubUrl }: { slug: string; hubUrl: string }): boolean {
  try {
    jwt.verify(proof, key, { algorithms: ['ES256'], subject: slug, audience: `${hubUrl}/erasures`, maxAge: '5m' });
    return true;
  } catch {
    return false;
  }
}
