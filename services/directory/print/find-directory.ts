import { Refusal } from '../../shared/refusal.ts';
import type { DirectoryDatabase } from '../context.ts';
import type { ExtractRow } from '../exports/extract.ts';
import { exportedThings } from '../exports/limits.ts';
import { listCities } from '../exports/list-cities.ts';
import { listOffices } from '../exports/list-offices.ts';
import { listTitles } from '../exports/list-titles.ts';
import { areaOf } from '../exports/title.ts';
import { listFreshness } from '../harvest/freshness.ts';
import type { SearchFilters } from '../search/filters.ts';
import { findAll } from '../search/search.ts';
import { eventsPerCity, monthsAhead } from './limits.ts';
import { listRegions } from './list-regions.ts';
import { otherKinds, type PrintedDirectory } from './printed-directory.ts';

/**
 * Finds all that is printed about the cities that filters let in; events are those of the next three months. Throws
 * REGION_UNKNOWN when no city has the region.
 */
export async function findDirectory(
  db: DirectoryDatabase,
  filters: SearchFilters,
  now: Date,
): Promise<PrintedDirectory> {
  const cities = await listCities(db, filters);
  const { region } = filters;
  if (region && cities.length === 0 && !(await listRegions(db)).includes(region)) {
    throw new Refusal('REGION_UNKNOWN', { argument: 'region' }, 404);
  }
  const slugs = cities.map(({ slug }) => slug);
  const to = new Date(now);
  to.setUTCMonth(now.getUTCMonth() + monthsAhead);
  const limit = exportedThings + 1;
  const offices = await listOffices(db, slugs, limit);
  const things = await findAll(
    db,
    { ...filters, kinds: ['initiative', 'best-practice', ...otherKinds] },
    'NEWEST',
    limit,
    now,
  );
  const events = await findAll(db, { ...filters, kinds: ['event'], to }, 'DATE', limit, now);
  const found = [things, events].map((rows) => rows.slice(0, exportedThings));
  const ofCity = Map.groupBy([...offices, ...found.flat()], ({ city }) => city);
  return {
    title: areaOf(filters, cities),
    truncated: things.length === limit || events.length === limit,
    cities: (await listFreshness(db, slugs, now)).map((freshness, index) => {
      const rows = ofCity.get(freshness.city) ?? [];
      const allEvents = pick(rows, 'event');
      return {
        city: cities[index]!,
        freshness,
        office: pick(rows, 'office')[0] ?? null,
        initiatives: pick(rows, 'initiative').sort(byTitle),
        bestPractices: pick(rows, 'best-practice').sort(byTitle),
        others: otherKinds.flatMap((kind) => pick(rows, kind).sort(byTitle)),
        events: allEvents.slice(0, eventsPerCity),
        moreEvents: Math.max(0, allEvents.length - eventsPerCity),
      };
    }),
    titles: await listTitles(db, found.flat()),
  };
}

const pick = <Kind extends ExtractRow['kind']>(rows: ExtractRow[], kind: Kind) =>
  rows.filter((row): row is ExtractRow<Kind> => row.kind === kind);

const german = new Intl.Collator('de');
const byTitle = (one: ExtractRow, other: ExtractRow) => german.compare(one.data.title, other.data.title);
