import { readFirst } from '../../shared/connection.ts';
import { readInstant } from '../../shared/date-time.ts';
import type { ItemData } from '../../shared/feed/item.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { DirectoryDatabase } from '../context.ts';
import type { ListingRow } from '../listing.ts';
import type { QueryEventClashesArgs } from '../schema.types.ts';
import { explainClash } from './explain-clash.ts';
import { atSiteSql, farSql, rangeSql } from './find-dates.ts';
import { comparedDates, longestDays } from './limits.ts';
import { type Rating, rateClash } from './rate-clash.ts';
import { readExcept, readSite, type Site } from './read-site.ts';
import { type Dates, type Span, spanOf, surroundingsOf } from './span.ts';

/** A date near one that is planned. */
export interface ClashRecord extends Rating {
  /** The slug of its city. */
  slug: string;
  /** Null for a draft. */
  event: ListingRow<'event'> | null;
  startsAt: Date;
  endsAt: Date | null;
  distanceKm: number;
  explanation: string;
}

type Row = Omit<ListingRow<'event'>, 'kind' | 'data'> & {
  kind: 'event' | 'busy';
  data: ItemData<'event'> | ItemData<'busy'>;
  cityName: string;
  dateStart: Date;
  dateEnd: Date;
  distanceKm: number;
};

const dayMs = 86_400_000;

/**
 * Finds what takes place near a date that is planned, what clashes most first. Throws what `readSite` throws, ID_MALFORMED, DATE_TIME_INVALID,
 * END_BEFORE_START, PERIOD_TOO_LONG or FIRST_OUT_OF_RANGE.
 */
export async function findClashes(db: DirectoryDatabase, args: QueryEventClashesArgs): Promise<ClashRecord[]> {
  const limit = readFirst(args.first);
  const span = spanOf(readDates(args));
  const site = await readSite(db, args);
  const plan = { span, city: site.city, topics: args.topics ?? [], audience: args.audience ?? 'PUBLIC' };
  const rows = await findRows(db, site, surroundingsOf(span), readExcept(args.except));
  const clashes = rows.flatMap(({ cityName, dateStart, dateEnd, ...row }): ClashRecord[] => {
    const event = isEvent(row) ? row : null;
    const dates = { startsAt: dateStart, endsAt: dateEnd > dateStart ? dateEnd : null };
    const { topics = null, audience = null, status = 'TENTATIVE' } = event?.data ?? {};
    const { city, distanceKm } = row;
    const other = { span: spanOf({ ...dates, allDay: row.data.allDay }), city, distanceKm, topics, audience, status };
    const rating = rateClash(plan, other);
    if (!rating) return [];
    const shared = plan.topics.filter((topic) => topics?.includes(topic));
    const explanation = explainClash({ ...rating, cityName, distanceKm, topics: shared, isDraft: !event });
    return [{ ...rating, ...dates, slug: city, event, distanceKm, explanation }];
  });
  return clashes.sort((one, other) => other.score - one.score || +one.startsAt - +other.startsAt).slice(0, limit);
}

function readDates(args: QueryEventClashesArgs): Dates {
  const startsAt = readInstant(args.startsAt, 'startsAt')!;
  const endsAt = readInstant(args.endsAt, 'endsAt') ?? null;
  if (endsAt && endsAt < startsAt) throw new Refusal('END_BEFORE_START', { argument: 'endsAt' });
  if (endsAt && endsAt.getTime() - startsAt.getTime() > longestDays.clashes * dayMs) {
    throw new Refusal('PERIOD_TOO_LONG', { argument: 'endsAt', limit: longestDays.clashes });
  }
  return { startsAt, endsAt, allDay: args.allDay ?? false };
}

const isEvent = (row: Omit<Row, 'cityName' | 'dateStart' | 'dateEnd'>): row is ListingRow<'event'> & Row =>
  row.kind === 'event';

/** Finds the dates that may be close, the nearest first; a day is added at both ends, since the end of a date can be open. */
const findRows = (db: DirectoryDatabase, site: Site, { from, to }: Span, except: string | null) =>
  db.$queryRaw<Row[]>`
    WITH candidate AS MATERIALIZED (
      SELECT listing.id, date."startsAt", date."endsAt", city.name, ${farSql(site)} AS far
      FROM "Occurrence" date JOIN "Listing" listing ON listing.id = date.id JOIN "City" city ON city.slug = listing.city
      WHERE ${rangeSql} && tstzrange(${new Date(from - dayMs)}, ${new Date(to + dayMs)}) AND ${atSiteSql(site, except)}
    )
    SELECT listing.id, listing.city, listing.kind, listing.data, listing."startsAt", listing.lat, listing.lon,
      name AS "cityName", candidate."startsAt" AS "dateStart", candidate."endsAt" AS "dateEnd", far AS "distanceKm"
    FROM candidate JOIN "Listing" listing USING (id)
    WHERE listing.data->>'status' IS DISTINCT FROM 'CANCELLED'
    ORDER BY far, candidate."startsAt", id LIMIT ${comparedDates}`;
