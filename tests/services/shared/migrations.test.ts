import { randomBytes } from 'node:crypto';
import { describe, expect, inject, test } from 'vitest';
import { databaseUrl, withConnection } from '../../../services/shared/database.ts';
import { diffMigrations, migrateDatabase, owners } from '../../../services/shared/migrations.ts';
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
});
