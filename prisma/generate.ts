import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';

const usage = `Usage: npm run generate [-- --clients | --check]
  Writes what is derived: Prisma clients, schema.types.ts of every service, gateway/supergraph.graphql,
  services/shared/feed/item.schema.json.
  --clients  only the Prisma clients (what an installation needs)
  --check    writes nothing; fails when a committed file is stale`;

const { values } = parseArgs({
  options: { clients: { type: 'boolean' }, check: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
});
if (values.help) {
  process.stdout.write(`${usage}\n`);
  process.exit(0);
}

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const prisma = createRequire(import.meta.url)
  .resolve('prisma/package.json')
  .replace('package.json', 'build/index.js');

if (!values.check) {
  await Promise.all(['city', 'directory', 'network'].map(generateClient));
}
if (!values.clients) {
  const { deriveFiles } = await import('./derive.ts');
  const stale = await deriveFiles(root, values.check ?? false);
  if (stale.length > 0) {
    process.stderr.write(`Stale: ${stale.join(', ')}. Run "npm run generate" and commit the result.\n`);
    process.exit(1);
  }
}

async function generateClient(service: string): Promise<void> {
  const args = [
    'generate',
    '--no-hints',
    '--config',
    'prisma/prisma.config.ts',
    '--schema',
    `prisma/${service}/schema.prisma`,
  ];
  try {
    await promisify(execFile)(process.execPath, [prisma, ...args], { cwd: root });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    process.stderr.write(`The Prisma client of ${service} could not be generated.\n${stdout ?? ''}${stderr ?? ''}\n`);
    process.exit(1);
  }
}
