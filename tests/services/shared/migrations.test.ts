import { randomBytes } from 'node:crypto';
import { describe, expect, inject, test } from 'vitest';
import { databaseUrl, ensureDatabase, withConnection } from '../../../services/shared/database.ts';
import { type DatabaseOwner, diffMigrations, migrateDatabase, owners } from '../../../services/shared/migrations.ts';
import { createTestDatabase } from '../../setup/database.ts';

const freshUrl = () => databaseUrl(inject('postgresUrl'), `fresh_${randomBytes(6).toString('hex')}`);
const applied = (url: string) =>
  withConnection(url, async (client) => (await client.query('SELECT migration_name FROM _prisma_migrations')).rows);

describe.each(owners)('the migrations of the %s', (owner) => {
  test('agree with its schema', async () => {
    expect(await diffMigrations(freshUrl(), owner)).toBe('');
  });

  test('are applied once when several processes start at once on a database that is missing', async () => {
    const url = freshUrl();
    await Promise.all([1, 2, 3].map(() => migrateDatabase(url, owner)));
    const names = (await applied(url)).map(({ migration_name }) => migration_name);
    expect(names.length).toBeGreaterThan(0);
    expect(new Set(names).size).toBe(names.length);
  });

  test('leave a database alone that is up to date', async () => {
    const url = await createTestDatabase(owner);
    const before = await applied(url);
    await migrateDatabase(url, owner);
    expect(await applied(url)).toEqual(before);
  });

  test('go on where they were interrupted, whichever command that was', async () => {
    const whole = await migrateWithEnd(owner, 0);
    const names = (url: string) => applied(url).then((rows) => rows.map(({ migration_name }) => migration_name).sort());
    const step = Math.ceil(whole.commands / 8);
    for (let command = 1; command <= whole.commands; command += step) {
      const { url, isInterrupted } = await migrateWithEnd(owner, command);
      expect(isInterrupted).toBe(true);
      await migrateDatabase(url, owner);
      expect(await names(url)).toEqual(await names(whole.url));
      expect(await relations(url)).toEqual(await relations(whole.url));
    }
  });
});

const relations = (url: string) =>
  withConnection(
    url,
    async (client) => (await client.query("SELECT relname FROM pg_class WHERE relname !~ 'toast' ORDER BY 1")).rows,
  );

/** Migrates a new database, whose server ends the connection at the command of this number; 0 for never. */
async function migrateWithEnd(owner: DatabaseOwner, last: number) {
  const url = freshUrl();
  await ensureDatabase(url);
  await withConnection(url, (client) =>
    client.query(`
      CREATE SEQUENCE commands;
      CREATE FUNCTION end_connection() RETURNS event_trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF nextval('public.commands') = ${last} THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF;
      END $$;
      CREATE EVENT TRIGGER ends ON ddl_command_start EXECUTE FUNCTION end_connection();`),
  );
  const isInterrupted = await migrateDatabase(url, owner).then(
    () => false,
    () => true,
  );
  const [{ commands }] = await withConnection(
    url,
    async (client) => (await client.query('SELECT last_value::int AS commands FROM commands')).rows,
  );
  return { url, isInterrupted, commands: commands as number };
}
