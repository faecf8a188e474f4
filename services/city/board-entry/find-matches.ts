import { type Comparable, type Match, matchEntries } from '../../shared/board/match-entries.ts';
import { readFirst } from '../../shared/connection.ts';
import type { Context } from '../context.ts';
import { oncePerRequest } from '../item/load-items.ts';
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
  const rows = await oncePerRequest(context, `board ${opposite}`, () =>
    context.db.boardEntry.findMany({
      where: {
        ...readableWhere(context.viewer, context.city),
        ...boardEntries.lasts!(context.now),
        direction: opposite,
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      take: comparedEntries,
    }),
  );
  return matchEntries(
    compared(context, row),
    rows.map((other) => ({ ...compared(context, other), row: other })),
    limit,
  );
}

const compared = (
  { city }: Context,
  { id, title, summary, topics, subject, districtId, createdAt }: BoardEntryRow,
) => ({
  id,
  city,
  title,
  summary,
  topics,
  subject,
  district: districtId,
  createdAt,
});
