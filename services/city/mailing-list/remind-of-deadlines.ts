import type { Funding, Prisma } from '../../../prisma/city/client/client.ts';
import type { ServedCity } from '../context.ts';
import { takeTurn } from '../item/write-once.ts';
import type { Job, JobTools } from '../jobs/job.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { requireOpen } from '../moving/close-city.ts';
import { nameOffice } from '../name-office.ts';
import { followsWhere } from './follows.ts';
import { brace, keepBraces } from './keep-braces.ts';
import { listLimits } from './limits.ts';
import { lastDay, writeFunding } from './write-funding.ts';
import { unsubscribeHeaders } from './write-list-mail.ts';

const dayMs = 24 * 3_600_000;

/**
 * Reminds those who follow the topics of a public programme on any list of the city 30 and 7 days before its deadline, each
 * person once; a deadline that moves is told again. A reminder that would be more than three days late is left out.
 */
export const remindOfDeadlines = {
  name: 'remind-of-deadlines',
  everyMs: 3_600_000,
  async run({ db, wakeSender }: Pick<ServedCity, 'db' | 'wakeSender'>, { now }: Pick<JobTools, 'now'>) {
    for (const days of listLimits.reminderDays) {
      const due = dueWhere(days, now);
      for (const { id } of await db.funding.findMany({ where: due, select: { id: true } })) {
        await db.$transaction((transaction) => remind(transaction, id, days, now), { timeout: listLimits.sendingMs });
        wakeSender();
      }
    }
  },
} satisfies Job;

const dueWhere = (days: number, now: Date) => ({
  visibility: 'PUBLIC' as const,
  withdrawnAt: null,
  deadline: {
    gt: new Date(now.getTime() + (days - listLimits.lateDays) * dayMs),
    lte: new Date(now.getTime() + days * dayMs),
  },
});

async function remind(transaction: Prisma.TransactionClient, id: string, days: number, now: Date): Promise<void> {
  await requireOpen(transaction);
  await takeTurn(transaction, id);
  const funding = await transaction.funding.findUnique({ where: { id, ...dueWhere(days, now) } });
  if (!funding) return;
  const told = { fundingId: id, daysBefore: days, deadline: funding.deadline!, sentAt: now };
  const { count } = await transaction.fundingReminder.createMany({ data: [told], skipDuplicates: true });
  if (count === 0) return;
  const recipients = await findFollowers(transaction, funding);
  if (recipients.length === 0) return;
  await queueMail(transaction, writeReminder(funding, await nameOffice(transaction)), recipients, now);
}

/** Of somebody who is on several lists, the first one is named. */
async function findFollowers(transaction: Prisma.TransactionClient, { topics }: Funding) {
  const lists = await transaction.mailingList.findMany({ where: { withdrawnAt: null, visibility: { not: 'DRAFT' } } });
  const titles = new Map(lists.map(({ id, title }) => [id, title]));
  const followers = await transaction.subscription.findMany({
    where: { listId: { in: [...titles.keys()] }, state: 'CONFIRMED', ...followsWhere(topics) },
    distinct: ['address'],
    orderBy: [{ address: 'asc' }, { listId: 'asc' }],
  });
  return followers.map(({ id, address, listId }) => ({
    address,
    subscriptionId: id,
    insertions: { ...brace, list: titles.get(listId)! },
  }));
}

const writeReminder = (funding: Funding, office: string) => ({
  purpose: 'funding-reminder',
  subject: `Frist am ${lastDay(funding.deadline!)}: ${funding.title}`,
  headers: unsubscribeHeaders,
  text: `${keepBraces(writeFunding(funding))}

-- 
Sie bekommen diese Erinnerung, weil Sie auf dem Verteiler „{list}“ zu diesen Themen Mails bestellt haben (${office}).
Themen wählen: {change}
Abbestellen: {unsubscribe}
`,
});
