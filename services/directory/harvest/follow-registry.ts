import type { Outbound } from '../../shared/outbound.ts';
import { createRegistryReader } from '../../shared/registry.ts';
import { copyRegistry, registeredCity } from './copy-registry.ts';
import type { HarvestTools } from './harvest-city.ts';
import { createSlots } from './slots.ts';

/** The directory's copy of the registry. */
export interface FollowedRegistry {
  /** Reads the registry now, one reading after the other; never rejects. `afresh` copies it even if it is as before. */
  refresh(afresh: boolean): Promise<void>;
  /** Returns where a city's GraphQL endpoint is, as far as that is known. */
  findEndpoint(city: string): string | undefined;
}

/** Creates the copy of the registry in the directory's tables; it is read only when that is asked for. */
export function followRegistry(networkUrl: string, outbound: Outbound, tools: HarvestTools): FollowedRegistry {
  let endpoints = new Map<string, string | null>();
  const read = createRegistryReader(networkUrl, registeredCity, { outbound, log: tools.log }, async (cities) => {
    await copyRegistry(tools, cities, tools.now());
    endpoints = new Map(cities.map(({ slug, endpoint }) => [slug, endpoint]));
  });
  const inTurn = createSlots(1);
  return {
    refresh: (afresh) => inTurn(() => read(afresh)),
    findEndpoint: (city) => endpoints.get(city) ?? undefined,
  };
}
