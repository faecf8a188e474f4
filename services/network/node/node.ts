import type { City, Node } from '../../../prisma/network/client/client.ts';
import { watchLimits } from '../limits.ts';
import type { CityPresence } from '../schema.types.ts';

/** A city's node as it is on record; the resolvers read its fields. */
export type NodeRecord = Node;

/** What a node said when it was looked at; null when it did not answer as it should. */
export type Answer = { contractVersion: string } | null;

/**
 * Returns the endpoint that a text names in the form in which it is kept, or null when it is none:
 * an http or https URL without credentials, fragment or slash at the end.
 */
export function findEndpoint(text: string): string | null {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || text.length > 2_000) return null;
  url.hash = '';
  if (!url.search) url.pathname = url.pathname.replace(/\/+$/, '');
  return url.href;
}

/** Returns how a city takes part technically. */
export function presenceOf({ feedUrl }: Pick<City, 'feedUrl'>, node: NodeRecord | null): CityPresence {
  if (node) return node.hosted ? 'HOSTED' : 'NODE';
  return feedUrl ? 'FEED_ONLY' : 'NONE';
}

/** Returns the address at which a node tells whether it is ready: the sibling of its GraphQL endpoint. */
export const readinessUrl = (endpoint: string): string => new URL('readyz', endpoint).href;

/**
 * Returns how a node is after a look: online with an answer; without one degraded, offline after three misses.
 * A miss never makes it look better than before, and a suspended node stays suspended.
 */
export function afterLook(node: NodeRecord, answer: Answer, lookedAt: Date): NodeRecord {
  if (node.state === 'SUSPENDED') return node;
  if (answer) {
    return { ...node, state: 'ONLINE', failures: 0, contractVersion: answer.contractVersion, lastSeenAt: lookedAt };
  }
  const failures = Math.min(node.failures + 1, watchLimits.missesUntilOffline);
  const isOffline = node.state === 'OFFLINE' || failures >= watchLimits.missesUntilOffline;
  return { ...node, state: isOffline ? 'OFFLINE' : 'DEGRADED', failures };
}

/** Tells whether two records of a node differ in what a look can change. */
export const differs = (before: NodeRecord, after: NodeRecord): boolean =>
  before.state !== after.state ||
  before.failures !== after.failures ||
  before.contractVersion !== after.contractVersion ||
  before.lastSeenAt?.getTime() !== after.lastSeenAt?.getTime();
