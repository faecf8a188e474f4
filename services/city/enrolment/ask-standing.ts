import { z } from 'zod';
import { type Outbound, OutboundError } from '../../shared/outbound.ts';
import { explainSilence, noHubAt } from './enrol.ts';

const query = 'query ($slug: ID!) { city(slug: $slug) { name node { endpoint state } } }';
const node = z.object({ endpoint: z.string(), state: z.string() });
const answerSchema = z.object({
  data: z.object({ city: z.object({ name: z.string(), node: node.nullable() }).nullable() }),
});

const limits = { timeoutMs: 10_000, bytes: 64 * 1024 };

/** Asks the hub once what it knows of a city's node, and says in German what its operator has to do, if anything. */
export async function askStanding(
  outbound: Outbound,
  { hub, slug, endpoint, signal }: { hub: string; slug: string; endpoint: string; signal?: AbortSignal },
): Promise<string> {
  let answer: unknown;
  try {
    answer = await outbound.postJson(`${hub}/graphql`, { query, variables: { slug } }, { ...limits, signal });
  } catch (error) {
    if (!(error instanceof OutboundError)) throw error;
    return `${explainSilence(hub, error)} Der Knoten läuft weiter; ist der Hub wieder da, geht es von selbst weiter.`;
  }
  const { data } = answerSchema.safeParse(answer).data ?? {};
  if (!data) return noHubAt(hub);
  if (!data.city) return `Der Hub ${hub} kennt keine Stadt „${slug}“. Prüfen Sie --slug und --hub.`;
  const { name, node } = data.city;
  if (!node) {
    return `Der Knoten ist noch nicht angemeldet. Das Programmbüro oder die Redaktion der Stadt macht mit createEnrolmentCode(city: "${slug}") einen Code; starten Sie damit noch einmal: --enrol <Code>`;
  }
  if (node.endpoint !== endpoint) {
    return `Der Hub ruft ${name} unter ${node.endpoint} auf, dieser Knoten ist unter ${endpoint}. Starten Sie ihn mit --port oder --public-url so, oder melden Sie ihn mit einem neuen Code an (--enrol).`;
  }
  if (node.state === 'SUSPENDED') return `${name} ist angemeldet, aber gesperrt. Fragen Sie das Programmbüro.`;
  return `${name} ist beim Hub angemeldet: ${hub}`;
}
