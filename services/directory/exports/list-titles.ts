import type { ItemData } from '../../shared/feed/item.ts';
import type { DirectoryDatabase } from '../context.ts';
import type { ExtractRow } from './extract.ts';

/** Reads the titles of the initiatives and districts that things name, by id; what is not public is not among them. */
export async function listTitles(db: DirectoryDatabase, rows: ExtractRow[]): Promise<Map<string, string>> {
  const named = rows.flatMap(({ data }) => {
    const { districts = [], organiser, district } = data as Partial<ItemData<'initiative'> & ItemData<'event'>>;
    return [...districts, organiser, district].filter((id) => id != null);
  });
  const ids = [...new Set(named)];
  const found = await db.$queryRaw<{ id: string; title: string }[]>`
    SELECT id, title FROM "Listing" JOIN "City" ON slug = city
    WHERE id = ANY(${ids}) AND "removedAt" IS NULL AND visible`;
  return new Map(found.map(({ id, title }) => [id, title]));
}
