import { isDeepStrictEqual } from 'node:util';
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
import { type ApplicationRecord, canWriteApplication, handedIn, readAnswers } from './application.ts';
import { lockApplicant } from './lock-applicant.ts';
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
    const fields = changedFields(readAnswers(before), answers);
    if (fields.length === 0) return before;
    const slug = before.isRenewal ? before.slug : slugOf(answers);
    const details = { fields: fields.join(' ') };
    const deed = { actor: account.account, action: 'application-changed', subject: id, details };
    await recordAudit(records, before.isRenewal ? { ...deed, city: slug } : deed, at);
    return records.application.update({ where: { id }, data: { answers, slug, updatedAt: at } });
  });
}

async function begin(records: Prisma.TransactionClient, { account }: Viewer, answers: Answers, at: Date) {
  await lockApplicant(records, account);
  const open = { applicant: account, isRenewal: false, state: { in: ['DRAFT' as const, ...handedIn] } };
  if ((await records.application.count({ where: open })) >= membershipLimits.open) {
    throw new Refusal('TOO_MANY', { argument: 'myApplications', limit: membershipLimits.open });
  }
  const id = `application-${v7()}`;
  await recordAudit(records, { actor: account, action: 'application-begun', subject: id }, at);
  return records.application.create({
    data: { id, applicant: account, slug: slugOf(answers), answers, createdAt: at, updatedAt: at },
  });
}

const changedFields = (before: Answers, after: Answers): string[] =>
  Object.keys(answerFields).filter(
    (field) => !isDeepStrictEqual(before[field as keyof Answers], after[field as keyof Answers]),
  );

/** The slug that the city would have; empty while there is nothing to make one from. */
const slugOf = ({ slug, name }: Answers): string => slug ?? (name && findSlug(name)) ?? '';
