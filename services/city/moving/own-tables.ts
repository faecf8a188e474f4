import type { Prisma } from '../../../prisma/city/client/client.ts';

/** The tables with what a city owns, in the order in which an export has them. */
export const ownTables = [
  'Office',
  'District',
  'Initiative',
  'Event',
  'BestPractice',
  'Funding',
  'Training',
  'WorkingGroup',
  'GroupMember',
  'Conference',
  'BoardEntry',
  'Conversation',
  'MailingList',
  'Subscription',
  'ListPost',
  'FundingReminder',
  'Mail',
  'Delivery',
  'LinkKey',
  'Consent',
  'Erasure',
  'Source',
  'SourceRow',
  'PendingChange',
  'AuditEntry',
] as const satisfies Prisma.ModelName[];
export type OwnTable = (typeof ownTables)[number];

/** By which columns the rows of a table come in order, where that is not its id. */
export const orders: Partial<Record<OwnTable, string>> = {
  FundingReminder: '"fundingId", "daysBefore", "deadline"',
  SourceRow: '"sourceId", "uid"',
};

/** What an export leaves out: where the city moves to it is open, its feed begins anew, and the node has a key of its own. */
export const leftOut = [
  'Closing',
  'FeedEntry',
  'FeedMarker',
  'IdempotentWrite',
  'NodeKey',
] as const satisfies Prisma.ModelName[];

/** What the file of data says it is; the version changes when an older node could not read it. */
export const dataFormat = { format: 'stadtverbund-city', version: 1 } as const;
