import type { Prisma } from '../../../prisma/city/client/client.ts';
import { germanTime } from '../../shared/german-time.ts';
import type { ServedCity } from '../context.ts';
import { takeTurn } from '../item/write-once.ts';
import type { Job, JobTools } from '../jobs/job.ts';
import { requireOpen } from '../moving/close-city.ts';
import { listLimits } from './limits.ts';
import { queueDigest } from './queue-digest.ts';

const minuteMs = 60_000;

/**
 * Sends each evening what has come since the evening before to those who want it in one mail: the digests of all lists that
 * are due and have not gone out, each once, also when two processes do it.
 */
export const sendDigests = {
  name: 'send-digests',
  everyMs: minuteMs,
  async run({ db, wakeSender }: Pick<ServedCity, 'db' | 'wakeSender'>, { now }: Pick<JobTools, 'now'>) {
    const until = lastEvening(now);
    const due = {
      withdrawnAt: null,
      visibility: { not: 'DRAFT' as const },
      createdAt: { lt: until },
      OR: [{ digestedAt: null }, { digestedAt: { lt: until } }, { digestedAt: { gt: now } }],
    };
    for (const { id } of await db.mailingList.findMany({ where: due, select: { id: true } })) {
      await db.$transaction((transaction) => sendDigest(transaction, id, until, now), {
        timeout: listLimits.sendingMs,
      });
      wakeSender();
    }
  },
} satisfies Job;

async function sendDigest(transaction: Prisma.TransactionClient, id: string, until: Date, now: Date): Promise<void> {
  await requireOpen(transaction);
  await takeTurn(transaction, id);
  const list = await transaction.mailingList.findUniqueOrThrow({ where: { id } });
  const { digestedAt, visibility, withdrawnAt } = list;
  if (withdrawnAt || visibility === 'DRAFT') return;
  if (digestedAt && digestedAt >= until && digestedAt <= now) return;
  const readers = await transaction.subscription.findMany({
    where: { listId: id, state: 'CONFIRMED', mode: 'DIGEST' },
  });
  await queueDigest(transaction, list, readers, until, now);
  await transaction.mailingList.update({ where: { id }, data: { digestedAt: until } });
}

/** The last 18:00 in Germany that is a minute past: a post that began before is stored by then. */
export function lastEvening(now: Date): Date {
  const local = germanTime(new Date(now.getTime() - minuteMs));
  const evening = local.withPlainTime('18:00');
  const last = evening.epochMilliseconds <= local.epochMilliseconds ? evening : evening.subtract({ days: 1 });
  return new Date(last.epochMilliseconds);
}
