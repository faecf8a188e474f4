import type { Express, Request } from 'express';
import { createHubAuthenticate } from '../shared/authenticate.ts';
import { startEdge } from '../shared/edge.ts';
import { publishKeySet } from '../shared/key-set.ts';
import { createLog, type Log } from '../shared/log.ts';
import { migrateDatabase } from '../shared/migrations.ts';
import { createOutbound, type Outbound } from '../shared/outbound.ts';
import { readSubgraphSchema } from '../shared/subgraph-schema.ts';
import { startSubgraphServer } from '../shared/subgraph-server.ts';
import type { KeySource } from '../shared/tokens.ts';
import type { Viewer } from '../shared/viewer.ts';
import type { NetworkConfig } from './config.ts';
import { type Context, createContext, type NetworkDatabase, openNetworkDatabase } from './context.ts';
import { entitiesPerRequest } from './limits.ts';
import { readRegistry } from './node/read-registry.ts';
import { recordNode } from './node/register-node.ts';
import { startWatcher } from './node/watch-nodes.ts';
import { resolvers } from './resolvers.ts';
import { seedNetwork } from './seed.ts';
import { issueToken } from './token/issue-token.ts';
import { ensureSigningKeys } from './token/signing-keys.ts';

/** For whom the tokens are that this service accepts. A city's slug holds no colon, so no city is given such a token. */
const audience = 'hub:network';

/** The running network service. */
export interface NetworkService extends AsyncDisposable {
  url: string;
  port: number;
  /** One line for the person who started it. */
  describe(): string;
  /** Issues a token that says who a person is to the gateway, for 15 minutes unless it is said otherwise. */
  issueToken(viewer: Viewer, seconds?: number): string;
  /** Looks at every node now; fulfilled when what was seen is on record, never rejected. */
  watchNow(): Promise<void>;
}

interface Overrides {
  now?: () => number;
  outbound?: Outbound;
  log?: Log;
  /** The keys of the hub, instead of those that it publishes. */
  keys?: KeySource;
}

/** Starts the network service on its database, which it migrates first. */
export async function startNetworkService(config: NetworkConfig, overrides: Overrides = {}): Promise<NetworkService> {
  await using resources = new AsyncDisposableStack();
  const { now = Date.now, log = createLog('network', config.logLevel) } = overrides;
  const outbound = overrides.outbound ?? resources.use(createOutbound());

  await migrateDatabase(config.databaseUrl, 'network');
  const db = resources.adopt(openNetworkDatabase(config.databaseUrl), (open) => open.$disconnect());
  const signingKeys = await ensureSigningKeys(db, now);
  if (config.seed === 'demo') await seedNetwork(db);
  await recordKnownNodes(db, config, log);

  const { keys } = overrides;
  const authenticate = createHubAuthenticate({ hubUrl: config.hubUrl, keys, audience, outbound, log }, now);
  const schema = await readSubgraphSchema(new URL('schema.graphql', import.meta.url), resolvers, entitiesPerRequest);
  const server = resources.use(await startSubgraphServer<Context>(schema, log));
  const watcher = resources.use(
    startWatcher({ db, databaseUrl: config.databaseUrl, outbound, log, now, seconds: config.watchSeconds }),
  );
  const answerGraphql = server.handle(async (request: Request) =>
    createContext(db, await authenticate(request.headers.authorization), log),
  );
  const edge = resources.use(
    await startEdge({
      host: config.host,
      port: config.port,
      log,
      isReady: () => canQuery(db),
      routes(app) {
        app.all('/graphql', ...answerGraphql);
        app.get('/.well-known/jwks.json', (_request, response) => {
          response.set('cache-control', 'public, max-age=300').json(publishKeySet(signingKeys));
        });
        publishRegistry(app, db);
      },
    }),
  );
  const issuer = config.publicUrl ?? `http://127.0.0.1:${edge.port}`;
  const owned = resources.move();
  return {
    url: edge.url,
    port: edge.port,
    describe: () => `Network: ${edge.url}/graphql`,
    issueToken: (viewer, seconds) => issueToken(signingKeys[0]!, issuer, viewer, seconds),
    watchNow: watcher.watchNow,
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

/** The gateway asks for the registry every two seconds: it is told 304 when nothing has changed. */
function publishRegistry(app: Express, db: NetworkDatabase): void {
  app.get('/registry', async (request, response) => {
    const { version, json } = await readRegistry(db);
    const etag = `"${version}"`;
    response.set({ etag, 'cache-control': 'no-cache' });
    const known = request.get('if-none-match')?.split(',') ?? [];
    if (known.some((tag) => tag.trim().replace(/^W\//, '') === etag)) response.status(304).end();
    else response.type('json').send(json);
  });
}

async function recordKnownNodes(db: NetworkDatabase, { nodes }: NetworkConfig, log: Log): Promise<void> {
  for (const { city, endpoint } of nodes) {
    if (!(await recordNode(db, city, endpoint))) log.warn({ city }, 'NODES names a city that is not on record');
  }
}

const canQuery = (db: NetworkDatabase) =>
  db.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
