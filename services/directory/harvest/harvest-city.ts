import type { Feed } from '../../../prisma/directory/client/client.ts';
import type { Log } from '../../shared/log.ts';
import type { Outbound } from '../../shared/outbound.ts';
import type { DirectoryDatabase } from '../context.ts';
import { isHubSource } from '../feed/hub.ts';
import { type EventDates, prepareDates, takesPlace } from '../index/event-dates.ts';
import type { Arrival } from '../index/index-listings.ts';
import { applyPage } from './apply-page.ts';
import type { ChangeIndex } from './change-index.ts';
import { endRun } from './end-run.ts';
import { FeedFailure } from './feed-failure.ts';
import { type FeedPage, readPage } from './read-page.ts';
import { recordFailure } from './record-failure.ts';
import { restartFeed } from './restart-feed.ts';

/** What reading feeds needs. */
export interface HarvestTools {
  db: DirectoryDatabase;
  changeIndex: ChangeIndex;
  outbound: Outbound;
  log: Log;
  now: () => Date;
  /** How long a feed is left alone that nobody pings about, in milliseconds. */
  pollMs: number;
  /** Under which URL other hubs know this one. */
  publicUrl?: string;
}

/** How far a feed is read at once. */
export interface Slice {
  pages: number;
  /** No page is begun after so many milliseconds. */
  milliseconds: number;
  /** How long ago removals must have been held for this reading to confirm them, in milliseconds. */
  holdMs: number;
  signal: AbortSignal;
}

/** How a reading ended: nothing was left to read or can be read now, there is more, or another reader was faster. */
export type Outcome = 'ended' | 'unfinished' | 'overtaken';

/**
 * Reads the feed of a city or another hub on from where it was left, page by page. What is wrong with the feed goes on
 * record and ends the reading, and so does a page that the index does not take; a city that is not shown is left alone.
 */
export async function harvestCity(tools: HarvestTools, city: string, slice: Slice): Promise<Outcome> {
  let feed = await findFeed(tools.db, city);
  if (!feed) return 'ended';
  const hadFailed = feed.failures > 0;
  const met = new Set<string>();
  const endsAt = performance.now() + slice.milliseconds;
  let restarted = false;
  for (let pages = 0; pages < slice.pages && performance.now() < endsAt; pages += 1) {
    const page = await readUnmet(tools, feed, met, slice.signal);
    let read: Feed | FeedFailure | null =
      page instanceof FeedFailure
        ? page
        : await take(tools, feed, page, slice.holdMs).catch((error) => notApplied(error, slice.signal));
    if (read instanceof FeedFailure) {
      if (read.reason !== 'FEED_RESTARTED' || feed.next === null || restarted) {
        await recordFailure(tools, feed, read);
        return 'ended';
      }
      read = await restartFeed(tools.db, feed);
      restarted = true;
      met.clear();
    } else if (!(page instanceof FeedFailure) && page.isEnd) {
      if (read && hadFailed) tools.log.info({ city }, 'the feed of a city can be read again');
      return 'ended';
    }
    if (!read) return 'overtaken';
    feed = read;
  }
  return 'unfinished';
}

async function take(tools: HarvestTools, feed: Feed, page: FeedPage, holdMs: number): Promise<Feed | null> {
  const now = tools.now();
  if (page.isEnd) return endRun(tools, feed, page.next, { now, holdMs });
  await prepareDates(page.arrivals.filter(hasDates), now);
  return applyPage(tools.changeIndex, feed, page, now);
}

/** A page that the database refuses; its message can hold what the city wrote, so only the code is told. */
function notApplied(error: DatabaseError, signal: AbortSignal): FeedFailure {
  if (signal.aborted) throw error;
  const { code, name, meta } = error;
  const cause = meta?.driverAdapterError?.cause?.originalCode ?? code ?? name;
  return new FeedFailure('FEED_NOT_APPLIED', `the index does not take a page: ${cause}`);
}

interface DatabaseError extends Error {
  code?: string;
  meta?: { driverAdapterError?: { cause?: { originalCode?: string } } };
}

const hasDates = (arrival: Arrival): arrival is Arrival & EventDates => takesPlace(arrival.kind);

/** Reads the page at which a feed was left; a page that leads back to one that was met leads in a circle. */
async function readUnmet(
  { outbound, publicUrl }: HarvestTools,
  { source, url: feedUrl, next, round }: Feed,
  met: Set<string>,
  signal: AbortSignal,
): Promise<FeedPage | FeedFailure> {
  const url = new URL(next ?? feedUrl).href;
  met.add(url);
  try {
    const page = await readPage(outbound, { city: source, url, feedUrl, round, publicUrl }, signal);
    if (!page.isEnd && met.has(page.next)) throw new FeedFailure('FEED_NEXT_INVALID', 'the pages lead in a circle');
    return page;
  } catch (error) {
    if (error instanceof FeedFailure) return error;
    throw error;
  }
}

/** Returns how far the feed of a city or another hub has been read; null when it is not to be read. */
async function findFeed(db: DirectoryDatabase, city: string): Promise<Feed | null> {
  if (isHubSource(city)) return db.feed.findUnique({ where: { source: city } });
  const known = await db.city.findFirst({ where: { slug: city, visible: true, feedUrl: { not: null } } });
  return known && db.feed.findUnique({ where: { source: city, url: known.feedUrl! } });
}
