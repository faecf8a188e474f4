import { type DirectoryDatabase, openDirectoryDatabase } from '../../../../services/directory/context.ts';
import { createChangeIndex } from '../../../../services/directory/harvest/change-index.ts';
import { type Arrival, indexListings } from '../../../../services/directory/index/index-listings.ts';
import { type Removal, removeListings } from '../../../../services/directory/index/remove-listings.ts';
import { type ItemKind, itemData } from '../../../../services/shared/feed/item.ts';
import { findIdParts } from '../../../../services/shared/ids.ts';
import { createTestDatabase } from '../../../setup/database.ts';

/** The moment that all tests of the index and the search take for now: a Sunday at 11 in the morning in Germany. */
export const now = new Date('2026-11-22T10:00:00Z');

/** How new something is that is said of a thing; the first saying of the first round when it is left out. */
export interface Version {
  change?: number;
  round?: number;
  source?: string;
  contributors?: string[];
}

/** A directory's database with what tests write to it. */
export interface TestIndex extends AsyncDisposable {
  db: DirectoryDatabase;
  /** Adds a city that is shown unless the fields say otherwise. */
  addCity(
    slug: string,
    fields?: { name?: string; state?: string; regions?: string[]; lat?: number; lon?: number; visible?: boolean },
  ): Promise<unknown>;
  /** Writes a page of arrivals as the harvester does, and returns the ids that changed. */
  index(arrivals: Arrival[], at?: Date): Promise<string[]>;
  remove(removals: Removal[], at?: Date): Promise<string[]>;
  /** Writes things by id, of which only what matters need be said. */
  publish(things: Record<string, object>): Promise<string[]>;
}

/** Says that a thing arrived, with the usual fields for those that are not named. */
export function arrivalOf(id: string, fields: object = {}, version: Version = {}): Arrival {
  const { city, kind } = findIdParts(id)! as { city: string; kind: ItemKind };
  const { change = 1, round = 1, source = city, contributors = [] } = version;
  const usual = { title: 'Ohne Titel', createdAt: '2026-01-01T10:00:00Z', updatedAt: '2026-01-01T10:00:00Z' };
  const starts = kind === 'event' && { startsAt: '2027-05-31T18:00:00Z' };
  const data = itemData[kind].parse({ ...usual, ...starts, ...fields });
  return { id, city, kind, source, change: BigInt(change), round, data, contributors };
}

/** Says that a thing is gone. */
export function removalOf(id: string, { change = 1, round = 1, source }: Version = {}, erased = false): Removal {
  return { id, source: source ?? findIdParts(id)!.city, change: BigInt(change), round, erased };
}

/** Opens an empty index. */
export async function startIndex(): Promise<TestIndex> {
  const db = openDirectoryDatabase(await createTestDatabase('directory'), 4);
  const changeIndex = createChangeIndex(db);
  const index: TestIndex['index'] = (arrivals, at = now) => changeIndex((tx) => indexListings(tx, arrivals, at));
  return {
    db,
    addCity: (slug, fields = {}) =>
      db.city.create({ data: { slug, name: `Ort ${slug}`, state: 'DE_NW', regions: [], ...fields } }),
    index,
    remove: (removals, at = now) => changeIndex((tx) => removeListings(tx, removals, at)),
    publish: (things) => index(Object.entries(things).map(([id, fields]) => arrivalOf(id, fields))),
    [Symbol.asyncDispose]: () => db.$disconnect(),
  };
}
