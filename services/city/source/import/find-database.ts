import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { withConnection, withPassword } from '../../../shared/database.ts';
import { readEnvironment } from '../../../shared/environment.ts';
import { StartError } from '../../../shared/run-process.ts';

const settings = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_PASSWORD: z.string().optional(),
  DATA_DIR: z.string().default('.data'),
});
/** What a running network says of itself: its databases differ in how their names end. */
const noteSchema = z.object({ networkDatabaseUrl: z.string().regex(/network$/) });

/**
 * Finds the database of a city: the one in DATABASE_URL, or that of the network that "npm start" runs on the data in DATA_DIR.
 * Throws a StartError when there is none, or when no city has run on it yet.
 */
export async function findDatabase(city: string, environment: Record<string, string | undefined>): Promise<string> {
  for (const url of await listCandidates(city, environment)) if (await isOfCity(url)) return url;
  throw new StartError(
    `Die Stadt ${city} gibt es hier nicht. Prüfen Sie das Kürzel, oder setzen Sie DATABASE_URL. / There is no such city here.`,
  );
}

async function listCandidates(city: string, environment: Record<string, string | undefined>): Promise<string[]> {
  const read = readEnvironment(settings, environment);
  if (read.DATABASE_URL) {
    return [withPassword(read.DATABASE_URL.replaceAll(/\{city\}|%7Bcity%7D/gi, city), read.DATABASE_PASSWORD)];
  }
  const file = join(read.DATA_DIR, 'running.json');
  const text = await readFile(file, 'utf8').catch(() => {
    throw new StartError(
      'Hier läuft kein Netzwerk. Starten Sie es in einem anderen Fenster mit "npm start", oder setzen Sie DATABASE_URL. / No network is running here.',
    );
  });
  const note = noteSchema.safeParse(JSON.parse(text)).data;
  if (!note)
    throw new StartError(`${file} kann nicht gelesen werden. Starten Sie das Netzwerk neu. / It cannot be read.`);
  return [`city_${city}`, `hosted_${city}`].map((name) => note.networkDatabaseUrl.replace(/network$/, name));
}

/** A database that is not there, or that no city has run on, is none of a city. */
const isOfCity = (url: string): Promise<boolean> =>
  withConnection(url, (client) => client.query('SELECT FROM "Source" LIMIT 1')).then(
    () => true,
    (error) => {
      if (error.code === '42P01' || error.code === '3D000') return false;
      throw error;
    },
  );
