import { readContract } from '../services/shared/contract/contract.ts';
import { contractVersion } from '../services/shared/contract/version.ts';
import type { Log } from '../services/shared/log.ts';
import { createScopeReader } from './cache/read-scopes.ts';
import { createHubExecutor } from './call-hub.ts';
import { createCityCaller } from './calling/call-city.ts';
import type { CityTransport } from './calling/transport.ts';
import type { createTokenMint } from './city-token.ts';
import type { GatewayConfig } from './config.ts';
import type { Registry } from './registry.ts';
import type { Doubts } from './report-doubts.ts';
import type { Fetch, SubgraphExecutor } from './runtime.ts';
import type { Session } from './session.ts';
import { createShardedExecutor } from './sharding/execute.ts';
import { createMask } from './sharding/mask.ts';
import { readOwnSubgraphs } from './supergraph.ts';

interface Tools {
  registry: Registry;
  /** The way to the services of the hub. */
  transport: CityTransport;
  /** The way to cities, which does not lead into the hub's own network. */
  cityTransport: CityTransport;
  mint: ReturnType<typeof createTokenMint>;
  doubts: Doubts;
  log: Log;
}

/** Creates the executor of every subgraph, by its name. */
export async function createExecutors(
  { networkUrl, directoryUrl, subgraphs }: GatewayConfig,
  { registry, transport, cityTransport, mint, doubts, log }: Tools,
): Promise<Record<string, SubgraphExecutor>> {
  const sdl = Object.fromEntries((await readOwnSubgraphs()).map(({ name, sdl }) => [name, sdl]));
  const readScopes = createScopeReader(sdl.directory!);
  const caller = createCityCaller({ registry, transport: cityTransport, cityToken: mint.forCity, log });
  const city = createShardedExecutor<Session>({
    contract: readContract(sdl.city!),
    callCity: caller.callCity,
    findCity: registry.standing,
    mask: createMask({
      sdl: sdl.city!,
      version: contractVersion,
      versionOf: (slug) => registry.find(slug)?.contractVersion ?? null,
    }),
    onGone: doubts.add,
    onTrouble({ city, word, error }, { requestId }) {
      if (!city) return log.error({ requestId, err: error }, 'a fetch over the cities failed');
      log.debug({ city, word, requestId }, 'an answer of a city cannot be used');
      caller.reportBadAnswer(city, requestId);
    },
  });

  const hub = (service: string, url: string, note?: (fetch: Fetch) => void) =>
    createHubExecutor({
      url,
      transport,
      token: (viewer) => mint.forHub(service, viewer),
      log,
      clientToken: service === 'network' ? mint.forClient : undefined,
      note,
    });
  return {
    city,
    network: hub('network', `${networkUrl}/graphql`),
    directory: hub('directory', `${directoryUrl}/graphql`, ({ document, variables, session }) => {
      session.basis.scopes.push(...readScopes(document, variables));
    }),
    ...Object.fromEntries(subgraphs.map(({ name, url }) => [name, hub(name, url, noteUnfollowed)])),
  };
}

/** Nobody tells when the data of a further subgraph change. */
function noteUnfollowed({ session }: Fetch): void {
  session.asksUnfollowed = true;
}
