import type { DirectoryDatabase } from '../context.ts';
import type { ExtractRow } from './extract.ts';

/** Lists the offices of cities, in the order of the slugs, at most so many. */
export async function listOffices(
  db: DirectoryDatabase,
  slugs: string[],
  limit: number,
): Promise<ExtractRow<'office'>[]> {
  const rows = await db.$queryRaw<Omit<ExtractRow<'office'>, 'occurrence'>[]>`
    SELECT id, city, kind, data, "startsAt", lat, lon FROM "Listing"
    WHERE kind = 'office' AND "removedAt" IS NULL AND city = ANY(${slugs})
    ORDER BY array_position(${slugs}, city) LIMIT ${limit}`;
  return rows.map((row) => ({ ...row, occurrence: null }));
}
