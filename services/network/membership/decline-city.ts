import { requiredText } from '../../shared/fields.ts';
import { readInput } from '../../shared/read-input.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Context } from '../context.ts';
import { requireAdmin } from '../role/require-admin.ts';
import { type ApplicationRecord, readAnswers } from './application.ts';
import { findRecipients } from './find-recipients.ts';
import { lockApplication } from './lock-application.ts';
import { declinedMail } from './mails.ts';

/**
 * Declines an application and sends the applicant the reason. Needs the role admin. Throws NOT_FOUND, TEXT_MISSING or
 * TEXT_TOO_LONG, or STATE_UNFIT for one that was not handed in or is decided.
 */
export async function declineCity(
  { db, viewer, now, mailer }: Context,
  id: string,
  reason: string,
): Promise<ApplicationRecord> {
  const { account } = requireAdmin(viewer);
  const told = readInput(requiredText(4_000), reason, 'reason');
  const at = new Date(now());
  const { declined, recipients } = await db.$transaction(async (records) => {
    const application = await lockApplication(records, id, ['SUBMITTED', 'IN_REVIEW']);
    const deed = { actor: account, action: 'application-declined', subject: id };
    await recordAudit(records, application.isRenewal ? { ...deed, city: application.slug } : deed, at);
    const data = { state: 'DECLINED', reason: told, decidedAt: at, decidedBy: account, updatedAt: at } as const;
    const declined = await records.application.update({ where: { id }, data });
    return { declined, recipients: await findRecipients(records, declined) };
  });
  for (const to of recipients) mailer.send(declinedMail(to, readAnswers(declined), told));
  return declined;
}
