import fc from 'fast-check';
import { withConnection } from '../../../../services/shared/database.ts';
import { command } from './model.ts';
import { slug } from './parameters.ts';
import type { Slug } from './world.ts';
import { type CityWrite, performAll, tableWrites, writes } from './write.ts';
import { type TableWrite, writeTables } from './write-tables.ts';

/** Things are changed in cities. */
export const write = fc
  .record({ writes })
  .map(command<{ writes: CityWrite[] }>({ name: 'write', run: (world, { writes }) => performAll(world, writes) }));

interface Slow {
  slug: Slug;
  slow: TableWrite[];
  /** Whether its triggers fire before it ends, as when a commit takes long. */
  early: boolean;
  keep: boolean;
  quick: TableWrite[];
}

/**
 * A transaction stays open, and is kept or given up, while others change the same city and the directories read. Those
 * who wait for it too long give up.
 */
export const writeSlowly = fc
  .record({ slug, slow: tableWrites, early: fc.boolean(), keep: fc.boolean(), quick: tableWrites })
  .map(
    command<Slow>({
      name: 'write slowly',
      async run({ cities, directories }, { slug, slow, early, keep, quick }) {
        const writeQuickly = (write: TableWrite) =>
          withConnection(cities[slug].databaseUrl, (client) => writeTables(client, slug, write)).catch((error) => {
            if (!givenUp.has(error.code)) throw error;
          });
        await withConnection(cities[slug].databaseUrl, async (client) => {
          await client.query('BEGIN');
          for (const write of slow) await writeTables(client, slug, write);
          if (early) await client.query('SET CONSTRAINTS ALL IMMEDIATE');
          const others = quick.map(writeQuickly);
          for (const directory of directories) await directory.harvestNow();
          await client.query(keep ? 'COMMIT' : 'ROLLBACK');
          await Promise.all(others);
        });
      },
    }),
  );

/** PostgreSQL's codes for a lock that took too long and for two transactions that wait for each other. */
const givenUp = new Set(['55P03', '40P01']);
