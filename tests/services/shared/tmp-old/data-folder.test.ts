import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { claimDataFolder } from './data-folder.ts';

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'stadtverbund-claim-')), 'data');
});
afterEach(() => rm(join(folder, '..'), { recursive: true }));

const claimFile = new URL('claim.ts', import.meta.url).pathname;

interface Claimer {
  child: ChildProcess;
  /** Makes it claim the folder, and returns the line in which it says how that went. */
  claim(): Promise<string | undefined>;
  /** Makes it let go and end. */
  end(): Promise<void>;
}

/** Starts another process that is ready to claim the folder. */
async function startClaimer(): Promise<Claimer> {
  const child = spawn(process.execPath, [claimFile, folder], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  expect((await lines.next()).value).toBe('ready');
  return {
    child,
    async claim() {
      child.stdin.write('go\n');
      return (await lines.next()).value;
    },
    end() {
      child.stdin.end();
      return ended;
    },
  };
}

/** Leaves the folder as a process does that was killed. */
async function leaveDeadClaim(): Promise<void> {
  const { child, claim, end } = await startClaimer();
  expect(await claim()).toBe(`won ${child.pid}`);
  child.kill('SIGKILL');
  await end();
}

describe('a data folder', () => {
  test('is created for the first who claims it; the second is told by whom it is used', async () => {
    const { child, claim, end } = await startClaimer();
    await claim();
    await expect(claimDataFolder(folder)).rejects.toMatchObject({
      name: 'StartError',
      message: `The data folder ${folder} is in use by process ${child.pid}. Stop that one first, or set DATA_DIR to another folder.`,
    });
    await end();
    await using _claim = await claimDataFolder(folder);
  });

  test('is free again when its owner lets go, any number of times, and holds one small file', async () => {
    for (let turn = 0; turn < 3; turn++) {
      await using _claim = await claimDataFolder(folder);
      await expect(claimDataFolder(folder)).rejects.toThrow(`in use by process ${process.pid}.`);
    }
    expect(await readdir(folder)).toHaveLength(1);
  });

  test('is taken over from an owner that was killed', async () => {
    await leaveDeadClaim();
    await using _claim = await claimDataFolder(folder);
    await expect(claimDataFolder(folder)).rejects.toThrow(`in use by process ${process.pid}.`);
  });

  test('is taken over when the pid of the dead owner belongs to another process today', async () => {
    await mkdir(folder);
    await writeFile(join(folder, 'owner.json'), JSON.stringify({ pid: process.ppid, born: '1' }));
    await using _claim = await claimDataFolder(folder);
  });

  test.each(['', '{', '[]', '{"pid":-1}', '{"pid":"1"}'])('is taken over when the claim holds %j', async (text) => {
    await mkdir(folder);
    await writeFile(join(folder, 'owner.json'), text);
    await using _claim = await claimDataFolder(folder);
  });

  test('has exactly one winner of 20 claims at once in one process', async () => {
    const claims = await Promise.allSettled(Array.from({ length: 20 }, () => claimDataFolder(folder)));
    const won = claims.filter(({ status }) => status === 'fulfilled');
    expect(won).toHaveLength(1);
    for (const claim of claims) if (claim.status === 'rejected') expect(claim.reason.name).toBe('StartError');
    for (const claim of claims) if (claim.status === 'fulfilled') await claim.value[Symbol.asyncDispose]();
  });

  test('has exactly one winner of 20 processes that find a dead owner at the same moment', async () => {
    const claimers = await Promise.all(Array.from({ length: 20 }, startClaimer));
    await leaveDeadClaim();
    const lines = await Promise.all(claimers.map(({ claim }) => claim()));
    const winners = claimers.filter((_, index) => lines[index]?.startsWith('won'));
    expect(winners).toHaveLength(1);
    const told = `StartError The data folder ${folder} is in use by process ${winners[0]!.child.pid}. Stop that one first, or set DATA_DIR to another folder.`;
    expect(new Set(lines.filter((line) => !line?.startsWith('won')))).toEqual(new Set([told]));
    await Promise.all(claimers.map(({ end }) => end()));
  });
});
