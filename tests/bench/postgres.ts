import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../services/shared/embedded-postgres.ts';
import { runProcess } from '../../services/shared/run-process.ts';

/** Starts PostgreSQL on throw-away data. */
async function startPostgres() {
  await using starting = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'stadtverbund-bench-'));
  starting.defer(() => rm(folder, { recursive: true, force: true }));
  // One server for all, where a hundred cities and the directory have one each: it gets the memory of several.
  const sharedBuffers = '1GB';
  const { url } = starting.use(await startEmbeddedPostgres({ folder, port: 0, durable: false, sharedBuffers }));
  const running = starting.move();
  return { describe: () => url, [Symbol.asyncDispose]: () => running.disposeAsync() };
}

await runProcess(startPostgres);
