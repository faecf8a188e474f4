import { pino } from 'pino';
import { type DirectoryDatabase, openDirectoryDatabase } from '../../../services/directory/context.ts';
import type { Hub } from '../../../services/directory/feed/hub.ts';
import { type Directory, startDirectory } from '../../../services/directory/start.ts';
import { loopback } from '../../../services/shared/allowed-address.ts';
import { createLocalKeySet } from '../../../services/shared/key-set.ts';
import type { Outbound } from '../../../services/shared/outbound.ts';
import { createSigningKey, signToken } from '../../../services/shared/tokens.ts';
import type { Viewer } from '../../../services/shared/viewer.ts';
import { type Answer, ask } from '../../setup/ask.ts';
import { createTestDatabase } from '../../setup/database.ts';
import { type FakeNetwork, startFakeNetwork } from './fake-network.ts';

const hubUrl = 'https://hub.example';
const key = createSigningKey();

export const admin: Viewer = { account: 'admin-1', grants: [{ role: 'admin' }] };
export const editor: Viewer = { account: 'editor-1', grants: [{ role: 'editor', city: 'hattingen' }] };
export const member: Viewer = { account: 'member-1', grants: [{ role: 'member' }] };

/** Signs a token as the gateway does for the directory. */
export const tokenFor = (viewer: Viewer) =>
  signToken(key, viewer, { issuer: hubUrl, audience: 'hub:directory', seconds: 60 });

/** What a test can have otherwise. */
export interface Settings {
  /** The cities that are members at first; see `network` for more of them. */
  cities?: string[];
  /** A network that runs already, to start a second directory on it; it is not disposed with the directory. */
  network?: FakeNetwork;
  /** The database of a directory that runs already. */
  databaseUrl?: string;
  now?: () => Date;
  outbound?: Outbound;
  /** 0, unless it is said otherwise: feeds are read when the test asks or a city pings. */
  pollSeconds?: number;
  /** The port that it listens on, for other hubs to know it before it runs; any free one when it is left out. */
  port?: number;
  /** The other hubs that it reads. */
  hubs?: Hub[];
}

export interface TestDirectory extends AsyncDisposable {
  directory: Directory;
  db: DirectoryDatabase;
  databaseUrl: string;
  /** The registry and the feeds that it reads. */
  network: FakeNetwork;
  /** What it logged, warnings and worse. */
  logged: Record<string, unknown>[];
  /** Asks its GraphQL endpoint, anonymously or as a viewer. */
  ask(query: string, variables?: object, viewer?: Viewer): Promise<Answer>;
}

/** Starts a directory on a database of its own that reads a network which the test controls. */
export async function startTestDirectory(settings: Settings = {}): Promise<TestDirectory> {
  await using resources = new AsyncDisposableStack();
  const { now = () => new Date(), pollSeconds = 0, port = 0, hubs } = settings;
  const databaseUrl = settings.databaseUrl ?? (await createTestDatabase('directory'));
  const network = settings.network ?? resources.use(await startFakeNetwork(settings.cities ?? ['hattingen']));
  const logged: Record<string, unknown>[] = [];
  const log = pino({ level: 'warn' }, { write: (line: string) => void logged.push(JSON.parse(line)) });
  const publicUrl = port ? `http://127.0.0.1:${port}` : undefined;
  const address = { host: '127.0.0.1', port, publicUrl };
  const config = {
    ...address,
    databaseUrl,
    networkUrl: network.url,
    hubUrl,
    pollSeconds,
    hubs,
    nodeNetworks: loopback,
  };
  const directory = resources.use(
    await startDirectory(
      { ...config, logLevel: 'warn' },
      { now, log, keys: createLocalKeySet([key]), outbound: settings.outbound },
    ),
  );
  const db = resources.adopt(openDirectoryDatabase(databaseUrl, 2), (open) => open.$disconnect());
  const owned = resources.move();
  return {
    directory,
    db,
    databaseUrl,
    network,
    logged,
    ask: (query, variables, viewer) =>
      ask(`${directory.url}/graphql`, query, { variables, token: viewer && tokenFor(viewer) }),
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

/** Starts a directory that has read what these cities publish, things by id with their data. */
export async function startFilledDirectory(
  things: Record<string, Record<string, unknown>>,
  settings: Settings = {},
): Promise<TestDirectory> {
  const cities = [...new Set(Object.keys(things).map((id) => id.split(':')[0]!))];
  const test = await startTestDirectory({ cities, ...settings });
  for (const [id, data] of Object.entries(things)) test.network.cities.get(id.split(':')[0]!)!.publish(id, data);
  await test.directory.harvestNow();
  return test;
}
