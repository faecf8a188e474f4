import type { Prisma } from '../../../prisma/directory/client/client.ts';
import { renumber } from '../harvest/copy-registry.ts';
import { hubOf, isHubSource } from './hub.ts';
import type { Origin } from './origin.ts';
import type { HubItems } from './read-hub-items.ts';

/**
 * Leaves of a page of another hub what this index takes from it, and puts the cities of that on record. Cities of
 * this network have their own feeds. Everything else stays with the hub that it first came from, until another one
 * offers it over a shorter chain of hubs; only the hub that it came from can say that it is gone.
 */
export async function takeFromHub(
  tx: Prisma.TransactionClient,
  source: string,
  { arrivals, removals, cities }: Pick<HubItems, 'arrivals' | 'removals' | 'cities'>,
  now: Date,
): Promise<Pick<HubItems, 'arrivals' | 'removals'>> {
  const slugs = cities.map(({ slug }) => slug);
  const own = await tx.city.findMany({ where: { slug: { in: slugs }, hub: null }, select: { slug: true } });
  const feeds = await tx.feed.findMany({ where: { source: { startsWith: 'hub:' } }, select: { source: true } });
  const stored = await tx.listing.findMany({
    where: { id: { in: [...arrivals, ...removals].map(({ id }) => id) } },
    select: { id: true, source: true, contributors: true },
  });
  const isOwn = new Set(own.map(({ slug }) => slug));
  const isRead = new Set(feeds.map((feed) => feed.source));
  const known = new Map(stored.map((listing) => [listing.id, listing]));
  const taken = arrivals.filter(({ id, city, contributors }) => {
    if (isOwn.has(city)) return false;
    const from = known.get(id);
    if (!from || from.source === source || (isHubSource(from.source) && !isRead.has(from.source))) return true;
    return contributors.length < from.contributors.length;
  });
  const named = new Set(taken.map(({ city }) => city));
  await recordCities(
    tx,
    source,
    cities.filter(({ slug }) => named.has(slug)),
    now,
  );
  return { arrivals: taken, removals: removals.filter(({ id }) => known.get(id)?.source === source) };
}

/** What the page says last of a city holds. */
async function recordCities(
  tx: Prisma.TransactionClient,
  source: string,
  cities: Origin['city'][],
  now: Date,
): Promise<void> {
  if (cities.length === 0) return;
  const records = JSON.stringify([...new Map(cities.map((city) => [city.slug, city])).values()]);
  const renamed = await tx.$queryRaw<{ slug: string }[]>`
    WITH heard AS (SELECT * FROM jsonb_to_recordset(${records}::jsonb) AS heard(slug text, name text, state text)),
    written AS (
      INSERT INTO "City" (slug, name, state, regions, hub) SELECT slug, name, state, '{}', ${hubOf(source)} FROM heard
      ON CONFLICT (slug) DO UPDATE SET name = excluded.name, state = excluded.state, hub = excluded.hub
    )
    SELECT slug FROM heard LEFT JOIN "City" before USING (slug)
    WHERE (before.name, before.state) IS DISTINCT FROM (heard.name, heard.state)`;
  for (const { slug } of renamed) await renumber(tx, slug, now);
}
