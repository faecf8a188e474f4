import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { claimDataFolder } from '../../shared/data-folder.ts';
import { databaseUrl } from '../../shared/database.ts';
import { startEmbeddedPostgres } from '../../shared/embedded-postgres.ts';
import { ConfigError } from '../../shared/environment.ts';
import { createOutbound } from '../../shared/outbound.ts';
import { readConfig } from '../config.ts';
import { importExport } from '../moving/import-export.ts';
import { type City, startCity } from '../start.ts';
import { askStanding } from './ask-standing.ts';
import { EnrolmentRefused, enrol } from './enrol.ts';
import { ensureNodeKey } from './node-key.ts';
import { findOwnPort, keepOwnPort } from './own-port.ts';

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
 * it enrols at the hub, and stops again when that refuses; a folder that this start made then goes. Without one it asks
 * the hub, once and in the background, whether it is enrolled. `say` tells the operator, in German, how far it is.
 * Throws a ConfigError or a StartError.
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
  const config = asTyped(said, () => readConfig({ ...environment, ...(!hasDatabase && embedded), ...said }));
  const folder = hasDatabase ? null : resolve(environment.DATA_DIR || `.data-${slug}`);
  let isRefused = false;
  if (folder) {
    if (!existsSync(folder)) starting.defer(async () => void (isRefused && (await rm(folder, { recursive: true }))));
    config.cities = [{ slug, databaseUrl: await startDatabase(starting, folder) }];
    if (!port && !environment.CITY_PORT) config.port = await findOwnPort(folder);
    say(`Die Datenbank ist bereit: ${folder}`);
  }
  if (exported) {
    const rows = await importExport(config.cities[0]!, exported, new Date());
    say(`Die Daten sind übernommen: ${rows} Einträge`);
  }
  const city = starting.use(await startCity(config));
  say(`Der Knoten läuft: ${city.endpoints[slug]}`);
  if (folder) await keepOwnPort(folder, city.port);
  const endpoint = config.publicUrl ? `${config.publicUrl}/${slug}/graphql` : city.endpoints[slug]!;
  const outbound = starting.use(createOutbound());
  if (code) {
    const { jwk } = await ensureNodeKey(city.database(slug), new Date());
    const name = await enrol(outbound, { hub: config.hub!, code, endpoint, jwk }).catch((error) => {
      isRefused = error instanceof EnrolmentRefused;
      throw error;
    });
    say(`${name} ist beim Hub angemeldet: ${config.hub}`);
  } else if (config.hub) {
    const stopping = new AbortController();
    starting.defer(() => stopping.abort());
    askStanding(outbound, { hub: config.hub, slug, endpoint, signal: stopping.signal }).then(say, () => undefined);
  }
  const running = starting.move();
  return { ...city, [Symbol.asyncDispose]: () => running.disposeAsync() };
}

const optionNames = { CITIES: '--slug', HUB_URL: '--hub', PUBLIC_URL: '--public-url', CITY_PORT: '--port' };

/** Names a mistake by the option that was typed, where one was. */
function asTyped<Result>(said: Environment, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const named = Object.entries(optionNames).filter(([setting]) => said[setting] !== undefined);
    throw new ConfigError(
      named.reduce((text, [setting, option]) => text.replace(`\n  ${setting}:`, `\n  ${option}:`), error.message),
    );
  }
}

async function startDatabase(starting: AsyncDisposableStack, folder: string): Promise<string> {
  starting.use(await claimDataFolder(folder));
  const { url } = starting.use(await startEmbeddedPostgres({ folder, port: 0, durable: true }));
  return databaseUrl(url, 'city');
}
