import type { DirectoryDatabase } from '../context.ts';

/** Lists the slugs of the regions that have a city which is shown, in the order of the alphabet. */
export async function listRegions(db: DirectoryDatabase): Promise<string[]> {
  const cities = await db.city.findMany({ where: { visible: true }, select: { regions: true } });
  return [...new Set(cities.flatMap(({ regions }) => regions))].sort();
}
