import type { Context } from '../context.ts';
import { findItem } from '../item/load-items.ts';
import { requireOwnId } from '../item/own-id.ts';
import { requireRight } from '../item/visibility.ts';
import { endMembership } from './end-membership.ts';
import { canJoin } from './member.ts';
import { type WorkingGroupRow, workingGroups } from './working-group.ts';

/**
 * Ends the viewer's part in a working group and returns the group, null when the viewer can read it no longer; doing it
 * twice is no error. Throws NOT_FOUND for who was never in it.
 */
export async function leaveGroup(context: Context, { id }: { id: string }): Promise<WorkingGroupRow | null> {
  const { account } = requireRight(context, canJoin);
  requireOwnId(context.city, workingGroups, id);
  await endMembership(context, 'group-left', { groupId_account: { groupId: id, account } });
  return findItem(context, workingGroups, id);
}
