import { type KeyObject, randomBytes } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { z } from 'zod';
import { OutboundError } from '../../shared/outbound.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { Context } from '../context.ts';
import { enrolmentLimits } from './limits.ts';

const answerSchema = z.object({ proof: z.string().max(2_000) });
const proofSchema = z.object({ sub: z.string(), aud: z.string(), nonce: z.string() });

/**
 * Has a node prove that it holds a key and serves a city for this hub: it signs a random word (RFC 7519, ES256) at
 * `.well-known/stadtverbund` beside its endpoint. Throws ADDRESS_NOT_ALLOWED, NODE_SILENT, NODE_UNPROVEN, or
 * NODE_ELSEWHERE when it was started for another hub.
 */
export async function challengeNode(
  { nodes, hubUrl }: Pick<Context, 'nodes' | 'hubUrl'>,
  { endpoint, slug, key }: { endpoint: string; slug: string; key: KeyObject },
): Promise<void> {
  const nonce = randomBytes(24).toString('base64url');
  const address = new URL('.well-known/stadtverbund', endpoint).href;
  const limits = { timeoutMs: enrolmentLimits.proofMs, bytes: enrolmentLimits.bytes };
  const answer = await nodes.outbound.getJson(`${address}?nonce=${nonce}`, limits).catch((error) => {
    if (!(error instanceof OutboundError)) throw error;
    if (error.kind === 'forbidden') throw new Refusal('ADDRESS_NOT_ALLOWED', { argument: 'endpoint' });
    throw new Refusal('NODE_SILENT', { argument: 'endpoint', detail: address });
  });
  const proof = findProof(answer, key);
  if (proof?.nonce !== nonce || proof.sub !== slug) {
    throw new Refusal('NODE_UNPROVEN', { argument: 'endpoint', detail: address });
  }
  if (proof.aud !== hubUrl) throw new Refusal('NODE_ELSEWHERE', { argument: 'endpoint', detail: hubUrl });
}

function findProof(answer: unknown, key: KeyObject): z.output<typeof proofSchema> | null {
  try {
    const { proof } = answerSchema.parse(answer);
    return proofSchema.parse(jwt.verify(proof, key, { algorithms: ['ES256'] }));
  } catch {
    return null;
  }
}
