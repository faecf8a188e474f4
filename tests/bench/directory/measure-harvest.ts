import { setTimeout as sleep } from 'node:timers/promises';
import { withConnection } from '../../../services/shared/database.ts';
import type { Running } from '../processes.ts';

const lookMs = 200;
const giveUpMs = 300_000;

/**
 * Starts a directory on an empty database and returns it with the seconds until a search finds all that the cities
 * publish: so many things. `databaseUrl` is that of the directory.
 */
export async function measureHarvest(
  start: () => Promise<Running>,
  databaseUrl: string,
  { cities, things }: { cities: number; things: number },
): Promise<{ directory: Running; seconds: number }> {
  const startedAt = performance.now();
  const directory = await start();
  await withConnection(databaseUrl, async (client) => {
    for (;;) {
      const { rows } = await client.query('SELECT count("readAt")::int AS read FROM "Feed"');
      if (rows[0].read === cities) return;
      if (performance.now() - startedAt > giveUpMs) {
        throw new Error(`Only ${rows[0].read} of ${cities} feeds were read within ${giveUpMs / 1_000} s.`);
      }
      await sleep(lookMs);
    }
  });
  const found = await countThings(directory.url);
  const seconds = (performance.now() - startedAt) / 1_000;
  if (found !== things) throw new Error(`A search finds ${found} of ${things} things after the harvest.`);
  return { directory, seconds };
}

/** How many things a search finds that asks for nothing; PostgreSQL has not looked at the new rows yet, so it gets time. */
async function countThings(directoryUrl: string): Promise<number | undefined> {
  const response = await fetch(`${directoryUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ search(first: 1) { totalCount } }"}',
    signal: AbortSignal.timeout(30_000),
  });
  const { data } = (await response.json()) as { data?: { search?: { totalCount: number } | null } };
  return data?.search?.totalCount;
}
