import { v7 } from 'uuid';
import type { Prisma } from '../../../prisma/city/client/client.ts';
import { because, email, requiredText } from '../../shared/fields.ts';
import { readSent } from '../../shared/read-input.ts';
import { Refusal } from '../../shared/refusal.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Context } from '../context.ts';
import { findItem } from '../item/load-items.ts';
import { requireOwnId } from '../item/own-id.ts';
import { inOneWrite, takeTurn } from '../item/write-once.ts';
import { answerLimits } from '../limits.ts';
import { queueMail } from '../mail/queue-mail.ts';
import type { BoardAnswer, MutationAnswerBoardEntryArgs } from '../schema.types.ts';
import { type BoardEntryRow, boardEntries } from './board-entry.ts';

const fields = {
  email: email.refine((address): address is string => address !== null, because('EMAIL_INVALID')),
  message: requiredText(answerLimits.characters),
};

/**
 * Keeps an answer to a board entry until its writer confirms the address, to which the link for that goes by mail; then
 * it is passed on. Anybody may do that. Throws NOT_FOUND, ENTRY_OVER, ENTRY_MUTE, TOO_FREQUENT, or what the input is
 * refused for.
 */
export async function answerBoardEntry(
  context: Context,
  { id, input }: MutationAnswerBoardEntryArgs,
): Promise<BoardAnswer> {
  const { now } = context;
  requireOwnId(context.city, boardEntries, id);
  const { email: sent, message } = readSent(fields, input);
  const address = sent.toLowerCase();
  const entry = await findItem<BoardEntryRow>(context, boardEntries, id);
  if (!entry) throw new Refusal('NOT_FOUND', { argument: 'id' });
  if (entry.state !== 'OPEN' || entry.validUntil < now) throw new Refusal('ENTRY_OVER', { argument: 'id' });
  if (!entry.contactEmail) throw new Refusal('ENTRY_MUTE', { argument: 'id' });
  const expiresAt = new Date(now.getTime() + answerLimits.confirmedWithinMs);
  await inOneWrite(context, async (transaction) => {
    await takeTurn(transaction, 'answers to the board');
    await requireRest(transaction, { address, entryId: id }, now);
    const conversation = v7();
    await transaction.conversation.create({
      data: { id: conversation, entryId: id, address, message, createdAt: now, lastAt: now },
    });
    const link = { action: 'confirm-answer', subject: conversation, expiresAt: expiresAt.toISOString() };
    const subject = `Bitte bestätigen: Ihre Antwort auf „${entry.title}“`;
    await queueMail(
      transaction,
      { purpose: 'confirm-answer', subject, text: confirmText },
      [{ address, insertions: { title: entry.title, link } }],
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
`;

/** Throws TOO_FREQUENT when an address, an entry or the city has had its share of answers. */
async function requireRest(
  transaction: Prisma.TransactionClient,
  { address, entryId }: { address: string; entryId: string },
  now: Date,
): Promise<void> {
  const { perAddress, perEntry, perCity } = answerLimits;
  for (const [where, { answers, withinMs }] of [
    [{ address }, perAddress],
    [{ entryId }, perEntry],
    [{}, perCity],
  ] as const) {
    const since = new Date(now.getTime() - withinMs);
    const [tooMany] = await transaction.conversation.findMany({
      where: { ...where, createdAt: { gt: since } },
      orderBy: { createdAt: 'desc' },
      skip: answers - 1,
      take: 1,
    });
    if (!tooMany) continue;
    throw new Refusal('TOO_FREQUENT', { limit: Math.ceil((tooMany.createdAt.getTime() - since.getTime()) / 1_000) });
  }
}
