import { v7 } from 'uuid';
import type { Prisma } from '../../../prisma/city/client/client.ts';
import { requiredEmail, requiredText } from '../../shared/fields.ts';
import { findMailbox } from '../../shared/find-mailbox.ts';
import { readSent } from '../../shared/read-input.ts';
import { Refusal } from '../../shared/refusal.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Context } from '../context.ts';
import { findItem } from '../item/load-items.ts';
import { requireOwnId } from '../item/own-id.ts';
import { inOneWrite, takeTurn } from '../item/write-once.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { nameOffice } from '../name-office.ts';
import type { BoardAnswer, MutationAnswerBoardEntryArgs } from '../schema.types.ts';
import { type BoardEntryRow, boardEntries } from './board-entry.ts';
import { answerLimits } from './limits.ts';

const fields = {
  email: requiredEmail,
  message: requiredText(answerLimits.characters),
};

/**
 * Keeps an answer to a board entry until its writer confirms the address, to which the link for that goes by mail; then
 * it is passed on. Anybody may do that. Whoever has had too much of it gets no mail and the same answer, for a refusal would
 * tell who has answered. Throws NOT_FOUND, ENTRY_OVER, ENTRY_MUTE, TOO_FREQUENT, or what the input is
 * refused for.
 */
export async function answerBoardEntry(
  context: Context,
  { id, input }: MutationAnswerBoardEntryArgs,
): Promise<BoardAnswer> {
  const { now } = context;
  requireOwnId(context.city, boardEntries, id);
  const { email: address, message } = readSent(fields, input);
  const entry = await findItem<BoardEntryRow>(context, boardEntries, id);
  if (!entry) throw new Refusal('NOT_FOUND', { argument: 'id' });
  if (entry.state !== 'OPEN' || entry.validUntil < now) throw new Refusal('ENTRY_OVER', { argument: 'id' });
  if (!entry.contactEmail) throw new Refusal('ENTRY_MUTE', { argument: 'id' });
  const expiresAt = new Date(now.getTime() + answerLimits.confirmedWithinMs);
  await inOneWrite(context, async (transaction) => {
    await takeTurn(transaction, 'answers to the board');
    await requireRest(transaction, id, now);
    if (await hasAnsweredOften(transaction, address, now)) return;
    const conversation = v7();
    await transaction.conversation.create({
      data: { id: conversation, entryId: id, address, message, createdAt: now, lastAt: now },
    });
    const link = { action: 'confirm-answer', subject: conversation, expiresAt: expiresAt.toISOString() };
    const subject = `Bitte bestätigen: Ihre Antwort auf „${entry.title}“`;
    await queueMail(
      transaction,
      { purpose: 'confirm-answer', subject, text: confirmText },
      [{ address, insertions: { title: entry.title, link, office: await nameOffice(transaction) } }],
      now,
    );
    const deed = { actor: context.viewer?.account ?? 'system', action: 'board-entry-answered', subject: id };
    await recordAudit(transaction, { ...deed, details: { conversation } }, now);
  });
  return { expiresAt };
}

/** What goes to an address that is not confirmed holds nothing that its sender wrote: it may be a stranger's. */
const confirmText = `Guten Tag,

mit dieser Adresse hat jemand auf den Eintrag „{title}“ geantwortet.

Waren Sie es? Dann öffnen Sie bitte diese Seite und drücken Sie den Knopf:

{link}

Erst danach geben wir die Antwort weiter. Ihre Adresse sieht niemand: Antworten kommen über uns zu Ihnen.

Waren Sie es nicht? Dann brauchen Sie nichts zu tun. Nach sieben Tagen löschen wir alles.

-- 
Suche-Biete, {office}
`;

/** Throws TOO_FREQUENT when an entry has had its share of confirmed answers, or the city of all. */
async function requireRest({ conversation }: Prisma.TransactionClient, entryId: string, now: Date): Promise<void> {
  const { perEntry, perCity } = answerLimits;
  for (const [where, column, { answers, withinMs }] of [
    [{ entryId }, 'confirmedAt', perEntry],
    [{}, 'createdAt', perCity],
  ] as const) {
    const since = new Date(now.getTime() - withinMs);
    const [tooMany] = await conversation.findMany({
      where: { ...where, [column]: { gt: since } },
      orderBy: { [column]: 'desc' },
      skip: answers - 1,
      take: 1,
    });
    if (!tooMany) continue;
    const waitMs = tooMany[column]!.getTime() - since.getTime();
    throw new Refusal('TOO_FREQUENT', { limit: Math.ceil(waitMs / 1_000) });
  }
}

/** Tells whether a mailbox has had its share of answers. */
async function hasAnsweredOften({ conversation }: Prisma.TransactionClient, address: string, now: Date) {
  const { answers, withinMs } = answerLimits.perAddress;
  const since = new Date(now.getTime() - withinMs);
  const recent = await conversation.findMany({ where: { createdAt: { gt: since } }, select: { address: true } });
  return recent.filter((one) => findMailbox(one.address) === findMailbox(address)).length >= answers;
}
