import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm';
import { ensureDatabase, withConnection } from './database.ts';
import { withSchemaEngine } from './schema-engine.ts';

/** The services that own a database; each has its folder under `prisma/`. */
export const owners = ['city', 'directory', 'network'] as const;
export type DatabaseOwner = (typeof owners)[number];
export const isOwner = (name: string): name is DatabaseOwner => (owners as readonly string[]).includes(name);

const folderOf = (owner: DatabaseOwner) => fileURLToPath(new URL(`../../prisma/${owner}/`, import.meta.url));
const noFilters = { externalTables: [], externalEnums: [] };
/** Any constant serves; it only has to be the same in every process that migrates. */
const advisoryLock = 7_401_520;

/** Runs with each migration in one transaction, so that what is not marked as finished was not applied at all. */
const markFinished = ';\nUPDATE _prisma_migrations SET finished_at = now() WHERE finished_at IS NULL';

/**
 * Creates the database of a URL when it is missing and applies the service's outstanding migrations.
 * Processes that start together take turns under an advisory lock; a database that is up to date costs one query.
 * A process that dies on the way leaves whole migrations only, and the next one goes on.
 */
export async function migrateDatabase(url: string, owner: DatabaseOwner, template?: string): Promise<void> {
  await ensureDatabase(url, template);
  const migrations = await readMigrations(owner);
  await withConnection(url, async (client) => {
    if (await isUpToDate(client, migrations)) return;
    await client.query('SELECT pg_advisory_lock($1)', [advisoryLock]);
    if (await isUpToDate(client, migrations)) return;
    await forgetUnfinished(client);
    const apply = (engine: SchemaEngine) => engine.applyMigrations({ migrationsList: migrations, filters: noFilters });
    await withSchemaEngine(url, await readSchema(owner), apply, markFinished);
  });
}

/**
 * Compares a service's migrations with its Prisma schema and returns the SQL that is missing, or '' when they agree.
 * `url` names a scratch database on which the migrations are replayed.
 */
export async function diffMigrations(url: string, owner: DatabaseOwner): Promise<string> {
  await ensureDatabase(url);
  const migrations = await readMigrations(owner);
  const schema = await readSchema(owner);
  const { stdout } = await withSchemaEngine(url, schema, (engine) =>
    engine.diff({
      from: { tag: 'migrations', ...migrations },
      to: { tag: 'schemaDatamodel', files: schema },
      script: true,
      exitCode: null,
      filters: noFilters,
    }),
  );
  const sql = stdout ?? '';
  return /^\s*(-- This is an empty migration\.)?\s*$/.test(sql) ? '' : sql;
}

interface Client {
  query(sql: string): Promise<{ rows: { migration_name: string; checksum: string }[] }>;
}

/** Asks for rows of the table of migrations, of which a new database has none. */
const queryMigrations = (client: Client, sql: string) =>
  client.query(sql).catch((error) => {
    if (error.code === '42P01') return { rows: [] };
    throw error;
  });

const forgetUnfinished = (client: Client) =>
  queryMigrations(client, 'DELETE FROM _prisma_migrations WHERE finished_at IS NULL');

/** Lists a service's migrations in their order, with the checksums under which databases remember them. */
export const listMigrations = async (owner: DatabaseOwner) => listFiles(await readMigrations(owner));

const listFiles = ({ migrationDirectories }: MigrationList) =>
  migrationDirectories.map(({ path, migrationFile: { content } }) => {
    const sql = content.tag === 'ok' ? content.value : '';
    return { name: path, sql, checksum: createHash('sha256').update(sql).digest('hex') };
  });

async function isUpToDate(client: Client, migrations: MigrationList): Promise<boolean> {
  const finished = 'SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL';
  const applied = await queryMigrations(client, finished);
  const checksums = new Map(applied.rows.map((row) => [row.migration_name, row.checksum]));
  return listFiles(migrations).every(({ name, checksum }) => checksums.get(name) === checksum);
}

async function readMigrations(owner: DatabaseOwner): Promise<MigrationList> {
  const baseDir = `${folderOf(owner)}migrations`;
  const entries = existsSync(baseDir) ? await readdir(baseDir, { withFileTypes: true }) : [];
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const migrationDirectories = await Promise.all(
    names.sort().map(async (path) => {
      const value = await readFile(`${baseDir}/${path}/migration.sql`, 'utf8');
      return { path, migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value } } };
    }),
  );
  const lockfile = { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' };
  return { baseDir, lockfile, shadowDbInitScript: '', migrationDirectories };
}

const readSchema = async (owner: DatabaseOwner) => {
  const path = `${folderOf(owner)}schema.prisma`;
  return [{ path, content: await readFile(path, 'utf8') }];
};
