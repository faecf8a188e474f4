import type { DirectoryDatabase } from '../context.ts';
import { listFreshness } from '../harvest/freshness.ts';
import { findAll } from '../search/search.ts';
import type { Extract } from './extract.ts';
import { findWithdrawn } from './find-withdrawn.ts';
import type { Wanted } from './formats.ts';
import { exportedThings, newsEntries } from './limits.ts';
import { listCities } from './list-cities.ts';
import { listOffices } from './list-offices.ts';
import { listTitles } from './list-titles.ts';
import { titleOf } from './title.ts';

/** Finds what a file holds: what the same search finds, in the same order; the newest things for a news feed. */
export async function findExtract(
  db: DirectoryDatabase,
  { subject, format, filters, sort }: Wanted,
  now: Date,
): Promise<Omit<Extract, 'url' | 'publicUrl' | 'printUrl'>> {
  const isNews = format === 'rss' || format === 'atom';
  const limit = isNews ? newsEntries : exportedThings;
  const cities = await listCities(db, filters);
  const slugs = cities.map(({ slug }) => slug);
  const found =
    subject === 'offices'
      ? await listOffices(db, slugs, limit + 1)
      : await findAll(db, filters, isNews ? 'NEWEST' : sort, limit + 1, now);
  const rows = found.slice(0, limit);
  return {
    title: titleOf(subject, filters, cities),
    rows,
    truncated: !isNews && found.length > limit,
    withdrawn: format === 'ics' ? await findWithdrawn(db, filters, slugs, now) : [],
    cities: new Map(cities.map((city) => [city.slug, city])),
    titles: await listTitles(db, rows),
    freshness: await listFreshness(db, slugs, now),
  };
}
