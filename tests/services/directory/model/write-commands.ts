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

/** A transaction stays open while a directory reads, and is kept or given up then. */
export const writeSlowly = fc.record({ slug, tables: tableWrites, keep: fc.boolean() }).map(
  command<{ slug: Slug; tables: TableWrite[]; keep: boolean }>({
    name: 'write slowly',
    run: ({ cities, directories }, { slug, tables, keep }) =>
      withConnection(cities[slug].databaseUrl, async (client) => {
        await client.query('BEGIN');
        for (const write of tables) await writeTables(client, slug, write);
        await directories[0].harvestNow();
        await client.query(keep ? 'COMMIT' : 'ROLLBACK');
      }),
  }),
);
