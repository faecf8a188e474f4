import type { ListPost } from '../../../prisma/city/client/client.ts';
import type { ConnectionPage } from '../../shared/connection.ts';
import { isMember } from '../../shared/viewer.ts';
import type { Context } from '../context.ts';
import { pageRows } from '../item/page-rows.ts';
import { canWrite } from '../item/visibility.ts';
import type { MailingListPostsArgs } from '../schema.types.ts';

export type PostRow = ListPost;
export type PostPage = ConnectionPage<PostRow>;

/** Returns one page of what was written to a list, the latest first; null when the viewer may not read posts in that state. */
export async function listPosts(
  { db, viewer, city }: Context,
  listId: string,
  { state, ...args }: MailingListPostsArgs,
): Promise<PostPage | null> {
  if (!isMember(viewer) || (state !== 'SENT' && !canWrite(viewer, city))) return null;
  const where = { listId, ...(state && { state }) };
  return pageRows(
    `${listId} posts`,
    args,
    (take, after) =>
      db.listPost.findMany({
        where: { ...where, ...(after && { id: { lt: after } }) },
        orderBy: { id: 'desc' },
        take,
      }),
    () => db.listPost.count({ where }),
  );
}
