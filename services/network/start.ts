import type { Express, Request } from 'express';
import { createAddressRule } from '../shared/allowed-address.ts';
import { createHubAuthenticate } from '../shared/authenticate.ts';
import { createConformanceClient } from '../shared/conformance/client.ts';
import { describeIssuer } from '../shared/describe-issuer.ts';
import { startEdge } from '../shared/edge.ts';
import { publishKeySet } from '../shared/key-set.ts';
import { createLog, type Log } from '../shared/log.ts';
import { migrateDatabase } from '../shared/migrations.ts';
import { createGuardedOutbound, createOutbound, type Outbound } from '../shared/outbound.ts';
import { createCounter } from '../shared/rate-counter.ts';
import { readSubgraphSchema } from '../shared/subgraph-schema.ts';
import { startSubgraphServer } from '../shared/subgraph-server.ts';
import type { KeySource } from '../shared/tokens.ts';
import type { Viewer } from '../shared/viewer.ts';
import { readRevocations } from './account/read-revocations.ts';
import { createSignInLimiter, type SignInLimiter } from './account/sign-in-limiter.ts';
import { startSweeping } from './account/sweep-sessions.ts';
import { addCertificateRoutes } from './certificate/routes.ts';
import type { NetworkConfig } from './config.ts';
import { type Context, createContext, type NetworkDatabase, openNetworkDatabase, type Services } from './context.ts';
import { enrolmentRate } from './enrolment/limits.ts';
import { addErasureRoutes } from './erasure/routes.ts';
import { moveHostedNodes } from './hosting/hosted-node.ts';
import { entitiesPerRequest } from './limits.ts';
import { createMailer, type Mailer } from './mail/mailer.ts';
import { startReminding } from './membership/start-reminding.ts';
import { readRegistry } from './node/read-registry.ts';
import { recordNode } from './node/register-node.ts';
import { startWatcher } from './node/watch-nodes.ts';
import { addPortalRoutes } from './portal/routes.ts';
import { createClientReader } from './read-client.ts';
import { resolvers } from './resolvers.ts';
import { grantRate } from './role/limits.ts';
import { seedNetwork } from './seed.ts';
import { deriveSecret } from './token/derive-secret.ts';
import { issueToken, type TokenIssuer } from './token/issue-token.ts';
import { openKeyRing } from './token/keys/key-ring.ts';

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
  /** Reads the signing keys now instead of within two seconds. */
  readKeysNow(): Promise<void>;
  /** Looks at every node now; fulfilled when what was seen is on record, never rejected. */
  watchNow(): Promise<void>;
}

interface Overrides {
  now?: () => number;
  outbound?: Outbound;
  log?: Log;
  mailer?: Mailer;
  signInLimiter?: SignInLimiter;
  /** The keys of the hub, instead of those that it publishes. */
  keys?: KeySource;
}

/** Starts the network service on its database, which it migrates first. */
export async function startNetworkService(config: NetworkConfig, overrides: Overrides = {}): Promise<NetworkService> {
  await using resources = new AsyncDisposableStack();
  const { now = Date.now, log = createLog('network', config.logLevel) } = overrides;
  const outbound = overrides.outbound ?? resources.use(createOutbound());
  const guarded = overrides.outbound ?? resources.use(createGuardedOutbound(config.nodeNetworks));

  await migrateDatabase(config.databaseUrl, 'network');
  const db = resources.adopt(openNetworkDatabase(config.databaseUrl), (open) => open.$disconnect());
  const keyRing = resources.use(await openKeyRing(db, log, now));
  if (config.seed === 'demo') await seedNetwork(db);
  await recordKnownNodes(config, { db, log, now });
  const { hostingUrl = null } = config;
  if (hostingUrl) await moveHostedNodes(db, hostingUrl);

  const { keys } = overrides;
  const trust = { hubUrl: config.hubUrl, keys, outbound, log };
  const authenticate = createHubAuthenticate({ ...trust, audience }, now);
  const readClient = createClientReader(createHubAuthenticate({ ...trust, audience: `${audience}:client` }, now));
  const schema = await readSubgraphSchema(new URL('schema.graphql', import.meta.url), resolvers, entitiesPerRequest);
  const server = resources.use(await startSubgraphServer<Context>(schema, log));
  const watcher = resources.use(
    startWatcher({ db, databaseUrl: config.databaseUrl, outbound: guarded, log, now, seconds: config.watchSeconds }),
  );
  const mailer = overrides.mailer ?? resources.use(createMailer(config, log));
  const { signInLimiter = createSignInLimiter() } = overrides;
  const issuer = () => config.publicUrl ?? `http://127.0.0.1:${edge.port}`;
  const issue: TokenIssuer = (viewer, choices) => issueToken(keyRing.signing(), issuer(), viewer, choices);
  const nodes = {
    outbound: guarded,
    conformance: resources.use(createConformanceClient(config.nodeNetworks)),
    rule: createAddressRule(config.nodeNetworks),
  };
  const shared: Services = {
    db,
    log,
    mailer,
    nodes,
    now,
    issueToken: issue,
    deriveSecret: (purpose) => deriveSecret(keyRing.signing(), purpose),
    signInLimiter,
    countEnrolment: createCounter(enrolmentRate),
    countGrant: createCounter(grantRate),
    adminEmails: config.adminEmails ?? [],
    hubUrl: config.hubUrl ?? '',
    hostingUrl,
  };
  resources.use(startReminding(shared));
  resources.use(startSweeping(shared));
  const answerGraphql = server.handle(async (request: Request) =>
    createContext(
      shared,
      await authenticate(request.headers.authorization),
      await readClient(request, request.get('x-client')),
    ),
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
          response.set('cache-control', 'public, max-age=300').json(publishKeySet(keyRing.published()));
        });
        app.get('/.well-known/openid-configuration', (_request, response) => {
          response.set('cache-control', 'public, max-age=300').json(describeIssuer(issuer()));
        });
        addCertificateRoutes(app, db, now);
        publishRegistry(app, db, now);
        addPortalRoutes(app, shared, readClient);
        addErasureRoutes(app, shared);
      },
    }),
  );
  const owned = resources.move();
  return {
    url: edge.url,
    port: edge.port,
    describe: () => `Network: ${edge.url}/graphql`,
    issueToken: (viewer, seconds) => issue(viewer, { seconds }),
    readKeysNow: keyRing.refresh,
    watchNow: watcher.watchNow,
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

/** The gateway asks for the registry every two seconds: it is told 304 when nothing has changed. */
function publishRegistry(app: Express, db: NetworkDatabase, now: () => number): void {
  app.get('/registry', async (request, response) => {
    const { version, json } = await readRegistry(db, await readRevocations(db, now()));
    const etag = `"${version}"`;
    response.set({ etag, 'cache-control': 'no-cache' });
    const known = request.get('if-none-match')?.split(',') ?? [];
    if (known.some((tag) => tag.trim().replace(/^W\//, '') === etag)) response.status(304).end();
    else response.type('json').send(json);
  });
}

async function recordKnownNodes(
  { nodes, nodeNetworks }: NetworkConfig,
  { db, log, now }: Pick<Services, 'db' | 'log' | 'now'>,
): Promise<void> {
  const rule = createAddressRule(nodeNetworks);
  for (const { city, endpoint } of nodes) {
    if (!rule.admits(endpoint)) log.warn({ city }, 'NODES names an address that is not called; see NODE_NETWORKS');
    if (!(await recordNode({ db, now }, city, endpoint, 'system')))
      log.warn({ city }, 'NODES names a city that is not on record');
  }
}

const canQuery = (db: NetworkDatabase) =>
  db.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
