import { v7 } from 'uuid';
import { optional, text } from '../../shared/fields.ts';
import { readSent } from '../../shared/read-input.ts';
import { Refusal } from '../../shared/refusal.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { consentFields } from '../consent/consent.ts';
import { endConsent } from '../consent/end-consent.ts';
import { recordConsent } from '../consent/record-consent.ts';
import { requirePast } from '../consent/require-consent.ts';
import type { Context } from '../context.ts';
import { lockItem } from '../item/change-item.ts';
import { requireOwnId } from '../item/own-id.ts';
import { requireReadable, requireRight } from '../item/visibility.ts';
import { inOneWrite } from '../item/write-once.ts';
import type { MutationJoinGroupArgs } from '../schema.types.ts';
import { canJoin, memberships } from './member.ts';
import { type WorkingGroupRow, workingGroups } from './working-group.ts';

const fields = { name: text(200), consent: optional(consentFields) };

/**
 * Lets the viewer take part in a working group and returns it; joining again changes what others see of the viewer. A
 * name is stored with a consent only. Throws NOT_FOUND, GROUP_CLOSED, CONSENT_NEEDED, or what the input is refused for.
 */
export function joinGroup(context: Context, { id, input }: MutationJoinGroupArgs): Promise<WorkingGroupRow> {
  const { account } = requireRight(context, canJoin);
  requireOwnId(context.city, workingGroups, id);
  const { name = null, consent = null } = readSent(fields, input ?? {});
  if (name && !consent) throw new Refusal('CONSENT_NEEDED', { argument: 'input.name' });
  if (consent) requirePast(consent, context.now, 'input.consent.givenAt');
  return inOneWrite(context, async (transaction) => {
    const group = await lockItem<WorkingGroupRow>(transaction, workingGroups, id);
    if (!group) throw new Refusal('NOT_FOUND', { argument: 'id' });
    requireReadable(context, group);
    if (group.state === 'CLOSED') throw new Refusal('GROUP_CLOSED');
    const known = await transaction.groupMember.findUnique({ where: { groupId_account: { groupId: id, account } } });
    const subject = known?.id ?? `${context.city}:${memberships.name}:${v7()}`;
    if (known?.consentId) await endConsent(transaction, known.consentId, context.now);
    const consentId =
      name && consent
        ? await recordConsent(transaction, { subject, person: name, recordedBy: account, ...consent }, context.now)
        : null;
    const shown = { name, consentId };
    const isNew = !known || known.leftAt !== null;
    await transaction.groupMember.upsert({
      where: { id: subject },
      create: { id: subject, groupId: id, account, joinedAt: context.now, ...shown },
      update: { ...shown, ...(isNew && { joinedAt: context.now, leftAt: null }) },
    });
    if (isNew) await recordAudit(transaction, { actor: account, action: 'group-joined', subject: id }, context.now);
    return group;
  });
}
