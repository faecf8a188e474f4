import type { ListPost, MailingList, Prisma } from '../../../prisma/city/client/client.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { nameOffice } from '../name-office.ts';
import { followsWhere } from './follows.ts';
import { brace } from './keep-braces.ts';
import { writePost } from './write-list-mail.ts';

/** Lets a post wait for being sent to all who want it by itself, in the transaction in which it becomes SENT. */
export async function sendPost(
  transaction: Prisma.TransactionClient,
  list: MailingList,
  post: ListPost,
  now: Date,
): Promise<void> {
  const readers = await transaction.subscription.findMany({
    where: { listId: list.id, state: 'CONFIRMED', mode: 'SINGLE', ...followsWhere(post.topics) },
    select: { id: true, address: true },
  });
  if (readers.length === 0) return;
  const recipients = readers.map(({ id, address }) => ({ address, subscriptionId: id, insertions: brace }));
  const mail = writePost({ ...list, office: await nameOffice(transaction) }, post);
  await queueMail(transaction, mail, recipients, now);
}
