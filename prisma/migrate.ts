import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseUrl } from '../services/shared/database.ts';
import { startEmbeddedPostgres } from '../services/shared/embedded-postgres.ts';
import { diffMigrations, isOwner, owners } from '../services/shared/migrations.ts';

const usage = `Usage: npm run migrate -- <service> <name>
  Writes the migration that takes the last one to prisma/<service>/schema.prisma.
  <service>  ${owners.join(', ')}
  <name>     what it does, in a-z, 0-9 and hyphens, for instance add-board-entries`;

const [service = '', name = ''] = process.argv.slice(2);
if (service === '--help' || service === '-h') {
  process.stdout.write(`${usage}\n`);
  process.exit(0);
}
if (!isOwner(service) || !/^[a-z][a-z0-9-]{1,60}$/.test(name)) {
  process.stderr.write(`${usage}\n`);
  process.exit(1);
}

const folder = await mkdtemp(join(tmpdir(), 'stadtverbund-migrate-'));
try {
  await using postgres = await startEmbeddedPostgres({ folder, port: 0, durable: false });
  const sql = await diffMigrations(databaseUrl(postgres.url, 'scratch'), service);
  if (!sql) {
    process.stdout.write(`prisma/${service}/schema.prisma has nothing that a migration lacks.\n`);
  } else {
    const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
    const path = join(import.meta.dirname, service, 'migrations', `${stamp}_${name.replaceAll('-', '_')}`);
    await mkdir(path, { recursive: true });
    await writeFile(join(path, 'migration.sql'), sql);
    process.stdout.write(
      `Wrote prisma/${service}/migrations/${stamp}_${name.replaceAll('-', '_')}/migration.sql. Read it, then commit it.\n`,
    );
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
