import { hash } from 'node:crypto';
import type { Response } from 'express';
import { feedPageLimits } from '../limits.ts';
import type { FeedQuery } from './read-feed-query.ts';

/** Under which terms a feed may be used; each thing names the licence of its own texts. */
const licence = 'https://creativecommons.org/licenses/by/4.0/';

/** One thing in a feed as the Realtime Paged Data Exchange 1.0 writes it; what is deleted has no data. */
export interface FeedItem {
  state: 'updated' | 'deleted';
  kind: string;
  id: string;
  /** Its change number. */
  modified: number;
  data?: object;
  /** True when it was erased, and not only withdrawn. */
  erased?: true;
}

interface Page {
  /** Where the feed begins. */
  address: string;
  /** The parameters with which it was asked for, which the page repeats as `self`. */
  asked: URLSearchParams;
  /** What they say, and what else the addresses of its pages say. */
  query: FeedQuery;
  filters?: Record<string, string>;
  /** What comes after the change number that was asked for, in the order of change numbers. */
  items: FeedItem[];
}

/**
 * Sends a page of a feed: its items up to 4 MiB, and as `next` where to read on after the last one of them. A page
 * without items is the end and names itself, so that asking again brings what has happened since.
 */
export function sendFeedPage(response: Response, page: Page): void {
  const text = writePage(page);
  // Whoever keeps a page asks each time whether it still holds: what is withdrawn is not to be seen any longer.
  response.set({ 'cache-control': 'public, no-cache', etag: `"${hash('sha256', text, 'base64url')}"` });
  response.type('json').send(text);
}

function writePage({ address, asked, query, filters = {}, items }: Page): string {
  const written = takeWhileSmall(items.map((item) => JSON.stringify(item)));
  const last = items[written.length - 1];
  const { limit } = query;
  const afterChangeNumber = last?.modified ?? query.afterChangeNumber;
  const parameters = new URLSearchParams({
    ...(afterChangeNumber !== null && { afterChangeNumber: `${afterChangeNumber}` }),
    ...(limit !== null && { limit: `${limit}` }),
    ...filters,
  });
  const [self, next] = [asked, parameters].map((some) =>
    JSON.stringify(some.size > 0 ? `${address}?${some}` : address),
  );
  return `{"self":${self},"next":${next},"items":[${written.join(',')}],"license":${JSON.stringify(licence)}}`;
}

/** Takes at least one item: a feed must not come to a halt. */
function takeWhileSmall(written: string[]): string[] {
  let bytes = 0;
  const tooMuch = written.findIndex((item, index) => {
    bytes += Buffer.byteLength(item);
    return index > 0 && bytes > feedPageLimits.bytes;
  });
  return tooMuch < 0 ? written : written.slice(0, tooMuch);
}
