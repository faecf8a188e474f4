import { z } from 'zod';
import { ListPolicy, type MailingList } from '../../../prisma/city/client/client.ts';
import type { ConnectionPage } from '../../shared/connection.ts';
import type { ItemData } from '../../shared/feed/item.ts';
import { because, defaulting, text } from '../../shared/fields.ts';
import { Refusal } from '../../shared/refusal.ts';
import { contactColumns, contactField } from '../item/contact.ts';
import { sharedFeedData } from '../item/feed-data.ts';
import { itemFields } from '../item/fields.ts';
import type { Kind } from '../item/kind.ts';
import { takeTurn } from '../item/write-once.ts';

export type MailingListRow = MailingList;
export type MailingListPage = ConnectionPage<MailingListRow>;

/** The mailboxes that mail systems and this one keep for themselves (RFC 2142 and others). */
const kept =
  'abuse admin antwort bounce hostmaster mailer-daemon noreply no-reply postmaster root security webmaster'.split(' ');

const fields = {
  ...itemFields,
  description: text(5_000),
  mailbox: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,39}$/)
    .refine((mailbox) => !kept.includes(mailbox), because('MAILBOX_TAKEN')),
  policy: defaulting(z.enum(ListPolicy), 'MODERATED'),
  contact: contactField,
};

/** Mailing lists: over which the office announces, and those on them write to each other. */
export const mailingLists: Kind<MailingListRow, typeof fields> = {
  name: 'mailing-list',
  table: 'mailingList',
  fields,
  columns: ({ contact, ...same }) => ({ ...same, ...contactColumns(contact) }),
  async claim(transaction, { id, mailbox }) {
    await takeTurn(transaction, `mailbox ${mailbox}`);
    const holder = await transaction.mailingList.findUnique({ where: { mailbox } });
    if (holder && holder.id !== id) throw new Refusal('MAILBOX_TAKEN', { argument: 'input.mailbox' });
  },
  feedData: (row): ItemData<'mailing-list'> => ({
    ...sharedFeedData(row),
    description: row.description,
    policy: row.policy,
  }),
};
