import { feedPageLimits } from '../limits.ts';
import { Refusal } from '../refusal.ts';

/** Which page of a feed is asked for; null stands for what its address leaves out. */
export interface FeedQuery {
  afterChangeNumber: bigint | null;
  limit: number | null;
}

/** Reads the parameters of an address that every feed knows. Throws FEED_ADDRESS_INVALID or NUMBER_OUT_OF_RANGE. */
export function readFeedQuery(parameters: URLSearchParams): FeedQuery {
  const after = parameters.get('afterChangeNumber');
  const limit = parameters.get('limit');
  if (limit !== null && (!/^[1-9]\d{0,2}$/.test(limit) || Number(limit) > feedPageLimits.items)) {
    throw new Refusal('NUMBER_OUT_OF_RANGE', { argument: 'limit', limit: feedPageLimits.items });
  }
  return {
    afterChangeNumber: after === null ? null : readChangeNumber(after, 'afterChangeNumber'),
    limit: limit === null ? null : Number(limit),
  };
}

/** Reads a change number, which JSON can write exactly. Throws FEED_ADDRESS_INVALID for the parameter at fault. */
export function readChangeNumber(text: string, argument: string): bigint {
  if (!/^\d{1,16}$/.test(text)) throw new Refusal('FEED_ADDRESS_INVALID', { argument });
  return BigInt(text);
}
