import { databaseUrl } from '../../../services/shared/database.ts';
import { findFreePort } from '../../../services/shared/free-port.ts';
import { createSigningKey, type SigningKey } from '../../../services/shared/tokens.ts';
import { type Running, startProcess } from '../processes.ts';
import type { CitiesPlan } from './cities.ts';

/** The processes that publish, and how to start those that search. */
export interface Federation {
  postgresUrl: string;
  /** The cities' node, with the network service in it. */
  cities: Running;
  /** The issuer of the tokens that the cities accept, and its key. */
  hubUrl: string;
  key: SigningKey;
  /** The database of the directory that all others know. */
  directoryDatabase: string;
  startDirectory(): Promise<Running>;
  /** Starts a directory that reads no feeds, on a database that is filled already. */
  startFilledDirectory(stack: AsyncDisposableStack, databaseUrl: string): Promise<Running>;
  /** Starts a gateway; the one that keeps answers is the hub. */
  startGateway(directory: Running, cache: 'on' | 'off'): Promise<Running>;
}

/** Starts PostgreSQL and as many cities, each with so many things. */
export async function startFederation(
  resources: AsyncDisposableStack,
  size: Pick<CitiesPlan, 'cities' | 'items'>,
): Promise<Federation> {
  const { url: postgresUrl } = await startProcess(resources, { name: 'postgres', file: 'postgres.ts' });
  const [hubPort, directoryPort] = [await findFreePort(), await findFreePort()];
  const hubUrl = `http://127.0.0.1:${hubPort}`;
  const key = createSigningKey();
  const plan: CitiesPlan = { ...size, postgresUrl, hubUrl, directoryUrl: `http://127.0.0.1:${directoryPort}` };
  const cities = await startProcess(resources, {
    name: 'cities',
    file: 'directory/cities.ts',
    args: [JSON.stringify(plan)],
  });
  const directoryDatabase = databaseUrl(postgresUrl, 'directory');
  const startDirectory = (stack: AsyncDisposableStack, env: Record<string, string>) =>
    startProcess(stack, {
      name: 'directory',
      file: '../../services/directory/main.ts',
      env: { NETWORK_URL: cities.url, HUB_URL: hubUrl, LOG_LEVEL: 'error', ...env },
    });
  return {
    postgresUrl,
    cities,
    hubUrl,
    key,
    directoryDatabase,
    startDirectory: () =>
      startDirectory(resources, { DATABASE_URL: directoryDatabase, DIRECTORY_PORT: `${directoryPort}` }),
    startFilledDirectory: (stack, database) =>
      startDirectory(stack, { DATABASE_URL: database, DIRECTORY_PORT: '0', POLL_SECONDS: '0' }),
    startGateway: (directory, cache) =>
      startProcess(resources, {
        name: 'gateway',
        file: '../../gateway/main.ts',
        env: {
          NETWORK_URL: cities.url,
          DIRECTORY_URL: directory.url,
          PUBLIC_URL: hubUrl,
          GATEWAY_KEY: key.privateKey,
          GATEWAY_PORT: cache === 'on' ? `${hubPort}` : '0',
          CACHE: cache,
          LOG_LEVEL: 'warn',
        },
      }),
  };
}
