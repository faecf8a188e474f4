import { v7 } from 'uuid';
import type { Prisma } from '../../../prisma/network/client/client.ts';
import { readSent } from '../../shared/read-input.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { Viewer } from '../../shared/viewer.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { findSlug } from '../city/slug.ts';
import type { Context } from '../context.ts';
import { membershipLimits } from '../limits.ts';
import type { ApplicationInput } from '../schema.types.ts';
import { type Answers, answerFields, answersSchema } from './answers.ts';
import { type ApplicationRecord, canWriteApplication, readAnswers } from './application.ts';
import { lockApplication } from './lock-application.ts';
import { requireApplicant } from './require-applicant.ts';

/**
 * Begins an application, or goes on with a draft: what is left out stays, null empties, nothing has to be complete.
 * Needs a signed-in account. Throws NOT_FOUND, STATE_UNFIT once it is handed in, or a BAD_INPUT refusal for what is
 * sent in a wrong form.
 */
export async function saveApplication(
  { db, viewer, now }: Context,
  id: string | null | undefined,
  input: ApplicationInput,
): Promise<ApplicationRecord> {
  const account = requireApplicant(viewer);
  const sent = readSent(answerFields, input);
  const at = new Date(now());
  return db.$transaction(async (records) => {
    if (!id) return begin(records, account, answersSchema.parse(sent), at);
    const before = await lockApplication(records, id, ['DRAFT'], (draft) => canWriteApplication(account, draft));
    const answers = { ...readAnswers(before), ...sent } as Answers;
    const slug = before.isRenewal ? before.slug : slugOf(answers);
    return records.application.update({ where: { id }, data: { answers, slug, updatedAt: at } });
  });
}

/** The account must be on record: it is written to when the application is decided. */
async function begin(records: Prisma.TransactionClient, { account }: Viewer, answers: Answers, at: Date) {
  const [known] = await records.$queryRaw<object[]>`SELECT id FROM "Account" WHERE id = ${account} FOR UPDATE`;
  if (!known) throw new Refusal('SIGN_IN_REQUIRED');
  const drafts = await records.application.count({ where: { applicant: account, state: 'DRAFT' } });
  if (drafts >= membershipLimits.drafts) {
    throw new Refusal('TOO_MANY', { argument: 'myApplications', limit: membershipLimits.drafts });
  }
  const id = `application-${v7()}`;
  await recordAudit(records, { actor: account, action: 'application-begun', subject: id }, at);
  return records.application.create({
    data: { id, applicant: account, slug: slugOf(answers), answers, createdAt: at, updatedAt: at },
  });
}

/** The slug that the city would have; empty while there is nothing to make one from. */
const slugOf = ({ slug, name }: Answers): string => slug ?? (name && findSlug(name)) ?? '';
