import type { MailingList, Prisma, Subscription } from '../../../prisma/city/client/client.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { follows } from './follows.ts';
import { writeDigest } from './write-list-mail.ts';

/**
 * Lets those posts of a list wait for being sent, in one mail to each reader, that went out since the last digest, or
 * since the reader's choice holds, up to a point in time. Readers who want the same posts share a mail.
 */
export async function queueDigest(
  transaction: Prisma.TransactionClient,
  list: MailingList,
  readers: Subscription[],
  until: Date,
  now: Date,
): Promise<void> {
  const posts = await transaction.listPost.findMany({
    where: { listId: list.id, state: 'SENT', decidedAt: { gt: list.digestedAt ?? list.createdAt, lte: until } },
    orderBy: [{ decidedAt: 'asc' }, { id: 'asc' }],
  });
  const wantedBy = ({ topics, confirmedAt }: Subscription) =>
    posts.filter((post) => post.decidedAt! > confirmedAt! && follows(topics, post.topics));
  const groups = Map.groupBy(readers, (reader) =>
    wantedBy(reader)
      .map(({ id }) => id)
      .join(),
  );
  for (const group of groups.values()) {
    const wanted = wantedBy(group[0]!);
    if (wanted.length === 0) continue;
    const recipients = group.map(({ id, address }) => ({ address, subscriptionId: id }));
    await queueMail(transaction, writeDigest(list, wanted, until), recipients, now);
  }
}
