import type { Prisma } from '../../../prisma/network/client/client.ts';
import { text } from '../../shared/fields.ts';
import { readInput } from '../../shared/read-input.ts';
import { Refusal } from '../../shared/refusal.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { CityRecord } from '../city/city.ts';
import type { Context } from '../context.ts';
import { withdrawTokensOf } from '../portal/withdraw-tokens-of.ts';
import { requireEditor } from '../role/require-editor.ts';
import { takeRole } from '../role/take-role.ts';
import type { MutationLeaveNetworkArgs } from '../schema.types.ts';
import { handedIn, readAnswers } from './application.ts';
import { findEditors } from './find-recipients.ts';
import { lockCity } from './lock-city.ts';
import { leftMail } from './mails.ts';
import { dayOf } from './membership.ts';

/**
 * Ends a city's membership: its node, roles, codes and tokens go, of its applications what could name people. Needs the
 * role admin, or editor of the city, and the slug as `confirm`. Throws NOT_FOUND, VALUE_INVALID, or STATE_UNFIT for a city
 * that has left.
 */
export async function leaveNetwork(
  { db, viewer, now, mailer, adminEmails }: Context,
  { city: slug, confirm, reason }: MutationLeaveNetworkArgs,
): Promise<CityRecord> {
  const { account } = requireEditor(viewer, slug);
  if (confirm !== slug) throw new Refusal('VALUE_INVALID', { argument: 'confirm' });
  const told = readInput(text(4_000), reason, 'reason');
  const at = new Date(now());
  const { city, editors } = await db.$transaction(async (records) => {
    const before = await lockCity(records, slug);
    if (before.status === 'FORMER') throw new Refusal('STATE_UNFIT', { argument: 'city', detail: before.status });
    const editors = await findEditors(records, slug);
    await recordAudit(records, { actor: account, action: 'city-left', subject: slug, city: slug }, at);
    if (before.feedUrl)
      await recordAudit(records, { actor: account, action: 'feed-removed', subject: slug, city: slug }, at);
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
  const at = new Date(now());
  const enter = (action: string) => recordAudit(records, { actor, action, subject: city, city }, at);
  for (const grant of await records.roleGrant.findMany({ where: { city } })) await takeRole(records, grant, actor, now);
  await withdrawTokensOf(records, { city }, actor, at);
  const unused = await records.enrolmentCode.count({ where: { citySlug: city, usedAt: null } });
  if (unused > 0) await enter('enrolment-code-withdrawn');
  await records.enrolmentCode.deleteMany({ where: { citySlug: city } });
  const { count: nodes } = await records.node.deleteMany({ where: { citySlug: city } });
  if (nodes > 0) await enter('node-removed');
}

/** Numbers, organisations and dates stay, for the history of the programme; free texts and ways to reach people go. */
async function forgetPeople(records: Prisma.TransactionClient, slug: string, actor: string, at: Date): Promise<void> {
  const drafts = { slug, isRenewal: true, state: 'DRAFT' } as const;
  for (const { id } of await records.application.findMany({ where: drafts })) {
    await recordAudit(records, { actor, action: 'application-removed', subject: id, city: slug }, at);
  }
  await records.application.deleteMany({ where: drafts });
  const declined = await records.application.updateManyAndReturn({
    where: { slug, isRenewal: true, state: { in: [...handedIn] } },
    data: { state: 'DECLINED', decidedAt: at, decidedBy: actor },
  });
  for (const { id } of declined) {
    await recordAudit(records, { actor, action: 'application-declined', subject: id, city: slug }, at);
  }
  const kept = await records.application.findMany({
    where: { slug, OR: [{ isRenewal: true }, { state: 'ADMITTED' }] },
  });
  for (const application of kept) {
    const answers = { ...readAnswers(application), contact: null, concept: null, funding: null };
    const data = { answers, reviewNote: null, reason: null, updatedAt: at };
    await records.application.update({ where: { id: application.id }, data });
  }
}
