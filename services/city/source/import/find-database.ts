import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { withConnection, withPassword } from '../../../shared/database.ts';
import { readEnvironment } from '../../../shared/environment.ts';
import { StartError } from '../../../shared/run-process.ts';
import { kinds } from '../../kinds.ts';

const settings = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_PASSWORD: z.string().optional(),
  DATA_DIR: z.string().default('.data'),
});
/** What a running network says of itself: its databases differ in how their names end. */
const noteSchema = z.object({ networkDatabaseUrl: z.string().regex(/network$/) });

/**
 * Finds the database of a city: the one in DATABASE_URL, or that of the network that "npm start" runs on the data in DATA_DIR.
 * Throws a StartError when there is none, when no city has run on it yet, or when it is that of another city.
 */
export async function findDatabase(city: string, environment: Record<string, string | undefined>): Promise<string> {
  for (const url of await listCandidates(city, environment)) {
    const owner = await findOwner(url);
    if (owner === null) continue;
    if (owner !== '' && owner !== city) {
      throw new StartError(
        `Diese Datenbank gehört der Stadt ${owner}, nicht ${city}. Prüfen Sie das Kürzel und DATABASE_URL. / This database is that of ${owner}, not of ${city}.`,
      );
    }
    return url;
  }
  const cities = await listCities(environment);
  const known = cities.length > 0 ? ` Hier gibt es / there are: ${cities.join(', ')}.` : '';
  throw new StartError(
    `Die Stadt ${city} gibt es hier nicht.${known} Prüfen Sie das Kürzel, oder setzen Sie DATABASE_URL. / There is no such city here.`,
  );
}

async function listCandidates(city: string, environment: Record<string, string | undefined>): Promise<string[]> {
  const read = readEnvironment(settings, environment);
  if (read.DATABASE_URL) {
    return [withPassword(read.DATABASE_URL.replaceAll(/\{city\}|%7Bcity%7D/gi, city), read.DATABASE_PASSWORD)];
  }
  const networkUrl = await findNetwork(read.DATA_DIR);
  return [`city_${city}`, `hosted_${city}`].map((name) => networkUrl.replace(/network$/, name));
}

/** Returns the database of the network that runs on the data in a folder. */
async function findNetwork(folder: string): Promise<string> {
  const file = join(folder, 'running.json');
  const text = await readFile(file, 'utf8').catch(() => {
    throw new StartError(
      'Hier läuft kein Netzwerk. Starten Sie es in einem anderen Fenster mit "npm start", oder setzen Sie DATABASE_URL. / No network is running here.',
    );
  });
  const note = noteIn(text);
  if (!note)
    throw new StartError(`${file} kann nicht gelesen werden. Starten Sie das Netzwerk neu. / It cannot be read.`);
  return note.networkDatabaseUrl;
}

/** Lists the cities of the running network by slug, up to 20; none when DATABASE_URL is set. */
async function listCities(environment: Record<string, string | undefined>): Promise<string[]> {
  const read = readEnvironment(settings, environment);
  if (read.DATABASE_URL) return [];
  const url = await findNetwork(read.DATA_DIR);
  const prefix = decodeURIComponent(new URL(url).pathname.slice(1)).replace(/network$/, '');
  return withConnection(url, async (client) => {
    const { rows } = await client.query<{ slug: string }>(
      `SELECT substring(datname from length($1) + 1) AS slug FROM pg_database WHERE starts_with(datname, $1) ORDER BY 1`,
      [prefix],
    );
    return rows.flatMap(({ slug }) => /^(?:city|hosted)_(.+)$/.exec(slug)?.[1] ?? []).slice(0, 20);
  });
}

/** What a note says; null when it was cut off or says nothing of a network. */
function noteIn(text: string) {
  try {
    return noteSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** The tables whose rows have the city's slug in their ids. */
const ownTables = [...kinds.map(({ table }) => table.replace(/^./, (letter) => letter.toUpperCase())), 'Source'];

/** Returns whose things are in a database: empty when there are none yet, and null when no city has run on it, or when it is not there. */
const findOwner = (url: string): Promise<string | null> =>
  withConnection(url, async (client) => {
    const ids = ownTables.map((table) => `(SELECT id FROM "${table}" LIMIT 1)`).join(' UNION ALL ');
    const { rows } = await client.query<{ id: string }>(`${ids} LIMIT 1`);
    return rows[0]?.id.split(':')[0] ?? '';
  }).catch((error) => {
    if (error.code === '42P01' || error.code === '3D000') return null;
    throw error;
  });
