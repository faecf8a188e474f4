import { z } from 'zod';
import { isSlug } from '../../shared/ids.ts';
import { registryLimits } from '../../shared/limits.ts';
import type { Log } from '../../shared/log.ts';
import type { Outbound } from '../../shared/outbound.ts';
import { startPolling } from '../../shared/poll.ts';
import { createRegistryReader } from '../../shared/registry.ts';
import type { HostingConfig } from '../config.ts';
import { preparedAtOnce } from '../limits.ts';
import type { ServedCities } from '../serve-cities.ts';

const registeredCity = z.object({ slug: z.string().refine(isSlug), hosted: z.boolean().default(false) });

/** A node that serves the cities which the hub hosts. */
export interface Hosting extends AsyncDisposable {
  /** Reads the registry now; fulfilled when every city in it was served or could not be, never rejected. */
  refresh(): Promise<void>;
}

/**
 * Follows the registry: a city that it says is hosted gets its database and is served, another one is served no longer,
 * and its database stays. A city whose database fails is tried again with every look, and keeps no other city waiting.
 */
export function followHosted(
  { networkUrl, databaseUrlOf }: HostingConfig,
  cities: ServedCities,
  outbound: Outbound,
  log: Log,
): Hosting {
  let wanted = new Set<string>();
  let stopped = false;
  const hosted = new Set<string>();
  const preparing = new Map<string, Promise<void>>();
  /** What was tried since the last look, and what failed then. */
  const tried = new Set<string>();
  const failing = new Set<string>();

  const read = createRegistryReader(networkUrl, registeredCity, { outbound, log }, (registered) => {
    wanted = new Set(registered.filter((city) => city.hosted).map(({ slug }) => slug));
  });
  const prepare = async (slug: string): Promise<void> => {
    try {
      await cities.add({ slug, databaseUrl: databaseUrlOf(slug) });
      hosted.add(slug);
      failing.delete(slug);
      log.info({ city: slug }, 'a hosted city is served');
    } catch (error) {
      const { message: problem } = error as Error;
      if (!failing.has(slug)) log.warn({ city: slug, problem }, 'a hosted city cannot be served; it is tried again');
      failing.add(slug);
    }
    preparing.delete(slug);
    settle();
  };
  /** Brings what is served closer to what is wanted; those that failed come last. */
  const settle = (): void => {
    if (stopped) return;
    for (const slug of hosted) {
      if (wanted.has(slug)) continue;
      hosted.delete(slug);
      cities.remove(slug);
      log.info({ city: slug }, 'a hosted city is served no longer');
    }
    const missing = [...wanted].filter((slug) => !cities.find(slug) && !preparing.has(slug) && !tried.has(slug));
    missing.sort((one, other) => Number(failing.has(one)) - Number(failing.has(other)));
    for (const slug of missing.slice(0, preparedAtOnce - preparing.size)) {
      tried.add(slug);
      preparing.set(slug, prepare(slug));
    }
  };
  const polling = startPolling(async () => {
    await read();
    tried.clear();
    settle();
  }, registryLimits.pollMs);
  const prepared = async () => {
    while (preparing.size > 0) await Promise.all(preparing.values());
  };
  return {
    async refresh() {
      await polling.now();
      await prepared();
    },
    async [Symbol.asyncDispose]() {
      await polling[Symbol.asyncDispose]();
      stopped = true;
      await prepared();
    },
  };
}
