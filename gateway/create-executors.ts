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
import { readContract } from './sharding/contract.ts';
import { createShardedExecutor } from './sharding/execute.ts';
import { readOwnSubgraphs } from './supergraph.ts';

interface Tools {
  registry: Registry;
  transport: CityTransport;
  mint: ReturnType<typeof createTokenMint>;
  doubts: Doubts;
  log: Log;
}

/** Creates the executor of every subgraph, by its name. */
export async function createExecutors(
  { networkUrl, directoryUrl, subgraphs }: GatewayConfig,
  { registry, transport, mint, doubts, log }: Tools,
): Promise<Record<string, SubgraphExecutor>> {
  const sdl = Object.fromEntries((await readOwnSubgraphs()).map(({ name, sdl }) => [name, sdl]));
  const readScopes = createScopeReader(sdl.directory!);
  const caller = createCityCaller({ registry, transport, cityToken: mint.forCity, log });
  const city = createShardedExecutor<Session>({
    contract: readContract(sdl.city!),
    callCity: caller.callCity,
    findCity: registry.standing,
    onGone: doubts.add,
    onTrouble({ city, word, error }, { requestId }) {
      if (!city) return log.error({ requestId, err: error }, 'a fetch over the cities failed');
      log.debug({ city, word, requestId }, 'an answer of a city cannot be used');
      caller.reportBadAnswer(city, requestId);
    },
  });

  const hub = (service: string, url: string, note?: (fetch: Fetch) => void) =>
    createHubExecutor({ url, transport, token: (viewer) => mint.forHub(service, viewer), log, note });
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
