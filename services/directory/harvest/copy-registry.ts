import { z } from 'zod';
import type { City, Prisma } from '../../../prisma/directory/client/client.ts';
import { isSlug } from '../../shared/ids.ts';
import type { DirectoryDatabase } from '../context.ts';
import { removeListings } from '../index/remove-listings.ts';
import { rewordListings } from '../index/reword-listings.ts';
import { removedAtOnce, renumberedAtOnce } from '../limits.ts';
import type { ChangeIndex } from './change-index.ts';
import { wholeFeed } from './feed-problem.ts';
import { forgetCities } from './forget-cities.ts';

/** What the registry of the network says of a city, as far as the directory needs it. */
export const registeredCity = z.object({
  slug: z.string().refine(isSlug),
  name: z.string().min(1).max(200),
  status: z.string(),
  federalState: z.string().max(20),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  regions: z.array(z.string().refine(isSlug)).max(100),
  endpoint: z.url({ protocol: /^https?$/ }).nullable(),
  /** Where a city without a node offers its feed. */
  feedUrl: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null),
  state: z.string(),
});
export type RegisteredCity = z.output<typeof registeredCity>;

/**
 * Makes the directory's cities and feeds those of the registry. A city that is suspended is shown no longer: all that
 * it publishes gets a new place in the feed of the network, there or back, in the same transaction, and so it does under
 * a new name. A city that has left is forgotten. What a hub said of a city that becomes one of the registry is removed.
 * A feed that has moved is read from the beginning.
 */
export async function copyRegistry(
  { db, changeIndex }: { db: DirectoryDatabase; changeIndex: ChangeIndex },
  registered: RegisteredCity[],
  now: Date,
): Promise<void> {
  const cities = registered.map(readCity);
  const slugs = new Set(cities.map(({ slug }) => slug));
  const known = new Map((await db.city.findMany()).map((city) => [city.slug, city]));
  const left = [...known.values()]
    .filter(({ slug, hub }) => hub === null && !slugs.has(slug))
    .map((city) => ({ ...city, feedUrl: null, visible: false }));
  const changed = [...cities, ...left].filter((city) => differs(city, known.get(city.slug)));
  if (changed.length === 0) return;
  const former = new Set(registered.filter(({ status }) => status === 'FORMER').map(({ slug }) => slug));
  const gone = changed.filter(({ slug }) => former.has(slug)).map(({ slug }) => slug);
  await changeIndex(async (tx) => {
    await forgetCities(tx, gone, now);
    for (const slug of await writeCities(tx, changed)) await renumber(tx, slug, now);
    await removeHubs(tx, changed, now);
    await writeFeeds(tx, changed, now);
  });
}

function readCity({ status, federalState, endpoint, state, ...city }: RegisteredCity): City {
  const visible = (status === 'MEMBER' || status === 'ASSOCIATED') && state !== 'SUSPENDED';
  const feedUrl = endpoint ? new URL('feed', endpoint).href : city.feedUrl;
  return { ...city, state: federalState, feedUrl, visible, hub: null };
}

const differs = (city: City, known: City | undefined): boolean =>
  !known || Object.keys(city).some((field) => String(city[field as keyof City]) !== String(known[field as keyof City]));

/** Returns the cities of which something changes what searches find: whether they are shown, their name, state, regions and place. */
async function writeCities(tx: Prisma.TransactionClient, cities: City[]): Promise<string[]> {
  const turned = await tx.$queryRaw<{ slug: string }[]>`
    WITH city AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(cities)}::jsonb) AS city(
        slug text, name text, state text, regions text[], lat float8, lon float8, "feedUrl" text, visible bool)
    ), written AS (
      INSERT INTO "City" (slug, name, state, regions, lat, lon, "feedUrl", visible) SELECT * FROM city
      ON CONFLICT (slug) DO UPDATE SET name = excluded.name, state = excluded.state, regions = excluded.regions,
        lat = excluded.lat, lon = excluded.lon, "feedUrl" = excluded."feedUrl", visible = excluded.visible, hub = NULL
    )
    SELECT slug FROM city LEFT JOIN "City" before USING (slug)
    WHERE (before.visible, before.name, before.state, before.regions, before.lat, before.lon)
      IS DISTINCT FROM (city.visible, city.name, city.state, city.regions, city.lat, city.lon)`;
  return turned.map(({ slug }) => slug);
}

/** What a hub said of cities that are of this network now goes, since nobody reads there whether it is still so. */
async function removeHubs(tx: Prisma.TransactionClient, cities: City[], now: Date): Promise<void> {
  const where = { city: { in: cities.map(({ slug }) => slug) }, source: { startsWith: 'hub:' }, removedAt: null };
  const select = { id: true, source: true, change: true, round: true };
  for (let isDone = false; !isDone; ) {
    const some = await tx.listing.findMany({ where, select, take: removedAtOnce });
    await removeListings(tx, some, now);
    isDone = some.length < removedAtOnce;
  }
}

/** Feeds that are new, have moved or are shown again are read at once. */
async function writeFeeds(tx: Prisma.TransactionClient, cities: City[], now: Date): Promise<void> {
  const feeds = cities.filter(({ feedUrl, visible }) => feedUrl && visible);
  const [sources, urls] = [feeds.map(({ slug }) => slug), feeds.map(({ feedUrl }) => feedUrl)];
  await tx.$executeRaw`
    DELETE FROM "FeedProblem" USING "Feed", unnest(${sources}::text[], ${urls}::text[]) AS feed(source, url)
    WHERE "FeedProblem".source = feed.source AND item <> ${wholeFeed}
      AND "Feed".source = feed.source AND "Feed".url <> feed.url`;
  await tx.$executeRaw`
    INSERT INTO "Feed" AS known (source, url, "dueAt")
    SELECT source, url, ${now}::timestamptz FROM unnest(${sources}::text[], ${urls}::text[]) AS feed(source, url)
    ON CONFLICT (source) DO UPDATE SET url = excluded.url, "dueAt" = excluded."dueAt",
      next = CASE WHEN known.url = excluded.url THEN known.next END,
      round = known.round + (known.url <> excluded.url)::int,
      rereading = known.rereading OR known.url <> excluded.url`;
}

/**
 * Gives all that a city publishes a new place in the feed of the network, and has it found by the city's present name,
 * in parts that a statement has time for.
 */
export async function renumber(tx: Prisma.TransactionClient, city: string, now: Date): Promise<void> {
  for (let last: string | undefined = ''; last !== undefined; ) {
    const numbered: { id: string }[] = await tx.$queryRaw`
      UPDATE "Listing" SET position = nextval('"Listing_position_seq"'), "changedAt" = ${now}::timestamptz
      WHERE id IN (
        SELECT id FROM "Listing" WHERE city = ${city} AND "removedAt" IS NULL AND id > ${last}
        ORDER BY id LIMIT ${renumberedAtOnce})
      RETURNING id`;
    const ids = numbered.map(({ id }) => id).sort();
    await rewordListings(tx, ids);
    last = ids.at(-1);
  }
}
