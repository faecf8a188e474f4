import { pino } from 'pino';
import { inject } from 'vitest';
import type { PrismaClient } from '../../../prisma/city/client/client.ts';
import type { CityConfig } from '../../../services/city/config.ts';
import { type City, startCity } from '../../../services/city/start.ts';
import { createLocalKeySet } from '../../../services/shared/key-set.ts';
import { createSigningKey, signToken } from '../../../services/shared/tokens.ts';
import type { Viewer } from '../../../services/shared/viewer.ts';
import { createTestDatabase } from '../../setup/database.ts';

export const hub = 'https://hub.example';
const key = createSigningKey();

export const member: Viewer = { account: 'member-1', grants: [{ role: 'member' }] };
export const editor: Viewer = { account: 'editor-1', grants: [{ role: 'editor', city: 'hattingen' }] };
export const maintainer: Viewer = { account: 'maintainer-1', grants: [{ role: 'maintainer', city: 'hattingen' }] };
export const editorElsewhere: Viewer = { account: 'editor-2', grants: [{ role: 'editor', city: 'bottrop' }] };
export const admin: Viewer = { account: 'admin-1', grants: [{ role: 'admin' }] };

/** Signs a token as the gateway does for one city. */
export const tokenFor = (viewer: Viewer, audience = 'hattingen', seconds = 60, issuer = hub, signing = key) =>
  signToken(signing, viewer, { issuer, audience, seconds });

export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: the shape of an answer is what a test says it is
  data: any;
  errors: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
  text: string;
}

export interface TestCity extends AsyncDisposable {
  city: City;
  db: PrismaClient;
  /** The URL of the first city's database. */
  databaseUrl: string;
  /** What the node logged as an unexpected error. */
  problems: unknown[];
  /** Asks a city, as a viewer or anonymously. */
  ask(query: string, variables?: object, viewer?: Viewer | null, slug?: string): Promise<Answer>;
}

/** Starts a node on databases of its own; the first city is Hattingen. An unexpected error fails its disposal. */
export async function startTestCity({
  slugs = ['hattingen'],
  now = () => new Date(),
  ...settings
}: {
  slugs?: string[];
  now?: () => Date;
} & Pick<
  CityConfig,
  | 'directory'
  | 'publicUrl'
  | 'exportUrl'
  | 'issuers'
  | 'nodeNetworks'
  | 'smtpUrl'
  | 'outbox'
  | 'lmtpPort'
  | 'authservId'
> = {}): Promise<TestCity> {
  const problems: unknown[] = [];
  const log = pino({ level: 'warn' }, { write: (line: string) => problems.push(JSON.parse(line)) });
  const cities = await Promise.all(
    slugs.map(async (slug) => ({ slug, databaseUrl: await createTestDatabase('city') })),
  );
  const config = { host: '127.0.0.1', port: 0, cities, hub, logLevel: 'silent', poolSize: 8, ...settings };
  const city = await startCity(config, { now, keys: createLocalKeySet([key]), log });
  return {
    city,
    db: city.database(slugs[0]!),
    databaseUrl: cities[0]!.databaseUrl,
    problems,
    ask: (query, variables, viewer, slug = slugs[0]!) =>
      post(
        city.endpoints[slug]!,
        { query, variables },
        viewer ? { authorization: `Bearer ${tokenFor(viewer, slug)}` } : {},
      ),
    async [Symbol.asyncDispose]() {
      await city[Symbol.asyncDispose]();
      if (problems.length > 0) throw new Error(`The node logged ${JSON.stringify(problems, null, 2)}`);
    },
  };
}

/** Sends one GraphQL request. */
export async function post(url: string, body: object, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  const { data = null, errors = [] } = JSON.parse(text);
  return { status: response.status, data, errors, text };
}

/** The URL of the throw-away PostgreSQL server. */
export const postgresUrl = () => inject('postgresUrl');

/** Days from now as a DateTime; negative ones lie in the past. */
export const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
