import { Refusal } from '../../shared/refusal.ts';
import type { Context } from '../context.ts';
import { type FundingRow, fundings } from '../funding/funding.ts';
import { findItem } from '../item/load-items.ts';
import { canWrite, requireRight } from '../item/visibility.ts';
import type { PostRow } from './list-posts.ts';
import { mailingLists } from './mailing-list.ts';
import { takePost } from './take-post.ts';
import { writeFunding } from './write-funding.ts';

/**
 * Announces a funding programme on a list to those who follow its topics, and returns the post; the same programme with
 * the same deadline is announced on a list once. Throws SIGN_IN_REQUIRED, ROLE_REQUIRED, NOT_FOUND, STATE_UNFIT for one
 * that not everybody may read, or what `takePost` throws.
 */
export async function announceFunding(
  context: Context,
  { id, list: listId }: { id: string; list: string },
): Promise<PostRow> {
  const { account } = requireRight(context, canWrite);
  const funding = await findItem<FundingRow>(context, fundings, id);
  if (!funding) throw new Refusal('NOT_FOUND', { argument: 'id' });
  if (funding.visibility !== 'PUBLIC') {
    throw new Refusal('STATE_UNFIT', { argument: 'funding programme', detail: 'not public: publish it first' });
  }
  const list = await findItem(context, mailingLists, listId, 'list');
  if (!list) throw new Refusal('NOT_FOUND', { argument: 'list' });
  const post = await takePost(context, {
    list: listId,
    author: { account, isOffice: true },
    subject: `Förderprogramm: ${funding.title}`.slice(0, 200).replace(/\p{Surrogate}$/u, ''),
    text: writeFunding(funding),
    topics: funding.topics,
    messageId: `${id} ${funding.deadline?.toISOString() ?? ''}`,
  });
  context.wakeSender();
  return post;
}
