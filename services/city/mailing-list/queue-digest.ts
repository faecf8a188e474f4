import type { MailingList, Prisma, Subscription } from '../../../prisma/city/client/client.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { nameOffice } from '../name-office.ts';
import { follows } from './follows.ts';
import { brace } from './keep-braces.ts';
import { writeDigests } from './write-list-mail.ts';

/**
 * Lets those posts of a list wait for being sent, in one mail to each reader, that went out since the last digest, or
 * since the reader's choice holds, up to a point in time. Readers who want the same posts share a mail; what is too long
 * for one is split. A last digest that is later than now, as after a wrong clock, counts as a day before.
 */
export async function queueDigest(
  transaction: Prisma.TransactionClient,
  list: MailingList,
  readers: Subscription[],
  until: Date,
  now: Date,
): Promise<void> {
  const posts = await transaction.listPost.findMany({
    where: { listId: list.id, state: 'SENT', decidedAt: { gt: sinceOf(list, until, now), lte: until } },
    orderBy: [{ decidedAt: 'asc' }, { id: 'asc' }],
  });
  const wantedBy = ({ topics, confirmedAt }: Subscription) =>
    posts.filter((post) => post.decidedAt! > confirmedAt! && follows(topics, post.topics));
  const groups = Map.groupBy(readers, (reader) =>
    wantedBy(reader)
      .map(({ id }) => id)
      .join(),
  );
  const sender = { ...list, office: await nameOffice(transaction) };
  for (const group of groups.values()) {
    const wanted = wantedBy(group[0]!);
    if (wanted.length === 0) continue;
    const recipients = group.map(({ id, address }) => ({ address, subscriptionId: id, insertions: brace }));
    for (const mail of writeDigests(sender, wanted, until)) await queueMail(transaction, mail, recipients, now);
  }
}

function sinceOf({ createdAt, digestedAt }: MailingList, until: Date, now: Date): Date {
  if (!digestedAt) return createdAt;
  return digestedAt <= now ? digestedAt : new Date(until.getTime() - 24 * 3_600_000);
}
