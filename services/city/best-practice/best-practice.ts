import type { BestPractice } from '../../../prisma/city/client/client.ts';
import type { ConnectionPage } from '../../shared/connection.ts';
import type { ItemData } from '../../shared/feed/item.ts';
import { partialDate, text } from '../../shared/fields.ts';
import { contactColumns, contactField } from '../item/contact.ts';
import { documentsField, documentsOf } from '../item/documents.ts';
import { sharedFeedData } from '../item/feed-data.ts';
import { itemFields } from '../item/fields.ts';
import type { Kind } from '../item/kind.ts';

export type BestPracticeRow = BestPractice;
export type BestPracticePage = ConnectionPage<BestPracticeRow>;

const fields = {
  ...itemFields,
  challenge: text(5_000),
  approach: text(5_000),
  result: text(5_000),
  effort: text(1_000),
  costs: text(1_000),
  lessons: text(5_000),
  startedOn: partialDate,
  documents: documentsField,
  contact: contactField,
};

/** Best practices: what worked in the city, written so that other cities can try it. */
export const bestPractices: Kind<BestPracticeRow, typeof fields> = {
  name: 'best-practice',
  table: 'bestPractice',
  fields,
  columns: ({ contact, ...same }) => ({ ...same, ...contactColumns(contact) }),
  feedData: (row): ItemData<'best-practice'> => ({
    ...sharedFeedData(row),
    challenge: row.challenge,
    approach: row.approach,
    result: row.result,
    effort: row.effort,
    costs: row.costs,
    lessons: row.lessons,
    startedOn: row.startedOn,
    documents: documentsOf(row),
  }),
};
