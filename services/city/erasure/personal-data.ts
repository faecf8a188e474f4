import { Prisma } from '../../../prisma/city/client/client.ts';
import { foldedBy } from './folded-by.ts';

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
  /** What belongs to a person besides, in SQL; `address` is in lower case, `names` as `foldName` writes them. */
  linked?(address: string | null, names: string[], account: string | null): Prisma.Sql;
  /** What stands in JSON in the place of a text that was erased as a whole, where null is not it. */
  whole?: string;
  /** Where a name is that of somebody else, in SQL. */
  others?(address: string | null): Prisma.Sql;
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

const texts = (table: Table, columns: string, since: Prisma.Sql): Place[] =>
  columns.split(' ').map((column) => ({ table, column, holds: 'text', erase: 'words', since }));
const mailTexts = (...of: Parameters<typeof texts>): Place[] => texts(...of).map((place) => ({ ...place, whole: '' }));
const itemTexts = (table: Table, columns: string): Place[] => texts(table, columns, sql`"updatedAt"`);

/** What needs consent counts from that on, where there is one. */
const recorded = sql`(SELECT "recordedAt" FROM "Consent" WHERE "Consent"."id" = "consentId")`;
const agreed = sql`coalesce(${recorded}, "updatedAt")`;
const shown = sql`coalesce(${recorded}, "joinedAt")`;
const besideAddress = (address: string | null) => sql`lower("contactEmail") = ${address}`;
const besideOther = (address: string | null) =>
  sql`("contactEmail" IS NOT NULL AND lower("contactEmail") IS DISTINCT FROM ${address})`;

/** Tells, in SQL, of a consent whether it is for a contact at an address that is not this one. */
export const underOtherAddress = (address: string | null): Prisma.Sql => {
  const others = withContact.map(
    (table) => sql`SELECT "consentId" FROM ${Prisma.raw(`"${table}"`)}
      WHERE "consentId" IS NOT NULL AND ${besideOther(address)}`,
  );
  return sql`"id" IN (${Prisma.join(others, ' UNION ALL ')})`;
};

const contact = (table: Table): Place[] => [
  {
    table,
    column: 'contactPhone',
    holds: 'text',
    erase: 'column',
    since: agreed,
    linked: (address, names) => sql`
      ${besideAddress(address)}
      OR (${foldedBy(sql`"contactPerson"`)} = ANY(${names}) AND NOT ${besideOther(address)})`,
  },
  {
    table,
    column: 'contactPerson',
    holds: 'name',
    erase: 'column',
    since: agreed,
    linked: besideAddress,
    others: besideOther,
  },
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
  ...itemTexts('District', 'title summary url'),
  ...itemTexts('Initiative', 'title summary description website plainLanguage url'),
  ...itemTexts(
    'Event',
    'title summary description venueName venueAddress onlineUrl documents attendance movedDates url',
  ),
  ...itemTexts('BestPractice', 'title summary challenge approach result effort costs lessons documents url'),
  ...itemTexts('Funding', 'title summary purpose funder url'),
  ...itemTexts('Training', 'title summary description provider place onlineUrl costs url'),
  ...itemTexts('WorkingGroup', 'title summary goal speakerOffice report documents url'),
  ...itemTexts('Conference', 'title summary convenor rhythm url'),
  ...itemTexts('BoardEntry', 'title summary details url'),
  ...itemTexts('MailingList', 'title summary description url'),
  { table: 'ListPost', column: 'authorName', holds: 'name', erase: 'column', since: created, linked: ofSubscriber },
  { table: 'ListPost', column: 'messageId', holds: 'text', erase: 'column', since: created, linked: ofSubscriber },
  ...texts('ListPost', 'subject text reason', created),
  { table: 'Delivery', column: 'address', holds: 'address', erase: 'row', since: ofMail, linked: toPerson },
  ...mailTexts('Delivery', 'insertions failure', ofMail),
  ...mailTexts('Mail', 'subject text headers', created),
  { table: 'Subscription', column: 'address', holds: 'address', erase: 'row', since: sql`"requestedAt"` },
  ...texts('Subscription', 'evidence', sql`"requestedAt"`),
  {
    table: 'GroupMember',
    column: 'name',
    holds: 'name',
    erase: 'column',
    since: shown,
    linked: (_address, _names, account) => sql`"account" = ${account}`,
  },
  { table: 'Conversation', column: 'address', holds: 'address', erase: 'row', since: created },
  ...texts('Conversation', 'message', created),
  {
    table: 'Consent',
    column: 'person',
    holds: 'address or name',
    erase: 'column',
    since: sql`"recordedAt"`,
    others: underOtherAddress,
  },
  ...texts('Consent', 'wording', sql`"recordedAt"`),
  ...texts('PendingChange', 'input reason', created),
  ...texts('Source', 'title url settings failure', created),
  ...texts('SourceRow', 'original reason place', sql`"seenAt"`),
  { table: 'SourceRow', column: 'uid', holds: 'text', erase: 'row', since: sql`"seenAt"` },
  { table: 'IdempotentWrite', column: 'key', holds: 'text', erase: 'row', since: created },
];
