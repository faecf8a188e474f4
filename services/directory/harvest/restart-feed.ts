import type { Feed } from '../../../prisma/directory/client/client.ts';
import type { DirectoryDatabase } from '../context.ts';
import { wholeFeed } from './feed-problem.ts';

/**
 * Has a feed read from the beginning in a new round, since its history is another than before; what was wrong with
 * its things is forgotten. Null means that somebody else has read on meanwhile.
 */
export async function restartFeed(db: DirectoryDatabase, { source, round, next }: Feed): Promise<Feed | null> {
  const [restarted] = await db.feed.updateManyAndReturn({
    where: { source, round, next },
    data: { next: null, round: round + 1, rereading: true },
  });
  if (!restarted) return null;
  await db.feedProblem.deleteMany({ where: { source, item: { not: wholeFeed } } });
  return restarted;
}
