import { readFileSync } from 'node:fs';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartError } from '../../../../services/shared/run-process.ts';

interface Owner {
  pid: number;
  /** When the process started, in clock ticks since boot; empty where the system does not tell. */
  born: string;
}

/**
 * Claims a data folder for this process and creates it when it is missing.
 * Throws a StartError with the owner's pid while another process uses it; a dead owner's claim is taken over.
 */
export async function claimDataFolder(folder: string): Promise<AsyncDisposable> {
  await mkdir(folder, { recursive: true });
  const claim = join(folder, 'owner.json');
  const own = JSON.stringify({ pid: process.pid, born: birthOf(process.pid) } satisfies Owner);
  const draft = `${claim}.${process.pid}`;
  await writeFile(draft, own);
  try {
    for (let attempt = 0; attempt < 20; attempt++) {
      try {
        await link(draft, claim);
        return {
          async [Symbol.asyncDispose]() {
            if ((await readFile(claim, 'utf8').catch(() => '')) === own) await rm(claim, { force: true });
          },
        };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const found = await readFile(claim, 'utf8').catch(() => '');
      const owner = readOwner(found);
      if (owner && isAlive(owner)) {
        throw new StartError(
          `The data folder ${folder} is in use by process ${owner.pid}. Stop that one first, or set DATA_DIR to another folder.`,
        );
      }
      await setAside(claim, found);
    }
  } finally {
    await rm(draft, { force: true });
  }
  throw new StartError(
    `The data folder ${folder} could not be claimed. Remove ${claim} when no other process uses it.`,
  );
}

/** Moves a dead owner's claim away, unless somebody else has replaced it meanwhile. */
async function setAside(claim: string, expected: string): Promise<void> {
  const aside = `${claim}.stale.${process.pid}`;
  await rename(claim, aside).catch(() => undefined);
  const moved = await readFile(aside, 'utf8').catch(() => expected);
  if (moved !== expected) await link(aside, claim).catch(() => undefined);
  await rm(aside, { force: true });
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
