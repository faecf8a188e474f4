import type { Prisma } from '../../../prisma/network/client/client.ts';
import { text } from '../../shared/fields.ts';
import { readInput } from '../../shared/read-input.ts';
import { Refusal } from '../../shared/refusal.ts';
import { isAdmin } from '../../shared/viewer.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { CityRecord } from '../city/city.ts';
import type { Context } from '../context.ts';
import { requireEditor } from '../role/require-editor.ts';
import { takeRole } from '../role/take-role.ts';
import type { MutationLeaveNetworkArgs } from '../schema.types.ts';
import { readAnswers } from './application.ts';
import { findEditors } from './find-recipients.ts';
import { lockCity } from './lock-city.ts';
import { leftMail } from './mails.ts';
import { dayOf } from './membership.ts';

/**
 * Ends a city's membership: its node, roles, codes and tokens go, of its applications what could name people. Needs the
 * role admin, or editor of the city with the slug as `confirm`. Throws NOT_FOUND, VALUE_INVALID, or STATE_UNFIT for a city
 * that has left.
 */
export async function leaveNetwork(
  { db, viewer, now, mailer, adminEmails }: Context,
  { city: slug, confirm, reason }: MutationLeaveNetworkArgs,
): Promise<CityRecord> {
  const { account } = requireEditor(viewer, slug);
  if (!isAdmin(viewer) && confirm !== slug) throw new Refusal('VALUE_INVALID', { argument: 'confirm' });
  const told = readInput(text(4_000), reason, 'reason');
  const at = new Date(now());
  const { city, editors } = await db.$transaction(async (records) => {
    const before = await lockCity(records, slug);
    if (before.status === 'FORMER') throw new Refusal('STATE_UNFIT', { argument: 'city' });
    const editors = await findEditors(records, slug);
    await recordAudit(records, { actor: account, action: 'city-left', subject: slug, city: slug }, at);
    await withdrawAccess(records, slug, account, now);
    await forgetPeople(records, slug, account, at);
    const partners = { partners: { set: [] }, partnerOf: { set: [] } };
    const data = { status: 'FORMER', memberUntil: dayOf(at), renewBy: null, feedUrl: null, ...partners } as const;
    return { city: await records.city.update({ where: { slug }, data }), editors };
  });
  for (const to of new Set([...editors, ...adminEmails])) mailer.send(leftMail(to, city, told));
  return city;
}

/** Nobody acts for the city any more. */
async function withdrawAccess(
  records: Prisma.TransactionClient,
  city: string,
  actor: string,
  now: () => number,
): Promise<void> {
  for (const grant of await records.roleGrant.findMany({ where: { city } })) await takeRole(records, grant, actor, now);
  await records.portalToken.updateMany({ where: { city, withdrawnAt: null }, data: { withdrawnAt: new Date(now()) } });
  await records.enrolmentCode.deleteMany({ where: { citySlug: city } });
  await records.node.deleteMany({ where: { citySlug: city } });
}

/** Numbers, organisations and dates stay, for the history of the programme; free texts and ways to reach people go. */
async function forgetPeople(records: Prisma.TransactionClient, slug: string, actor: string, at: Date): Promise<void> {
  await records.application.deleteMany({ where: { slug, isRenewal: true, state: 'DRAFT' } });
  await records.application.updateMany({
    where: { slug, isRenewal: true, state: { in: ['SUBMITTED', 'IN_REVIEW'] } },
    data: { state: 'DECLINED', decidedAt: at, decidedBy: actor },
  });
  const kept = await records.application.findMany({
    where: { slug, OR: [{ isRenewal: true }, { state: 'ADMITTED' }] },
  });
  for (const application of kept) {
    const answers = { ...readAnswers(application), contact: null, concept: null, funding: null };
    const data = { answers, reviewNote: null, reason: null, updatedAt: at };
    await records.application.update({ where: { id: application.id }, data });
  }
}
