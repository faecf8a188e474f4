import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../services/shared/embedded-postgres.ts';
import { runProcess } from '../../services/shared/run-process.ts';
import { startNetwork } from '../../services/start-network.ts';

/** Starts what every contender asks: PostgreSQL on throw-away data, the network service and one node with all cities. */
async function startBackend(cities: number) {
  await using starting = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'stadtverbund-bench-'));
  starting.defer(() => rm(folder, { recursive: true, force: true }));
  const postgres = starting.use(await startEmbeddedPostgres({ folder, port: 0, durable: false }));
  const { network } = starting.use(
    await startNetwork({ cities, databaseServer: postgres.url, watchSeconds: 0, pollSeconds: 0, logLevel: 'error' }),
  );
  const running = starting.move();
  return { describe: () => network.url, [Symbol.asyncDispose]: () => running.disposeAsync() };
}

await runProcess(() => startBackend(Number(process.argv[2])));
