import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type pg from 'pg';
import type { World } from './world.ts';

/** How a reading is broken off: both directories lose the database, or a third one that reads is killed. */
export type Break = 'lose' | 'kill';

/** A reading of all feeds that can be broken off; `client` is the one connection to the database that is to stay. */
interface Reading {
  ended: Promise<unknown>;
  breakOff(client: pg.ClientBase): Promise<void>;
}

/** Has the directory that is to be struck read all feeds. */
export function startReading({ directories, registry, directoryDatabaseUrl }: World, way: Break): Reading {
  if (way === 'lose') return { ended: directories[0].harvestNow(), breakOff: closeOthers };
  const file = new URL('harvest-process.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, [file, directoryDatabaseUrl, registry.url], { env: {}, stdio: 'ignore' });
  return { ended: once(child, 'exit'), breakOff: async () => void child.kill('SIGKILL') };
}

/** Returns when a transaction waits in the middle of applying a page, or the reading has ended without one. */
export async function waitForApplying(client: pg.ClientBase, { ended }: Reading): Promise<void> {
  let isOver = false;
  ended.then(() => {
    isOver = true;
  });
  const waiting = `SELECT FROM pg_locks WHERE relation = '"FeedProblem"'::regclass AND NOT granted`;
  while (!isOver && (await client.query(waiting)).rowCount === 0);
}

async function closeOthers(client: pg.ClientBase): Promise<void> {
  await client.query(`SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()`);
}
