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

/** The hub has answered, and does not take the node. */
export class EnrolmentRefused extends StartError {}

/**
 * Enrols a running node at its hub and returns the name of the city. Throws a StartError that says what to mend; an
 * EnrolmentRefused when the hub itself says no.
 */
export async function enrol(outbound: Outbound, { hub, code, endpoint, jwk }: Enrolment): Promise<string> {
  const { kty, crv, x, y } = jwk;
  const variables = { code, endpoint, publicKey: { kty, crv, x, y } };
  const answer = await outbound.postJson(`${hub}/graphql`, { query: mutation, variables }, limits).catch((error) => {
    if (!(error instanceof OutboundError)) throw error;
    throw new StartError(explainSilence(hub, error));
  });
  const { data, errors } = answerSchema.safeParse(answer).data ?? {};
  if (data?.enrolNode) return data.enrolNode.name ?? data.enrolNode.slug;
  const [error] = errors ?? [];
  if (!error) throw new StartError(noHubAt(hub));
  throw new EnrolmentRefused(`Der Hub hat den Knoten nicht aufgenommen. ${explainRefusal(error)}`);
}

/** Says in German why a hub gave no answer that can be used. */
export function explainSilence(hub: string, { kind, status = 0, message }: OutboundError): string {
  const isAnother = kind === 'unreadable' || (kind === 'refused' && status < 500 && status !== 429);
  if (isAnother) return `${noHubAt(hub)} Die Antwort war: ${message}.`;
  return `Der Hub ${hub} antwortet nicht (${message}). Prüfen Sie die Adresse hinter --hub.`;
}

/** Says in German that an address is not that of a hub. */
export const noHubAt = (hub: string): string =>
  `Unter ${hub}/graphql antwortet kein Hub. Nennen Sie hinter --hub die Adresse des Hubs, ohne /graphql.`;
