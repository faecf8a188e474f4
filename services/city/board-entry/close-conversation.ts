import { recordAudit } from '../audit/record-audit.ts';
import { takeTurn } from '../item/write-once.ts';
import type { LinkAction, LinkPage } from '../link/link-action.ts';

/** Ends a conversation about a board entry, by either side: no mail passes any more. */
export const closeConversation: LinkAction = {
  name: 'close-conversation',
  async describe({ transaction, subject }) {
    const conversation = await transaction.conversation.findUnique({ where: { id: subject } });
    if (!conversation) return null;
    if (conversation.closedAt) return closed;
    return {
      title: 'Keine Mails mehr?',
      text: ['Wir geben dann in diesem Gespräch nichts mehr weiter, in keine Richtung.'],
      button: 'Gespräch beenden',
    };
  },
  async act({ transaction, subject, now }) {
    await takeTurn(transaction, subject);
    const conversation = await transaction.conversation.findUnique({ where: { id: subject } });
    if (!conversation) return null;
    if (conversation.closedAt) return closed;
    await transaction.conversation.update({ where: { id: subject }, data: { closedAt: now } });
    await recordAudit(transaction, { actor: 'system', action: 'conversation-closed', subject }, now);
    return closed;
  },
};

const closed: LinkPage = {
  title: 'Das Gespräch ist beendet',
  text: ['Es kommen keine Mails mehr dazu. Die Adressen löschen wir nach 30 Tagen.'],
};
