import type { Topic } from '../../shared/feed/item.ts';
import type { Item } from './kind.ts';

/** What the columns that all kinds share hold besides. */
interface Described extends Item {
  summary: string | null;
  topics: Topic[];
  url: string | null;
  licence: string;
}

/** What the feed says of the columns that all kinds share. */
export const sharedFeedData = ({ title, summary, topics, url, licence, createdAt, updatedAt }: Described) => ({
  title,
  summary,
  topics,
  url,
  licence,
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
});
