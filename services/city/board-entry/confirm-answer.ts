import type { Prisma } from '../../../prisma/city/client/client.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { takeTurn } from '../item/write-once.ts';
import type { LinkAction, LinkPage } from '../link/link-action.ts';
import { boardEntries } from './board-entry.ts';
import type { ConversationRow } from './conversation.ts';
import { sendToSide } from './send-to-side.ts';

/** Confirms the address of who has answered a board entry: the answer goes to whom the entry names, if it still holds. */
export const confirmAnswer: LinkAction = {
  name: 'confirm-answer',
  async describe({ transaction, subject, now }) {
    const conversation = await transaction.conversation.findUnique({ where: { id: subject } });
    if (conversation?.confirmedAt) return confirmed;
    const entry = conversation && (await findEntry(transaction, conversation, now));
    if (!entry) return null;
    return {
      title: 'Antwort abschicken?',
      text: [
        `Sie haben auf den Eintrag „${entry.title}“ geantwortet:`,
        conversation.message,
        'Wir geben diese Antwort weiter, Ihre Adresse nicht. Was zurückkommt, schicken wir Ihnen.',
      ],
      button: 'Antwort abschicken',
    };
  },
  async act({ city, transaction, subject, now }) {
    await takeTurn(transaction, subject);
    const conversation = await transaction.conversation.findUnique({ where: { id: subject } });
    if (conversation?.confirmedAt) return confirmed;
    const entry = conversation && (await findEntry(transaction, conversation, now));
    if (!entry) return null;
    await sendToSide(transaction, city, { conversation, entry, side: 'entry', message: conversation.message }, now);
    // What was written is on its way; nobody needs it here any longer.
    const data = { confirmedAt: now, lastAt: now, message: '' };
    await transaction.conversation.update({ where: { id: subject }, data });
    await recordAudit(transaction, { actor: 'system', action: 'answer-confirmed', subject }, now);
    return confirmed;
  },
};

const confirmed: LinkPage = {
  title: 'Ihre Antwort ist unterwegs',
  text: ['Wenn jemand zurückschreibt, bekommen Sie eine Mail. Ihre Adresse sieht niemand.'],
};

const findEntry = (transaction: Prisma.TransactionClient, { entryId: id }: ConversationRow, now: Date) =>
  transaction.boardEntry.findFirst({
    where: {
      ...{ id, withdrawnAt: null, visibility: { not: 'DRAFT' }, contactEmail: { not: null } },
      ...boardEntries.lasts!(now),
    },
  });
