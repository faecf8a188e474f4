import pg from 'pg';
import { databaseUrl, withConnection } from '../../../../services/shared/database.ts';

/** Drops the database of a URL, whoever uses it. */
export const dropDatabase = (url: string) => administer(url, (name) => [drop(name)]);

/** Makes the database of one URL a copy of that of another, which nobody may use meanwhile. */
export const copyDatabase = (from: string, to: string) =>
  administer(to, (name) => [drop(name), `CREATE DATABASE ${name} TEMPLATE ${nameOf(from)}`]);

const drop = (name: string) => `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`;
const nameOf = (url: string) => pg.escapeIdentifier(new URL(url).pathname.slice(1));

const administer = (url: string, statements: (name: string) => string[]): Promise<void> =>
  withConnection(databaseUrl(url, 'postgres'), async (client) => {
    for (const statement of statements(nameOf(url))) await client.query(statement);
  });
