import DataLoader from 'dataloader';
import type { CityRecord } from './city.ts';
import type { Context } from './context.ts';
import type { ListingRow, ThingKind } from './listing.ts';

/** What one request reads in batches: each costs one query, however many things ask for it. */
type Loaders = ReturnType<typeof createLoaders>;
const loaders = new WeakMap<Context, Loaders>();

function loadersOf(context: Context): Loaders {
  const known = loaders.get(context) ?? createLoaders(context);
  loaders.set(context, known);
  return known;
}

/** Returns the city with a slug, or null when there is none that is shown. */
export const findCity = (context: Context, slug: string): Promise<CityRecord | null> =>
  loadersOf(context).cities.load(slug);

/** Returns those of the things that are in the index, of a kind and a city, by title as German words. */
export async function findListed<Kind extends ThingKind>(
  context: Context,
  kind: Kind,
  city: string,
  ids: string[],
): Promise<ListingRow<Kind>[]> {
  const found = await Promise.all(ids.map((id) => loadersOf(context).listings.load(id)));
  return found
    .filter((row): row is ListingRow<Kind> => row?.kind === kind && row.city === city)
    .sort((one, other) => german.compare(one.data.title, other.data.title) || (one.id < other.id ? -1 : 1));
}

const german = new Intl.Collator('de');

function createLoaders({ db }: Context) {
  return {
    cities: new DataLoader<string, CityRecord | null>(async (slugs) => {
      const found = await db.city.findMany({ where: { slug: { in: [...slugs] }, visible: true } });
      const bySlug = new Map(found.map((city) => [city.slug, city]));
      return slugs.map((slug) => bySlug.get(slug) ?? null);
    }),
    listings: new DataLoader<string, ListingRow | null>(async (ids) => {
      const found = await db.$queryRaw<ListingRow[]>`
        SELECT id, city, kind, data, "startsAt", "Listing".lat, "Listing".lon
        FROM "Listing" JOIN "City" ON slug = city
        WHERE id = ANY(${[...ids]}) AND visible AND "removedAt" IS NULL`;
      const byId = new Map(found.map((row) => [row.id, row]));
      return ids.map((id) => byId.get(id) ?? null);
    }),
  };
}
