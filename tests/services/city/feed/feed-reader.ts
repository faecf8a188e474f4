import { findPage } from './follow-feed.ts';

/** What a reader keeps of a thing. */
export interface Kept {
  kind: string;
  data: object;
}

/** Someone who keeps a copy of what a city publishes, by reading its feed as the format says. */
export interface FeedReader {
  /** What the reader knows to be public, by id. */
  copy: Map<string, Kept>;
  /** How often the reader had to begin anew. */
  restarts: number;
  /** Reads one page of the feed, wherever it lies now; returns how many things it had. */
  readPage(feed: string): Promise<number>;
  /** Reads to the end. */
  readAll(feed: string): Promise<void>;
}

/** Creates a reader that asks for pages of so many things. It throws when the changes do not come in order. */
export function createFeedReader(limit: number): FeedReader {
  const begin = `?limit=${limit}`;
  let position = begin;
  let last = 0;
  const reader: FeedReader = {
    copy: new Map(),
    restarts: 0,
    async readPage(feed) {
      const page = await findPage(feed + position);
      if (!page) {
        position = begin;
        last = 0;
        reader.copy.clear();
        reader.restarts += 1;
        return reader.readPage(feed);
      }
      for (const item of page.items) {
        if (item.modified <= last) throw new Error(`The change ${item.modified} of ${item.id} comes after ${last}.`);
        last = item.modified;
        if (item.state === 'updated') reader.copy.set(item.id, { kind: item.kind, data: item.data });
        else reader.copy.delete(item.id);
      }
      position = new URL(page.next).search;
      return page.items.length;
    },
    async readAll(feed) {
      while ((await reader.readPage(feed)) > 0);
    },
  };
  return reader;
}
