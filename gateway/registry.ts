import { z } from 'zod';
import { isSlug } from '../services/shared/ids.ts';
import { registryLimits } from '../services/shared/limits.ts';
import type { Log } from '../services/shared/log.ts';
import type { Outbound } from '../services/shared/outbound.ts';
import { startPolling } from '../services/shared/poll.ts';
import { createRegistryReader, type Revocation } from '../services/shared/registry.ts';
import type { VerifiedToken } from '../services/shared/tokens.ts';
import type { Grant, Viewer } from '../services/shared/viewer.ts';

/** Whatever else the network says of a city counts when it is asked whether anything has changed. */
const citySchema = z.looseObject({
  slug: z.string().refine(isSlug),
  status: z.string().optional(),
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
  /**
   * Returns for whom a token stands by now: without the roles that were withdrawn since it was issued; null when its
   * account or its session was revoked since.
   */
  findViewer(token: VerifiedToken): Viewer | null;
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
  let revocations = new Map<string, Revocation[]>();
  let loaded = false;
  let content: string | undefined;

  const load = createRegistryReader(networkUrl, citySchema, { outbound, log }, (cities, revoked) => {
    nodes = new Map(cities.map((city) => [city.slug, findNode(city)]));
    revocations = Map.groupBy(revoked, ({ id }) => id);
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
    findViewer({ viewer, session, issuedAt }) {
      const since = [viewer.account, session ?? '']
        .flatMap((id) => revocations.get(id) ?? [])
        .filter(({ before }) => issuedAt <= before);
      if (since.length === 0) return viewer;
      if (since.some(({ role }) => role === undefined)) return null;
      const isHeld = ({ role, city, region }: Grant) =>
        !since.some((gone) => gone.role === role && gone.city === city && gone.region === region);
      return { ...viewer, grants: viewer.grants.filter(isHeld) };
    },
    [Symbol.asyncDispose]: () => polling[Symbol.asyncDispose](),
  };
}

/** A city that has left is not asked any more, whatever the registry still says of its node. */
const findNode = ({ status, endpoint, ...rest }: z.output<typeof citySchema>): RegisteredNode | null =>
  endpoint && status !== 'FORMER' ? { endpoint, ...rest } : null;

/** What the registry says of cities, but for how their nodes are at the moment. */
const describeLasting = (cities: z.output<typeof citySchema>[]): string =>
  JSON.stringify(cities.map(({ lastSeenAt: _at, state, ...lasting }) => [lasting, state === 'SUSPENDED']));
