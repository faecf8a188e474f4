import { text } from '../../shared/fields.ts';
import { readInput } from '../../shared/read-input.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Context } from '../context.ts';
import { requireAdmin } from '../role/require-admin.ts';
import type { ApplicationRecord } from './application.ts';
import { lockApplication } from './lock-application.ts';

/**
 * Takes an application into review, or changes the note on one. Needs the role admin. Throws NOT_FOUND, TEXT_TOO_LONG,
 * or STATE_UNFIT for one that was not handed in or is decided.
 */
export async function reviewApplication(
  { db, viewer, now }: Context,
  id: string,
  note: string | null | undefined,
): Promise<ApplicationRecord> {
  const { account } = requireAdmin(viewer);
  const reviewNote = note === undefined ? undefined : readInput(text(4_000), note, 'note');
  const at = new Date(now());
  return db.$transaction(async (records) => {
    await lockApplication(records, id, ['SUBMITTED', 'IN_REVIEW']);
    await recordAudit(records, { actor: account, action: 'application-reviewed', subject: id }, at);
    return records.application.update({
      where: { id },
      data: { state: 'IN_REVIEW', reviewNote, reviewedBy: account, updatedAt: at },
    });
  });
}
