import { Refusal } from '../../shared/refusal.ts';
import type { Context } from '../context.ts';
import { decidePost } from './decide-post.ts';
import type { PostRow } from './list-posts.ts';
import { sendPost } from './send-post.ts';

/** Sends a post that waits and returns it. Throws WITHDRAWN when its list is, STATE_UNFIT when that is a draft, or what `decidePost` throws. */
export const approvePost = (context: Context, { id }: { id: string }): Promise<PostRow> =>
  decidePost(context, id, { state: 'SENT' }, async (transaction, post) => {
    const list = await transaction.mailingList.findUnique({ where: { id: post.listId, withdrawnAt: null } });
    if (!list) throw new Refusal('WITHDRAWN');
    if (list.visibility === 'DRAFT') throw new Refusal('STATE_UNFIT', { argument: 'mailing list', detail: 'a draft' });
    await sendPost(transaction, list, post, context.now);
  });
