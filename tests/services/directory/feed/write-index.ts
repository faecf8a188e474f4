import type { DirectoryDatabase } from '../../../../services/directory/context.ts';
import { createChangeIndex } from '../../../../services/directory/harvest/change-index.ts';
import { type Arrival, indexListings } from '../../../../services/directory/index/index-listings.ts';
import { removeListings } from '../../../../services/directory/index/remove-listings.ts';
import { type ItemKind, itemData } from '../../../../services/shared/feed/item.ts';
import { findIdParts } from '../../../../services/shared/ids.ts';

const usual = { title: 'Ohne Titel', createdAt: '2026-01-01T10:00:00Z', updatedAt: '2026-01-02T10:00:00Z' };
let change = 0n;

/** Writes to the index of a directory. */
export type IndexWriter = ReturnType<typeof createIndexWriter>;

/** Creates a writer that writes as the harvester does, under its lock: what a city published or withdrew last. */
export function createIndexWriter(db: DirectoryDatabase) {
  const changeIndex = createChangeIndex(db);
  const now = new Date('2027-01-01T12:00:00Z');
  const arrive = (id: string, fields: object, contributors: string[]): Arrival => {
    const { city, kind } = findIdParts(id)! as { city: string; kind: ItemKind };
    const startsAt = kind === 'event' && { startsAt: '2027-05-31T18:00:00Z' };
    const data = itemData[kind].parse({ ...usual, ...startsAt, ...fields });
    change += 1n;
    return { id, city, kind, source: city, round: 1, change, data, contributors };
  };
  return {
    changeIndex,
    /** Adds a city that is shown. */
    addCity: (slug: string) =>
      db.city.create({ data: { slug, name: `Stadt ${slug}`, state: 'DE_NW', regions: [], feedUrl: null } }),
    publish: (id: string, fields: object = {}, contributors: string[] = []) =>
      changeIndex((tx) => indexListings(tx, [arrive(id, fields, contributors)], now)),
    publishMany: (ids: string[], fields: object = {}) =>
      changeIndex((tx) =>
        indexListings(
          tx,
          ids.map((id) => arrive(id, fields, [])),
          now,
        ),
      ),
    withdraw(id: string, erased = false) {
      change += 1n;
      const removal = { id, source: findIdParts(id)!.city, round: 1, change, erased };
      return changeIndex((tx) => removeListings(tx, [removal], now));
    },
  };
}
