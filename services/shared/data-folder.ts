import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { link, mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartError } from './run-process.ts';

interface Owner {
  pid: number;
  /** When the process started, in clock ticks since boot; empty where the system does not tell. */
  born: string;
}

/**
 * Claims a data folder for this process and creates it when it is missing.
 * Throws a StartError with the owner's pid while another process uses it; a dead owner's claim is taken over.
 *
 * Claims are numbered and the highest one counts. A number is only ever given once, since the highest stays when its
 * owner leaves: of several processes that find the same dead owner one gets the next number and the others see it.
 */
export async function claimDataFolder(folder: string): Promise<AsyncDisposable> {
  const draft = join(folder, `owner-draft-${randomUUID()}`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(draft, JSON.stringify({ pid: process.pid, born: birthOf(process.pid) } satisfies Owner));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new StartError(`The data folder ${folder} cannot be written (${code}). Set DATA_DIR to a folder that can.`);
  }
  const fileOf = (number: number) => join(folder, `owner-${number}.json`);
  try {
    for (let attempt = 0; attempt < 20; attempt++) {
      const last = (await listClaims(folder)).at(-1) ?? 0;
      const owner = readOwner(await readFile(fileOf(last), 'utf8').catch(() => ''));
      if (owner && isAlive(owner)) {
        throw new StartError(
          `The data folder ${folder} is in use by process ${owner.pid}. Stop that one first, or set DATA_DIR to another folder.`,
        );
      }
      const own = fileOf(last + 1);
      const isOwn = await link(draft, own).then(() => true, isTaken);
      if (!isOwn) continue;
      const claims = await listClaims(folder);
      if (claims.at(-1) === last + 1) {
        for (const older of claims.slice(0, -1)) await rm(fileOf(older), { force: true });
        return { [Symbol.asyncDispose]: () => truncate(own).catch(() => undefined) };
      }
      await rm(own, { force: true });
    }
  } finally {
    await rm(draft, { force: true });
  }
  throw new StartError(`The data folder ${folder} could not be claimed: many processes try at once. Try again.`);
}

async function listClaims(folder: string): Promise<number[]> {
  const numbers = (await readdir(folder)).map((name) => Number(/^owner-(\d+)\.json$/.exec(name)?.[1]));
  return numbers.filter((number) => number > 0).sort((one, other) => one - other);
}

function isTaken(error: NodeJS.ErrnoException): false {
  if (error.code === 'EEXIST') return false;
  throw error;
}

function readOwner(text: string): Owner | null {
  try {
    const owner = JSON.parse(text);
    return Number.isInteger(owner.pid) && owner.pid > 0 ? owner : null;
  } catch {
    return null;
  }
}

function isAlive(owner: Owner): boolean {
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return owner.born === birthOf(owner.pid);
}

/** Linux tells when a process was born, so that a pid that was given out anew is not taken for the old one. */
function birthOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
