import type { FeedEntry, Prisma, PrismaClient } from '../../../prisma/city/client/client.ts';
import type { FeedItem } from '../../shared/feed/send-feed-page.ts';
import { findGeneration, requireGeneration } from './generation.ts';
import { readThings, type Things } from './read-things.ts';

/** Which part of a city's feed is read: at most `limit` changes after one, which was learnt in a generation. */
export interface FeedPart {
  after: bigint;
  /** Null takes the change number at its word. */
  generation: string | null;
  limit: number;
}

/** What has changed, in order, and the generation in which that was learnt; it is null when nothing was ever public. */
export interface Changes {
  items: FeedItem[];
  generation: string | null;
}

/**
 * Lists what has changed in a city, each thing once and as it is now, all from one moment. Throws the Refusal
 * FEED_RESTARTED (410) for a change number that this database never gave in that generation.
 */
export function listChanges(db: PrismaClient, slug: string, { after, generation, limit }: FeedPart): Promise<Changes> {
  const list = async (transaction: Prisma.TransactionClient) => {
    if (generation !== null) await requireGeneration(transaction, generation, after);
    const entries = await transaction.feedEntry.findMany({
      where: { change: { gt: after } },
      orderBy: { change: 'asc' },
      take: limit,
    });
    const things = await readThings(transaction, slug, entries);
    return {
      items: entries.map((entry) => toItem(slug, entry, things)),
      generation: await findGeneration(transaction),
    };
  };
  return db.$transaction(list, { isolationLevel: 'RepeatableRead' });
}

/** What is not there at all any more was erased, and not only hidden or withdrawn. */
function toItem(slug: string, { id, kind, change }: FeedEntry, things: Things): FeedItem {
  const data = things.get(id);
  return {
    state: data ? 'updated' : 'deleted',
    kind,
    id: kind === 'office' ? `${slug}:office:office` : id,
    modified: Number(change),
    ...(data && { data }),
    ...(data === undefined && { erased: true }),
  };
}
