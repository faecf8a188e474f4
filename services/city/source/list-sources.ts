import type { ConnectionPage } from '../../shared/connection.ts';
import type { Context } from '../context.ts';
import type { PageArgs } from '../item/list-items.ts';
import { pageRows } from '../item/page-rows.ts';
import { canWrite, requireRight } from '../item/visibility.ts';
import { type Counts, type RowPage, type SourceRecord, type Verdict, verdicts } from './source.ts';

export type SourcePage = ConnectionPage<SourceRecord>;

/** Returns one page of the city's sources by their ids, for editors. Throws SIGN_IN_REQUIRED or ROLE_REQUIRED. */
export async function listSources(context: Context, args: PageArgs): Promise<SourcePage> {
  const { db, city } = context;
  requireRight(context, canWrite);
  const where = { removedAt: null };
  return pageRows(
    `${city} sources`,
    args,
    (take, after) =>
      db.source.findMany({ where: { ...where, ...(after && { id: { gt: after } }) }, orderBy: { id: 'asc' }, take }),
    () => db.source.count({ where }),
  );
}

/** Returns one page of the rows of a source as they were judged the last time, by what the source calls them. */
export function listRows(
  { db }: Context,
  { id: sourceId }: SourceRecord,
  args: PageArgs & { verdict?: Verdict | null },
): Promise<RowPage> {
  const where = { sourceId, ...(args.verdict && { verdict: args.verdict }) };
  return pageRows(
    `${sourceId} rows`,
    args,
    async (take, after) => {
      const rows = await db.sourceRow.findMany({
        where: { ...where, ...(after && { uid: { gt: after } }) },
        orderBy: { uid: 'asc' },
        take,
      });
      return rows.map(({ original, ...row }) => {
        const { title } = original as { title?: unknown };
        return { ...row, id: row.uid, title: typeof title === 'string' ? title : null };
      });
    },
    () => db.sourceRow.count({ where }),
  );
}

/** Counts the rows of a source by their verdicts. */
export async function countRows({ db }: Context, { id }: SourceRecord): Promise<Counts> {
  const groups = await db.sourceRow.groupBy({ by: ['verdict'], where: { sourceId: id }, _count: true });
  const counted = new Map(groups.map(({ verdict, _count }) => [verdict, _count]));
  return Object.fromEntries(verdicts.map((verdict) => [verdict, counted.get(verdict) ?? 0])) as Counts;
}
