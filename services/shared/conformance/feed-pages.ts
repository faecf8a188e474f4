import { expectThat } from './check.ts';
import { conformanceLimits } from './limits.ts';
import { type Probe, readObject } from './probe.ts';

/** One item of the feed as it came, and where it stands: `page 1, item 3`. */
export interface FoundItem {
  where: string;
  item: Record<string, unknown>;
}
export interface FeedPages {
  pages: { url: string; items: unknown[]; next: unknown; license: unknown }[];
  /** Whether the end of the feed was reached. */
  isWhole: boolean;
}

/** Reads the first pages of the feed, following `next` as long as it stays at the feed. */
export const readFeedPages = (probe: Probe): Promise<FeedPages> =>
  probe.once('feed', async () => {
    const pages: FeedPages['pages'] = [];
    let url: string | null = probe.feedUrl;
    while (url && pages.length < conformanceLimits.feedPages) {
      const { status, body } = await probe.get(url, conformanceLimits.feedPageBytes);
      const where = `page ${pages.length + 1}`;
      expectThat(status === 200, `${where}, status ${status}`);
      expectThat(body && Array.isArray(body.items), `${where}, items`);
      pages.push({ url, items: body.items, next: body.next, license: body.license });
      if (body.items.length === 0) return { pages, isWhole: true };
      const next = findNext(probe, body.next);
      url = next === url ? null : next;
    }
    return { pages, isWhole: false };
  });

/** Returns the address of the next page when it lies at the address of the feed itself. */
export function findNext({ feedUrl }: Probe, next: unknown): string | null {
  const [read, feed] = [typeof next === 'string' ? URL.parse(next) : null, new URL(feedUrl)];
  if (!read || read.origin !== feed.origin || read.pathname !== feed.pathname || read.username) return null;
  return read.href;
}

/** Lists all items of the pages that were read. */
export const listFeedItems = ({ pages }: FeedPages): FoundItem[] =>
  pages.flatMap(({ items }, page) =>
    items.map((item, at) => ({ where: `page ${page + 1}, item ${at + 1}`, item: readObject(item) ?? {} })),
  );
