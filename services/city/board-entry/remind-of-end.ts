import type { Prisma } from '../../../prisma/city/client/client.ts';
import { writeDay } from '../../shared/german-time.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Job } from '../jobs/job.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { requireOpen } from '../moving/close-city.ts';
import { nameOffice } from '../name-office.ts';
import type { BoardEntryRow } from './board-entry.ts';
import { renewalLimits } from './limits.ts';
import { renewEntry } from './renew-entry.ts';

/** Tells whom a board entry names, seven days before its end and once for each end, with a link that renews it. */
export const remindOfEnd: Job = {
  name: 'remind-of-board-entries',
  everyMs: 3_600_000,
  async run({ db }, { now }) {
    let told: number;
    do told = await db.$transaction((transaction) => remindSome(transaction, now));
    while (told === renewalLimits.atOnce);
  },
};

async function remindSome(transaction: Prisma.TransactionClient, now: Date): Promise<number> {
  await requireOpen(transaction);
  const { beforeMs, atOnce } = renewalLimits;
  const entries = await transaction.$queryRaw<Pick<BoardEntryRow, 'id' | 'title' | 'validUntil' | 'contactEmail'>[]>`
    SELECT "id", "title", "validUntil", "contactEmail" FROM "BoardEntry"
    WHERE "validUntil" BETWEEN ${now} AND ${new Date(now.getTime() + beforeMs)}
      AND "remindedFor" IS DISTINCT FROM "validUntil" AND "contactEmail" IS NOT NULL
      AND "state" = 'OPEN' AND "visibility" <> 'DRAFT' AND "withdrawnAt" IS NULL
    ORDER BY "id" LIMIT ${atOnce} FOR UPDATE SKIP LOCKED`;
  for (const entry of entries) await remind(transaction, entry, now);
  return entries.length;
}

async function remind(
  transaction: Prisma.TransactionClient,
  { id, title, validUntil, contactEmail }: Pick<BoardEntryRow, 'id' | 'title' | 'validUntil' | 'contactEmail'>,
  now: Date,
): Promise<void> {
  const expiresAt = new Date(validUntil.getTime() + renewalLimits.afterMs).toISOString();
  const link = { action: renewEntry.name, subject: id, expiresAt };
  await queueMail(
    transaction,
    { purpose: 'board-entry-ends', subject: `Gilt der Eintrag noch? „${title}“`, text },
    [
      {
        address: contactEmail!,
        insertions: { title, day: writeDay(validUntil), link, office: await nameOffice(transaction) },
      },
    ],
    now,
  );
  await transaction.boardEntry.update({ where: { id }, data: { remindedFor: validUntil } });
  await recordAudit(transaction, { actor: 'system', action: 'board-entry-reminded', subject: id }, now);
}

const text = `Guten Tag,

der Eintrag „{title}“ in der Suche-Biete-Liste gilt bis zum {day}. Danach steht er in keiner Liste mehr.

Soll er weiter gelten? Dann öffnen Sie bitte diese Seite und drücken Sie den Knopf, dann gilt er 90 Tage ab diesem Tag:

{link}

Das geht ohne Anmeldung, bis 30 Tage nach dem Ende. Soll er nicht weiter gelten, brauchen Sie nichts zu tun.

-- 
Suche-Biete, {office}
`;
