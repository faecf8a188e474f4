import { readFile } from 'node:fs/promises';
import cors from 'cors';
import type { RequestHandler } from 'express';
import { createAuthenticate } from '../services/shared/authenticate.ts';
import { describeIssuer } from '../services/shared/describe-issuer.ts';
import { protectiveHeaders, readJsonBody, startEdge } from '../services/shared/edge.ts';
import { createGuardedConnector } from '../services/shared/guarded-connector.ts';
import { createRemoteKeySet, publishKeySet } from '../services/shared/key-set.ts';
import { createLog, type Log } from '../services/shared/log.ts';
import { createOutbound, type Outbound } from '../services/shared/outbound.ts';
import { createSigningKey, readSigningKey } from '../services/shared/tokens.ts';
import { createAnswerer } from './answer-requests.ts';
import { keepNothing, startKeeping } from './cache/start-keeping.ts';
import { createCityTransport } from './calling/transport.ts';
import { createTokenMint } from './city-token.ts';
import type { GatewayConfig } from './config.ts';
import { createExecutors } from './create-executors.ts';
import { forwardCertificates } from './forward-certificates.ts';
import { forwardErasures } from './forward-erasures.ts';
import { startForwardingPings } from './forward-pings.ts';
import { createRequestHandler } from './handle-requests.ts';
import { createIdentify } from './identify.ts';
import { createNameClient } from './name-client.ts';
import { createPlayground } from './playground.ts';
import { createPortalTokens } from './portal-token.ts';
import { createDoor, createRateLimit } from './rate-limit.ts';
import { followRegistry } from './registry.ts';
import { startReportingDoubts } from './report-doubts.ts';
import { createRuntime } from './runtime.ts';
import { composeSupergraph, readOwnSubgraphs } from './supergraph.ts';

export interface Gateway extends AsyncDisposable {
  url: string;
  port: number;
  describe(): string;
  /** Reads the registry of the network and what has changed in the directory at once instead of within two seconds. */
  refreshRegistry(): Promise<void>;
}

interface Overrides {
  log?: Log;
  outbound?: Outbound;
  /** The clock of the cache. */
  now?: () => number;
}

/** Pages of any portal may ask: nothing here acts on cookies. */
const anyOrigin = cors({ origin: '*', methods: ['GET', 'POST'], maxAge: 86_400 });
/** What every answer carries, also one that Express never sees. */
const everyAnswer = [...protectiveHeaders.flat(), 'access-control-allow-origin', '*'];

/** Nobody stores an answer that does not say otherwise, an error for instance. */
const storeNothing: RequestHandler = (_request, response, next) => {
  response.set({ 'cache-control': 'private, no-store', vary: 'authorization, accept' });
  next();
};

/** Starts the gateway: one GraphQL endpoint over the network, the cities and every further subgraph. */
export async function startGateway(config: GatewayConfig, overrides: Overrides = {}): Promise<Gateway> {
  await using resources = new AsyncDisposableStack();
  const log = overrides.log ?? createLog('gateway', config.logLevel);
  const outbound = overrides.outbound ?? resources.use(createOutbound());
  const { cache = true, directoryUrl, networkUrl } = config;
  const keepOptions = { directoryUrl, path: '/graphql', headers: everyAnswer, outbound, log, now: overrides.now };
  const keeping = resources.use(cache ? startKeeping(keepOptions) : keepNothing);
  const onChange = () => keeping.drop('all');
  const registry = resources.use(followRegistry(networkUrl, { outbound, log, onChange }));
  const transport = resources.use(createCityTransport());
  const cityTransport = resources.use(createCityTransport({ connect: createGuardedConnector(config.nodeNetworks) }));
  const key = config.privateKey ? readSigningKey(config.privateKey) : createSigningKey();
  const mint = createTokenMint(key, config.publicUrl);
  const pings = resources.use(startForwardingPings(directoryUrl, { registry, transport }));
  const doubts = resources.use(startReportingDoubts(directoryUrl, transport));
  const executors = await createExecutors(config, { registry, transport, cityTransport, mint, doubts, log });
  const runtime = await createRuntime(await readSupergraph(config), executors, log);
  const answer = createAnswerer(runtime, { log, onChanges: keeping.drop });

  const keys = createRemoteKeySet(`${networkUrl}/.well-known/jwks.json`, { outbound, log });
  const authenticate = createAuthenticate({
    keys,
    issuer: config.networkIssuer,
    audience: 'stadtverbund',
    findViewer: registry.findViewer,
  });
  const playground = createPlayground();
  const { clientPerMinute = 0, accountPerMinute = 0, trustProxy: proxies = 0 } = config;
  const limits = { clientPerMinute, accountPerMinute, proxies };
  const rateLimit = createRateLimit();
  const portalTokens = createPortalTokens({ networkUrl, outbound, log });
  const nameClient = createNameClient(proxies);
  const identify = createIdentify({
    ...limits,
    authenticate,
    portalTokens,
    clientToken: (request) => mint.forClient(nameClient(request)),
    rateLimit,
  });
  const handle = createRequestHandler({ nameClient, answer, share: keeping.share });

  const refresh = async () => {
    await Promise.all([registry.refresh(), keeping.refresh()]);
  };
  await refresh();
  const edge = await startEdge({
    host: config.host,
    port: config.port,
    log,
    first: createDoor({ rateLimit, perMinute: clientPerMinute, proxies, headers: everyAnswer, first: keeping.first }),
    isReady: () => registry.isLoaded(),
    routes(app) {
      app.get('/', (_request, response) => response.redirect('/graphql'));
      app.get('/.well-known/jwks.json', (_request, response) => {
        response.set('cache-control', 'public, max-age=300').json(publishKeySet([key]));
      });
      app.get('/.well-known/openid-configuration', (_request, response) => {
        response.set('cache-control', 'public, max-age=300').json(describeIssuer(config.publicUrl));
      });
      app.get('/certificates/:slug.pdf', forwardCertificates(networkUrl));
      app.post('/ping/:slug', storeNothing, pings.handle);
      app.post('/erasures/:slug', storeNothing, ...forwardErasures(networkUrl));
      app.all('/graphql', anyOrigin, storeNothing, identify, playground, ...readJsonBody, handle);
    },
  });
  const owned = resources.move();
  return {
    url: edge.url,
    port: edge.port,
    refreshRegistry: refresh,
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
