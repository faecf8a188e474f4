import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { databaseUrl } from '../../services/shared/database.ts';
import { startEmbeddedPostgres } from '../../services/shared/embedded-postgres.ts';
import { migrateDatabase, owners } from '../../services/shared/migrations.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The URL of the PostgreSQL server of this run, without a database. */
    postgresUrl: string;
  }
}

/** Starts one throw-away PostgreSQL for the whole run, with a migrated template database per service. */
export default async function setup(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'stadtverbund-test-'));
  const postgres = await startEmbeddedPostgres({ folder, port: 0, durable: false });
  for (const owner of owners) await migrateDatabase(databaseUrl(postgres.url, `template_${owner}`), owner);
  project.provide('postgresUrl', postgres.url);
  return async () => {
    await postgres[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  };
}
