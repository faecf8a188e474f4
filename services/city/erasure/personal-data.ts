import { Prisma } from '../../../prisma/city/client/client.ts';

/** A column that can say something about a person, and what becomes of that. */
export interface Place {
  table: Prisma.ModelName;
  column: string;
  /** How the person is found there: by an address or a name that is all of it, or by either within a text. */
  holds: 'address' | 'name' | 'address or name' | 'text';
  /** What is done: the row goes, the column is emptied, or only the words go. */
  erase: 'row' | 'column' | 'words';
  /** When what stands there was stored, in SQL. */
  since: Prisma.Sql;
  /** What belongs to a person besides, in SQL; `address` and `names` are in lower case. */
  linked?(address: string | null, names: string[]): Prisma.Sql;
}

type Table = Prisma.ModelName;
const sql = Prisma.sql;
const created = sql`"createdAt"`;

/** The kinds of things that have a contact. */
export const withContact = [
  'Initiative',
  'BestPractice',
  'Training',
  'WorkingGroup',
  'Conference',
  'BoardEntry',
  'MailingList',
] as const satisfies Table[];

const texts = (table: Table, columns: string, since: Prisma.Sql = created): Place[] =>
  columns.split(' ').map((column) => ({ table, column, holds: 'text', erase: 'words', since }));

/** What needs consent counts from that on, where there is one. */
const recorded = sql`(SELECT "recordedAt" FROM "Consent" WHERE "Consent"."id" = "consentId")`;
const agreed = sql`coalesce(${recorded}, "createdAt")`;
const shown = sql`coalesce(${recorded}, "joinedAt")`;
const besideAddress = (address: string | null) => sql`lower("contactEmail") = ${address}`;

const contact = (table: Table): Place[] => [
  {
    table,
    column: 'contactPhone',
    holds: 'text',
    erase: 'column',
    since: agreed,
    linked: (address, names) => sql`${besideAddress(address)} OR lower("contactPerson") = ANY(${names})`,
  },
  { table, column: 'contactPerson', holds: 'name', erase: 'column', since: agreed, linked: besideAddress },
  { table, column: 'contactEmail', holds: 'address', erase: 'column', since: agreed },
  ...texts(table, 'contactOffice', agreed),
];

const ofSubscriber = (address: string | null) =>
  sql`"subscriptionId" IN (SELECT "id" FROM "Subscription" WHERE "address" = ${address})`;
const ofMail = sql`coalesce((SELECT "createdAt" FROM "Mail" WHERE "Mail"."id" = "mailId"), '-infinity')`;
/** What goes to a person, and what the two sides of a conversation write to each other. */
const toPerson = (address: string | null) =>
  sql`${ofSubscriber(address)} OR "insertions" #>> '{close,subject}' IN (SELECT "id" FROM "Conversation" WHERE "address" = ${address})`;
const always = sql`'-infinity'::timestamptz`;

/** Every place where a city can store something about a person, in the order in which it is erased. */
export const personalData: Place[] = [
  ...withContact.flatMap(contact),
  ...texts('Office', 'office phone address', always),
  { table: 'Office', column: 'email', holds: 'address', erase: 'column', since: always },
  ...texts('District', 'title summary url'),
  ...texts('Initiative', 'title summary description website plainLanguage url'),
  ...texts('Event', 'title summary description venueName venueAddress onlineUrl documents attendance movedDates url'),
  ...texts('BestPractice', 'title summary challenge approach result effort costs lessons documents url'),
  ...texts('Funding', 'title summary purpose funder url'),
  ...texts('Training', 'title summary description provider place onlineUrl costs url'),
  ...texts('WorkingGroup', 'title summary goal speakerOffice report documents url'),
  ...texts('Conference', 'title summary convenor rhythm url'),
  ...texts('BoardEntry', 'title summary details url'),
  ...texts('MailingList', 'title summary description url'),
  { table: 'ListPost', column: 'authorName', holds: 'name', erase: 'column', since: created, linked: ofSubscriber },
  { table: 'ListPost', column: 'messageId', holds: 'text', erase: 'column', since: created, linked: ofSubscriber },
  ...texts('ListPost', 'subject text reason'),
  { table: 'Delivery', column: 'address', holds: 'address', erase: 'row', since: ofMail, linked: toPerson },
  ...texts('Delivery', 'insertions failure', ofMail),
  ...texts('Mail', 'subject text headers'),
  { table: 'Subscription', column: 'address', holds: 'address', erase: 'row', since: sql`"requestedAt"` },
  ...texts('Subscription', 'evidence', sql`"requestedAt"`),
  { table: 'GroupMember', column: 'name', holds: 'name', erase: 'column', since: shown },
  { table: 'Conversation', column: 'address', holds: 'address', erase: 'row', since: created },
  ...texts('Conversation', 'message'),
  { table: 'Consent', column: 'person', holds: 'address or name', erase: 'column', since: sql`"recordedAt"` },
  ...texts('Consent', 'wording', sql`"recordedAt"`),
  ...texts('PendingChange', 'input reason'),
  ...texts('Source', 'title url settings failure'),
  ...texts('SourceRow', 'original reason place', sql`"seenAt"`),
  { table: 'SourceRow', column: 'uid', holds: 'text', erase: 'row', since: sql`"seenAt"` },
  { table: 'IdempotentWrite', column: 'key', holds: 'text', erase: 'row', since: created },
];
