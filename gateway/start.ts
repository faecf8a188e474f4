import { readFile } from 'node:fs/promises';
import cors from 'cors';
import type { RequestHandler } from 'express';
import { createAuthenticate } from '../services/shared/authenticate.ts';
import { readJsonBody, startEdge } from '../services/shared/edge.ts';
import { createRemoteKeySet, publishKeySet } from '../services/shared/key-set.ts';
import { createLog, type Log } from '../services/shared/log.ts';
import { createOutbound, type Outbound } from '../services/shared/outbound.ts';
import { createSigningKey, readSigningKey } from '../services/shared/tokens.ts';
import { createRequestHandler } from './answer-requests.ts';
import { createHubExecutor } from './call-hub.ts';
import { createCityCaller } from './calling/call-city.ts';
import { createCityTransport } from './calling/transport.ts';
import { createTokenMint } from './city-token.ts';
import type { GatewayConfig } from './config.ts';
import { createPlayground } from './playground.ts';
import { followRegistry } from './registry.ts';
import { createRuntime, type SubgraphExecutor } from './runtime.ts';
import { openSession, type Session } from './session.ts';
import { readContract } from './sharding/contract.ts';
import { createShardedExecutor } from './sharding/execute.ts';
import { composeSupergraph, readOwnSubgraphs } from './supergraph.ts';

export interface Gateway extends AsyncDisposable {
  url: string;
  port: number;
  describe(): string;
  /** Reads the registry of the network at once instead of within two seconds. */
  refreshRegistry(): Promise<void>;
}

interface Overrides {
  log?: Log;
  outbound?: Outbound;
}

/** Pages of any portal may ask: nothing here acts on cookies. */
const anyOrigin = cors({ origin: '*', methods: ['GET', 'POST'], maxAge: 86_400 });

/** Starts the gateway: one GraphQL endpoint over the network, the cities and every further subgraph. */
export async function startGateway(config: GatewayConfig, overrides: Overrides = {}): Promise<Gateway> {
  await using resources = new AsyncDisposableStack();
  const log = overrides.log ?? createLog('gateway', config.logLevel);
  const outbound = overrides.outbound ?? resources.use(createOutbound());
  const registry = resources.use(followRegistry(config.networkUrl, outbound, log));
  const transport = resources.use(createCityTransport());
  const key = config.privateKey ? readSigningKey(config.privateKey) : createSigningKey();
  const mint = createTokenMint(key, config.publicUrl);
  const hub = (service: string, url: string) =>
    createHubExecutor({ url, transport, token: (viewer) => mint.forHub(service, viewer), log });

  const caller = createCityCaller({ registry, transport, cityToken: mint.forCity, log });
  const contract = readContract((await readOwnSubgraphs()).find(({ name }) => name === 'city')!.sdl);
  const executors: Record<string, SubgraphExecutor> = {
    city: createShardedExecutor<Session>({
      contract,
      callCity: caller.callCity,
      findCity: registry.standing,
      onTrouble({ city, word, error }, { requestId }) {
        if (!city) return log.error({ requestId, err: error }, 'a fetch over the cities failed');
        log.debug({ city, word, requestId }, 'an answer of a city cannot be used');
        caller.reportBadAnswer(city, requestId);
      },
    }),
    network: hub('network', `${config.networkUrl}/graphql`),
    directory: hub('directory', `${config.directoryUrl}/graphql`),
    ...Object.fromEntries(config.subgraphs.map(({ name, url }) => [name, hub(name, url)])),
  };
  const runtime = await createRuntime(await readSupergraph(config), executors, log);

  const keys = createRemoteKeySet(`${config.networkUrl}/.well-known/jwks.json`, { outbound, log });
  const authenticate = createAuthenticate({ keys, issuer: config.networkIssuer, audience: 'stadtverbund' });
  const identify: RequestHandler = async (request, response, next) => {
    openSession(request, response, await authenticate(request.headers.authorization));
    next();
  };
  const playground = createPlayground();

  await registry.refresh();
  const edge = await startEdge({
    host: config.host,
    port: config.port,
    log,
    isReady: () => registry.isLoaded(),
    routes(app) {
      app.get('/', (_request, response) => response.redirect('/graphql'));
      app.get('/.well-known/jwks.json', (_request, response) => {
        response.set('cache-control', 'public, max-age=300').json(publishKeySet([key]));
      });
      app.all('/graphql', anyOrigin, playground, ...readJsonBody, identify, createRequestHandler(runtime, log));
    },
  });
  const owned = resources.move();
  return {
    url: edge.url,
    port: edge.port,
    refreshRegistry: registry.refresh,
    describe: () => `Gateway: ${edge.url}/graphql`,
    async [Symbol.asyncDispose]() {
      await edge[Symbol.asyncDispose]();
      await owned.disposeAsync();
    },
  };
}

/** The committed supergraph, or one composed anew when further subgraphs are configured. */
async function readSupergraph({ subgraphs }: GatewayConfig): Promise<string> {
  if (subgraphs.length === 0) return readFile(new URL('supergraph.graphql', import.meta.url), 'utf8');
  const further = await Promise.all(
    subgraphs.map(async ({ name, url, sdlFile }) => ({ name, url, sdl: await readFile(sdlFile, 'utf8') })),
  );
  return composeSupergraph([...(await readOwnSubgraphs()), ...further]);
}
