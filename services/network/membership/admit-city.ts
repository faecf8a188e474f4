import type { Prisma } from '../../../prisma/network/client/client.ts';
import { Refusal } from '../../shared/refusal.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { CityRecord } from '../city/city.ts';
import { foldName } from '../city/fold-name.ts';
import { canBeSlug } from '../city/slug.ts';
import type { Context } from '../context.ts';
import { locks } from '../limits.ts';
import { giveRole } from '../role/give-role.ts';
import { requireAdmin } from '../role/require-admin.ts';
import type { Answers } from './answers.ts';
import { type ApplicationRecord, readAnswers } from './application.ts';
import { findRecipients } from './find-recipients.ts';
import { lockApplication } from './lock-application.ts';
import { admittedMail } from './mails.ts';
import { certificateUrl, dayOf, renewalAfter } from './membership.ts';

/**
 * Admits the city of an application for three years, makes the applicant its editor and tells them; or renews its
 * membership. A city on record that is no member becomes one under its slug. Needs the role admin. Throws NOT_FOUND,
 * STATE_UNFIT when it is decided, SLUG_MALFORMED, or ID_TAKEN when another city has the slug.
 */
export async function admitCity(
  { db, viewer, now, mailer, hubUrl }: Context,
  id: string,
  otherSlug: string | null | undefined,
): Promise<CityRecord> {
  const { account } = requireAdmin(viewer);
  const at = new Date(now());
  const { city, isRenewal, recipients } = await db.$transaction(async (records) => {
    const application = await lockApplication(records, id, ['SUBMITTED', 'IN_REVIEW']);
    await records.$executeRaw`SELECT pg_advisory_xact_lock(${locks.recordCity})`;
    const { isRenewal } = application;
    const city = isRenewal
      ? await renew(records, application, at)
      : await admit(records, application, otherSlug ?? application.slug, at);
    const decided = { state: 'ADMITTED', slug: city.slug, decidedAt: at, decidedBy: account, updatedAt: at } as const;
    await records.application.update({ where: { id }, data: decided });
    const action = isRenewal ? 'membership-renewed' : 'city-admitted';
    await recordAudit(records, { actor: account, action, subject: id, city: city.slug }, at);
    const recipients = await findRecipients(records, { ...application, slug: city.slug });
    if (!isRenewal && recipients.length > 0) {
      const grant = { accountId: application.applicant, role: 'EDITOR', city: city.slug, region: '' } as const;
      await giveRole(records, grant, account, at);
    }
    return { city, isRenewal, recipients };
  });
  const { name, slug, renewBy } = city;
  const told = { name, renewBy: renewBy!, certificateUrl: certificateUrl(hubUrl, slug), isRenewal };
  for (const to of recipients) mailer.send(admittedMail(to, told));
  return city;
}

async function admit(records: Prisma.TransactionClient, application: ApplicationRecord, slug: string, at: Date) {
  if (!canBeSlug(slug)) throw new Refusal('SLUG_MALFORMED', { argument: 'slug' });
  const answers = readAnswers(application);
  const known = await records.city.findUnique({ where: { slug } });
  if (known && (known.status === 'MEMBER' || !isSame(known, answers))) {
    throw new Refusal('ID_TAKEN', { argument: 'slug' });
  }
  const data = {
    ...describe(answers),
    status: 'MEMBER',
    memberSince: dayOf(at),
    memberUntil: null,
    admittedAt: at,
    renewBy: renewalAfter(at, null),
  } as const;
  return records.city.upsert({ where: { slug }, create: { slug, ...data }, update: data });
}

async function renew(records: Prisma.TransactionClient, application: ApplicationRecord, at: Date) {
  const { slug } = application;
  const { status, renewBy } = (await records.city.findUnique({ where: { slug } })) ?? {};
  if (status !== 'MEMBER') throw new Refusal('STATE_UNFIT', { argument: 'city', detail: status });
  const data = { ...describe(readAnswers(application)), renewBy: renewalAfter(at, renewBy ?? null) };
  return records.city.update({ where: { slug }, data });
}

/** What an application says of the city; what it leaves empty stays on record as it is. */
function describe({ name, kind, state, ags, population, areaKm2, location, website, supporters }: Answers) {
  return {
    name: name!,
    kind: kind!,
    state: state!,
    ags: ags ?? undefined,
    population: population ?? undefined,
    areaKm2: areaKm2 ?? undefined,
    lat: location?.lat,
    lon: location?.lon,
    website: website ?? undefined,
    supporters: supporters.map((supporter) => supporter.name!),
  };
}

const isSame = (city: CityRecord, { ags, name, state }: Answers): boolean =>
  city.ags && ags ? city.ags === ags : city.state === state && foldName(city.name) === foldName(name!);
