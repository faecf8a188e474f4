import { readFirst } from '../../shared/connection.ts';
import { isSlug } from '../../shared/ids.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { DirectoryDatabase } from '../context.ts';
import type { ListingRow } from '../listing.ts';
import type { QueryConferenceCoverageArgs } from '../schema.types.ts';
import { readFilters } from './filters.ts';

/** A district, its conference, and when that last met. */
export interface DistrictCoverageRecord {
  district: ListingRow<'district'>;
  conference: ListingRow<'conference'> | null;
  lastMeeting: ListingRow<'event'> | null;
}

/** Which districts of a city have a conference. */
export interface CoverageRecord {
  slug: string;
  districts: DistrictCoverageRecord[];
}

/** Finds which districts have a conference, city by city. Throws what the filters of a search throw, or CURSOR_INVALID. */
export async function findCoverage(
  db: DirectoryDatabase,
  { cities: wanted, states: within, region: area, first, after }: QueryConferenceCoverageArgs,
  now: Date,
): Promise<CoverageRecord[]> {
  const limit = readFirst(first);
  if (after != null && !isSlug(after)) throw new Refusal('CURSOR_INVALID', { argument: 'after' });
  const { cities, states, region } = readFilters({ cities: wanted, states: within, region: area });
  const found = await db.$queryRaw<{ slug: string }[]>`
    SELECT slug FROM "City"
    WHERE visible AND slug > ${after ?? ''} AND (${cities.length === 0} OR slug = ANY(${cities}))
      AND (${states.length === 0} OR state = ANY(${states})) AND (${region === null} OR ${region} = ANY(regions))
      AND EXISTS (SELECT FROM "Listing" WHERE city = slug AND kind = 'district' AND "removedAt" IS NULL)
    ORDER BY slug LIMIT ${limit}`;
  const slugs = found.map(({ slug }) => slug);
  const rows = await db.$queryRaw<ListingRow[]>`
    SELECT id, city, kind, data, "startsAt", lat, lon FROM "Listing"
    WHERE city = ANY(${slugs}) AND kind IN ('district', 'conference') AND "removedAt" IS NULL ORDER BY title, id`;
  const meetings = await db.$queryRaw<ListingRow<'event'>[]>`
    SELECT DISTINCT ON (data->>'conference') id, city, kind, data, "startsAt", lat, lon FROM "Listing"
    WHERE city = ANY(${slugs}) AND kind = 'event' AND "removedAt" IS NULL AND "startsAt" <= ${now}
      AND data->>'conference' IS NOT NULL AND data->>'status' <> 'CANCELLED'
    ORDER BY data->>'conference', "startsAt" DESC, id DESC`;
  const ofKind = <Kind extends 'district' | 'conference'>(kind: Kind, city: string) =>
    rows.filter((row): row is ListingRow<Kind> => row.kind === kind && row.city === city);
  return slugs.map((slug) => ({
    slug,
    districts: ofKind('district', slug).map((district) => {
      const conference = ofKind('conference', slug).find(({ data }) => data.districts.includes(district.id)) ?? null;
      const lastMeeting = meetings.find(({ data }) => data.conference === conference?.id) ?? null;
      return { district, conference, lastMeeting: conference && lastMeeting };
    }),
  }));
}
