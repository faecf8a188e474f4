import type { Prisma } from '../../../prisma/network/client/client.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Services } from '../context.ts';
import { membershipLimits } from '../limits.ts';
import { findEditors } from './find-recipients.ts';
import { reminderMail } from './mails.ts';
import { dueUntil } from './membership.ts';

interface Due {
  slug: string;
  name: string;
  renewBy: Date;
}

/**
 * Reminds the editors of every member that has to renew within 90 days, once a period: of several processes that look at
 * once, one takes each city. A city without an editor waits until it has one; the office sees it in `membershipsDue`.
 */
export async function remindMembers({ db, mailer, now }: Pick<Services, 'db' | 'mailer' | 'now'>): Promise<void> {
  const at = new Date(now());
  const mails = await db.$transaction(async (records) => {
    const due = await takeDue(records, at);
    const ofCities = due.map(async (city) => {
      await recordAudit(
        records,
        { actor: 'system', action: 'renewal-reminded', subject: city.slug, city: city.slug },
        at,
      );
      return (await findEditors(records, city.slug)).map((to) => reminderMail(to, city));
    });
    return (await Promise.all(ofCities)).flat();
  });
  for (const mail of mails) mailer.send(mail);
}

const takeDue = (records: Prisma.TransactionClient, at: Date) =>
  records.$queryRaw<Due[]>`
    UPDATE "City" SET "remindedAt" = ${at}::timestamptz
    WHERE slug IN (
      SELECT slug FROM "City" city WHERE status = 'MEMBER' AND "renewBy" <= ${dueUntil(at)}::timestamptz
        AND ("remindedAt" IS NULL OR "remindedAt" < "renewBy" - make_interval(days => ${membershipLimits.dueDays}))
        AND EXISTS (SELECT FROM "RoleGrant" held WHERE held.city = city.slug AND held.role = 'EDITOR')
      FOR UPDATE SKIP LOCKED)
    RETURNING slug, name, "renewBy"`;
