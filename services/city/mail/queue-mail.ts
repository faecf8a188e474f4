import { v7 } from 'uuid';
import type { Prisma } from '../../../prisma/city/client/client.ts';
import type { LinkTarget } from '../link/token.ts';
import { mailLimits } from './limits.ts';

/**
 * A mail as plain text, the same for all who get it but for its places: `{name}` in the text and in the values of
 * headers. Every mail fills `{domain}`, what stands behind the @ of the city's addresses; one to a subscription also
 * `{unsubscribe}` and `{change}`, the links to end and to change it. A place that nothing fills stays as it is.
 */
export interface QueuedMail {
  /** What it is for, in kebab-case. */
  purpose: string;
  listId?: string;
  /** Who it comes from, `"<name>" <mailbox@{domain}>`; the city itself when it is left out. */
  from?: { name: string; mailbox: string };
  subject: string;
  text: string;
  /** Headers beyond the usual ones: `list-id`, `list-post`, `list-unsubscribe`, `reply-to` and so on. */
  headers?: Record<string, string>;
}

/** Who gets it. */
export interface Recipient {
  address: string;
  subscriptionId?: string;
  /** What fills the places of the mail for this recipient: a text, or a link that is signed when the mail leaves. */
  insertions?: Record<string, string | LinkTarget>;
}

/**
 * Lets a mail wait for being sent, in the transaction of the change that it tells of, and returns its id; an address
 * that comes twice gets it once. It leaves within seconds after the commit when `wakeSender` is called then, as
 * `inOneWrite` does. Throws when a header is one that every mail has anyway.
 */
export async function queueMail(
  transaction: Prisma.TransactionClient,
  { purpose, listId, from, subject, text, headers = {} }: QueuedMail,
  recipients: readonly Recipient[],
  now: Date,
): Promise<string> {
  const wrong = Object.keys(headers).find((name) => !/^[a-z][a-z0-9-]*$/i.test(name) || usual.test(name));
  if (wrong !== undefined) throw new Error(`A mail cannot have the header ${wrong}.`);
  const id = v7();
  const stored = { ...headers, ...(from && { from }) };
  await transaction.mail.create({ data: { id, purpose, listId, subject, text, headers: stored, createdAt: now } });
  for (let next = 0; next < recipients.length; next += mailLimits.queuedAtOnce) {
    const some = recipients.slice(next, next + mailLimits.queuedAtOnce);
    const addresses = some.map(({ address }) => address);
    const subscriptions = some.map(({ subscriptionId = null }) => subscriptionId);
    const insertions = some.map((recipient) => JSON.stringify(recipient.insertions ?? {}));
    await transaction.$executeRaw`
      INSERT INTO "Delivery" ("id", "mailId", "address", "subscriptionId", "insertions", "dueAt")
      SELECT uuidv7()::text, ${id}, address, subscription, insertions::jsonb, ${now}
        FROM unnest(${addresses}::text[], ${subscriptions}::text[], ${insertions}::text[])
             AS recipient (address, subscription, insertions)
      ON CONFLICT DO NOTHING`;
  }
  return id;
}

/** What a mail gets when it leaves, and what says how it is to be read; `auto-submitted` is `auto-generated` unless the caller says otherwise. */
const usual =
  /^(from|sender|to|cc|bcc|subject|date|message-id|mime-version|content-.*|received|return-path|dkim-signature|resent-.*)$/i;
