import type { Express } from 'express';
import { PrismaClient } from '../../prisma/city/client/client.ts';
import { createAuthenticate } from '../shared/authenticate.ts';
import { createAdapter } from '../shared/database.ts';
import { startEdge } from '../shared/edge.ts';
import { createRemoteKeySet } from '../shared/key-set.ts';
import { entitiesPerRequest } from '../shared/limits.ts';
import { createLog, type Log } from '../shared/log.ts';
import { migrateDatabase } from '../shared/migrations.ts';
import { createOutbound } from '../shared/outbound.ts';
import { readSubgraphSchema } from '../shared/subgraph-schema.ts';
import { type SubgraphServer, startSubgraphServer } from '../shared/subgraph-server.ts';
import type { KeySource } from '../shared/tokens.ts';
import { contractVersion } from './city.ts';
import type { CityConfig } from './config.ts';
import { type Context, createContext, type HostedCity } from './context.ts';
import { createAnnouncer } from './feed/announce-changes.ts';
import { forgetServer } from './feed/generation.ts';
import { addFeedRoute } from './feed/routes.ts';
import { resolvers } from './resolvers.ts';
import { seedCity } from './seed.ts';

/** How many databases are prepared at the same time. */
const preparedAtOnce = 8;

/** A running node: the cities it serves by slug. */
export interface City extends AsyncDisposable {
  url: string;
  port: number;
  /** The GraphQL endpoint of each city. */
  endpoints: Record<string, string>;
  /** Returns a city's own database, for seeds and tests; throws for a city that is not served here. */
  database(slug: string): PrismaClient;
  describe(): string;
}

/** What tests pass in: the clock, the keys of the issuer and the log. */
export interface Overrides {
  now?: () => Date;
  keys?: KeySource;
  log?: Log;
}

/** Starts the node of one or several cities: databases up to date, one GraphQL server, one path per city. */
export async function startCity(config: CityConfig, overrides: Overrides = {}): Promise<City> {
  const { now = () => new Date(), log = createLog('city', config.logLevel) } = overrides;
  await using starting = new AsyncDisposableStack();
  const keys = overrides.keys ?? createKeys(config.hub, starting, log);
  const announcer = config.directory ? starting.use(createAnnouncer(config.directory, log)) : null;
  const cities = config.cities.map(({ slug, databaseUrl }): HostedCity => {
    const db = new PrismaClient({ adapter: createAdapter(databaseUrl, config.poolSize) });
    starting.defer(() => db.$disconnect());
    return {
      slug,
      db,
      authenticate: createAuthenticate({ keys, issuer: config.hub ?? '', audience: slug }),
      announce: () => announcer?.announce(slug),
    };
  });
  for (let next = 0; next < cities.length; next += preparedAtOnce) {
    await Promise.all(cities.slice(next, next + preparedAtOnce).map((city) => prepareCity(city, config, now)));
  }
  const schema = await readSubgraphSchema(new URL('schema.graphql', import.meta.url), resolvers, entitiesPerRequest);
  const server = starting.use(await startSubgraphServer<Context>(schema, log));
  const edge = starting.use(
    await startEdge({
      host: config.host,
      port: config.port,
      log,
      routes: (app) => {
        for (const city of cities) {
          addRoutes(app, city, server, now);
          addFeedRoute(app, city, config.publicUrl ?? null);
        }
      },
      isReady: () => hasAnswer(cities),
    }),
  );
  const endpoints = Object.fromEntries(cities.map(({ slug }) => [slug, `${edge.url}/${slug}/graphql`]));
  const running = starting.move();
  return {
    url: edge.url,
    port: edge.port,
    endpoints,
    database(slug) {
      const city = cities.find((hosted) => hosted.slug === slug);
      if (!city) throw new Error(`The city ${slug} is not served here.`);
      return city.db;
    },
    describe: () => ['Stadtverbund, Städte / cities:', ...Object.values(endpoints).map((url) => `  ${url}`)].join('\n'),
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

function createKeys(hub: string | null, starting: AsyncDisposableStack, log: Log): KeySource {
  if (!hub) return { findKey: async () => null };
  const outbound = starting.use(createOutbound());
  return createRemoteKeySet(`${hub}/.well-known/jwks.json`, { outbound, log });
}

async function prepareCity({ slug, db }: HostedCity, config: CityConfig, now: () => Date): Promise<void> {
  const { databaseUrl } = config.cities.find((city) => city.slug === slug)!;
  await migrateDatabase(databaseUrl, 'city', config.template);
  await forgetServer(db);
  if (config.seed) await seedCity(db, slug, now());
}

function addRoutes(app: Express, city: HostedCity, server: SubgraphServer<Context>, now: () => Date): void {
  app.all(
    `/${city.slug}/graphql`,
    server.handle((request) => createContext(city, request.headers.authorization, now)),
  );
  app.get(`/${city.slug}/readyz`, async (_request, response) => {
    const ready = await isAnswering(city);
    response.status(ready ? 200 : 503).json({ city: city.slug, contractVersion, ready });
  });
}

/** Tells whether a city's database answers. */
const isAnswering = ({ db }: HostedCity): Promise<boolean> =>
  db.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );

/** A node can serve as long as one of its cities can: a broken database must not take the others away. */
async function hasAnswer(cities: HostedCity[]): Promise<boolean> {
  for (const city of cities) if (await isAnswering(city)) return true;
  return false;
}
