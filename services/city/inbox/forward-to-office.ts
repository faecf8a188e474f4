import { createHash } from 'node:crypto';
import type { ServedCity } from '../context.ts';
import { takeTurn } from '../item/write-once.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { requireOpen } from '../moving/close-city.ts';
import { findAutomatic } from './find-automatic.ts';
import type { Inbox } from './inbox.ts';
import { inboxLimits } from './limits.ts';
import type { ReceivedMail } from './read-mail.ts';
import { type Reply, replies } from './reply.ts';
import { textOf } from './text-of.ts';

const purpose = 'postmaster';

/**
 * Passes a mail to postmaster or abuse (RFC 2142) on to the city's office, once however often it is sent, and not more
 * than so many within an hour. What a program wrote is accepted and forgotten, so that nothing runs in a circle.
 */
export async function forwardToOffice(
  { now, log }: Inbox,
  { city, office }: { city: ServedCity; office: string },
  mail: ReceivedMail,
  sender: string,
): Promise<Reply> {
  const isOwn = office.toLowerCase().endsWith(`@${city.mailDomain}`);
  const automatic = isOwn ? 'own-address' : findAutomatic(mail, sender, city.mailDomain);
  if (automatic) {
    log.info({ city: city.slug, automatic }, 'a mail to the postmaster was forgotten');
    return replies.taken;
  }
  if (!mail.from) return replies.senderUnclear;
  const at = now();
  const digest = createHash('sha256').update(mail.messageId).digest('hex');
  const insertions = { sender: mail.from, subject: mail.subject || '(ohne Betreff)', text: textOf(mail) };
  const reply = await city.db.$transaction(async (transaction) => {
    await requireOpen(transaction);
    await takeTurn(transaction, purpose);
    const anHourAgo = new Date(at.getTime() - 3_600_000);
    const known = { purpose, headers: { path: ['x-taken'], equals: digest } };
    if (await transaction.mail.findFirst({ where: known })) return replies.taken;
    const count = await transaction.mail.count({ where: { purpose, createdAt: { gt: anHourAgo } } });
    if (count >= inboxLimits.forwardedPerHour) return replies.tooMany;
    const headers = { 'reply-to': '{sender}', 'x-loop': 'postmaster@{domain}', 'x-taken': digest };
    const forwarded = { purpose, subject: 'Mail an die Adresse postmaster oder abuse der Stadt', text, headers };
    await queueMail(transaction, forwarded, [{ address: office, insertions }], at);
    return replies.taken;
  });
  city.wakeSender();
  return reply;
}

const text = `Diese Mail kam bei postmaster oder abuse an. Eine Antwort geht an {sender}.

Betreff: {subject}

{text}`;
