import type { Feed } from '../../../prisma/directory/client/client.ts';
import { takeFromHub } from '../feed/take-from-hub.ts';
import { forgetLostWords } from '../index/forget-lost-words.ts';
import { type Arrival, indexListings } from '../index/index-listings.ts';
import { indexedAtOnce } from '../limits.ts';
import type { ChangeIndex } from './change-index.ts';
import { findOutdated } from './find-outdated.ts';
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
    const met = [...said.removals, ...said.arrivals].map(({ id }) => id);
    const ids = [...met, ...page.problems.map(({ item }) => item)];
    return forgetLostWords(tx, ids, async () => {
      // Before anything is removed, for what the index has tells whether a problem is new.
      await recordProblems(tx, feed, said, now);
      const removals = [...said.removals, ...(cities ? [] : await findOutdated(tx, feed, page.problems))];
      const tally = await removeGuarded(tx, feed, removals, now);
      if (tally.removed !== feed.removed) await tx.feed.update({ where: { source }, data: tally });
      for (const some of cut(said.arrivals)) await indexListings(tx, some, now);
      return { ...feed, ...tally, next: page.next };
    });
  });
}

/** Cuts what arrived into parts that a statement has time for, however long the texts are. */
function* cut(arrivals: Arrival[]): Generator<Arrival[]> {
  let some: Arrival[] = [];
  let characters = 0;
  for (const arrival of arrivals) {
    const { length } = JSON.stringify(arrival.data);
    if (some.length === indexedAtOnce.things || (some.length > 0 && characters + length > indexedAtOnce.characters)) {
      yield some;
      some = [];
      characters = 0;
    }
    some.push(arrival);
    characters += length;
  }
  yield some;
}
