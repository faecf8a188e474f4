import type { FeedProblemReason } from '../schema.types.ts';

/** Something in a city's feed that cannot be used, as people see it. */
export interface FeedProblemRecord {
  /** Null when the whole feed is concerned, or the thing has no id. */
  item: string | null;
  reason: FeedProblemReason;
  path: string | null;
  firstSeenAt: Date | null;
  seenAt: Date | null;
}

/** Something in a feed that cannot be used: nothing of what the city wrote but an id that is one, and our own words. */
export interface ItemProblem {
  item: string;
  /** Its number in the feed; null when that is at fault. */
  change: bigint | null;
  reason: FeedProblemReason;
  path: string | null;
}

/** Stands on record for the whole feed. */
export const wholeFeed = '';
/** Stands on record for all the things of a feed whose ids are none. */
export const itemWithoutId = '?';
