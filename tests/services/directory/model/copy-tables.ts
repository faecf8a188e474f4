import type pg from 'pg';

/** How a backup comes back: as another database under the old name, or into the same one, as `pg_restore --clean` does it. */
export type BackupKind = 'database' | 'tables';

const listTables = async (client: pg.ClientBase, schema: string): Promise<string[]> => {
  const sql = `SELECT format('%I', tablename) AS name FROM pg_tables WHERE schemaname = $1`;
  return (await client.query<{ name: string }>(sql, [schema])).rows.map(({ name }) => name);
};

/** Copies all tables of a database, and how far its sequences are, into a schema of their own. */
export async function saveTables(client: pg.ClientBase): Promise<void> {
  await client.query('DROP SCHEMA IF EXISTS backup CASCADE; CREATE SCHEMA backup');
  for (const table of await listTables(client, 'public')) {
    await client.query(`CREATE TABLE backup.${table} AS TABLE public.${table}`);
  }
  await client.query(`CREATE TABLE backup.sequences AS SELECT format('%I', sequencename) AS name, last_value
    FROM pg_sequences WHERE schemaname = 'public'`);
}

/** Brings the tables back as they were, without any trigger. */
export async function restoreTables(client: pg.ClientBase): Promise<void> {
  const tables = (await listTables(client, 'backup')).filter((table) => table !== 'sequences');
  await client.query('BEGIN; SET LOCAL session_replication_role = replica');
  await client.query(`TRUNCATE ${tables.map((table) => `public.${table}`)}`);
  for (const table of tables) await client.query(`INSERT INTO public.${table} TABLE backup.${table}`);
  await client.query(
    `SELECT setval(name::regclass, coalesce(last_value, 1), last_value IS NOT NULL) FROM backup.sequences`,
  );
  await client.query('COMMIT');
}
