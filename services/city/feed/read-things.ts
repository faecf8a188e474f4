import type { FeedEntry, Office, Prisma } from '../../../prisma/city/client/client.ts';
import type { ItemData } from '../../shared/feed/item.ts';
import { findIdParts } from '../../shared/ids.ts';
import { busyData, busyWhere, findBusyId } from '../event/busy.ts';
import type { EventRow } from '../event/event.ts';
import { type Item, type Reference, tableOf } from '../item/kind.ts';
import { readableWhere } from '../item/visibility.ts';
import { kinds } from '../kinds.ts';

/** What the feed says of things, by id: null when not everybody may read it, nothing when nothing of it is to be kept. */
export type Things = Map<string, ItemData | null>;

/** Reads what the feed says of the things of a page; how many queries that takes depends on their kinds alone. */
export async function readThings(
  transaction: Prisma.TransactionClient,
  slug: string,
  entries: FeedEntry[],
): Promise<Things> {
  const byKind = Map.groupBy(entries, ({ kind }) => kind);
  const things: Things = new Map();
  const references = new Map<string, Reference[]>();
  for (const kind of kinds) {
    const ids = byKind.get(kind.name)?.map(({ id }) => id) ?? [];
    if (ids.length === 0) continue;
    const table = tableOf<Item>(transaction, kind);
    for (const { id } of await table.findMany({ where: { id: { in: ids } }, select: { id: true } }))
      things.set(id, null);
    for (const row of await table.findMany({ where: { id: { in: ids }, ...readableWhere(null, slug) } })) {
      const data = kind.feedData(row);
      things.set(row.id, data);
      if (kind.references) references.set(row.id, kind.references(data as object));
    }
  }
  const named = await findReadable(transaction, slug, [...references.values()].flat());
  for (const [id, of] of references) things.set(id, hideUnnamed(things.get(id)!, of, named));

  const busy = byKind.get('busy');
  for (const row of busy ? await findBusy(transaction, busy) : []) things.set(findBusyId(row)!, busyData(row));

  const office = byKind.has('office') && (await transaction.office.findFirst());
  if (office) things.set('office', officeData(office));
  return things;
}

/** Finds the tentative drafts whose times a page tells. */
function findBusy(transaction: Prisma.TransactionClient, entries: FeedEntry[]): Promise<EventRow[]> {
  const keys = entries.map(({ id }) => findIdParts(id)!.key);
  return transaction.event.findMany({ where: { busyKey: { in: keys }, ...busyWhere } });
}

/** Finds out which of the things that are referred to everybody may read. */
async function findReadable(
  transaction: Prisma.TransactionClient,
  slug: string,
  references: Reference[],
): Promise<Set<string>> {
  const found = new Set<string>();
  for (const [table, of] of Map.groupBy(references, ({ kind }) => kind.table)) {
    const ids = [...new Set(of.flatMap(({ ids }) => ids))];
    if (ids.length === 0) continue;
    const where = { id: { in: ids }, ...readableWhere(null, slug) };
    const rows = await tableOf<Item>(transaction, { table }).findMany({ where, select: { id: true } });
    for (const { id } of rows) found.add(id);
  }
  return found;
}

/** Takes out of what is said whatever refers to something that not everybody may read. */
function hideUnnamed(data: ItemData, references: Reference[], named: Set<string>): ItemData {
  const shown = { ...data } as Record<string, unknown>;
  for (const { field, ids } of references) {
    const kept = ids.filter((id) => named.has(id));
    shown[field] = Array.isArray(shown[field]) ? kept : (kept[0] ?? null);
  }
  return shown as ItemData;
}

const officeData = ({ office, email, phone, address }: Office): ItemData<'office'> => ({
  title: office,
  email,
  phone,
  address,
});
