import type { CityRecord } from '../city.ts';
import type { DirectoryDatabase } from '../context.ts';
import type { SearchFilters } from '../search/filters.ts';

/** Lists the cities that the filters let in and that are shown, by name. */
export const listCities = (
  db: DirectoryDatabase,
  { cities, states, region }: Pick<SearchFilters, 'cities' | 'states' | 'region'>,
): Promise<CityRecord[]> =>
  db.city.findMany({
    where: {
      visible: true,
      ...(cities.length > 0 && { slug: { in: cities } }),
      ...(states.length > 0 && { state: { in: states } }),
      ...(region && { regions: { has: region } }),
    },
    orderBy: [{ name: 'asc' }, { slug: 'asc' }],
  });
