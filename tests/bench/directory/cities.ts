import { startCity } from '../../../services/city/start.ts';

import { openNetworkDatabase } from '../../../services/network/context.ts';
import { startNetworkService } from '../../../services/network/start.ts';
import { listSyntheticCities, recordSyntheticCities } from '../../../services/network/synthetic-cities.ts';
import { loopback } from '../../../services/shared/allowed-address.ts';
import { databaseUrl } from '../../../services/shared/database.ts';
import { migrateDatabase } from '../../../services/shared/migrations.ts';
import { runProcess } from '../../../services/shared/run-process.ts';
import { makeCity } from './make-city.ts';
import { storeCity } from './store-city.ts';

/** What this process is told to start. */
export interface CitiesPlan {
  postgresUrl: string;
  cities: number;
  /** How many things each city publishes, districts and office not counted. */
  items: number;
  /** The issuer of the tokens that the cities accept. */
  hubUrl: string;
  directoryUrl: string;
}

/** How many cities are filled at the same time. */
const filledAtOnce = 8;

/** Starts one node with all cities, each on a database of its own that holds its things, and the network service. */
async function startCities({ postgresUrl, cities: count, items, hubUrl, directoryUrl }: CitiesPlan) {
  await using starting = new AsyncDisposableStack();
  const now = new Date();
  const made = listSyntheticCities(count);
  const database = (name: string) => databaseUrl(postgresUrl, name);
  const common = { host: '127.0.0.1', port: 0, logLevel: 'error' };

  await migrateDatabase(database('template_city'), 'city');
  const node = starting.use(
    await startCity({
      ...common,
      cities: made.map(({ slug }) => ({ slug, databaseUrl: database(`city_${slug}`) })),
      hub: hubUrl,
      directory: directoryUrl,
      poolSize: 3,
      template: 'template_city',
    }),
  );
  for (let at = 0; at < made.length; at += filledAtOnce) {
    const batch = made.slice(at, at + filledAtOnce);
    await Promise.all(batch.map((city) => storeCity(node.database(city.slug), makeCity(city, items, now))));
  }

  const networkUrl = database('network');
  await migrateDatabase(networkUrl, 'network');
  const records = openNetworkDatabase(networkUrl, 1);
  await recordSyntheticCities(records, made).finally(() => records.$disconnect());
  const network = starting.use(
    await startNetworkService({
      ...common,
      databaseUrl: networkUrl,
      hubUrl,
      nodes: Object.entries(node.endpoints).map(([city, endpoint]) => ({ city, endpoint })),
      seed: 'none',
      nodeNetworks: loopback,
      watchSeconds: 10,
    }),
  );
  const running = starting.move();
  return { describe: () => network.url, [Symbol.asyncDispose]: () => running.disposeAsync() };
}

await runProcess(() => startCities(JSON.parse(process.argv[2]!)));
