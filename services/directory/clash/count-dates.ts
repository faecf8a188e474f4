import type { DirectoryDatabase } from '../context.ts';
import { atSiteSql, farSql, rangeSql } from './find-dates.ts';
import { type Plan, scoreOf, type Traits } from './rate-clash.ts';
import type { Site } from './read-site.ts';
import { spanOfDays } from './span.ts';

/** How many things have a date on a weekend, and how much they are in the way together. */
export interface Count {
  clashes: number;
  load: number;
}

/** Things on a weekend that are rated alike. */
interface Row extends Pick<Traits, 'isLong' | 'sharesTopic' | 'isForAll' | 'distanceKm'> {
  weekend: number;
  count: number;
}

/** Counts what takes place at a site on each of some weekends, each thing once, and scores it as overlapping in time. */
export async function countDates(
  db: DirectoryDatabase,
  site: Site,
  plan: Pick<Plan, 'topics' | 'audience'>,
  saturdays: number[],
  except: string | null,
): Promise<Count[]> {
  if (saturdays.length === 0) return [];
  const topics = [...plan.topics];
  const spans = saturdays.map((saturday) => spanOfDays(saturday, saturday + 1));
  const [starts, ends] = [spans.map(({ from }) => new Date(from)), spans.map(({ to }) => new Date(to))];
  const rows = await db.$queryRaw<Row[]>`
    WITH near AS MATERIALIZED (
      SELECT listing.id, ${farSql(site)} AS far
      FROM "Listing" listing JOIN "City" city ON city.slug = listing.city
      WHERE listing."endsAt" >= ${starts[0]} AND listing."startsAt" < ${ends.at(-1)} AND ${atSiteSql(site, except)}
    ), thing AS MATERIALIZED (
      SELECT near.id, far, CASE WHEN listing.topics <> '{}' AND ${topics.length > 0} THEN listing.topics && ${topics} END AS "sharesTopic",
        data->>'audience' = 'PUBLIC' AND ${plan.audience === 'PUBLIC'} AS "isForAll"
      FROM near JOIN "Listing" listing USING (id) WHERE data->>'status' IS DISTINCT FROM 'CANCELLED'
    ), met AS MATERIALIZED (
      SELECT DISTINCT ON (number, date.id) number, date.id, date."endsAt" - date."startsAt" > interval '7 days' AS "isLong"
      FROM unnest(${starts}::timestamptz[], ${ends}::timestamptz[]) WITH ORDINALITY AS weekend(starts, ends, number)
        JOIN "Occurrence" date ON ${rangeSql} && tstzrange(starts, ends)
      WHERE date."endsAt" > starts OR date."startsAt" >= starts
      ORDER BY number, date.id
    )
    SELECT number::int - 1 AS weekend, count(*)::int AS count, round(far)::float8 AS "distanceKm", "sharesTopic", "isForAll", "isLong"
    FROM met JOIN thing USING (id) GROUP BY 1, 3, 4, 5, 6`;
  return saturdays.map((_, index) => {
    const here = rows.filter(({ weekend }) => weekend === index);
    return {
      clashes: here.reduce((sum, { count }) => sum + count, 0),
      load: here.reduce(
        (sum, { count, ...traits }) => sum + count * scoreOf({ closeness: 'OVERLAPPING_HOURS', ...traits }),
        0,
      ),
    };
  });
}
