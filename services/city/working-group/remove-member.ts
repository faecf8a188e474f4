import type { Context } from '../context.ts';
import { requireOwnId } from '../item/own-id.ts';
import { canWrite, requireRight } from '../item/visibility.ts';
import { endMembership } from './end-membership.ts';
import { memberships } from './member.ts';

/** Ends a membership as an editor and returns its id; doing it twice is no error. Throws NOT_FOUND. */
export async function removeMember(context: Context, { id }: { id: string }): Promise<string> {
  requireRight(context, canWrite);
  requireOwnId(context.city, memberships, id);
  await endMembership(context, 'member-removed', { id });
  return id;
}
