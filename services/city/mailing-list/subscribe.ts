import { v7 } from 'uuid';
import { z } from 'zod';
import { ListMode, type MailingList, type Prisma } from '../../../prisma/city/client/client.ts';
import { defaulting, requiredEmail, requiredText } from '../../shared/fields.ts';
import { findMailbox } from '../../shared/find-mailbox.ts';
import { readInput } from '../../shared/read-input.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { Context } from '../context.ts';
import { itemFields } from '../item/fields.ts';
import { findItem } from '../item/load-items.ts';
import { takeTurn } from '../item/write-once.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { requireOpen } from '../moving/close-city.ts';
import { nameOffice } from '../name-office.ts';
import type { MutationSubscribeArgs } from '../schema.types.ts';
import { listLimits } from './limits.ts';
import { mailingLists } from './mailing-list.ts';
import { type SignUp, signUpsOf, withSignUp, writeSignUp } from './sign-up.ts';
import { writeConfirmation } from './write-confirmation.ts';

const fields = z.object({
  email: requiredEmail,
  topics: itemFields.topics,
  mode: defaulting(z.enum(ListMode), 'SINGLE'),
  consent: requiredText(2_000),
});

/**
 * Records that somebody asks for the mails of a list and sends the link that confirms it, and returns until when the link
 * can be used. It answers the same whether or not the address is known, and whether or not a mail goes out: an address
 * gets one for a list within an hour, and a list sends so many within an hour. Throws NOT_FOUND, or what the fields refuse.
 */
export async function subscribe(context: Context, { id, input }: MutationSubscribeArgs): Promise<{ expiresAt: Date }> {
  const { email: address, consent, ...chosen } = readInput(fields, { topics: null, mode: null, ...input });
  const list = await findItem<MailingList>(context, mailingLists, id);
  if (!list) throw new Refusal('NOT_FOUND', { argument: 'id' });
  if (address.endsWith(`@${context.mailDomain}`)) throw new Refusal('EMAIL_INVALID', { argument: 'input.email' });
  if (chosen.topics.some((topic) => !list.topics.includes(topic))) {
    throw new Refusal('VALUE_INVALID', { argument: 'input.topics' });
  }
  const { db, now } = context;
  const signUp = { at: now.toISOString(), way: 'online' as const, wording: consent, ...chosen, confirmedAt: null };
  await db.$transaction(async (transaction) => {
    await requireOpen(transaction);
    await record(transaction, context, list, address, signUp);
  });
  context.wakeSender();
  return { expiresAt: expiryOf(now) };
}

const expiryOf = (now: Date) => new Date(now.getTime() + listLimits.confirmationMs);

async function record(
  transaction: Prisma.TransactionClient,
  { city, now }: Context,
  list: MailingList,
  address: string,
  signUp: SignUp,
): Promise<void> {
  const listId = list.id;
  await takeTurn(transaction, `sign-ups of ${city}`);
  const recent = { requestedAt: { gt: new Date(now.getTime() - 3_600_000) } };
  const { subscription } = transaction;
  const known = await subscription.findUnique({ where: { listId_address: { listId, address } } });
  const countOf = async (one: string) => {
    const asked = await subscription.findMany({ where: recent, select: { address: true } });
    return asked.filter((other) => findMailbox(other.address) === findMailbox(one)).length;
  };
  const isTooOften =
    (known && known.requestedAt > recent.requestedAt.gt) ||
    (await countOf(address)) >= listLimits.confirmationsPerAddress ||
    (await subscription.count({ where: { listId, ...recent } })) >= listLimits.confirmationsPerList;
  if (isTooOften) return;
  const evidence = withSignUp(known ? signUpsOf(known) : [], signUp);
  const { topics, mode } = signUp;
  const id = known?.id ?? `${city}:subscription:${v7()}`;
  if (known) await subscription.update({ where: { id }, data: { evidence, requestedAt: now } });
  else await subscription.create({ data: { id, listId, address, topics, mode, evidence, requestedAt: now } });
  const link = {
    action: 'confirm-subscription',
    subject: writeSignUp(id, signUp),
    expiresAt: expiryOf(now).toISOString(),
  };
  const mail = writeConfirmation(list, signUp, await nameOffice(transaction));
  await queueMail(transaction, mail, [{ address, insertions: { confirm: link } }], now);
}
