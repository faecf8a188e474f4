import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { withConnection, withPassword } from '../shared/database.ts';
import { databaseUrl, httpUrl, port, readEnvironment } from '../shared/environment.ts';
import { StartError } from '../shared/run-process.ts';

const settings = z.object({
  DATABASE_URL: databaseUrl('network').optional(),
  DATABASE_PASSWORD: z.string().optional(),
  DATA_DIR: z.string().default('.data'),
  NETWORK_PORT: port(4010),
  PUBLIC_URL: httpUrl.optional(),
});
const noteSchema = z.object({ networkDatabaseUrl: z.string(), networkIssuer: z.string() });

/** The network that a command is for: its database, and the issuer of its tokens. */
export interface FoundNetwork {
  url: string;
  issuer: string;
}

/**
 * Finds the network that a command is for: the one on DATABASE_URL, or the one that "npm start" runs on the data in
 * DATA_DIR. Throws a StartError when there is none, or when none has run on that database yet.
 */
export async function findNetwork(environment: Record<string, string | undefined>): Promise<FoundNetwork> {
  const found = await readWhere(environment);
  await refuseUnused(found.url);
  return found;
}

async function readWhere(environment: Record<string, string | undefined>): Promise<FoundNetwork> {
  const read = readEnvironment(settings, environment);
  const issuer = read.PUBLIC_URL ?? `http://127.0.0.1:${read.NETWORK_PORT}`;
  if (read.DATABASE_URL) return { url: withPassword(read.DATABASE_URL, read.DATABASE_PASSWORD), issuer };
  const file = join(read.DATA_DIR, 'running.json');
  const text = await readFile(file, 'utf8').catch((error) => {
    if (error.code === 'EACCES')
      throw new StartError(`${file} belongs to another account. Run this as the account that runs the network.`);
    throw new StartError(
      'No network is running here. Start it with "npm start" in another window, or set DATABASE_URL.',
    );
  });
  const note = noteSchema.safeParse(parseJson(text)).data;
  if (!note) throw new StartError(`${file} cannot be read. Stop the network and start it again with "npm start".`);
  return { url: note.networkDatabaseUrl, issuer: read.PUBLIC_URL ?? note.networkIssuer };
}

/** Throws a StartError when no network has run on a database yet. */
async function refuseUnused(url: string): Promise<void> {
  const keys = await withConnection(url, (client) => client.query('SELECT kid FROM "SigningKey"')).catch((error) => {
    if (error.code === '42P01' || error.code === '3D000') return { rowCount: 0 };
    throw error;
  });
  if (!keys.rowCount) throw new StartError('No network has run on this database yet. Start it first.');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
