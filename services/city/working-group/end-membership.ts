import type { Prisma } from '../../../prisma/city/client/client.ts';
import { Refusal } from '../../shared/refusal.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { endConsent } from '../consent/end-consent.ts';
import type { Context } from '../context.ts';
import { inOneWrite, takeTurn } from '../item/write-once.ts';

/** Ends a membership and takes the name away, once; a second time changes nothing. Throws NOT_FOUND. */
export function endMembership(
  context: Context,
  action: string,
  where: Prisma.GroupMemberWhereUniqueInput,
): Promise<void> {
  const { viewer, now } = context;
  return inOneWrite(context, async (transaction) => {
    const found = await transaction.groupMember.findUnique({ where, select: { groupId: true } });
    if (!found) throw new Refusal('NOT_FOUND', { argument: 'id' });
    // Whoever joins again does so in the same turn, so that no consent is left behind.
    await takeTurn(transaction, found.groupId);
    const member = await transaction.groupMember.findUniqueOrThrow({ where });
    if (member.leftAt) return;
    const { id, consentId } = member;
    await transaction.groupMember.update({ where: { id }, data: { leftAt: now, name: null, consentId: null } });
    if (consentId) await endConsent(transaction, consentId, now);
    const details = { member: id };
    await recordAudit(transaction, { actor: viewer!.account, action, subject: member.groupId, details }, now);
  });
}
