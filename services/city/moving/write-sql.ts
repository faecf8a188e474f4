import pg from 'pg';
import { listMigrations } from '../../shared/migrations.ts';
import { ownTables } from './own-tables.ts';
import { readColumns, readRows } from './read-rows.ts';

/** What the table of applied migrations is like; a node that finds them in it does not apply them again. */
const migrationsTable = `CREATE TABLE "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
);
`;

/** Writes all that a city owns as SQL that makes it in an empty database of PostgreSQL 18, with `psql -f` for instance. */
export async function* writeSql(snapshot: pg.Client): AsyncGenerator<string> {
  yield "SET client_encoding = 'UTF8';\nSET standard_conforming_strings = on;\nSET TIME ZONE 'UTC';\nBEGIN;\n\n";
  yield migrationsTable;
  for (const { name, sql, checksum } of await listMigrations('city')) {
    const values = [name, checksum].map(pg.escapeLiteral).join(', ');
    yield `\n${sql}\nINSERT INTO "_prisma_migrations" ("id", "migration_name", "checksum", "finished_at", "applied_steps_count")\n`;
    yield `  VALUES (gen_random_uuid(), ${values}, now(), 1);\n`;
  }
  for (const table of ownTables) {
    const columns = (await readColumns(snapshot, table)).map(({ name }) => pg.escapeIdentifier(name));
    const values = columns.map((column) => `quote_nullable(${column}::text)`).join(", ', ', ");
    const insert = pg.escapeLiteral(`INSERT INTO "${table}" (${columns.join(', ')}) VALUES (`);
    yield `\n-- ${table}\n`;
    for await (const rows of readRows<string>(snapshot, table, `concat(${insert}, ${values}, ');')`)) {
      yield `${rows.join('\n')}\n`;
    }
  }
  yield `\nSELECT setval('"AuditEntry_id_seq"', (SELECT max("id") FROM "AuditEntry"));\nCOMMIT;\n`;
}
