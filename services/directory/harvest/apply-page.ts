import type { Feed } from '../../../prisma/directory/client/client.ts';
import { takeFromHub } from '../feed/take-from-hub.ts';
import { indexListings } from '../index/index-listings.ts';
import { indexedAtOnce } from '../limits.ts';
import type { ChangeIndex } from './change-index.ts';
import { removeGuarded } from './guard-removals.ts';
import type { FeedPage } from './read-page.ts';
import { recordProblems } from './record-problems.ts';

/**
 * Puts what one page says into the index and moves the feed on, in one transaction; returns the feed as it is then.
 * Null means that somebody else has read on meanwhile, and nothing was changed.
 */
export async function applyPage(changeIndex: ChangeIndex, feed: Feed, page: FeedPage, now: Date): Promise<Feed | null> {
  const { source, round, run, next } = feed;
  return changeIndex(async (tx) => {
    const moved = await tx.feed.updateMany({ where: { source, round, run, next }, data: { next: page.next } });
    if (moved.count === 0) return null;
    const { cities } = page;
    const said = cities ? { ...page, ...(await takeFromHub(tx, source, { ...page, cities }, now)) } : page;
    const tally = await removeGuarded(tx, feed, said.removals, now);
    if (tally.removed !== feed.removed) await tx.feed.update({ where: { source }, data: tally });
    for (let at = 0; at < said.arrivals.length; at += indexedAtOnce) {
      await indexListings(tx, said.arrivals.slice(at, at + indexedAtOnce), now);
    }
    await recordProblems(tx, feed, said, now);
    return { ...feed, ...tally, next: page.next };
  });
}
