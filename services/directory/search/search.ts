import type { ListingRow } from '../listing.ts';

/** One thing that was found, with what the search says of it. */
export interface Hit {
  row: ListingRow;
  cursor: string;
  score: number | null;
  distanceKm: number | null;
  occurrence: { startsAt: Date; endsAt: Date | null } | null;
}

/** What was found: one page of it, and what else a client may ask. */
export interface Found {
  hits: Hit[];
  hasNextPage: boolean;
}
