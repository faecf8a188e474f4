import type { PrismaClient } from '../../prisma/city/client/client.ts';
import { startEdge } from '../shared/edge.ts';
import { createRemoteKeySet } from '../shared/key-set.ts';
import { entitiesPerRequest } from '../shared/limits.ts';
import { createLog, type Log } from '../shared/log.ts';
import { createGuardedOutbound, createOutbound } from '../shared/outbound.ts';
import { readSubgraphSchema } from '../shared/subgraph-schema.ts';
import { startSubgraphServer } from '../shared/subgraph-server.ts';
import type { KeySource } from '../shared/tokens.ts';
import type { CityConfig } from './config.ts';
import type { Context } from './context.ts';
import { createAnnouncer } from './feed/announce-changes.ts';
import { followHosted } from './hosting/follow-hosted.ts';
import { openDoor } from './inbox/open-door.ts';
import { jobs } from './jobs/jobs.ts';
import { startJobs } from './jobs/run-jobs.ts';
import { preparedAtOnce } from './limits.ts';
import { type Sender, startSender } from './mail/sender.ts';
import { resolvers } from './resolvers.ts';
import { createServedCities } from './serve-cities.ts';

/** A running node: the cities it serves by slug. */
export interface City extends AsyncDisposable {
  url: string;
  port: number;
  /** Where mails come in; null when they do not. */
  lmtpPort: number | null;
  /** The GraphQL endpoint of each city. */
  endpoints: Record<string, string>;
  /** Returns a city's own database, for seeds and tests; throws for a city that is not served here. */
  database(slug: string): PrismaClient;
  /** Fulfilled when the cities that the hub hosts by now are served here; at once when this node hosts none. */
  followHosted(): Promise<void>;
  /** Runs every job of every city now instead of at its time; fulfilled when all are done. */
  runJobs(): Promise<void>;
  /** Fulfilled when every mail that is due and can be sent was sent. */
  mailsSent(): Promise<void>;
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
  const outbound = starting.use(createGuardedOutbound(config.nodeNetworks ?? []));
  const trust = { hub: config.hub, keys, issuers: config.issuers ?? [], outbound, log };
  const announcer = config.directory ? starting.use(createAnnouncer(config.directory, log)) : null;
  const schema = await readSubgraphSchema(new URL('schema.graphql', import.meta.url), resolvers, entitiesPerRequest);
  const server = starting.use(await startSubgraphServer<Context>(schema, log));
  const origin = (): string => config.exportUrl ?? config.publicUrl ?? edge.url;
  let sender: Sender | undefined;
  const wakeSender = (slug: string) => sender?.wake(slug);
  const hubOutbound = starting.use(createOutbound());
  const tools = { config, trust, announcer, server, now, hubOutbound, wakeSender, origin };
  const cities = starting.use(createServedCities(tools));
  for (let next = 0; next < config.cities.length; next += preparedAtOnce) {
    await Promise.all(config.cities.slice(next, next + preparedAtOnce).map(cities.add));
  }
  const edge = starting.use(
    await startEdge({
      host: config.host,
      port: config.port,
      log,
      routes: (app) => app.use(cities.handle),
      isReady: () => (config.hosting !== undefined && cities.slugs().length === 0) || cities.hasAnswer(),
    }),
  );
  const hosting = config.hosting && starting.use(followHosted(config.hosting, cities, hubOutbound, log));
  await hosting?.refresh();
  sender = starting.use(startSender(config, { cities, log, now }));
  const inbox = { cities, authservId: config.authservId, now, log };
  const door = config.lmtpPort === undefined ? null : starting.use(await openDoor(config, config.lmtpPort, inbox));
  for (const slug of cities.slugs()) void cities.find(slug)?.shareErasures();
  const work = starting.use(startJobs({ jobs, cities, outbound, log, now }));
  const endpoints = Object.fromEntries(config.cities.map(({ slug }) => [slug, `${edge.url}/${slug}/graphql`]));
  const running = starting.move();
  return {
    url: edge.url,
    port: edge.port,
    lmtpPort: door?.port ?? null,
    endpoints,
    database(slug) {
      const city = cities.find(slug);
      if (!city) throw new Error(`The city ${slug} is not served here.`);
      return city.db;
    },
    followHosted: async () => hosting?.refresh(),
    runJobs: () => work.run(),
    mailsSent: () => sender.idle(),
    describe: () =>
      [
        'Stadtverbund, Städte / cities:',
        ...Object.values(endpoints).map((url) => `  ${url}`),
        ...(hosting ? [`  ${edge.url}/<slug>/graphql`] : []),
        'Beenden mit Strg-C / stop with Ctrl-C',
      ].join('\n'),
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

function createKeys(hub: string | null, starting: AsyncDisposableStack, log: Log): KeySource {
  if (!hub) return { findKey: async () => null };
  const outbound = starting.use(createOutbound());
  return createRemoteKeySet(`${hub}/.well-known/jwks.json`, { outbound, log });
}
