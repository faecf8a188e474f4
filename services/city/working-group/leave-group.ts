import type { Prisma } from '../../../prisma/city/client/client.ts';
import { Refusal } from '../../shared/refusal.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { endConsent } from '../consent/end-consent.ts';
import type { Context } from '../context.ts';
import { findItem } from '../item/load-items.ts';
import { requireOwnId } from '../item/own-id.ts';
import { canWrite, requireRight } from '../item/visibility.ts';
import { inOneWrite } from '../item/write-once.ts';
import { canJoin, type MemberRow, memberships } from './member.ts';
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

/** Ends a membership as an editor and returns its id; doing it twice is no error. Throws NOT_FOUND. */
export async function removeMember(context: Context, { id }: { id: string }): Promise<string> {
  requireRight(context, canWrite);
  requireOwnId(context.city, memberships, id);
  await endMembership(context, 'member-removed', { id });
  return id;
}

function endMembership(context: Context, action: string, where: Prisma.GroupMemberWhereUniqueInput): Promise<void> {
  const { viewer, now } = context;
  return inOneWrite(context, async (transaction) => {
    const member = await transaction.groupMember.findUnique({ where });
    if (!member) throw new Refusal('NOT_FOUND', { argument: 'id' });
    if (member.leftAt) return;
    await forgetMember(transaction, member, now);
    const details = { member: member.id };
    await recordAudit(transaction, { actor: viewer!.account, action, subject: member.groupId, details }, now);
  });
}

async function forgetMember(
  transaction: Prisma.TransactionClient,
  { id, consentId }: MemberRow,
  now: Date,
): Promise<void> {
  await transaction.groupMember.update({ where: { id }, data: { leftAt: now, name: null, consentId: null } });
  if (consentId) await endConsent(transaction, consentId, now);
}
