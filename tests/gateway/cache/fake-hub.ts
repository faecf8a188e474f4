import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type GraphQLSchema, graphql } from 'graphql';
import type { GatewayConfig } from '../../../gateway/config.ts';
import { type Gateway, startGateway } from '../../../gateway/start.ts';
import { loopback } from '../../../services/shared/allowed-address.ts';
import { publishKeySet } from '../../../services/shared/key-set.ts';
import { createLog } from '../../../services/shared/log.ts';
import { Refusal } from '../../../services/shared/refusal.ts';
import { readSubgraphSchema } from '../../../services/shared/subgraph-schema.ts';
import { createSigningKey, signToken } from '../../../services/shared/tokens.ts';
import { createResolvers, type World } from './fake-resolvers.ts';

/** The network service, the directory and all cities as one HTTP server whose content a test changes. */
export interface FakeHub extends AsyncDisposable {
  /** The network service is at `/network`, the directory at `/directory`, a city at its slug, a further subgraph at `/foundation`. */
  url: string;
  world: World;
  /** The services that were asked for GraphQL, in order: `network`, `directory` or a city's slug. */
  asked: string[];
  /** Changes a thing at its city and, at the same time, in the directory. */
  change(city: string, kind: string): void;
  /** The requests for changes that the directory got. */
  changesAsked: string[];
  /** What the directory answers instead when it is asked for changes; a number is a status. */
  changesAnswer: number | object | null;
  /** The state of every node in the registry. */
  nodeState: string;
  /** Whether cities refuse every mutation. */
  refusesWrites: boolean;
  /** Has a service work out its answers to queries but not send them until the function that is returned is called. */
  holdAnswers(service: string): () => void;
  /** How many answers of a service are held. */
  answersHeld(service: string): number;
  /** The services whose callers left before they were answered. */
  cancelled: string[];
  /** A token of an editor of every city. */
  token: string;
  startGateway(options?: {
    cache?: boolean;
    now?: () => number;
    subgraphs?: GatewayConfig['subgraphs'];
    limits?: Pick<GatewayConfig, 'trustProxy' | 'clientPerMinute' | 'accountPerMinute'>;
  }): Promise<Gateway>;
}

const services = ['network', 'directory', 'city'] as const;

export async function startFakeHub(slugs = ['a-town', 'b-town']): Promise<FakeHub> {
  const world: World = {
    cities: new Map(slugs.map((slug) => [slug, { name: slug.toUpperCase(), suspended: false, isDown: false }])),
    versions: new Map(),
    feed: [],
  };
  const schemas = Object.fromEntries(
    await Promise.all(
      services.map(async (name): Promise<[string, GraphQLSchema]> => {
        const sdl = new URL(`../../../services/${name}/schema.graphql`, import.meta.url);
        return [name, await readSubgraphSchema(sdl, createResolvers(world)[name], 100)];
      }),
    ),
  );
  const key = createSigningKey();
  const held = new Map<string, { until: Promise<void>; answers: number }>();
  const asked: string[] = [];
  const cancelled: string[] = [];
  const changesAsked: string[] = [];

  const server = createServer(async (request, response) => {
    const send = (body: unknown, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    const { pathname, searchParams } = new URL(request.url!, 'http://x');
    const [, service, place] = pathname.split('/') as [string, string, string];
    if (place === 'registry') return send({ cities: listRegistry(world, url, hub.nodeState) });
    if (place === '.well-known') return send(publishKeySet([key]));
    if (place === 'portal-token') return send({}, 503);
    if (place === 'certificates') return send({}, 404);
    if (place === 'changes') {
      changesAsked.push(request.url!);
      if (typeof hub.changesAnswer === 'number') return send({}, hub.changesAnswer);
      return send(hub.changesAnswer ?? listChanges(world, searchParams.get('after')));
    }
    asked.push(service);
    response.on('close', () => {
      if (!response.writableFinished) cancelled.push(service);
    });
    const { query, variables } = JSON.parse(await readText(request));
    if (world.cities.get(service)?.isDown) return request.socket.destroy();
    if (service === 'foundation') return send({ data: { foundation: 'here' } });
    const schema = schemas[service] ?? schemas.city!;
    const isMutation = query.trim().startsWith('mutation');
    if (isMutation && hub.refusesWrites) return send({ data: null, errors: [new Refusal('SIGN_IN_REQUIRED')] });
    const answer = await graphql({ schema, source: query, variableValues: variables });
    const waiting = isMutation ? undefined : held.get(service);
    if (waiting) waiting.answers += 1;
    await waiting?.until;
    if (!response.destroyed) send(answer);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const viewer = { account: 'editor', grants: slugs.map((city) => ({ role: 'editor' as const, city })) };

  const hub: FakeHub = {
    url,
    world,
    asked,
    cancelled,
    changesAsked,
    changesAnswer: null,
    nodeState: 'ONLINE',
    refusesWrites: false,
    token: signToken(key, viewer, { issuer: `${url}/network`, audience: 'stadtverbund', seconds: 600 }),
    change(city, kind) {
      world.versions.set(`${city} ${kind}`, (world.versions.get(`${city} ${kind}`) ?? 1) + 1);
      world.feed.push({ city, kind, ids: [`${city}:${kind}:x`] });
    },
    holdAnswers(service) {
      const { promise, resolve } = Promise.withResolvers<void>();
      held.set(service, { until: promise, answers: 0 });
      return () => {
        held.delete(service);
        resolve();
      };
    },
    answersHeld: (service) => held.get(service)?.answers ?? 0,
    startGateway: ({ cache, now, subgraphs = [], limits } = {}) =>
      startGateway(
        {
          host: '127.0.0.1',
          port: 0,
          publicUrl: 'http://hub.example',
          networkUrl: `${url}/network`,
          directoryUrl: `${url}/directory`,
          networkIssuer: `${url}/network`,
          subgraphs,
          nodeNetworks: loopback,
          logLevel: 'silent',
          cache,
          ...limits,
        },
        { now, log: createLog('test', 'silent') },
      ),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
  return hub;
}

const listRegistry = ({ cities }: World, url: string, state: string) =>
  [...cities].map(([slug, { name, suspended }]) => ({
    slug,
    name,
    endpoint: `${url}/${slug}/graphql`,
    state: suspended ? 'SUSPENDED' : state,
    contractVersion: '1.0',
    lastSeenAt: new Date().toISOString(),
  }));

function listChanges({ feed }: World, after: string | null) {
  const position = `${feed.length}`;
  if (after === null) return { position };
  const known = Number(after);
  return known <= feed.length ? { position, changes: feed.slice(known) } : { position, all: true };
}

async function readText(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}
