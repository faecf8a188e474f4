import type { Prisma } from '../../../prisma/city/client/client.ts';
import { ensureLinkKey } from '../link/link-key.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { nameOffice } from '../name-office.ts';
import type { BoardEntryRow } from './board-entry.ts';
import type { ConversationRow } from './conversation.ts';
import { type ReplySide, writeReplyMailbox } from './reply-address.ts';

interface Message {
  conversation: ConversationRow;
  entry: BoardEntryRow;
  /** Who gets it. */
  side: ReplySide;
  /** What the other side has written. */
  message: string;
}

/** Sends one side of a conversation what the other has written; it comes from an address of the city that takes the reply. */
export async function sendToSide(
  transaction: Prisma.TransactionClient,
  city: string,
  { conversation, entry, side, message }: Message,
  now: Date,
): Promise<void> {
  const mailbox = writeReplyMailbox(await ensureLinkKey(transaction), conversation.id, side);
  const close = { action: 'close-conversation', subject: conversation.id };
  await queueMail(
    transaction,
    {
      purpose: 'board-answer',
      from: { name: `Suche-Biete ${nameOf(city)}`, mailbox },
      headers: { 'reply-to': `<${mailbox}@{domain}>` },
      subject: `Suche-Biete: ${entry.title}`,
      text,
    },
    [
      {
        address: side === 'entry' ? entry.contactEmail! : conversation.address,
        insertions: { title: entry.title, message, close, office: await nameOffice(transaction) },
      },
    ],
    now,
  );
}

const text = `Guten Tag,

zu dem Eintrag „{title}“ hat Ihnen jemand geschrieben:

{message}

-- 
Suche-Biete, {office}
Sie können auf diese Mail antworten. Wir geben Ihren Text weiter, Ihre Adresse nicht.
Keine Mails mehr dazu: {close}
`;

/** A slug as people write the name of a city, as far as that can be told. */
const nameOf = (slug: string): string =>
  slug.replace(/(^|-)([a-z])/g, (_all, before: string, letter: string) => `${before && ' '}${letter.toUpperCase()}`);
