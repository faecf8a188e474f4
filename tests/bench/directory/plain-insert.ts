import type pg from 'pg';
import { databaseUrl, withConnection } from '../../../services/shared/database.ts';
import { migrateDatabase } from '../../../services/shared/migrations.ts';

const rowsPerStatement = 500;
const rowsPerFetch = 5_000;

/** What the index consists of. */
const tables = ['City', 'Listing', 'Occurrence', 'Word'];

/**
 * Copies the tables of a directory into new ones of the same shape, indexes included, on the same server: statements of
 * 500 rows, one after the other, nothing checked or computed. Returns the seconds that the statements took alone.
 */
export async function insertPlainly(postgresUrl: string, directory: string): Promise<number> {
  const copy = `${directory}_plain`;
  await migrateDatabase(databaseUrl(postgresUrl, copy), 'directory');
  let milliseconds = 0;
  await withConnection(databaseUrl(postgresUrl, directory), (from) =>
    withConnection(databaseUrl(postgresUrl, copy), async (to) => {
      for (const table of tables) milliseconds += await copyTable(from, to, table);
    }),
  );
  await withConnection(databaseUrl(postgresUrl, 'postgres'), (client) => client.query(`DROP DATABASE "${copy}"`));
  return milliseconds / 1_000;
}

async function copyTable(from: pg.Client, to: pg.Client, table: string): Promise<number> {
  const { rows: columns } = await from.query<{ name: string; type: string }>(
    `SELECT quote_ident(attname) AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
    [`"${table}"`],
  );
  const names = columns.map(({ name }) => name).join(', ');
  const insert = `INSERT INTO "${table}" (${names})
    SELECT ${columns.map(({ type }, index) => `c${index}::${type}`).join(', ')}
    FROM unnest(${columns.map((_, index) => `$${index + 1}::text[]`).join(', ')})
      AS new(${columns.map((_, index) => `c${index}`).join(', ')})`;

  let milliseconds = 0;
  await from.query('BEGIN');
  await from.query(
    `DECLARE rows CURSOR FOR SELECT ${columns.map(({ name }) => `${name}::text`).join(', ')} FROM "${table}"`,
  );
  for (;;) {
    const { rows } = await from.query({ text: `FETCH ${rowsPerFetch} FROM rows`, rowMode: 'array' });
    for (let at = 0; at < rows.length; at += rowsPerStatement) {
      const batch = rows.slice(at, at + rowsPerStatement);
      const values = columns.map((_, index) => batch.map((row) => row[index]));
      const startedAt = performance.now();
      await to.query({ name: `insert ${table}`, text: insert, values });
      milliseconds += performance.now() - startedAt;
    }
    if (rows.length < rowsPerFetch) break;
  }
  await from.query('COMMIT');
  return milliseconds;
}
