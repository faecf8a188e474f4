import type { DirectoryDatabase } from '../context.ts';
import type { ChangeIndex } from '../harvest/change-index.ts';
import { removeListings } from '../index/remove-listings.ts';
import { removedAtOnce } from '../limits.ts';
import { type Hub, sourceOf } from './hub.ts';

interface Tools {
  db: DirectoryDatabase;
  changeIndex: ChangeIndex;
}

/**
 * Makes the feeds of other hubs those that are set. What came from a hub that is set no longer is removed, and the
 * remaining ones are read from the beginning, since they may offer it too. A feed that has moved is read anew as well.
 */
export async function recordHubs({ db, changeIndex }: Tools, hubs: Hub[], now: Date): Promise<void> {
  const [sources, urls] = [hubs.map(sourceOf), hubs.map(({ feedUrl }) => feedUrl)];
  const left = await db.feed.findMany({ where: { source: { startsWith: 'hub:', notIn: sources } } });
  for (const { source } of left) await removeHub(changeIndex, source, now);
  await db.$executeRaw`
    INSERT INTO "Feed" AS known (source, url, "dueAt")
    SELECT source, url, ${now}::timestamptz FROM unnest(${sources}::text[], ${urls}::text[]) AS feed(source, url)
    ON CONFLICT (source) DO UPDATE SET url = excluded.url, "dueAt" = excluded."dueAt",
      next = NULL, round = known.round + 1, rereading = true
    WHERE known.url <> excluded.url OR ${left.length > 0}`;
}

async function removeHub(changeIndex: ChangeIndex, source: string, now: Date): Promise<void> {
  for (let isDone = false; !isDone; ) {
    isDone = await changeIndex(async (tx) => {
      const where = { source, removedAt: null };
      const select = { id: true, source: true, change: true, round: true };
      const some = await tx.listing.findMany({ where, select, take: removedAtOnce });
      await removeListings(tx, some, now);
      if (some.length === removedAtOnce) return false;
      await tx.feed.deleteMany({ where: { source } });
      await tx.feedProblem.deleteMany({ where: { source } });
      await tx.$executeRaw`
        DELETE FROM "City" WHERE hub IS NOT NULL
          AND NOT EXISTS (SELECT FROM "Listing" WHERE city = slug AND "removedAt" IS NULL)`;
      return true;
    });
  }
}
