import type { Funding, Prisma } from '../../../prisma/city/client/client.ts';
import { writeDay } from '../../shared/german-time.ts';
import type { ServedCity } from '../context.ts';
import { takeTurn } from '../item/write-once.ts';
import type { Job } from '../jobs/job.ts';
import { listLimits } from '../limits.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { requireOpen } from '../moving/close-city.ts';
import { followsWhere } from './follows.ts';
import { writeFunding } from './write-funding.ts';
import { unsubscribeHeaders } from './write-list-mail.ts';

const dayMs = 24 * 3_600_000;
/** How long before a deadline reminders go out, and how late one may be, in days. */
const [daysBefore, lateDays] = [[30, 7], 3];

/** Reminds of the deadlines of funding programmes. */
export const reminders: Job = {
  name: 'funding-reminders',
  everyMs: 3_600_000,
  run: (city, { now }) => remindOfDeadlines(city, now),
};

/**
 * Reminds those who follow the topics of a public programme on any list of the city 30 and 7 days before its deadline, each
 * person once; a deadline that moves is told again. A reminder that would be more than three days late is left out.
 */
export async function remindOfDeadlines(
  { db, wakeSender }: Pick<ServedCity, 'db' | 'wakeSender'>,
  now: Date,
): Promise<void> {
  for (const days of daysBefore) {
    const due = dueWhere(days, now);
    for (const { id } of await db.funding.findMany({ where: due, select: { id: true } })) {
      await db.$transaction((transaction) => remind(transaction, id, days, now), { timeout: listLimits.sendingMs });
      wakeSender();
    }
  }
}

const dueWhere = (days: number, now: Date) => ({
  visibility: 'PUBLIC' as const,
  withdrawnAt: null,
  deadline: { gt: new Date(now.getTime() + (days - lateDays) * dayMs), lte: new Date(now.getTime() + days * dayMs) },
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
  if (recipients.length > 0) await queueMail(transaction, writeReminder(funding), recipients, now);
}

/** Of somebody who is on several lists, the first one is named. */
async function findFollowers(transaction: Prisma.TransactionClient, { topics }: Funding) {
  const lists = await transaction.mailingList.findMany({ where: { withdrawnAt: null } });
  const titles = new Map(lists.map(({ id, title }) => [id, title]));
  const followers = await transaction.subscription.findMany({
    where: { listId: { in: [...titles.keys()] }, state: 'CONFIRMED', ...followsWhere(topics) },
    distinct: ['address'],
    orderBy: [{ address: 'asc' }, { listId: 'asc' }],
  });
  return followers.map(({ id, address, listId }) => ({
    address,
    subscriptionId: id,
    insertions: { list: titles.get(listId)! },
  }));
}

const writeReminder = (funding: Funding) => ({
  purpose: 'funding-reminder',
  subject: `Frist am ${writeDay(funding.deadline!)}: ${funding.title}`,
  headers: unsubscribeHeaders,
  text: `${writeFunding(funding)}

-- 
Sie bekommen diese Erinnerung, weil Sie auf dem Verteiler „{list}“ zu diesen Themen Mails bestellt haben.
Themen wählen: {change}
Abbestellen: {unsubscribe}
`,
});
