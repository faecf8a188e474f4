import pg from 'pg';
import type { PrismaClient } from '../../../../prisma/city/client/client.ts';
import { startCity } from '../../../../services/city/start.ts';
import { databaseUrl, withConnection } from '../../../../services/shared/database.ts';
import { createTestDatabase } from '../../../setup/database.ts';
import { postgresUrl } from '../start-test-city.ts';

/** A city whose database can be copied and brought back. */
export interface RestorableCity extends AsyncDisposable {
  feed(): string;
  db(): PrismaClient;
  /** Stops the node and starts it again. */
  restart(): Promise<void>;
  /** Keeps a copy of the database under a name. */
  backUp(name: string): Promise<void>;
  /** Puts the copy in the place of the database; the node runs on unless `isStopped`. */
  restore(name: string, isStopped: boolean): Promise<void>;
}

/** Starts a city on an empty database of its own. */
export async function startRestorableCity(): Promise<RestorableCity> {
  const url = await createTestDatabase('city');
  const database = new URL(url).pathname.slice(1);
  const start = () =>
    startCity({
      host: '127.0.0.1',
      port: 0,
      cities: [{ slug: 'hattingen', databaseUrl: url }],
      hub: null,
      logLevel: 'silent',
      poolSize: 2,
    });
  let node = await start();
  const copy = (from: string, to: string) =>
    withConnection(databaseUrl(postgresUrl(), 'postgres'), async (client) => {
      const [source, target] = [pg.escapeIdentifier(from), pg.escapeIdentifier(to)];
      await client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${from}'`);
      await client.query(`DROP DATABASE IF EXISTS ${target} WITH (FORCE)`);
      await client.query(`CREATE DATABASE ${target} TEMPLATE ${source}`);
    });
  const stop = () => node[Symbol.asyncDispose]();
  return {
    feed: () => `${node.url}/hattingen/feed`,
    db: () => node.database('hattingen'),
    async restart() {
      await stop();
      node = await start();
    },
    backUp: async (name) => {
      await stop();
      await copy(database, `${database}_${name}`);
      node = await start();
    },
    async restore(name, isStopped) {
      if (isStopped) await stop();
      await copy(`${database}_${name}`, database);
      if (isStopped) node = await start();
    },
    [Symbol.asyncDispose]: stop,
  };
}
