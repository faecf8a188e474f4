import { createHubAuthenticate } from '../shared/authenticate.ts';
import { startEdge } from '../shared/edge.ts';
import { entitiesPerRequest } from '../shared/limits.ts';
import { createLog, type Log } from '../shared/log.ts';
import { migrateDatabase } from '../shared/migrations.ts';
import { createGuardedOutbound, createOutbound, type Outbound } from '../shared/outbound.ts';
import { readSubgraphSchema } from '../shared/subgraph-schema.ts';
import { startSubgraphServer } from '../shared/subgraph-server.ts';
import type { KeySource } from '../shared/tokens.ts';
import type { DirectoryConfig } from './config.ts';
import { type Context, openDirectoryDatabase } from './context.ts';
import { addExportRoutes } from './exports/routes.ts';
import { addFeedRoutes } from './feed/routes.ts';
import { addHarvestRoutes } from './harvest/routes.ts';
import { startHarvester } from './harvest/start-harvester.ts';
import { resolvers } from './resolvers.ts';

/** For whom the tokens are that this service accepts. */
const audience = 'hub:directory';

/** The running directory. */
export interface Directory extends AsyncDisposable {
  url: string;
  port: number;
  /** One line for the person who started it. */
  describe(): string;
  /** Reads the registry and every feed to its end, now; fulfilled when the index says what they say, never rejected. */
  harvestNow(): Promise<void>;
}

/** What tests pass in: the clock, the way out, the log and the keys of the hub. */
export interface Overrides {
  now?: () => Date;
  outbound?: Outbound;
  log?: Log;
  keys?: KeySource;
}

/** Starts the directory on its database, which it migrates first. */
export async function startDirectory(config: DirectoryConfig, overrides: Overrides = {}): Promise<Directory> {
  await using resources = new AsyncDisposableStack();
  const { now = () => new Date(), log = createLog('directory', config.logLevel) } = overrides;
  const outbound = overrides.outbound ?? resources.use(createOutbound());
  const guarded = overrides.outbound ?? resources.use(createGuardedOutbound(config.nodeNetworks));

  await migrateDatabase(config.databaseUrl, 'directory', config.template);
  const db = resources.adopt(openDirectoryDatabase(config.databaseUrl), (open) => open.$disconnect());
  const authenticate = createHubAuthenticate({ hubUrl: config.hubUrl, keys: overrides.keys, audience, outbound, log });
  const schema = await readSubgraphSchema(new URL('schema.graphql', import.meta.url), resolvers, entitiesPerRequest);
  const server = resources.use(await startSubgraphServer<Context>(schema, log));
  const harvester = resources.use(await startHarvester(config, { db, hub: outbound, outbound: guarded, log, now }));

  let publicUrl = config.publicUrl ?? '';
  const edge = resources.use(
    await startEdge({
      host: config.host,
      port: config.port,
      log,
      isReady: () => canQuery(db),
      routes(app) {
        const answer = server.handle(async ({ headers }) => ({
          db,
          viewer: await authenticate(headers.authorization),
          now: now(),
          publicUrl,
        }));
        app.all('/graphql', ...answer);
        addHarvestRoutes(app, harvester);
        const open = () => ({ db, now: now(), publicUrl });
        addFeedRoutes(app, open);
        addExportRoutes(app, open);
      },
    }),
  );
  publicUrl ||= edge.url;
  const owned = resources.move();
  return {
    url: edge.url,
    port: edge.port,
    describe: () => `Directory: ${edge.url}/graphql`,
    harvestNow: harvester.harvestNow,
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

const canQuery = (db: Context['db']) =>
  db.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
