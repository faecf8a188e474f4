import { requiredText } from '../../shared/fields.ts';
import { readInput } from '../../shared/read-input.ts';
import type { Context } from '../context.ts';
import { decidePost } from './decide-post.ts';
import type { PostRow } from './list-posts.ts';

/** Turns a post that waits down for a reason and returns it. Throws what `decidePost` throws. */
export const declinePost = async (context: Context, { id, reason }: { id: string; reason: string }): Promise<PostRow> =>
  decidePost(context, id, { state: 'DECLINED', reason: readInput(requiredText(1_000), reason, 'reason') });
