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
  const { url } = starting.use(await startEmbeddedPostgres({ folder, port: 0, durable: false }));
  const running = starting.move();
  return { describe: () => url, [Symbol.asyncDispose]: () => running.disposeAsync() };
}

await runProcess(startPostgres);
