import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { findIdParts } from '../../../services/shared/ids.ts';

/** An item of a feed as a city writes it. */
export interface FakeItem {
  state: 'updated' | 'deleted';
  kind: unknown;
  id: unknown;
  modified: number | string;
  data?: unknown;
  erased?: boolean;
}

/** A city of the registry with a feed of its own, both in the hands of the test. */
export interface FakeCity {
  slug: string;
  /** What the registry says of it. */
  entry: Record<string, unknown>;
  /** Its feed in the order of change; a thing that is changed moves to the end. */
  items: FakeItem[];
  pageSize: number;
  /** The addresses at which its feed was asked for, without the server's. */
  requests: string[];
  /** Answers for the feed in the place of `items`; true when it has. */
  answerFeed?: (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;
  /** Answers for the GraphQL endpoint in the place of `items`; true when it has. */
  answerGraphql?: (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;
  /** Publishes a thing, or a new version of it; fields that are not named have a usual value. */
  publish(id: string, data?: Record<string, unknown>): FakeItem;
  /** Takes a thing back; `erased` takes every trace. */
  withdraw(id: string, options?: { erased?: boolean }): FakeItem;
}

/** A registry and the nodes of its cities on one server of its own. */
export interface FakeNetwork extends AsyncDisposable {
  url: string;
  cities: Map<string, FakeCity>;
  /** Answers for the registry in the place of `cities`; true when it has. */
  answerRegistry?: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** Adds a city, a member with a node unless `entry` says otherwise. */
  add(slug: string, entry?: Record<string, unknown>): FakeCity;
}

/** Starts a network that the test controls. */
export async function startFakeNetwork(slugs: string[] = []): Promise<FakeNetwork> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url!, 'http://x');
    const [, slug = '', path = ''] = pathname.split('/');
    if (pathname === '/registry') {
      if (network.answerRegistry?.(request, response)) return;
      return sendJson(response, { cities: [...network.cities.values()].map(({ entry }) => entry) });
    }
    const city = network.cities.get(slug);
    if (city && path === 'feed') {
      city.requests.push(request.url!);
      if (!(await city.answerFeed?.(request, response))) sendFeed(network.url, city, request, response);
    } else if (city && path === 'graphql') {
      if (!(await city.answerGraphql?.(request, response))) await sendEntities(city, request, response);
    } else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const network: FakeNetwork = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cities: new Map(),
    add(slug, entry = {}) {
      const city = createCity(network.url, slug, entry);
      network.cities.set(slug, city);
      return city;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
  for (const slug of slugs) network.add(slug);
  return network;
}

/** Answers with JSON. */
export function sendJson(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function createCity(url: string, slug: string, entry: Record<string, unknown>): FakeCity {
  let change = 0;
  const put = (item: FakeItem) => {
    city.items = [...city.items.filter(({ id }) => id !== item.id), item];
    return item;
  };
  const kindOf = (id: string) => findIdParts(id)!.kind;
  const city: FakeCity = {
    slug,
    entry: {
      slug,
      name: `${slug[0]!.toUpperCase()}${slug.slice(1)}`,
      status: 'MEMBER',
      federalState: 'DE_NW',
      lat: 51.4,
      lon: 7.18,
      regions: [],
      updatedAt: '2026-01-01T00:00:00.000Z',
      endpoint: `${url}/${slug}/graphql`,
      state: 'ONLINE',
      contractVersion: '1.0',
      lastSeenAt: null,
      ...entry,
    },
    items: [],
    pageSize: 500,
    requests: [],
    publish(id, data) {
      change += 1;
      return put({ state: 'updated', kind: kindOf(id), id, modified: change, data: itemData(kindOf(id), data) });
    },
    withdraw(id, { erased } = {}) {
      change += 1;
      return put({ state: 'deleted', kind: kindOf(id), id, modified: change, ...(erased && { erased }) });
    },
  };
  return city;
}

/** Returns what a feed says of a thing of a kind, with usual values for what is not named. */
export function itemData(kind: string, data: Record<string, unknown> = {}): Record<string, unknown> {
  if (kind === 'office') return { title: 'Büro', ...data };
  const common = { title: 'Ohne Titel', createdAt: '2026-01-01T10:00:00Z', updatedAt: '2026-01-02T10:00:00Z' };
  return { ...common, ...(kind === 'event' && { startsAt: '2027-05-31T18:00:00+02:00' }), ...data };
}

/** Sends one page of a city's feed as RPDE wants it: `?after=` names the last change that the reader has. */
export function sendFeed(url: string, city: FakeCity, request: IncomingMessage, response: ServerResponse): void {
  const after = Number(new URL(request.url!, url).searchParams.get('after') ?? -1);
  const items = city.items.filter(({ modified }) => Number(modified) > after).slice(0, city.pageSize);
  const last = items.at(-1)?.modified;
  const next = last === undefined ? `${url}${request.url}` : `${url}/${city.slug}/feed?after=${last}`;
  sendJson(response, { next, items, license: 'https://creativecommons.org/licenses/by/4.0/' });
}

/** Says of every thing that is asked for whether the city has it now. */
async function sendEntities(city: FakeCity, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const { variables } = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  const listed = new Set(city.items.filter(({ state }) => state === 'updated').map(({ id }) => id));
  const representations: { __typename: string; id: string }[] = Object.values(variables)[0] as never;
  const _entities = representations.map(({ __typename, id }) => (listed.has(id) ? { __typename } : null));
  sendJson(response, { data: { _entities } });
}
