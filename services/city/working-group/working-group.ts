import { z } from 'zod';
import { GroupState, type WorkingGroup } from '../../../prisma/city/client/client.ts';
import type { ConnectionPage } from '../../shared/connection.ts';
import type { ItemData } from '../../shared/feed/item.ts';
import { defaulting, text } from '../../shared/fields.ts';
import { contactColumns, contactField } from '../item/contact.ts';
import { documentsField, documentsOf } from '../item/documents.ts';
import { sharedFeedData } from '../item/feed-data.ts';
import { itemFields } from '../item/fields.ts';
import type { Kind } from '../item/kind.ts';

export type WorkingGroupRow = WorkingGroup;
export type WorkingGroupPage = ConnectionPage<WorkingGroupRow>;

const fields = {
  ...itemFields,
  goal: text(5_000),
  state: defaulting(z.enum(GroupState), 'ACTIVE'),
  speakerOffice: text(200),
  report: text(10_000),
  documents: documentsField,
  contact: contactField,
};

/** Working groups: those who work together on a task of the city's engagement. */
export const workingGroups: Kind<WorkingGroupRow, typeof fields> = {
  name: 'working-group',
  table: 'workingGroup',
  fields,
  columns: ({ contact, ...same }) => ({ ...same, ...contactColumns(contact) }),
  feedData: (row): ItemData<'working-group'> => ({
    ...sharedFeedData(row),
    goal: row.goal,
    state: row.state,
    speakerOffice: row.speakerOffice,
    report: row.report,
    documents: documentsOf(row),
  }),
};
