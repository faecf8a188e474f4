import { startEmbeddedPostgres } from '../../../services/shared/embedded-postgres.ts';

/** A process of its own that starts PostgreSQL on a folder, says where, and holds on until it is killed. */
const { url } = await startEmbeddedPostgres({ folder: process.argv[2]!, port: 0, durable: false });
process.stdout.write(`${url}\n`);
setInterval(() => undefined, 60_000);
