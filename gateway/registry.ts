import { z } from 'zod';
import { isSlug } from '../services/shared/ids.ts';
import { registryLimits } from '../services/shared/limits.ts';
import type { Log } from '../services/shared/log.ts';
import type { Outbound } from '../services/shared/outbound.ts';
import { startPolling } from '../services/shared/poll.ts';
import { createRegistryReader } from '../services/shared/registry.ts';
import type { VerifiedToken } from '../services/shared/tokens.ts';

/** Whatever else the network says of a city counts when it is asked whether anything has changed. */
const citySchema = z.looseObject({
  slug: z.string().refine(isSlug),
  endpoint: z.url({ protocol: /^https?$/ }).nullable(),
  state: z.string(),
  contractVersion: z.string().nullable(),
  lastSeenAt: z.iso
    .datetime({ offset: true })
    .nullable()
    .transform((at) => (at ? Date.parse(at) : null)),
});

/** A city's node as the network has it on record; `lastSeenAt` in milliseconds since 1970. */
export interface RegisteredNode {
  endpoint: string;
  state: string;
  contractVersion: string | null;
  lastSeenAt: number | null;
}

/** How a city stands: `none` belongs to the network without a node of its own. */
export type Standing = 'ready' | 'none' | 'suspended' | 'unknown';

/** The gateway's copy of who belongs to the network and where each city is reached. */
export interface Registry extends AsyncDisposable {
  find(slug: string): RegisteredNode | undefined;
  standing(slug: string): Standing;
  /** Tells whether a token was issued before its account or its session was revoked. */
  isRevoked(token: VerifiedToken): boolean;
  /** Looks at the network's registry now and keeps the last good copy when that fails. */
  refresh(): Promise<void>;
  isLoaded(): boolean;
}

interface Tools {
  outbound: Outbound;
  log: Log;
  /** Called when the registry says something new, and not only of how the nodes are at the moment. */
  onChange(): void;
}

/** Starts following the registry of the network service; cities join, move and leave without a restart. */
export function followRegistry(networkUrl: string, { outbound, log, onChange }: Tools): Registry {
  let nodes = new Map<string, RegisteredNode | null>();
  let revocations = new Map<string, number>();
  let loaded = false;
  let content: string | undefined;

  const load = createRegistryReader(networkUrl, citySchema, { outbound, log }, (cities, revoked) => {
    nodes = new Map(cities.map(({ slug, endpoint, ...rest }) => [slug, endpoint ? { endpoint, ...rest } : null]));
    revocations = new Map(revoked.map(({ id, before }) => [id, before]));
    loaded = true;
    const lasting = describeLasting(cities);
    if (content !== lasting) onChange();
    content = lasting;
  });
  const polling = startPolling(load, registryLimits.pollMs);

  return {
    refresh: polling.now,
    isLoaded: () => loaded,
    find: (slug) => nodes.get(slug) ?? undefined,
    standing(slug) {
      const node = nodes.get(slug);
      if (node === undefined) return 'unknown';
      if (node === null) return 'none';
      return node.state === 'SUSPENDED' ? 'suspended' : 'ready';
    },
    isRevoked({ viewer, session, issuedAt }) {
      const isBefore = (id: string) => issuedAt <= (revocations.get(id) ?? -1);
      return isBefore(viewer.account) || (session !== undefined && isBefore(session));
    },
    [Symbol.asyncDispose]: () => polling[Symbol.asyncDispose](),
  };
}

/** What the registry says of cities, but for how their nodes are at the moment. */
const describeLasting = (cities: z.output<typeof citySchema>[]): string =>
  JSON.stringify(cities.map(({ lastSeenAt: _at, state, ...lasting }) => [lasting, state === 'SUSPENDED']));
