import { readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { type Gateway, startGateway } from '../gateway/start.ts';
import { PrismaClient as CityClient } from '../prisma/city/client/client.ts';
import { PrismaClient as NetworkClient } from '../prisma/network/client/client.ts';
import { type City, startCity } from './city/start.ts';
import { seedSyntheticCity } from './city/synthetic-city.ts';
import { type NetworkService, startNetworkService } from './network/start.ts';
import { listSyntheticCities, recordSyntheticCities } from './network/synthetic-cities.ts';
import { claimDataFolder } from './shared/data-folder.ts';
import { createAdapter, databaseUrl } from './shared/database.ts';
import { startEmbeddedPostgres } from './shared/embedded-postgres.ts';
import { migrateDatabase } from './shared/migrations.ts';
import { createSigningKey } from './shared/tokens.ts';
import type { Viewer } from './shared/viewer.ts';

export interface NetworkOptions {
  /** The slugs of real cities, or a number of synthetic ones. */
  cities?: string[] | number;
  /** How many synthetic cities run besides. */
  synthetic?: number;
  /** True to give every synthetic city a server of its own, so that each can be stopped alone. */
  eachAlone?: boolean;
  /** Where the embedded PostgreSQL keeps its data; needed unless `databaseServer` is given. */
  dataDir?: string;
  /** The URL of a PostgreSQL 18 server to use instead. */
  databaseServer?: string;
  /** What the names of the databases begin with. */
  databasePrefix?: string;
  gatewayPort?: number;
  networkPort?: number;
  /** The port of the first city; the next ones follow, unless it is 0. */
  cityPort?: number;
  postgresPort?: number;
  /** How often the network service looks at the nodes, in seconds; 0 means only when asked. */
  watchSeconds?: number;
  logLevel?: string;
}

/** A city of the running network that can be stopped and started again on its port. */
export interface RunningCity {
  readonly endpoint: string;
  database(): CityClient;
  stop(): Promise<void>;
  start(): Promise<void>;
}

export interface Network extends AsyncDisposable {
  /** The gateway's GraphQL endpoint. */
  url: string;
  gateway: Gateway;
  network: NetworkService;
  /** The cities that have a server of their own, by slug. */
  cities: Map<string, RunningCity>;
  /** Returns a person's token, as signing in would. */
  token(viewer: Viewer): Promise<string>;
  /** Returns when what happened before has reached every process. */
  settled(): Promise<void>;
  describe(): string;
}

/** Starts the whole network in one process, as `npm start` and the tests use it. */
export async function startNetwork(options: NetworkOptions): Promise<Network> {
  await using starting = new AsyncDisposableStack();
  const { databasePrefix = 'stadtverbund_', logLevel = 'warn' } = options;
  const real = Array.isArray(options.cities) ? options.cities : [];
  const synthetic = listSyntheticCities(
    (typeof options.cities === 'number' ? options.cities : 0) + (options.synthetic ?? 0),
  );

  const folder = options.dataDir && resolve(options.dataDir);
  if (folder) starting.use(await claimDataFolder(folder));
  const server = options.databaseServer ?? (await startPostgres(starting, folder, options.postgresPort ?? 0));
  const database = (name: string) => databaseUrl(server, `${databasePrefix}${name}`);
  const gatewayPort = options.gatewayPort || (await findFreePort());
  const hub = `http://127.0.0.1:${gatewayPort}`;

  const city = { host: '127.0.0.1', hub, logLevel, template: `${databasePrefix}template_city` };
  const locate = (slug: string) => ({ slug, databaseUrl: database(`city_${slug}`) });
  if (synthetic.length > 0) await migrateDatabase(database('template_city'), 'city');
  else Object.assign(city, { template: undefined });

  const cities = new Map<string, RunningCity>();
  const nodes: { city: string; endpoint: string }[] = [];
  const alone = [...real, ...(options.eachAlone ? synthetic.map(({ slug }) => slug) : [])];
  await inBatches(alone, 8, async (slug) => {
    const port = options.cityPort ? options.cityPort + alone.indexOf(slug) : 0;
    const running = await runCity(
      (port) =>
        startCity({
          ...city,
          port,
          cities: [locate(slug)],
          poolSize: alone.length > 10 ? 3 : 10,
          seed: real.includes(slug),
        }),
      port,
    );
    starting.defer(running.stop);
    cities.set(slug, running);
    nodes.push({ city: slug, endpoint: running.endpoint });
  });
  if (!options.eachAlone && synthetic.length > 0) {
    const port = options.cityPort ? options.cityPort + real.length : 0;
    const hosting = starting.use(
      await startCity({ ...city, port, cities: synthetic.map(({ slug }) => locate(slug)), poolSize: 3 }),
    );
    for (const [slug, endpoint] of Object.entries(hosting.endpoints)) nodes.push({ city: slug, endpoint });
  }
  await inBatches(synthetic, 8, async ({ slug }, index) => {
    await using db = connect(new CityClient({ adapter: createAdapter(locate(slug).databaseUrl, 1) }));
    await seedSyntheticCity(db.client, slug, index, new Date());
  });

  const networkDatabase = database('network');
  if (synthetic.length > 0) {
    await migrateDatabase(networkDatabase, 'network');
    await using db = connect(new NetworkClient({ adapter: createAdapter(networkDatabase, 1) }));
    await recordSyntheticCities(db.client, synthetic);
  }
  const network = starting.use(
    await startNetworkService({
      host: '127.0.0.1',
      port: options.networkPort ?? 0,
      databaseUrl: networkDatabase,
      hubUrl: hub,
      nodes,
      seed: real.length > 0 ? 'demo' : 'none',
      watchSeconds: options.watchSeconds ?? 10,
      logLevel,
    }),
  );
  const gateway = starting.use(
    await startGateway({
      host: '127.0.0.1',
      port: gatewayPort,
      publicUrl: hub,
      networkUrl: network.url,
      networkIssuer: network.url,
      privateKey: folder && (await keepKey(join(folder, 'gateway-key.pem'))),
      subgraphs: [],
      logLevel,
    }),
  );
  if (folder)
    await announce(starting, join(folder, 'running.json'), {
      networkDatabaseUrl: networkDatabase,
      networkIssuer: network.url,
    });
  const settled = async () => {
    await network.watchNow();
    await gateway.refreshRegistry();
  };
  await settled();

  const running = starting.move();
  return {
    url: `${gateway.url}/graphql`,
    gateway,
    network,
    cities,
    token: async (viewer) => network.issueToken(viewer),
    settled,
    describe: () =>
      [
        'Stadtverbund läuft. Im Browser öffnen / open in a browser:',
        `  ${gateway.url}/graphql`,
        `Städte / cities: ${nodes.length}`,
        ...[...cities].slice(0, 5).map(([slug, { endpoint }]) => `  ${slug.padEnd(12)} ${endpoint}`),
        'Beenden mit Strg-C / stop with Ctrl-C.',
      ].join('\n'),
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

async function runCity(serve: (port: number) => Promise<City>, port: number): Promise<RunningCity> {
  let server: City | undefined = await serve(port);
  const { endpoints, port: bound } = server;
  const [slug, endpoint] = Object.entries(endpoints)[0]!;
  return {
    endpoint,
    database() {
      if (!server) throw new Error(`The city ${slug} is stopped.`);
      return server.database(slug);
    },
    async stop() {
      const stopping = server;
      server = undefined;
      await stopping?.[Symbol.asyncDispose]();
    },
    async start() {
      server ??= await serve(bound);
    },
  };
}

async function startPostgres(
  starting: AsyncDisposableStack,
  folder: string | undefined,
  port: number,
): Promise<string> {
  if (!folder) throw new Error('startNetwork needs a dataDir or a databaseServer.');
  return starting.use(await startEmbeddedPostgres({ folder, port, durable: true })).url;
}

/** Reads a private key from a file that only this account can read, and makes it the first time. */
async function keepKey(file: string): Promise<string> {
  await writeFile(file, createSigningKey().privateKey, { mode: 0o600, flag: 'wx' }).catch((error) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return readFile(file, 'utf8');
}

/** Leaves a note for the commands that talk to a running network, and takes it away at the end. */
async function announce(starting: AsyncDisposableStack, file: string, note: object): Promise<void> {
  await rm(file, { force: true });
  await writeFile(file, JSON.stringify(note), { mode: 0o600 });
  starting.defer(() => rm(file, { force: true }));
}

const connect = <Client extends { $disconnect(): Promise<void> }>(client: Client) => ({
  client,
  [Symbol.asyncDispose]: () => client.$disconnect(),
});

async function inBatches<Item>(
  items: Item[],
  size: number,
  work: (item: Item, index: number) => Promise<void>,
): Promise<void> {
  for (let at = 0; at < items.length; at += size) {
    await Promise.all(items.slice(at, at + size).map((item, offset) => work(item, at + offset)));
  }
}

function findFreePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });
}
