import { type City, startCity } from '../../../../services/city/start.ts';
import { withConnection } from '../../../../services/shared/database.ts';
import { createLocalKeySet } from '../../../../services/shared/key-set.ts';
import { createSigningKey, signToken } from '../../../../services/shared/tokens.ts';
import { type Answer, ask } from '../../../setup/ask.ts';
import { createTestDatabase } from '../../../setup/database.ts';
import { copyDatabase, dropDatabase } from './copy-database.ts';
import { type BackupKind, restoreTables, saveTables } from './copy-tables.ts';

const hub = 'https://hub.example';
const key = createSigningKey();

/** A city's node on a database of its own, as its operators and editors handle it. */
export interface ModelCity extends AsyncDisposable {
  slug: string;
  databaseUrl: string;
  /** The address of the node; null while it is stopped. */
  url(): string | null;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Keeps copies of everything, for `restore` to bring one back; the node is stopped meanwhile. */
  backUp(): Promise<void>;
  restore(from: BackupKind): Promise<void>;
  /** Asks the city's GraphQL endpoint as an editor. */
  ask(query: string, variables: object): Promise<Answer>;
}

/** Starts a city with an empty database. */
export async function startModelCity(slug: string): Promise<ModelCity> {
  const databaseUrl = await createTestDatabase('city');
  const backupUrl = `${databaseUrl}_backup`;
  let node: City | null = null;

  const stop = async () => {
    await node?.[Symbol.asyncDispose]();
    node = null;
  };
  const start = async () => {
    const cities = [{ slug, databaseUrl }];
    const config = { host: '127.0.0.1', port: 0, cities, hub, directory: null, logLevel: 'silent', poolSize: 4 };
    node ??= await startCity(config, { keys: createLocalKeySet([key]) });
  };
  const whileStopped = async (work: () => Promise<void>) => {
    const wasRunning = node !== null;
    await stop();
    await work();
    if (wasRunning) await start();
  };
  await start();
  return {
    slug,
    databaseUrl,
    url: () => node?.url ?? null,
    start,
    stop,
    backUp: () =>
      whileStopped(async () => {
        await withConnection(databaseUrl, saveTables);
        await copyDatabase(databaseUrl, backupUrl);
      }),
    restore: (from) =>
      whileStopped(() =>
        from === 'tables' ? withConnection(databaseUrl, restoreTables) : copyDatabase(backupUrl, databaseUrl),
      ),
    ask(query, variables) {
      const viewer = { account: 'editor', grants: [{ role: 'editor' as const, city: slug }] };
      const token = signToken(key, viewer, { issuer: hub, audience: slug, seconds: 60 });
      return ask(node!.endpoints[slug]!, query, { variables, token });
    },
    async [Symbol.asyncDispose]() {
      await stop();
      await Promise.all([dropDatabase(databaseUrl), dropDatabase(backupUrl)]);
    },
  };
}
