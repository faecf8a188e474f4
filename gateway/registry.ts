import { z } from 'zod';
import { isSlug } from '../services/shared/ids.ts';
import type { Log } from '../services/shared/log.ts';
import type { Outbound } from '../services/shared/outbound.ts';
import { registryLimits } from './limits.ts';

const answerSchema = z.object({
  cities: z.array(
    z.object({
      slug: z.string().refine(isSlug),
      endpoint: z.url({ protocol: /^https?$/ }).nullable(),
      state: z.string(),
      contractVersion: z.string().nullable(),
      lastSeenAt: z.iso
        .datetime({ offset: true })
        .nullable()
        .transform((at) => (at ? Date.parse(at) : null)),
    }),
  ),
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
  /** Looks at the network's registry now and keeps the last good copy when that fails. */
  refresh(): Promise<void>;
  isLoaded(): boolean;
}

/** Starts following the registry of the network service; cities join, move and leave without a restart. */
export function followRegistry(networkUrl: string, outbound: Outbound, log: Log): Registry {
  let nodes = new Map<string, RegisteredNode | null>();
  let loaded = false;
  let etag: string | undefined;
  let failing = false;
  let pending: Promise<void> | undefined;

  const load = async () => {
    try {
      const answer = await outbound.getChanged(`${networkUrl}/registry`, etag, {
        timeoutMs: registryLimits.fetchMs,
        bytes: registryLimits.bytes,
      });
      if (answer) {
        const { cities } = answerSchema.parse(answer.body);
        nodes = new Map(cities.map(({ slug, endpoint, ...rest }) => [slug, endpoint ? { endpoint, ...rest } : null]));
        etag = answer.etag;
      }
      loaded = true;
      if (failing) log.info('the registry of the network answers again');
      failing = false;
    } catch (error) {
      if (!failing)
        log.warn({ problem: (error as Error).message }, 'the registry cannot be read; the last copy is used');
      failing = true;
    }
  };
  const refresh = () => {
    pending ??= load().finally(() => {
      pending = undefined;
    });
    return pending;
  };
  const timer = setInterval(refresh, registryLimits.pollMs).unref();

  return {
    refresh,
    isLoaded: () => loaded,
    find: (slug) => nodes.get(slug) ?? undefined,
    standing(slug) {
      const node = nodes.get(slug);
      if (node === undefined) return 'unknown';
      if (node === null) return 'none';
      return node.state === 'SUSPENDED' ? 'suspended' : 'ready';
    },
    async [Symbol.asyncDispose]() {
      clearInterval(timer);
      await pending;
    },
  };
}
