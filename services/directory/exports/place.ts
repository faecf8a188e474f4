import type { Extract, ExtractRow } from './extract.ts';

/** Where a thing lies: an event at its venue when that is known, everything else at the centre of its city; or null. */
export function findPlace(row: ExtractRow, { cities }: Extract): { lat: number; lon: number; isVenue: boolean } | null {
  const location = row.kind === 'event' ? (row as ExtractRow<'event'>).data.venue?.location : null;
  if (location) return { ...location, isVenue: true };
  const { lat, lon } = cities.get(row.city) ?? {};
  return lat == null || lon == null ? null : { lat, lon, isVenue: false };
}
