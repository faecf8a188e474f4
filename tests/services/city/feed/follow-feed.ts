import { z } from 'zod';
import { type ItemKind, itemData, itemKinds } from '../../../../services/shared/feed/item.ts';
import type { TestCity } from '../start-test-city.ts';

const itemSchema = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('updated'),
    kind: z.enum(itemKinds as [ItemKind]),
    id: z.string(),
    modified: z.int().positive(),
    data: z.looseObject({}),
  }),
  z.strictObject({
    state: z.literal('deleted'),
    kind: z.enum(itemKinds as [ItemKind]),
    id: z.string(),
    modified: z.int().positive(),
    erased: z.literal(true).optional(),
  }),
]);
const pageSchema = z.strictObject({ self: z.url(), next: z.url(), items: z.array(itemSchema), license: z.url() });
export type Item = z.output<typeof itemSchema>;
export type Page = z.output<typeof pageSchema>;

/**
 * Reads one page of a feed; null when the city has begun it anew. Throws when it is not as the format has it, or says
 * more of a thing than the format knows.
 */
export async function findPage(url: string): Promise<Page | null> {
  const response = await fetch(url);
  const body = await response.json();
  if (response.status === 410) return null;
  if (response.status !== 200) throw new Error(`${url} answers with ${response.status}: ${JSON.stringify(body)}`);
  const page = pageSchema.parse(body);
  for (const item of page.items) if (item.state === 'updated') itemData[item.kind].strict().parse(item.data);
  return page;
}

/** The same for a page that is known to be there. */
export async function readPage(url: string): Promise<Page> {
  const page = await findPage(url);
  if (!page) throw new Error(`${url} is not served any more.`);
  return page;
}

/** Reads a feed from an address to its end; returns all items in order, and the address of the last page. */
export async function followFeed(url: string): Promise<{ items: Item[]; next: string }> {
  const items: Item[] = [];
  for (let at = url, pages = 0; pages < 1_000; pages++) {
    const page = await readPage(at);
    if (page.items.length === 0) return { items, next: page.next };
    items.push(...page.items);
    at = page.next;
  }
  throw new Error(`${url} has no end.`);
}

/** The address of the feed of a node's first city. */
export const feedOf = ({ city: { endpoints } }: TestCity): string =>
  Object.values(endpoints)[0]!.replace(/graphql$/, 'feed');
