import { pino } from 'pino';
import { type Directory, startDirectory } from '../../../../services/directory/start.ts';
import { loopback } from '../../../../services/shared/allowed-address.ts';
import { createOutbound, type Outbound } from '../../../../services/shared/outbound.ts';
import { createTestDatabase } from '../../../setup/database.ts';
import { dropDatabase } from './copy-database.ts';
import { type FaultProxy, startFaultProxy } from './fault-proxy.ts';
import { createFeedConsumer, type FeedConsumer } from './feed-consumer.ts';
import { type ModelCity, startModelCity } from './model-city.ts';
import { type Registry, startRegistry } from './registry.ts';

/** How long a directory waits for an answer that will not come, in milliseconds. */
const silenceMs = 100;

export const slugs = ['hattingen', 'bottrop', 'wolfsburg'] as const;
export type Slug = (typeof slugs)[number];

/** Cities, a registry that names them, what stands in between, and two directories that share a database. */
export interface World extends AsyncDisposable {
  cities: Record<Slug, ModelCity>;
  registry: Registry;
  proxy: FaultProxy;
  directories: [Directory, Directory];
  directoryDatabaseUrl: string;
  /** Follows the feed of the network all along. */
  follower: FeedConsumer;
  /** What the directories have logged. */
  logged: string[];
  /** Counts what was done. */
  count(name: string): void;
  /** Starts one of the directories anew. */
  restartDirectory(which: 0 | 1): Promise<void>;
}

/** Starts a world in which nothing is published yet. */
export async function startWorld(count: World['count']): Promise<World> {
  await using starting = new AsyncDisposableStack();
  const started = await Promise.all(slugs.map(startModelCity));
  for (const city of started) starting.use(city);
  const cities = Object.fromEntries(started.map((city) => [city.slug, city])) as Record<Slug, ModelCity>;
  const proxy = starting.use(
    await startFaultProxy(
      (slug) => cities[slug as Slug].url(),
      (fault) => count(`page ${fault}`),
    ),
  );
  const registry = starting.use(await startRegistry([...slugs], proxy.url));

  const logged: string[] = [];
  const databaseUrl = await createTestDatabase('directory');
  starting.defer(() => dropDatabase(databaseUrl));
  const outbound = starting.use(createImpatientOutbound(proxy));
  const log = pino({ level: 'info' }, { write: (line: string) => void logged.push(line) });
  const start = () =>
    startDirectory(
      {
        host: '127.0.0.1',
        port: 0,
        databaseUrl,
        networkUrl: registry.url,
        pollSeconds: 0,
        logLevel: 'info',
        nodeNetworks: loopback,
      },
      { outbound, log },
    );
  const directories: [Directory, Directory] = [await start(), await start()];
  starting.defer(async () => void (await Promise.all(directories.map((one) => one[Symbol.asyncDispose]()))));

  const running = starting.move();
  return {
    cities,
    registry,
    proxy,
    directories,
    directoryDatabaseUrl: databaseUrl,
    follower: createFeedConsumer(10),
    logged,
    count,
    async restartDirectory(which) {
      await directories[which][Symbol.asyncDispose]();
      directories[which] = await start();
    },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

/** The way out of the directories, which soon gives up where the proxy is not going to answer. */
function createImpatientOutbound(proxy: FaultProxy): Outbound {
  const outbound = createOutbound();
  return {
    ...outbound,
    getJson: (url, limits) =>
      outbound.getJson(url, { ...limits, timeoutMs: proxy.isSilent(url) ? silenceMs : limits.timeoutMs }),
  };
}
