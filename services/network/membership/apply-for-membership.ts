import type { Prisma } from '../../../prisma/network/client/client.ts';
import { Refusal } from '../../shared/refusal.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Context } from '../context.ts';
import { membershipLimits } from '../limits.ts';
import { type ApplicationRecord, canWriteApplication, handedIn, readAnswers } from './application.ts';
import { lockApplicant } from './lock-applicant.ts';
import { lockApplication } from './lock-application.ts';
import { findProblems, refuse } from './problems.ts';
import { requireApplicant } from './require-applicant.ts';

/**
 * Hands an application in, in the open round that ends first; a renewal needs none. Needs the applicant's account, or
 * in a renewal an editor's. Throws NOT_FOUND, STATE_UNFIT, ROUND_CLOSED, APPLICATION_WAITS or APPLICATIONS_FULL, or a
 * refusal that names the first field at fault.
 */
export async function applyForMembership({ db, viewer, now }: Context, id: string): Promise<ApplicationRecord> {
  const account = requireApplicant(viewer);
  const at = new Date(now());
  return db.$transaction(async (records) => {
    const draft = await lockApplication(records, id, ['DRAFT'], (found) => canWriteApplication(account, found));
    const roundId = draft.isRenewal ? null : (await findOpenRound(records, at)).id;
    if (!draft.isRenewal) await requireRoom(records, draft);
    const [problem] = findProblems(readAnswers(draft));
    if (problem) throw refuse(problem);
    const deed = { actor: account.account, action: 'application-submitted', subject: id };
    await recordAudit(records, draft.isRenewal ? { ...deed, city: draft.slug } : deed, at);
    return records.application.update({
      where: { id },
      data: { state: 'SUBMITTED', roundId, submittedAt: at, updatedAt: at },
    });
  });
}

/** An account waits for one decision on each city, and for few in all. */
async function requireRoom(records: Prisma.TransactionClient, { applicant, slug }: ApplicationRecord): Promise<void> {
  await lockApplicant(records, applicant);
  const waiting = await records.application.findMany({
    where: { applicant, isRenewal: false, state: { in: [...handedIn] } },
  });
  if (waiting.some((other) => other.slug === slug)) throw new Refusal('APPLICATION_WAITS', { argument: 'input.slug' });
  if (waiting.length >= membershipLimits.handedIn) {
    throw new Refusal('APPLICATIONS_FULL', { limit: membershipLimits.handedIn });
  }
}

async function findOpenRound(records: Prisma.TransactionClient, at: Date) {
  const where = { opensAt: { lte: at }, deadline: { gte: at } };
  const round = await records.round.findFirst({ where, orderBy: [{ deadline: 'asc' }, { id: 'asc' }] });
  if (!round) throw new Refusal('ROUND_CLOSED');
  return round;
}
