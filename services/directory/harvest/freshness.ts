import type { DirectoryDatabase } from '../context.ts';

/** As of when the copy of what a city publishes is. */
export interface FreshnessRecord {
  city: string;
  asOf: Date | null;
  state: 'CURRENT' | 'DELAYED' | 'STALE' | 'NEVER';
}

const minute = 60_000;

/**
 * Says in the order of the slugs how fresh the copies of cities are; that of another hub's city is as fresh as that
 * hub's feed.
 */
export async function listFreshness(db: DirectoryDatabase, slugs: string[], now: Date): Promise<FreshnessRecord[]> {
  const feeds = await db.$queryRaw<{ slug: string; readAt: Date | null }[]>`
    SELECT slug, "readAt" FROM "City" JOIN "Feed" ON source = coalesce('hub:' || hub, slug) WHERE slug = ANY(${slugs})`;
  const readAt = new Map(feeds.map((feed) => [feed.slug, feed.readAt]));
  return slugs.map((city) => {
    const asOf = readAt.get(city) ?? null;
    return { city, asOf, state: stateOf(asOf, now) };
  });
}

function stateOf(asOf: Date | null, now: Date): FreshnessRecord['state'] {
  if (!asOf) return 'NEVER';
  const age = now.getTime() - asOf.getTime();
  if (age <= 15 * minute) return 'CURRENT';
  return age <= 24 * 60 * minute ? 'DELAYED' : 'STALE';
}
