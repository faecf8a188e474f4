import { type IRouter, Router } from 'express';
import { PrismaClient } from '../../prisma/city/client/client.ts';
import { contractVersion } from '../shared/contract/version.ts';
import { createAdapter } from '../shared/database.ts';
import { migrateDatabase } from '../shared/migrations.ts';
import type { Outbound } from '../shared/outbound.ts';
import type { SubgraphServer } from '../shared/subgraph-server.ts';
import type { CityConfig } from './config.ts';
import { type Context, createContext, type ServedCity } from './context.ts';
import { addProofRoute } from './enrolment/proof-route.ts';
import { createErasureExchange } from './erasure/create-exchange.ts';
import type { Announcer } from './feed/announce-changes.ts';
import { forgetServer } from './feed/generation.ts';
import { addFeedRoute } from './feed/routes.ts';
import { createCityAuthenticate, type Trust } from './issuer/create-authenticate.ts';
import { addLinkRoute } from './link/routes.ts';
import { addExportRoute } from './moving/routes.ts';
import { createTickets } from './moving/tickets.ts';
import { seedCity } from './seed.ts';

/** What all cities of a node share. */
export interface CityTools {
  config: Pick<CityConfig, 'hub' | 'publicUrl' | 'exportUrl' | 'poolSize' | 'seed' | 'template' | 'mailDomain'>;
  trust: Trust;
  announcer: Announcer | null;
  server: SubgraphServer<Context>;
  now: () => Date;
  /** The way out to the hub. */
  hubOutbound: Outbound;
  /** Has a city's mails that wait sent now. */
  wakeSender(slug: string): void;
  /** What people's addresses at this node begin with. */
  origin(): string;
}

/** A city with what answers below `/<slug>/`; disposing it closes the connections to its database. */
export interface PreparedCity extends AsyncDisposable {
  city: ServedCity;
  router: IRouter;
}

/** Creates and migrates a city's database where that is needed and returns the city, ready to be served. */
export async function prepareCity(
  { slug, databaseUrl }: CityConfig['cities'][number],
  { config, trust, announcer, server, now, hubOutbound: outbound, wakeSender, origin }: CityTools,
): Promise<PreparedCity> {
  await migrateDatabase(databaseUrl, 'city', config.template);
  await using preparing = new AsyncDisposableStack();
  const db = preparing.adopt(new PrismaClient({ adapter: createAdapter(databaseUrl, config.poolSize) }), (client) =>
    client.$disconnect(),
  );
  await forgetServer(db);
  if (config.seed) await seedCity(db, slug, now());
  const tickets = createTickets(now);
  const announce = () => announcer?.announce(slug);
  const { hub } = config;
  const erasures = hub
    ? preparing.use(createErasureExchange({ slug, db, announce }, { hub, outbound, log: trust.log, now }))
    : null;
  const city: ServedCity = {
    slug,
    db,
    databaseUrl,
    mailDomain: `${slug}.${config.mailDomain ?? 'stadtverbund.example'}`,
    authenticate: createCityAuthenticate(slug, trust),
    outbound: trust.outbound,
    announce,
    shareErasures: async () => erasures?.share(),
    wakeSender: () => wakeSender(slug),
    origin,
    issueExport(origin) {
      const { secret, expiresAt } = tickets.issue();
      return { url: `${config.exportUrl ?? config.publicUrl ?? origin}/${slug}/exports/${secret}.zip`, expiresAt };
    },
  };
  const router = Router();
  addRoutes(router, city, server, now);
  addFeedRoute(router, city, config.publicUrl ?? null);
  addLinkRoute(router, city, now);
  if (config.hub) addProofRoute(router, city, config.hub, now);
  addExportRoute(router, { slug, databaseUrl, tickets, now });
  const prepared = preparing.move();
  return { city, router, [Symbol.asyncDispose]: () => prepared.disposeAsync() };
}

function addRoutes(router: IRouter, city: ServedCity, server: SubgraphServer<Context>, now: () => Date): void {
  router.all(
    `/${city.slug}/graphql`,
    server.handle((request) => createContext(city, request, now)),
  );
  router.get(`/${city.slug}/readyz`, async (_request, response) => {
    const ready = await isAnswering(city);
    response.status(ready ? 200 : 503).json({ city: city.slug, contractVersion, ready });
  });
}

/** Tells whether a city's database answers. */
export const isAnswering = ({ db }: ServedCity): Promise<boolean> =>
  db.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
