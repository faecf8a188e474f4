import { type Comparable, type Match, matchEntries } from '../../shared/board/match-entries.ts';
import { readFirst } from '../../shared/connection.ts';
import type { Context } from '../context.ts';
import { districts } from '../district/district.ts';
import { findItem, oncePerRequest } from '../item/load-items.ts';
import { readableWhere } from '../item/visibility.ts';
import { type BoardEntryRow, boardEntries } from './board-entry.ts';

/** What fits an entry, with its row. */
export type BoardMatchRow = Match<Comparable & { row: BoardEntryRow }>;

/** With how many entries one is compared, the newest. */
const comparedEntries = 500;

/** Returns what fits an entry among what the viewer can read and still counts. Throws FIRST_OUT_OF_RANGE. */
export async function findMatches(
  context: Context,
  row: BoardEntryRow,
  first: number | null | undefined,
): Promise<BoardMatchRow[]> {
  const limit = readFirst(first);
  const opposite = row.direction === 'SEEKS' ? 'OFFERS' : 'SEEKS';
  const others = await oncePerRequest(context, `board ${opposite}`, () => listCompared(context, opposite));
  return matchEntries(await compare(context, row), others, limit);
}

async function listCompared(context: Context, direction: BoardEntryRow['direction']) {
  const rows = await context.db.boardEntry.findMany({
    where: { ...readableWhere(context.viewer, context.city), ...boardEntries.lasts!(context.now), direction },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: comparedEntries,
  });
  return Promise.all(rows.map((row) => compare(context, row)));
}

/** What is compared of an entry; a district that the viewer cannot read is none. */
async function compare(context: Context, row: BoardEntryRow): Promise<BoardMatchRow['entry']> {
  const district = row.districtId && (await findItem(context, districts, row.districtId));
  return { ...row, city: context.city, district: district ? district.id : null, row };
}
