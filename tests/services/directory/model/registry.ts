import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A city as the registry of the network names it. */
interface Entry {
  slug: string;
  status: 'MEMBER' | 'ASSOCIATED' | 'FORMER';
  state: 'ONLINE' | 'SUSPENDED';
}

/** Plays the network's part: says which cities there are and where. */
export interface Registry extends AsyncDisposable {
  url: string;
  entries: Map<string, Entry>;
}

/** Starts a registry that names these cities, all at one place. */
export async function startRegistry(slugs: string[], place: string): Promise<Registry> {
  const entries = new Map(slugs.map((slug) => [slug, { slug, status: 'MEMBER', state: 'ONLINE' } as Entry]));
  const server = createServer((_request, response) => {
    const cities = [...entries.values()].map((entry) => ({
      ...entry,
      name: entry.slug,
      federalState: 'DE_NW',
      lat: null,
      lon: null,
      regions: [],
      updatedAt: '2026-01-01T00:00:00.000Z',
      endpoint: `${place}/${entry.slug}/graphql`,
      contractVersion: '1.0',
      lastSeenAt: null,
    }));
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ cities }));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    entries,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** Tells whether the network shows what a city publishes. */
export const isVisible = ({ status, state }: Entry): boolean => status !== 'FORMER' && state !== 'SUSPENDED';
