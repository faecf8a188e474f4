import type { ComposedMail } from '../../shared/mail/transport.ts';
import { writeSignedMailbox } from '../link/signed-mailbox.ts';
import type { LinkTarget } from '../link/token.ts';
import { writeLink } from '../link/write-link.ts';
import type { QueuedMail, Recipient } from './queue-mail.ts';

/** A delivery that is to leave, with the text of its mail. */
export interface DueDelivery extends Required<Pick<Recipient, 'address' | 'insertions'>> {
  id: string;
  mailId: string;
  purpose: string;
  subscriptionId: string | null;
  attempts: number;
  subject: string;
  text: string;
  /** The headers of the caller, and `from`. */
  headers: Omit<Record<string, string>, 'from'> & Pick<QueuedMail, 'from'>;
}

/** What is the same for all mails of a city. */
export interface MailSetting {
  /** What stands behind the @ of the city's addresses. */
  domain: string;
  /** What the city's links begin with. */
  cityUrl: string;
  /** The key that signs its links and addresses. */
  key: string;
  /** True when mails to the city reach this node, so that undeliverable ones can come back to it. */
  takesMail: boolean;
}

/** Writes the mail of one delivery; its Message-ID is the same each time that it is sent. */
export function composeMail(delivery: DueDelivery, { domain, cityUrl, key, takesMail }: MailSetting): ComposedMail {
  const places = readPlaces(delivery, domain, (target) => writeLink(key, cityUrl, target));
  const fill = (text: string) => text.replace(/\{([a-z]+)\}/gi, (place, name) => places.get(name) ?? place);
  const { from, ...headers } = delivery.headers;
  const sender = { name: inOneLine(from?.name ?? 'Stadtverbund'), address: `${from?.mailbox ?? 'noreply'}@${domain}` };
  const returnTo = takesMail ? `${writeSignedMailbox(key, 'bounce', delivery.id)}@${domain}` : sender.address;
  const filled = Object.entries(headers).map(([name, value]) => [
    name.toLowerCase(),
    inOneLine(fill(String(value ?? ''))),
  ]);
  return {
    messageId: `<${delivery.id}@${domain}>`,
    envelope: { from: returnTo, to: [delivery.address] },
    from: sender,
    to: { name: '', address: delivery.address },
    subject: inOneLine(delivery.subject),
    text: fill(delivery.text),
    headers: { 'auto-submitted': 'auto-generated', ...Object.fromEntries(filled) },
  };
}

function readPlaces(
  { insertions, subscriptionId }: DueDelivery,
  domain: string,
  link: (target: LinkTarget) => string,
): Map<string, string> {
  const places = new Map([['domain', domain]]);
  if (subscriptionId) {
    places.set('unsubscribe', link({ action: 'unsubscribe', subject: subscriptionId }));
    places.set('change', link({ action: 'change-subscription', subject: subscriptionId }));
  }
  for (const [name, value] of Object.entries(insertions)) {
    // An erasure leaves null.
    places.set(name, typeof value === 'object' && value !== null ? link(value) : (value ?? ''));
  }
  return places;
}

/** Nobody can add a header: what ends lines becomes a space. */
const inOneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
