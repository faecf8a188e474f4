import type { Prisma } from '../../../prisma/city/client/client.ts';
import { Refusal } from '../../shared/refusal.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Context } from '../context.ts';
import { requireOwnId } from '../item/own-id.ts';
import { canWrite, requireRight } from '../item/visibility.ts';
import { inOneWrite, takeTurn } from '../item/write-once.ts';
import { listLimits } from './limits.ts';
import type { PostRow } from './list-posts.ts';
import { momentOn } from './moment-on.ts';

/** Decides once on a post. Throws NOT_FOUND, ID_FOREIGN or ID_MALFORMED, and POST_DECIDED when somebody was faster. */
export function decidePost(
  context: Context,
  id: string,
  decision: { state: 'SENT' | 'DECLINED'; reason?: string },
  carryOut?: (transaction: Prisma.TransactionClient, post: PostRow) => Promise<void>,
): Promise<PostRow> {
  const { account } = requireRight(context, canWrite);
  requireOwnId(context.city, { name: 'post' }, id);
  const decide = async (transaction: Prisma.TransactionClient) => {
    const found = await transaction.listPost.findUnique({ where: { id } });
    if (!found) throw new Refusal('NOT_FOUND', { argument: 'id' });
    await takeTurn(transaction, found.listId);
    const { count } = await transaction.listPost.updateMany({
      where: { id, state: 'WAITING' },
      data: { ...decision, decidedAt: await momentOn(transaction, found.listId, context.now), decidedBy: account },
    });
    if (count === 0) throw new Refusal('POST_DECIDED', { argument: 'id' });
    const post = await transaction.listPost.findUniqueOrThrow({ where: { id } });
    await carryOut?.(transaction, post);
    const action = decision.state === 'SENT' ? 'post-approved' : 'post-declined';
    await recordAudit(
      transaction,
      { actor: account, action, subject: id, details: { list: post.listId } },
      context.now,
    );
    return post;
  };
  return inOneWrite(context, decide, { timeout: listLimits.sendingMs });
}
