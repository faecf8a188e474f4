import { z } from 'zod';
import { type Outbound, OutboundError } from '../../shared/outbound.ts';
import { StartError } from '../../shared/run-process.ts';
import type { PublicJwk } from '../../shared/tokens.ts';
import { explainRefusal } from './explain-refusal.ts';

const mutation = `mutation ($code: String!, $endpoint: String!, $publicKey: PublicKeyInput!) {
  enrolNode(code: $code, endpoint: $endpoint, publicKey: $publicKey) { slug name }
}`;

const answerSchema = z.object({
  data: z.object({ enrolNode: z.object({ slug: z.string(), name: z.string().nullable() }).nullable() }).nullish(),
  errors: z
    .array(z.object({ message: z.string(), extensions: z.looseObject({ reason: z.string().optional() }) }))
    .optional(),
});

/** How long the hub has for its checks, in milliseconds, and how much it may answer, in bytes. */
const limits = { timeoutMs: 15_000, bytes: 64 * 1024 };

/** What a node tells the hub when it enrols. */
export interface Enrolment {
  hub: string;
  code: string;
  endpoint: string;
  jwk: PublicJwk;
}

/** Enrols a running node at its hub and returns the name of the city. Throws a StartError that says what to mend. */
export async function enrol(outbound: Outbound, { hub, code, endpoint, jwk }: Enrolment): Promise<string> {
  const { kty, crv, x, y } = jwk;
  const variables = { code, endpoint, publicKey: { kty, crv, x, y } };
  const answer = await outbound.postJson(`${hub}/graphql`, { query: mutation, variables }, limits).catch((error) => {
    if (!(error instanceof OutboundError)) throw error;
    throw new StartError(`Der Hub ${hub} antwortet nicht (${error.message}). Prüfen Sie die Adresse hinter --hub.`);
  });
  const { data, errors } = answerSchema.safeParse(answer).data ?? {};
  if (data?.enrolNode) return data.enrolNode.name ?? data.enrolNode.slug;
  const [error] = errors ?? [];
  if (!error) throw new StartError(`Unter ${hub}/graphql antwortet kein Hub. Prüfen Sie die Adresse hinter --hub.`);
  throw new StartError(`Der Hub hat den Knoten nicht aufgenommen. ${explainRefusal(error)}`);
}
