import { openDirectoryDatabase } from '../../../services/directory/context.ts';
import { type Arrival, indexListings } from '../../../services/directory/index/index-listings.ts';
import { listSyntheticCities } from '../../../services/network/synthetic-cities.ts';
import { databaseUrl, withConnection } from '../../../services/shared/database.ts';
import { findIdParts } from '../../../services/shared/ids.ts';
import { migrateDatabase } from '../../../services/shared/migrations.ts';

const thingsAtOnce = 500;

/** A thing as a directory holds it. */
type Held = Pick<Arrival, 'id' | 'city' | 'kind' | 'data'>;

/**
 * Fills new directories with all that a search finds in one, spread over other numbers of cities: the same things in
 * the same order, only that they belong to others. Returns the URLs of their databases in the order of the numbers.
 */
export async function fillDirectories(
  postgresUrl: string,
  directory: string,
  counts: readonly number[],
): Promise<string[]> {
  await using resources = new AsyncDisposableStack();
  const now = new Date();
  const urls = counts.map((count) => databaseUrl(postgresUrl, `${directory}_of_${count}`));
  const fills = await Promise.all(
    counts.map(async (count, index) => {
      await migrateDatabase(urls[index]!, 'directory');
      const db = openDirectoryDatabase(urls[index]!, 1);
      resources.defer(() => db.$disconnect());
      const cities = listSyntheticCities(count);
      await db.city.createMany({
        data: cities.map(({ slug, name, state, lat, lon }) => ({ slug, name, state, lat, lon })),
      });
      return (held: Held[], from: number) => {
        const arrivals = held.map((one, at) => moveTo(cities[(from + at) % count]!.slug, one, from + at));
        return db.$transaction((tx) => indexListings(tx, arrivals, now), { timeout: 30_000 });
      };
    }),
  );
  await withConnection(databaseUrl(postgresUrl, directory), async (client) => {
    await client.query('BEGIN');
    await client.query(`DECLARE held CURSOR FOR SELECT id, city, kind, data FROM "Listing"
      WHERE kind NOT IN ('district', 'office') ORDER BY id`);
    for (let from = 0; ; from += thingsAtOnce) {
      const { rows } = await client.query<Held>(`FETCH ${thingsAtOnce} FROM held`);
      await Promise.all(fills.map((fill) => fill(rows, from)));
      if (rows.length < thingsAtOnce) break;
    }
    await client.query('COMMIT');
  });
  return urls;
}

/** Gives a thing to another city, with all that it refers to; its number keeps keys apart that were those of several cities. */
function moveTo(slug: string, { id, city, kind, data }: Held, number: number): Arrival {
  return {
    id: `${slug}:${kind}:${findIdParts(id)!.key}-${number}`,
    city: slug,
    kind,
    source: slug,
    change: BigInt(number + 1),
    round: 1,
    data: JSON.parse(JSON.stringify(data).replaceAll(`"${city}:`, `"${slug}:`)),
    contributors: [],
  };
}

/** Has PostgreSQL tidy up a database and look at what it holds, as it does by itself after a while. */
export const tidyUp = (url: string): Promise<unknown> =>
  withConnection(url, (client) => client.query('VACUUM (ANALYZE)'));
