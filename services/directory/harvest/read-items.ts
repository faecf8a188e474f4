import { z } from 'zod';
import { type ItemData, type ItemKind, itemData } from '../../shared/feed/item.ts';
import { findIdParts } from '../../shared/ids.ts';
import type { Arrival } from '../index/index-listings.ts';
import type { Removal } from '../index/remove-listings.ts';
import { isItemKind } from '../listing.ts';
import { type ItemProblem, itemWithoutId } from './feed-problem.ts';

/** What one page says is there, is gone, or cannot be used; each thing comes once, as its newest version. */
export interface PageItems {
  arrivals: Arrival[];
  removals: Removal[];
  problems: ItemProblem[];
}

/** One of the three, by the id that it is about; without a number it cannot be told whether it is the newest. */
interface Said {
  id: string;
  change: bigint | null;
  arrival?: Arrival;
  removal?: Removal;
  problem?: ItemProblem;
}

const greatestChange = 2n ** 63n - 1n;
const versionSchema = z.object({
  state: z.enum(['updated', 'deleted']),
  modified: z
    .union([z.int().nonnegative(), z.string().regex(/^\d{1,19}$/)])
    .transform((number) => BigInt(number))
    .refine((change) => change <= greatestChange),
  erased: z.boolean().optional(),
});

/** Reads the items of a page of a city's feed one by one; kinds that are not known here are passed over. */
export function readItems(city: string, round: number, items: unknown[]): PageItems {
  const newest = new Map<string, Said>();
  const unordered: Said[] = [];
  for (const item of items) {
    const said = readItem(city, round, item);
    if (said?.change == null) unordered.push(...(said ? [said] : []));
    else if (said.change >= (newest.get(said.id)?.change ?? 0n)) newest.set(said.id, said);
  }
  const all = [...newest.values(), ...unordered];
  return {
    arrivals: all.flatMap(({ arrival }) => arrival ?? []),
    removals: all.flatMap(({ removal }) => removal ?? []),
    problems: all.flatMap(({ problem }) => problem ?? []),
  };
}

function readItem(city: string, round: number, item: unknown): Said | null {
  const { kind, id, data } = (item ?? {}) as Record<string, unknown>;
  const known = findIdParts(id) ? (id as string) : itemWithoutId;
  const refuse = (reason: ItemProblem['reason'], path: string, change: bigint | null = null): Said => ({
    id: known,
    change,
    problem: { item: known, change, reason, path },
  });
  if (typeof kind !== 'string') return refuse('ITEM_INVALID', 'kind');
  if (!isItemKind(kind)) return null;
  if (!isOwn(id, city, kind)) return refuse('ID_FOREIGN', 'id');
  const version = versionSchema.safeParse(item);
  if (!version.success) return refuse('ITEM_INVALID', pathOf(version.error));
  const { state, modified: change, erased } = version.data;
  const same = { id, source: city, change, round };
  if (state === 'deleted') return { id, change, removal: { ...same, erased } };
  const read = itemData[kind].safeParse(data);
  if (!read.success) return refuse('ITEM_INVALID', pathOf(read.error, 'data'), change);
  const foreign = findForeign(city, read.data);
  if (foreign) return refuse('ITEM_INVALID', `data.${foreign}`, change);
  return { id, change, arrival: { ...same, city, kind, data: read.data, contributors: [] } };
}

/** Tells whether an id is one of this city and kind; a city has one office. */
function isOwn(id: unknown, city: string, kind: ItemKind): id is string {
  const parts = findIdParts(id);
  return parts?.city === city && parts.kind === kind && (kind !== 'office' || parts.key === 'office');
}

/** What the single references of a thing must be of. */
const referred = {
  organiser: 'initiative',
  district: 'district',
  group: 'working-group',
  conference: 'conference',
} as const;

/** Returns the field that refers to something of another city or kind, if there is one. */
function findForeign(city: string, data: ItemData): string | null {
  const said = data as Partial<ItemData<'event'> & ItemData<'conference'>>;
  for (const [field, kind] of Object.entries(referred)) {
    const id = said[field as keyof typeof referred];
    if (id && !isOwn(id, city, kind)) return field;
  }
  const at = (said.districts ?? []).findIndex((id) => !isOwn(id, city, 'district'));
  return at < 0 ? null : `districts.${at}`;
}

/** Names the field at fault by the words of the format alone. */
const pathOf = (error: z.ZodError, ...from: string[]): string => [...from, ...error.issues[0]!.path].join('.');
