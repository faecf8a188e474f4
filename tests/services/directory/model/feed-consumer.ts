import type { PublicItem } from './public-items.ts';

/** Someone who keeps an own copy of what the network publishes, by the feed of a directory. */
export interface FeedConsumer {
  items: Map<string, PublicItem & { city: string }>;
  /** Reads on to the end of the feed, at whichever directory, and returns all that it was sent. */
  follow(directoryUrl: string): Promise<string>;
}

interface FeedPage {
  next: string;
  items: {
    state: 'updated' | 'deleted';
    kind: string;
    id: string;
    modified: number;
    data?: Record<string, unknown> & { city: { slug: string }; contributors: string[] };
  }[];
}

/** Creates a consumer that begins at the beginning. Throws when the changes do not come in order, or without end. */
export function createFeedConsumer(pageItems: number): FeedConsumer {
  const items: FeedConsumer['items'] = new Map();
  let cursor = `?limit=${pageItems}`;
  let last = 0;
  const apply = ({ state, kind, id, modified, data }: FeedPage['items'][number]) => {
    if (modified <= last) throw new Error(`The change ${modified} of ${id} comes after ${last}.`);
    last = modified;
    if (state === 'deleted') return void items.delete(id);
    const { city, contributors, ...rest } = data!;
    items.set(id, { id, kind, city: city.slug, data: rest });
  };
  return {
    items,
    async follow(directoryUrl) {
      for (let received = '', pages = 0; pages < 1_000; pages += 1) {
        const answer = await fetch(`${directoryUrl}/feed${cursor}`);
        const text = await answer.text();
        received += text;
        if (answer.status !== 200) throw new Error(`The feed of the network answers ${answer.status}: ${text}`);
        const page = JSON.parse(text) as FeedPage;
        for (const item of page.items) apply(item);
        cursor = new URL(page.next).search;
        if (page.items.length === 0) return received;
      }
      throw new Error('The feed of the network does not end.');
    },
  };
}
