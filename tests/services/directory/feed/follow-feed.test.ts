import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DirectoryDatabase, openDirectoryDatabase } from '../../../../services/directory/context.ts';
import { copyRegistry, registeredCity } from '../../../../services/directory/harvest/copy-registry.ts';
import { startTestDirectory, type TestDirectory } from '../start-test-directory.ts';
import { readPage } from './read-feed.ts';
import { createIndexWriter, type IndexWriter } from './write-index.ts';

const cities = ['essen', 'witten'];
const kinds = ['event', 'district'];
const things = cities.flatMap((city) => kinds.flatMap((kind) => ['a', 'b'].map((key) => `${city}:${kind}:${key}`)));

const thing = fc.constantFrom(...things);
const title = fc.constantFrom('eins', 'zwei', 'drei');
const writes = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('publish' as const), thing, title }),
    fc.record({ do: fc.constant('withdraw' as const), thing, erased: fc.boolean() }),
  ),
  { maxLength: 15 },
);
/** How the registry names each city and whether it shows it, again and again. */
const turns = fc.array(fc.tuple(...cities.map(() => fc.record({ name: title, isShown: fc.boolean() }))), {
  maxLength: 4,
});

let hub: TestDirectory;
/** Connections of their own, as several processes have. */
const databases: DirectoryDatabase[] = [];
let writers: IndexWriter[];
beforeAll(async () => {
  hub = await startTestDirectory({ cities: [] });
  for (let count = 0; count < 3; count++) databases.push(openDirectoryDatabase(hub.databaseUrl, 2));
  writers = databases.map(createIndexWriter);
});
afterAll(async () => {
  await Promise.all(databases.map((db) => db.$disconnect()));
  await hub?.[Symbol.asyncDispose]();
});

test('whoever follows the feed or the changes while all is in motion has at last what the index shows', async () => {
  let feed = `${hub.directory.url}/feed?limit=3`;
  const portal: Content = new Map();
  let position = (await readChanges()).position;
  const gateway = await readContent(things);
  const seen = { pages: 0, deleted: 0, told: 0 };

  const followFeed = async () => {
    const { items, next } = await readPage(feed);
    for (const { id, state, data } of items) {
      if (state === 'deleted') portal.delete(id);
      else portal.set(id, `${data.title} in ${data.city.name}`);
      seen.deleted += Number(state === 'deleted');
    }
    seen.pages += items.length > 0 ? 1 : 0;
    feed = next;
    return items.length > 0;
  };
  const followChanges = async () => {
    const told = await readChanges(position);
    const ids = told.changes!.flatMap((change) => change.ids);
    seen.told += ids.length;
    const read = await readContent(ids);
    for (const id of ids) gateway.delete(id);
    for (const [id, content] of read) gateway.set(id, content);
    position = told.position;
    return ids.length > 0;
  };

  const motion = fc.asyncProperty(fc.tuple(writes, writes, writes), turns, async (lists, turned) => {
    let isWriting = true;
    const writing = Promise.all([
      ...lists.map(async (list, at) => {
        for (const write of list) {
          if (write.do === 'publish') await writers[at]!.publish(write.thing, { title: write.title });
          else await writers[at]!.withdraw(write.thing, write.erased);
        }
      }),
      (async () => {
        for (const turn of turned) await turnCities(turn);
      })(),
    ]).finally(() => {
      isWriting = false;
    });
    const following = [followFeed, followChanges].map(async (follow) => {
      while (isWriting) await follow();
      while (await follow());
    });
    await Promise.all([writing, ...following]);
    const shown = await readContent(things);
    expect({ portal, gateway }).toEqual({ portal: shown, gateway: shown });
  });
  await fc.assert(motion, { numRuns: 15, endOnFailure: true });
  expect(seen).toEqual({ pages: expect.any(Number), deleted: expect.any(Number), told: expect.any(Number) });
  expect(Math.min(seen.deleted, seen.told)).toBeGreaterThan(20);
}, 60_000);

type Content = Map<string, string>;

/** What the index shows of these things. */
async function readContent(ids: string[]): Promise<Content> {
  const shown = await hub.db.$queryRaw<{ id: string; content: string }[]>`
    SELECT id, title || ' in ' || name AS content FROM "Listing" JOIN "City" ON slug = city
    WHERE id = ANY(${ids}) AND visible AND "removedAt" IS NULL`;
  return new Map(shown.map(({ id, content }) => [id, content]));
}

async function readChanges(after?: string) {
  const answer = await fetch(`${hub.directory.url}/changes${after ? `?after=${after}` : ''}`);
  return (await answer.json()) as { position: string; changes?: { ids: string[] }[] };
}

/** Has the registry say of the cities what they are called and whether they are shown. */
async function turnCities(turn: { name: string; isShown: boolean }[]): Promise<void> {
  const entries = turn.map(({ name, isShown }, at) =>
    registeredCity.parse({
      ...{ slug: cities[at], name, federalState: 'DE_NW', lat: null, lon: null, regions: [], endpoint: null },
      ...{ status: 'MEMBER', state: isShown ? 'ONLINE' : 'SUSPENDED' },
    }),
  );
  await copyRegistry({ db: databases[0]!, changeIndex: writers[0]!.changeIndex }, entries, new Date());
}
