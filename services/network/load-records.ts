import DataLoader from 'dataloader';
import type { PrismaClient } from '../../prisma/network/client/client.ts';
import { type CityRecord, takingPart, unread } from './city/city.ts';
import type { RegionRecord } from './city/region.ts';
import type { RoundRecord } from './membership/round.ts';
import type { NodeRecord } from './node/node.ts';

/** The records of one request, read in batches: each kind costs the same however many cities ask for it. */
export type Loaders = ReturnType<typeof createLoaders>;

/** Creates the loaders of one request. */
export function createLoaders(db: PrismaClient) {
  const cities = new DataLoader<string, CityRecord | null>(async (slugs) => {
    const found = await db.city.findMany({ omit: unread, where: { slug: { in: [...slugs] } } });
    return align(slugs, found, (city) => city.slug);
  });
  const citiesOf = async (keys: readonly string[], links: { of: string; city: string }[]) => {
    const found = new Map<string, CityRecord[]>(keys.map((key) => [key, []]));
    const records = await Promise.all(links.map((link) => cities.load(link.city)));
    for (const [index, city] of records.entries()) if (city) found.get(links[index]!.of)?.push(city);
    return keys.map((key) => found.get(key)!);
  };

  return {
    cities,
    regions: new DataLoader<string, RegionRecord | null>(async (slugs) => {
      const found = await db.region.findMany({ where: { slug: { in: [...slugs] } } });
      return align(slugs, found, (region) => region.slug);
    }),
    rounds: new DataLoader<string, RoundRecord | null>(async (ids) => {
      const found = await db.round.findMany({ where: { id: { in: [...ids] } } });
      return align(ids, found, (round) => round.id);
    }),
    nodes: new DataLoader<string, NodeRecord | null>(async (slugs) => {
      const found = await db.node.findMany({ where: { citySlug: { in: [...slugs] } } });
      return align(slugs, found, (node) => node.citySlug);
    }),
    regionsOfCity: new DataLoader<string, RegionRecord[]>(async (slugs) => {
      const rows = await db.$queryRaw<(RegionRecord & { of: string })[]>`
        SELECT link."A" AS of, region.slug, region.name, region.summary
        FROM "_CityToRegion" link JOIN "Region" region ON region.slug = link."B"
        WHERE link."A" = ANY(${[...slugs]}) ORDER BY region.name, region.slug`;
      const found = Map.groupBy(rows, (row) => row.of);
      return slugs.map((slug) => found.get(slug) ?? []);
    }),
    citiesOfRegion: new DataLoader<string, CityRecord[]>(async (slugs) => {
      const links = await db.$queryRaw<{ of: string; city: string }[]>`
        SELECT link."B" AS of, city.slug AS city
        FROM "_CityToRegion" link JOIN "City" city ON city.slug = link."A"
        WHERE link."B" = ANY(${[...slugs]}) AND city.status::text = ANY(${[...takingPart]})
        ORDER BY city.name, city.slug`;
      return citiesOf(slugs, links);
    }),
    /** Partnership goes both ways, whichever of the two it was recorded for. */
    partnersOfCity: new DataLoader<string, CityRecord[]>(async (slugs) => {
      const links = await db.$queryRaw<{ of: string; city: string }[]>`
        SELECT pair.of, city.slug AS city
        FROM (
          SELECT "A" AS of, "B" AS partner FROM "_partners" WHERE "A" = ANY(${[...slugs]})
          UNION SELECT "B", "A" FROM "_partners" WHERE "B" = ANY(${[...slugs]})
        ) pair JOIN "City" city ON city.slug = pair.partner AND city.slug <> pair.of
        ORDER BY city.name, city.slug`;
      return citiesOf(slugs, links);
    }),
  };
}

function align<Row>(keys: readonly string[], rows: Row[], keyOf: (row: Row) => string): (Row | null)[] {
  const found = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => found.get(key) ?? null);
}
