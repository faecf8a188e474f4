import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isFreePort } from '../../shared/free-port.ts';

const firstPort = 4100;
const tried = 100;

const fileIn = (folder: string) => join(folder, 'port');

/** Returns the port on which a node was the last time, by which its hub knows it; the first time a free one from 4100 on. */
export async function findOwnPort(folder: string): Promise<number> {
  const kept = Number(await readFile(fileIn(folder), 'utf8').catch(() => ''));
  if (Number.isInteger(kept) && kept > 0) return kept;
  for (let port = firstPort; port < firstPort + tried; port++) if (await isFreePort(port)) return port;
  return firstPort;
}

/** Keeps the port of a node for the next start. */
export const keepOwnPort = (folder: string, port: number): Promise<void> => writeFile(fileIn(folder), `${port}\n`);
