import { join, resolve } from 'node:path';
import { type Gateway, startGateway } from '../gateway/start.ts';
import { type RunningCity, runCity } from './city/run-city.ts';
import { type City, startCity } from './city/start.ts';
import { type Directory, startDirectory } from './directory/start.ts';
import type { NetworkConfig } from './network/config.ts';
import { openNetworkDatabase } from './network/context.ts';
import { seedOffices } from './network/seed-offices.ts';
import { type NetworkService, startNetworkService } from './network/start.ts';
import { listSyntheticCities, recordSyntheticCities, type SyntheticCity } from './network/synthetic-cities.ts';
import { loopback } from './shared/allowed-address.ts';
import { claimDataFolder } from './shared/data-folder.ts';
import { databaseUrl } from './shared/database.ts';
import { startEmbeddedPostgres } from './shared/embedded-postgres.ts';
import { findFreePort } from './shared/free-port.ts';
import { keepKey } from './shared/keep-key.ts';
import { leaveNote } from './shared/leave-note.ts';
import { databaseLimits } from './shared/limits.ts';
import { migrateDatabase } from './shared/migrations.ts';
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
  /** Where mails are written; `outbox` in the dataDir when it is left out, nowhere without one. */
  outbox?: string;
  /** True to take mails for cities with a server of their own, each at a door on a free port. */
  takeMails?: boolean;
  /** The URL of a PostgreSQL 18 server to use instead. */
  databaseServer?: string;
  /** What the names of the databases begin with. */
  databasePrefix?: string;
  gatewayPort?: number;
  networkPort?: number;
  directoryPort?: number;
  /** The port of the first city; the next ones follow, unless it is 0. */
  cityPort?: number;
  /** The port of the process that serves hosted cities. */
  hostingPort?: number;
  postgresPort?: number;
  /** The addresses of the programme office. */
  adminEmails?: string[];
  /** True to make the offices of the three demo cities editors there when nobody has an account yet. */
  demoOffices?: boolean;
  /** How often the network service looks at the nodes, in seconds; 0 means only when asked. */
  watchSeconds?: number;
  /** How long the directory leaves a feed alone that nobody pings about, in seconds; 0 means only when asked. */
  pollSeconds?: number;
  /** False to have the gateway answer every query anew. */
  cache?: boolean;
  /** How often a minute a client without a token may ask the gateway, and an account; any number when it is left out. */
  clientPerMinute?: number;
  accountPerMinute?: number;
  logLevel?: string;
}

export interface Network extends AsyncDisposable {
  /** The gateway's GraphQL endpoint. */
  url: string;
  gateway: Gateway;
  network: NetworkService;
  directory: Directory;
  /** Serves the cities that the network hosts. */
  hosting: City;
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
  const made = (typeof options.cities === 'number' ? options.cities : 0) + (options.synthetic ?? 0);
  const synthetic = listSyntheticCities(made);

  const folder = options.dataDir && resolve(options.dataDir);
  if (folder) starting.use(await claimDataFolder(folder));
  const server = options.databaseServer ?? (await startPostgres(starting, folder, options.postgresPort ?? 0));
  const database = (name: string) => databaseUrl(server, `${databasePrefix}${name}`);
  const gatewayPort = options.gatewayPort || (await findFreePort());
  const hub = `http://127.0.0.1:${gatewayPort}`;
  const directoryPort = options.directoryPort || (await findFreePort());
  const directoryUrl = `http://127.0.0.1:${directoryPort}`;
  const hostingPort = options.hostingPort || (await findFreePort());
  const outbox = options.outbox ?? (folder && join(folder, 'outbox'));

  const plan = { hub, directoryUrl, database, real, synthetic, outbox };
  const { cities, endpoints } = await startCities(starting, options, plan);
  const network = starting.use(
    await startNetworkWith(synthetic, options.demoOffices ?? false, {
      host: '127.0.0.1',
      port: options.networkPort ?? 0,
      databaseUrl: database('network'),
      hubUrl: hub,
      nodes: Object.entries(endpoints).map(([city, endpoint]) => ({ city, endpoint })),
      hostingUrl: `http://127.0.0.1:${hostingPort}`,
      nodeNetworks: loopback,
      adminEmails: options.adminEmails,
      outbox,
      seed: real.length > 0 ? 'demo' : 'none',
      watchSeconds: options.watchSeconds ?? 10,
      logLevel,
    }),
  );
  const directory = starting.use(
    await startDirectory({
      host: '127.0.0.1',
      port: directoryPort,
      databaseUrl: database('directory'),
      networkUrl: network.url,
      hubUrl: hub,
      pollSeconds: options.pollSeconds ?? 60,
      nodeNetworks: loopback,
      logLevel,
    }),
  );
  const gateway = starting.use(
    await startGateway({
      host: '127.0.0.1',
      port: gatewayPort,
      publicUrl: hub,
      networkUrl: network.url,
      directoryUrl: directory.url,
      networkIssuer: network.url,
      privateKey: folder && (await keepKey(join(folder, 'gateway-key.pem'))),
      subgraphs: [],
      nodeNetworks: loopback,
      cache: options.cache,
      clientPerMinute: options.clientPerMinute,
      accountPerMinute: options.accountPerMinute,
      logLevel,
    }),
  );
  const hosting = starting.use(
    await startCity({
      host: '127.0.0.1',
      port: hostingPort,
      cities: [],
      hosting: { networkUrl: network.url, databaseUrlOf: (slug) => database(`hosted_${slug}`) },
      hub,
      directory: directoryUrl,
      outbox,
      logLevel,
      poolSize: databaseLimits.connections,
    }),
  );
  if (folder) {
    const lmtpPorts = Object.fromEntries([...cities].map(([slug, city]) => [slug, city.node().lmtpPort]));
    const note = { networkDatabaseUrl: database('network'), networkIssuer: network.url, lmtpPorts };
    starting.use(await leaveNote(join(folder, 'running.json'), note));
  }
  const settled = async () => {
    await hosting.followHosted();
    await network.watchNow();
    await directory.harvestNow();
    await gateway.refreshRegistry();
  };
  await settled();

  const running = starting.move();
  return {
    url: `${gateway.url}/graphql`,
    gateway,
    network,
    directory,
    hosting,
    cities,
    token: async (viewer) => network.issueToken(viewer),
    settled,
    describe: () =>
      [
        'Stadtverbund läuft. Im Browser öffnen / open in a browser:',
        `  ${gateway.url}/graphql`,
        `Städte / cities: ${Object.keys(endpoints).length}`,
        ...[...cities].slice(0, 5).map(([slug, { endpoint }]) => `  ${slug.padEnd(12)} ${endpoint}`),
        'Beenden mit Strg-C / stop with Ctrl-C.',
      ].join('\n'),
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

interface Plan {
  hub: string;
  directoryUrl: string;
  database(name: string): string;
  real: string[];
  synthetic: SyntheticCity[];
  outbox: string | undefined;
}

/** Starts a server for every real city, and one for all synthetic ones unless each is to be alone. */
async function startCities(
  starting: AsyncDisposableStack,
  options: NetworkOptions,
  { hub, directoryUrl, database, real, synthetic, outbox }: Plan,
) {
  if (synthetic.length > 0) await migrateDatabase(database('template_city'), 'city');
  const template =
    synthetic.length > 0 ? decodeURIComponent(new URL(database('template_city')).pathname.slice(1)) : undefined;
  const made = synthetic.map(({ slug }) => slug);
  const alone = options.eachAlone ? [...real, ...made] : real;
  const poolSize = real.length + made.length > 10 ? 3 : databaseLimits.connections;
  const serve = (slugs: string[], place: number) => (bound?: number) =>
    startCity({
      host: '127.0.0.1',
      port: bound ?? (options.cityPort ? options.cityPort + place : 0),
      cities: slugs.map((slug) => ({ slug, databaseUrl: database(`city_${slug}`) })),
      hub,
      directory: directoryUrl,
      outbox,
      lmtpPort: options.takeMails ? 0 : undefined,
      logLevel: options.logLevel ?? 'warn',
      poolSize,
      seed: true,
      template,
    });

  const cities = new Map<string, RunningCity>();
  const endpoints: Record<string, string> = {};
  await inBatches(alone, 8, async (slug, place) => {
    const running = await runCity(serve([slug], place));
    starting.defer(running.stop);
    cities.set(slug, running);
    endpoints[slug] = running.endpoint;
  });
  if (!options.eachAlone && made.length > 0) {
    const hosting = starting.use(await serve(made, alone.length)());
    Object.assign(endpoints, hosting.endpoints);
  }
  return { cities, endpoints };
}

/** Starts the network service with the synthetic cities on record, so that their nodes find them there. */
async function startNetworkWith(
  synthetic: SyntheticCity[],
  demoOffices: boolean,
  config: NetworkConfig,
): Promise<NetworkService> {
  await migrateDatabase(config.databaseUrl, 'network');
  const db = openNetworkDatabase(config.databaseUrl, 1);
  try {
    await recordSyntheticCities(db, synthetic);
    if (demoOffices) await seedOffices(db);
  } finally {
    await db.$disconnect();
  }
  return startNetworkService(config);
}

async function startPostgres(
  starting: AsyncDisposableStack,
  folder: string | undefined,
  port: number,
): Promise<string> {
  if (!folder) throw new Error('startNetwork needs a dataDir or a databaseServer.');
  return starting.use(await startEmbeddedPostgres({ folder, port, durable: true })).url;
}

async function inBatches<Item>(
  items: Item[],
  size: number,
  work: (item: Item, index: number) => Promise<void>,
): Promise<void> {
  for (let at = 0; at < items.length; at += size) {
    await Promise.all(items.slice(at, at + size).map((item, offset) => work(item, at + offset)));
  }
}
