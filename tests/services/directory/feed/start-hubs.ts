import { findFreePort } from '../../../../services/shared/free-port.ts';
import { createTestDatabase } from '../../../setup/database.ts';
import { type FakeCity, startFakeNetwork } from '../fake-network.ts';
import { startTestDirectory, type TestDirectory } from '../start-test-directory.ts';
import { readToEnd } from './read-feed.ts';

/** The cities of a hub's own network, and the hubs that it reads. */
interface Plan {
  cities?: string[];
  reads?: string[];
}

export interface Hubs extends AsyncDisposable {
  urlOf(hub: string): string;
  hub(hub: string): TestDirectory;
  /** A city of a hub's own network. */
  city(hub: string, slug: string): FakeCity;
  /** Has every hub read all that it reads, often enough for a thing to go as far as it can. */
  settle(): Promise<void>;
  /** What a hub's feed says at last of each thing: title, name of the city and chain of hubs; null when it is gone. */
  contentOf(hub: string): Promise<Record<string, string[] | null>>;
  /** Starts a hub again that reads other hubs than before. */
  restart(hub: string, reads: string[]): Promise<void>;
}

/** Starts hubs that read each other, each with a network of its own. */
export async function startHubs(plan: Record<string, Plan>): Promise<Hubs> {
  await using starting = new AsyncDisposableStack();
  const places = new Map<string, { port: number; databaseUrl: string }>();
  for (const name of Object.keys(plan)) {
    places.set(name, { port: await findFreePort(), databaseUrl: await createTestDatabase('directory') });
  }
  const urlOf = (name: string) => `http://127.0.0.1:${places.get(name)!.port}`;
  const hubs = new Map<string, TestDirectory>();
  starting.defer(async () => {
    for (const hub of hubs.values()) await hub[Symbol.asyncDispose]();
  });
  for (const [name, { cities, reads = [] }] of Object.entries(plan)) {
    const network = starting.use(await startFakeNetwork(cities));
    hubs.set(name, await startTestDirectory({ ...places.get(name)!, network, hubs: readsOf(reads) }));
  }
  const running = starting.move();
  return {
    urlOf,
    hub: (name) => hubs.get(name)!,
    city: (hub, slug) => hubs.get(hub)!.network.cities.get(slug)!,
    async settle() {
      for (const _ of hubs) for (const { directory } of hubs.values()) await directory.harvestNow();
    },
    async contentOf(name) {
      const { items } = await readToEnd(`${urlOf(name)}/feed`);
      const described = items.map(({ id, data }) => [
        id,
        data ? [data.title, data.city.name, ...data.contributors] : null,
      ]);
      return Object.fromEntries(described);
    },
    async restart(name, reads) {
      const { network, [Symbol.asyncDispose]: stop } = hubs.get(name)!;
      await stop();
      hubs.set(name, await startTestDirectory({ ...places.get(name)!, network, hubs: readsOf(reads) }));
    },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };

  function readsOf(reads: string[]) {
    return reads.map((name) => ({ name, feedUrl: `${urlOf(name)}/feed` }));
  }
}
