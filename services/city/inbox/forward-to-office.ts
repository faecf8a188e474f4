import { createHash } from 'node:crypto';
import { recordAudit } from '../audit/record-audit.ts';
import type { ServedCity } from '../context.ts';
import { takeTurn } from '../item/write-once.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { requireOpen } from '../moving/close-city.ts';
import type { Inbox } from './inbox.ts';
import { inboxLimits } from './limits.ts';
import type { MailOfSender } from './read-mail.ts';
import { type Reply, replies } from './reply.ts';
import { textOf } from './text-of.ts';

const purpose = 'postmaster';

/**
 * Passes a mail to postmaster or abuse (RFC 2142) on to the city's office, once however often it is sent, and not more
 * than so many within an hour. When the office's address is one of the city's own, it would run in a circle and is forgotten.
 */
export async function forwardToOffice(
  { now, log }: Pick<Inbox, 'now' | 'log'>,
  { city, office }: { city: ServedCity; office: string },
  mail: MailOfSender,
): Promise<Reply> {
  if (office.toLowerCase().endsWith(`@${city.mailDomain}`)) {
    log.info(
      { city: city.slug },
      'a mail to the postmaster was forgotten: the office has an address of the city itself',
    );
    return replies.taken;
  }
  const at = now();
  const digest = createHash('sha256').update(mail.messageId).digest('hex').slice(0, 32);
  const insertions = { sender: mail.from, subject: mail.subject || '(ohne Betreff)', text: textOf(mail) };
  const reply = await city.db.$transaction(async (transaction) => {
    await requireOpen(transaction);
    await takeTurn(transaction, purpose);
    const anHourAgo = new Date(at.getTime() - 3_600_000);
    const deed = { actor: 'system', action: 'mail-forwarded', subject: purpose, details: { mail: digest } };
    const { action, subject } = deed;
    const known = { action, subject, details: { path: ['mail'], equals: digest } };
    if (await transaction.auditEntry.findFirst({ where: known })) return replies.taken;
    const count = await transaction.mail.count({ where: { purpose, createdAt: { gt: anHourAgo } } });
    if (count >= inboxLimits.forwardedPerHour) return replies.tooMany;
    const headers = { 'reply-to': '{sender}', 'x-loop': 'postmaster@{domain}' };
    const forwarded = { purpose, subject: 'Mail an die Adresse postmaster oder abuse der Stadt', text, headers };
    await queueMail(transaction, forwarded, [{ address: office, insertions }], at);
    await recordAudit(transaction, deed, at);
    return replies.taken;
  });
  city.wakeSender();
  return reply;
}

const text = `Diese Mail kam bei postmaster oder abuse an. Eine Antwort geht an {sender}.

Betreff: {subject}

{text}`;
