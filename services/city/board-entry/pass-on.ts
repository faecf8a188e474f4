import { createHash } from 'node:crypto';
import type { Prisma } from '../../../prisma/city/client/client.ts';
import { Refusal } from '../../shared/refusal.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { ServedCity } from '../context.ts';
import { withoutAddresses } from '../inbox/remove-addresses.ts';
import { takeTurn } from '../item/write-once.ts';
import { requireOpen } from '../moving/close-city.ts';
import { isOpen } from './conversation.ts';
import { answerLimits } from './limits.ts';
import type { ReplySide } from './reply-address.ts';
import { sendToSide } from './send-to-side.ts';

/** A mail that came to the reply address of a conversation. */
export interface Reply {
  /** The id of the conversation, as `readReplyAddress` found it. */
  conversation: string;
  /** Who may write to this address. */
  side: ReplySide;
  /** The address in the header From, without a name. */
  from: string;
  subject: string;
  /** Its plain text. */
  text: string;
  messageId: string;
}

/**
 * Passes the text of a mail of one side of a conversation on to the other, without any address in it; a Message-ID that
 * comes again is passed over. The last mail that it may have closes it. Throws NOT_FOUND when there is no such open
 * conversation or the mail does not come from that side, TEXT_TOO_LONG, or CITY_CLOSED.
 */
export async function passOn(
  { slug, db, wakeSender }: Pick<ServedCity, 'slug' | 'db' | 'wakeSender'>,
  { conversation: id, side, from, text, messageId }: Reply,
  now: Date,
): Promise<void> {
  const limit = answerLimits.mailCharacters;
  if (text.length > limit) throw new Refusal('TEXT_TOO_LONG', { argument: 'text', limit });
  await db.$transaction(async (transaction) => {
    await requireOpen(transaction);
    await takeTurn(transaction, id);
    const conversation = await transaction.conversation.findUnique({ where: { id } });
    const entry = conversation && (await transaction.boardEntry.findUnique({ where: { id: conversation.entryId } }));
    if (!conversation || !entry?.contactEmail || !isOpen(conversation, now)) throw unknown();
    const sides = { answer: conversation.address, entry: entry.contactEmail.toLowerCase() };
    if (from.toLowerCase() !== sides[side]) throw unknown();
    const mail = createHash('sha256').update(messageId).digest('hex').slice(0, 32);
    const passed = await listPassed(transaction, id);
    if (passed.some(({ details }) => (details as { mail?: unknown } | null)?.mail === mail)) return;
    const message = withoutAddresses(text);
    await sendToSide(
      transaction,
      slug,
      { conversation, entry, side: side === 'entry' ? 'answer' : 'entry', message },
      now,
    );
    const isLast = passed.length + 1 >= answerLimits.mails;
    await transaction.conversation.update({ where: { id }, data: { lastAt: now, ...(isLast && { closedAt: now }) } });
    await recordAudit(
      transaction,
      { actor: 'system', action: passedAction, subject: id, details: { side, mail } },
      now,
    );
  });
  wakeSender();
}

const unknown = () => new Refusal('NOT_FOUND', { argument: 'conversation' });

const passedAction = 'answer-passed-on';

/** How many mails a conversation has had stands in the audit log, and which, by the digests of their Message-IDs. */
const listPassed = (transaction: Prisma.TransactionClient, conversation: string) =>
  transaction.auditEntry.findMany({
    where: { subject: conversation, action: passedAction },
    select: { details: true },
    take: answerLimits.mails,
  });
