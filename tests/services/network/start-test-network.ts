import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type NetworkConfig, readConfig } from '../../../services/network/config.ts';
import { type NetworkDatabase, openNetworkDatabase } from '../../../services/network/context.ts';
import { type NetworkService, startNetworkService } from '../../../services/network/start.ts';
import { loopback } from '../../../services/shared/allowed-address.ts';
import { publishKeySet } from '../../../services/shared/key-set.ts';
import { createLog } from '../../../services/shared/log.ts';
import { createSigningKey, type SigningKey, signToken } from '../../../services/shared/tokens.ts';
import type { Viewer } from '../../../services/shared/viewer.ts';
import { createTestDatabase } from '../../setup/database.ts';

export const silent = createLog('test', 'silent');
export const admin: Viewer = { account: 'office', grants: [{ role: 'admin' }] };
export const editor: Viewer = { account: 'anna', grants: [{ role: 'editor', city: 'hattingen' }] };

/** An answer of the service: its status, headers and JSON. */
export interface Answer {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: the tests look at any part of it
  body: any;
}

export interface TestNetwork extends AsyncDisposable {
  service: NetworkService;
  db: NetworkDatabase;
  databaseUrl: string;
  hub: TestHub;
  /** Asks without a token, with one for a viewer, or with one given as text. */
  ask(query: string, options?: { variables?: object; as?: Viewer | string }): Promise<Answer>;
}

/** Starts the service on a database of its own, trusting a hub of its own; it looks at nodes only when asked. */
export async function startTestNetwork(
  settings: Partial<NetworkConfig> = {},
  overrides: Parameters<typeof startNetworkService>[1] = {},
): Promise<TestNetwork> {
  await using resources = new AsyncDisposableStack();
  const hub = resources.use(await startTestHub());
  const databaseUrl = settings.databaseUrl ?? (await createTestDatabase('network'));
  const config = readConfig({
    DATABASE_URL: databaseUrl,
    NETWORK_PORT: '0',
    HUB_URL: hub.url,
    SEED: 'demo',
    WATCH_SECONDS: '0',
    NODE_NETWORKS: loopback.join(),
  });
  const db = resources.adopt(openNetworkDatabase(databaseUrl, 2), (open) => open.$disconnect());
  const service = resources.use(await startNetworkService({ ...config, ...settings }, { log: silent, ...overrides }));
  const owned = resources.move();
  return {
    service,
    db,
    databaseUrl,
    hub,
    async ask(query, { variables, as } = {}) {
      const token = typeof as === 'object' ? hub.token(as) : as;
      return post(`${service.url}/graphql`, JSON.stringify({ query, variables }), {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      });
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

/** Posts JSON and reads JSON. */
export async function post(url: string, body: string, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

export interface TestHub extends AsyncDisposable {
  url: string;
  key: SigningKey;
  /** How often the key set was fetched. */
  fetches(): number;
  /** Signs the word that stands for a machine. */
  client(word: string): string;
  token(viewer: Viewer, changes?: { issuer?: string; audience?: string; seconds?: number; key?: SigningKey }): string;
}

/** Starts what the service sees of the gateway: an issuer with a key set. */
export async function startTestHub(): Promise<TestHub> {
  const key = createSigningKey();
  let fetches = 0;
  const server = await listen((request, response) => {
    if (request.url !== '/.well-known/jwks.json') return void response.writeHead(404).end();
    fetches += 1;
    response.setHeader('content-type', 'application/json').end(JSON.stringify(publishKeySet([key])));
  });
  const token: TestHub['token'] = (viewer, changes = {}) =>
    signToken(changes.key ?? key, viewer, { issuer: server.url, audience: 'hub:network', seconds: 60, ...changes });
  return {
    url: server.url,
    key,
    fetches: () => fetches,
    token,
    client: (word) => token({ account: word, grants: [] }, { audience: 'hub:network:client' }),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

/** Starts a little HTTP server on a free port. */
export async function listen(
  answer: (...args: Parameters<NonNullable<Parameters<typeof createServer>[1]>>) => void,
): Promise<AsyncDisposable & { url: string; server: Server }> {
  const server = createServer(answer);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    server,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
