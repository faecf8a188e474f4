import { resolve } from 'node:path';
import { claimDataFolder } from '../../shared/data-folder.ts';
import { databaseUrl } from '../../shared/database.ts';
import { startEmbeddedPostgres } from '../../shared/embedded-postgres.ts';
import { createOutbound } from '../../shared/outbound.ts';
import { type CityConfig, readConfig } from '../config.ts';
import { importExport } from '../moving/import-export.ts';
import { type City, startCity } from '../start.ts';
import { enrol } from './enrol.ts';
import { ensureNodeKey } from './node-key.ts';

/** How a city's own node is started, as its operator says it. */
export interface NodeOptions {
  slug: string;
  hub?: string;
  /** The code with which it enrols; without one it has enrolled before. */
  code?: string;
  /** The file with what the city has exported where it was before. */
  exported?: string;
  publicUrl?: string;
  port?: string;
}

type Environment = Record<string, string | undefined>;

/**
 * Starts the node of one city: without DATABASE_URL on a PostgreSQL of its own in DATA_DIR (`.data-<slug>`). With a code
 * it enrols at the hub, and stops again when that refuses. `say` tells the operator, in German, how far it is. Throws a
 * ConfigError or a StartError.
 */
export async function startNode(
  options: NodeOptions,
  environment: Environment,
  say: (line: string) => void,
): Promise<City> {
  await using starting = new AsyncDisposableStack();
  const { slug, hub, code, exported, publicUrl, port } = options;
  const given = { CITIES: slug, HUB_URL: hub, PUBLIC_URL: publicUrl, CITY_PORT: port };
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const hasDatabase = environment.DATABASE_URL || environment.DATABASE_URL_FILE;
  const embedded = { DATABASE_URL: 'postgres://embedded/city' };
  const config = readConfig({ ...environment, ...(!hasDatabase && embedded), ...said });
  if (!hasDatabase) {
    const folder = resolve(environment.DATA_DIR || `.data-${slug}`);
    config.cities = [{ slug, databaseUrl: await startDatabase(starting, folder) }];
    say(`Die Datenbank ist bereit: ${folder}`);
  }
  if (exported) {
    const rows = await importExport(config.cities[0]!, exported, new Date());
    say(`Die Daten sind übernommen: ${rows} Einträge`);
  }
  const city = starting.use(await startCity(config));
  say(`Der Knoten läuft: ${city.endpoints[slug]}`);
  if (code) await enrolCity(city, config, code, say);
  const running = starting.move();
  return { ...city, [Symbol.asyncDispose]: () => running.disposeAsync() };
}

async function startDatabase(starting: AsyncDisposableStack, folder: string): Promise<string> {
  starting.use(await claimDataFolder(folder));
  const { url } = starting.use(await startEmbeddedPostgres({ folder, port: 0, durable: true }));
  return databaseUrl(url, 'city');
}

async function enrolCity(city: City, { hub, publicUrl }: CityConfig, code: string, say: (line: string) => void) {
  const [[slug, ownEndpoint]] = Object.entries(city.endpoints) as [[string, string]];
  const { jwk } = await ensureNodeKey(city.database(slug), new Date());
  const endpoint = publicUrl ? `${publicUrl}/${slug}/graphql` : ownEndpoint;
  await using outbound = createOutbound();
  const name = await enrol(outbound, { hub: hub!, code, endpoint, jwk });
  say(`${name} ist beim Hub angemeldet: ${hub}`);
}
