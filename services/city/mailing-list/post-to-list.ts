import { text } from '../../shared/fields.ts';
import { readInput } from '../../shared/read-input.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { Viewer } from '../../shared/viewer.ts';
import type { Context } from '../context.ts';
import { findItem } from '../item/load-items.ts';
import { canWrite, requireRight } from '../item/visibility.ts';
import { idempotencyLimits } from '../limits.ts';
import type { MutationPostToListArgs } from '../schema.types.ts';
import type { PostRow } from './list-posts.ts';
import { mailingLists } from './mailing-list.ts';
import { takePost } from './take-post.ts';

/** Tells whether a viewer may write to the lists of a city: with any role there but that of an application. */
const canPost = (viewer: Viewer, city: string): boolean =>
  canWrite(viewer, city) || viewer.grants.some((grant) => grant.city === city && grant.role !== 'portal');

/** Writes to a list as an account and returns the post. Throws SIGN_IN_REQUIRED, ROLE_REQUIRED, NOT_FOUND, or what `takePost` throws. */
export async function postToList(
  context: Context,
  { id, input, idempotencyKey }: MutationPostToListArgs,
): Promise<PostRow> {
  const viewer = requireRight(context, canPost);
  const list = await findItem(context, mailingLists, id);
  if (!list) throw new Refusal('NOT_FOUND', { argument: 'id' });
  const key = readInput(text(idempotencyLimits.characters), idempotencyKey, 'idempotencyKey');
  const post = await takePost(context, {
    ...input,
    list: id,
    author: { account: viewer.account, isOffice: canWrite(viewer, context.city) },
    messageId: key && `${viewer.account} ${key}`,
  });
  context.wakeSender();
  return post;
}
