import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { databaseUrl, ensureDatabase } from '../../services/shared/database.ts';
import type { DatabaseOwner } from '../../services/shared/migrations.ts';

/** Creates a fresh, migrated and empty database of a service and returns its URL. */
export async function createTestDatabase(owner: DatabaseOwner): Promise<string> {
  const url = databaseUrl(inject('postgresUrl'), `test_${owner}_${randomBytes(6).toString('hex')}`);
  await ensureDatabase(url, `template_${owner}`);
  return url;
}
