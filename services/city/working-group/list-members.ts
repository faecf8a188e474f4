import { isMember } from '../../shared/viewer.ts';
import type { Context } from '../context.ts';
import type { PageArgs } from '../item/list-items.ts';
import { loaderOf } from '../item/load-items.ts';
import { pageRows } from '../item/page-rows.ts';
import type { MemberPage } from './member.ts';

/**
 * Returns one page of those who take part in a group, in the order in which they first came; null for who may not read
 * what is meant for members. Throws FIRST_OUT_OF_RANGE or CURSOR_INVALID.
 */
export async function listMembers(
  { db, viewer }: Context,
  groupId: string,
  args: PageArgs,
): Promise<MemberPage | null> {
  if (!isMember(viewer)) return null;
  const where = { groupId, leftAt: null };
  return pageRows(
    `members ${groupId}`,
    args,
    (take, after) =>
      db.groupMember.findMany({
        where: { ...where, ...(after && { id: { gt: after } }) },
        orderBy: { id: 'asc' },
        take,
      }),
    () => db.groupMember.count({ where }),
  );
}

/** Counts those who take part in a group. */
export const countMembers = (context: Context, groupId: string): Promise<number> =>
  loaderOf(context, 'member counts', async (groups) => {
    const counts = await context.db.groupMember.groupBy({
      by: ['groupId'],
      where: { groupId: { in: [...groups] }, leftAt: null },
      _count: true,
    });
    const byGroup = new Map(counts.map(({ groupId, _count }) => [groupId, _count]));
    return groups.map((group) => byGroup.get(group) ?? 0);
  }).load(groupId);
