/** A thing as a feed says it. */
export interface ReadItem {
  state: 'updated' | 'deleted';
  kind: string;
  id: string;
  modified: number;
  erased?: true;
  // biome-ignore lint/suspicious/noExplicitAny: a test knows the shape that it asked for.
  data?: any;
}

/** One page of a feed. */
export interface ReadPage {
  next: string;
  items: ReadItem[];
  license: string;
}

/** Reads one page; throws when the feed refuses it. */
export async function readPage(url: string): Promise<ReadPage> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return (await answer.json()) as ReadPage;
}

/** Reads a feed on from an address to its end: what it says last of each thing, and where to read on. */
export async function readToEnd(url: string): Promise<{ items: ReadItem[]; next: string; pages: number }> {
  const items = new Map<string, ReadItem>();
  for (let pages = 1; pages <= 200; pages++) {
    const page = await readPage(url);
    for (const item of page.items) {
      items.delete(item.id);
      items.set(item.id, item);
    }
    if (page.items.length === 0 && page.next === url) return { items: [...items.values()], next: url, pages };
    url = page.next;
  }
  throw new Error('The feed has no end.');
}
