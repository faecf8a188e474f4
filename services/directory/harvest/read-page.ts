import { z } from 'zod';
import { type Outbound, OutboundError } from '../../shared/outbound.ts';
import { isHubSource } from '../feed/hub.ts';
import { type HubItems, readHubItems } from '../feed/read-hub-items.ts';
import { pageLimits } from '../limits.ts';
import { FeedFailure } from './feed-failure.ts';
import { type PageItems, readItems } from './read-items.ts';

const pageSchema = z.object({
  self: z.string().max(pageLimits.addressLength).optional(),
  next: z.string().max(pageLimits.addressLength),
  items: z.array(z.unknown()).max(pageLimits.items),
  license: z.string().max(pageLimits.addressLength),
});

/** One page of a city's feed, checked. */
export interface FeedPage extends PageItems {
  /** Where to read on. */
  next: string;
  /** True when there is nothing after it yet. */
  isEnd: boolean;
  /** The cities that another hub speaks of. */
  cities?: HubItems['cities'];
}

/** Which page is read: of which city or hub, at which address, in which reading, and where its feed begins. */
export interface PageAddress {
  city: string;
  url: string;
  round: number;
  feedUrl: string;
  /** Under which URL other hubs know this one. */
  publicUrl?: string;
}

/**
 * Reads one page of a feed in the format of the Realtime Paged Data Exchange 1.0. What is wrong with a single item is
 * told with the page; a page that cannot be used throws a FeedFailure, and `signal` gives the reading up.
 */
export async function readPage(outbound: Outbound, address: PageAddress, signal: AbortSignal): Promise<FeedPage> {
  const page = pageSchema.safeParse(await fetchPage(outbound, address.url, signal));
  if (!page.success)
    throw new FeedFailure('FEED_INVALID', `the page is wrong at ${page.error.issues[0]!.path.join('.')}`);
  const { self, items } = page.data;
  if (self !== undefined && questionOf(self) !== questionOf(address.url)) {
    throw new FeedFailure('FEED_INVALID', 'the page answers another question');
  }
  const next = readNext(page.data.next, address);
  const moves = next !== new URL(address.url).href;
  if (items.length > 0 && !moves) throw new FeedFailure('FEED_NEXT_INVALID', 'the next page is the same');
  const isEnd = items.length === 0 && !moves;
  if (isHubSource(address.city)) return { next, isEnd, ...readHubItems({ ...address, source: address.city }, items) };
  return { next, isEnd, ...readItems(address.city, address.round, items) };
}

async function fetchPage(outbound: Outbound, url: string, signal: AbortSignal): Promise<unknown> {
  try {
    return await outbound.getJson(url, { timeoutMs: pageLimits.timeoutMs, bytes: pageLimits.bytes, signal });
  } catch (error) {
    if (!(error instanceof OutboundError)) throw error;
    throw new FeedFailure(reasonOf(error), error.message);
  }
}

function reasonOf({ kind, status = 0 }: OutboundError): FeedFailure['reason'] {
  if (status === 410) return 'FEED_RESTARTED';
  if (kind === 'timed-out') return 'FEED_TIMEOUT';
  if (kind === 'too-large') return 'FEED_TOO_LARGE';
  return kind === 'unreachable' || status >= 400 ? 'FEED_UNREACHABLE' : 'FEED_INVALID';
}

/**
 * What an address asks for, however much of it at once. An answer to something else, as a cache gives it that leaves out
 * the parameters, would have things passed over.
 */
function questionOf(address: string): string | null {
  const parameters = URL.parse(address)?.searchParams;
  parameters?.delete('limit');
  parameters?.sort();
  return parameters?.toString() ?? null;
}

/** The next page lies at the address of the feed itself: a city cannot send the directory anywhere else. */
function readNext(next: string, { url, feedUrl }: PageAddress): string {
  const read = URL.parse(next, url);
  const feed = new URL(feedUrl);
  if (!read || read.origin !== feed.origin || read.pathname !== feed.pathname || read.username || read.password) {
    throw new FeedFailure('FEED_NEXT_INVALID', 'the next page is elsewhere');
  }
  read.hash = '';
  return read.href;
}
