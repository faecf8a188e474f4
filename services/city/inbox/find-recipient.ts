import { domainToASCII } from 'node:url';
import { type ReplySide, readReplyAddress } from '../board-entry/reply-address.ts';
import type { ServedCity } from '../context.ts';
import { readSignedMailbox } from '../link/signed-mailbox.ts';
import type { Inbox } from './inbox.ts';

/** Whom a mail is for. */
export type Recipient = { city: ServedCity } & (
  | { kind: 'list'; list: string }
  | { kind: 'bounce'; delivery: string }
  | { kind: 'answer'; conversation: string; side: ReplySide }
  | { kind: 'office'; office: string }
);

/** Finds whom an address of a served city means; null when it has no such address or its signature is wrong. */
export async function findRecipient(address: string, { cities }: Pick<Inbox, 'cities'>): Promise<Recipient | null> {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at).toLowerCase();
  const domain = domainToASCII(address.slice(at + 1));
  const city = cities.find(domain.slice(0, domain.indexOf('.')));
  if (city?.mailDomain !== domain) return null;
  if (local.startsWith('bounce+')) {
    const key = await city.db.linkKey.findUnique({ where: { id: 1 } });
    const delivery = key && readSignedMailbox(key.key, 'bounce', local);
    return delivery ? { city, kind: 'bounce', delivery } : null;
  }
  if (local.startsWith('antwort+')) {
    const found = await readReplyAddress(city.db, local);
    return found && { city, kind: 'answer', ...found };
  }
  if (local === 'postmaster' || local === 'abuse') {
    const office = await city.db.office.findFirst({ select: { email: true } });
    return office?.email ? { city, kind: 'office', office: office.email } : null;
  }
  const list = await city.db.mailingList.findFirst({
    where: { mailbox: local, withdrawnAt: null, visibility: { not: 'DRAFT' } },
    select: { id: true },
  });
  return list && { city, kind: 'list', list: list.id };
}
