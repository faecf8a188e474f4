import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { databaseLimits } from './limits.ts';
import { StartError } from './run-process.ts';

/**
 * Returns the settings of a connection pool with every waiting time bounded; `connections` is its size, and `options`
 * are settings of PostgreSQL for its sessions, as its command line has them.
 */
export function poolSettings(
  url: string,
  connections: number = databaseLimits.connections,
  options = '',
): pg.PoolConfig {
  return {
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: databaseLimits.connectMs,
    idleTimeoutMillis: 30_000,
    statement_timeout: databaseLimits.statementMs,
    query_timeout: databaseLimits.statementMs + 1_000,
    keepAlive: true,
    lock_timeout: databaseLimits.lockMs,
    idle_in_transaction_session_timeout: databaseLimits.idleInTransactionMs,
    // Prisma's adapter writes and reads points in time without their offset, as if every session were in UTC.
    options: `-c TimeZone=UTC ${options}`,
  };
}

/** Creates Prisma's adapter to one PostgreSQL database. */
export const createAdapter = (url: string, connections?: number, options?: string) =>
  new PrismaPg(poolSettings(url, connections, options), { statementNameGenerator: createStatementNames() });

/** How many different statements a connection keeps prepared. */
const statementsKept = 200;

/** Names statements by their text, so that PostgreSQL prepares each once per connection; beyond the bound they have none. */
function createStatementNames() {
  const names = new Map<string, string>();
  return ({ sql }: { sql: string }): string => {
    if (!names.has(sql) && names.size < statementsKept) names.set(sql, `prepared_${names.size}`);
    return names.get(sql) ?? '';
  };
}

/** Puts a database name into the URL of a server. */
export function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** Puts a password into the URL of a database that has none. */
export function withPassword(databaseUrl: string, password: string | undefined): string {
  const url = new URL(databaseUrl);
  // The setter encodes what may not stand in a URL, but leaves "%" as it is.
  if (password && !url.password) url.password = encodeURIComponent(password);
  return url.href;
}

/** Runs one piece of work on a connection of its own and closes it. Throws a StartError when nothing lets it connect. */
export async function withConnection<Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: databaseLimits.connectMs });
  client.on('error', () => undefined);
  try {
    await client.connect().catch((error) => {
      throw explainRefusal(error, url);
    });
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Creates the database that a URL names when the server does not have it yet, as a copy of `template` if one is given. */
export async function ensureDatabase(url: string, template?: string): Promise<void> {
  const name = decodeURIComponent(new URL(url).pathname.slice(1));
  await withConnection(databaseUrl(url, 'postgres'), async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount) return;
    const copy = template ? ` TEMPLATE ${pg.escapeIdentifier(template)}` : '';
    await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}${copy}`).catch((error) => {
      if (error.code !== '42P04' && error.code !== '23505') throw error;
    });
  });
}

/** Says in a sentence, without the password, why a server cannot be connected to; other errors stay as they are. */
function explainRefusal(error: Error & { code?: string }, url: string): Error {
  const { host, username } = new URL(url);
  if (/^(ECONN|ENOTFOUND|EAI_|EHOST|ENET|ETIMEDOUT)/.test(error.code ?? '') || /timeout/i.test(error.message)) {
    return new StartError(`PostgreSQL cannot be reached at ${host}. Start it there, or correct DATABASE_URL.`);
  }
  if (error.code?.startsWith('28') || error.message.startsWith('SASL')) {
    return new StartError(`PostgreSQL at ${host} does not let "${username}" in. Correct the user or the password.`);
  }
  return error;
}
