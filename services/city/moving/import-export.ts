import type pg from 'pg';
import { withConnection } from '../../shared/database.ts';
import { migrateDatabase } from '../../shared/migrations.ts';
import { StartError } from '../../shared/run-process.ts';
import { type ImportLimits, importLimits } from './limits.ts';
import { ownTables } from './own-tables.ts';
import { readExport, type Tables } from './read-export.ts';

/** How many rows one statement stores. */
const storedAtOnce = 500;

/**
 * Stores the export of a city in its database, all of it or nothing, and returns how many rows that were. Throws a
 * StartError when the file is not what it should be, or the database holds something already.
 */
export async function importExport(
  { slug, databaseUrl }: { slug: string; databaseUrl: string },
  file: string,
  now: Date,
  limits: ImportLimits = importLimits,
): Promise<number> {
  const tables = await readExport(file, slug, limits);
  const rows = ownTables.reduce((sum, table) => sum + tables[table].length, 0);
  await migrateDatabase(databaseUrl, 'city');
  await withConnection(databaseUrl, async (client) => {
    await client.query('BEGIN');
    for (const table of ownTables) {
      await client.query(`LOCK TABLE "${table}" IN SHARE ROW EXCLUSIVE MODE`);
      const { rowCount } = await client.query(`SELECT FROM "${table}" LIMIT 1`);
      if (rowCount)
        throw new StartError(`In der Datenbank von ${slug} ist schon etwas. Starten Sie den Knoten ohne --import.`);
    }
    await store(client, tables).catch((error) => {
      // Classes 22 and 23: data that do not fit their columns, or an id that comes twice.
      throw /^2[23]/.test(error.code)
        ? new StartError(
            'Der Export passt nicht zu diesem Knoten. Bringen Sie ihn auf den neuesten Stand und holen Sie den Export neu.',
          )
        : error;
    });
    await client.query(
      `INSERT INTO "AuditEntry" ("at", "actor", "action", "subject", "details") VALUES ($1, 'system', 'city-imported', $2, $3)`,
      [now, slug, { rows }],
    );
    await client.query('COMMIT');
  });
  return rows;
}

/** Ids and times stay; the feed is written anew by its triggers, in a generation of its own. */
async function store(client: pg.Client, tables: Tables): Promise<void> {
  for (const table of ownTables) {
    for (let at = 0; at < tables[table].length; at += storedAtOnce) {
      const rows = JSON.stringify(tables[table].slice(at, at + storedAtOnce));
      await client.query(`INSERT INTO "${table}" SELECT * FROM json_populate_recordset(NULL::"${table}", $1)`, [rows]);
    }
  }
  await client.query(`SELECT setval('"AuditEntry_id_seq"', (SELECT max("id") FROM "AuditEntry"))`);
}
