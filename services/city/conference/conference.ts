import { z } from 'zod';
import { type Conference, Openness } from '../../../prisma/city/client/client.ts';
import type { ConnectionPage } from '../../shared/connection.ts';
import type { ItemData } from '../../shared/feed/item.ts';
import { defaulting, list, text } from '../../shared/fields.ts';
import { districts } from '../district/district.ts';
import { contactColumns, contactField } from '../item/contact.ts';
import { sharedFeedData } from '../item/feed-data.ts';
import { itemFields } from '../item/fields.ts';
import type { Kind } from '../item/kind.ts';

export type ConferenceRow = Conference;
export type ConferencePage = ConnectionPage<ConferenceRow>;

const fields = {
  ...itemFields,
  districts: list(z.string(), 50),
  convenor: text(200),
  openTo: defaulting(z.enum(Openness), 'PUBLIC'),
  rhythm: text(300),
  contact: contactField,
};

/** District conferences (Stadtteilkonferenzen): series of meetings, each of which is an event that names its conference. */
export const conferences: Kind<ConferenceRow, typeof fields> = {
  name: 'conference',
  table: 'conference',
  fields,
  columns: ({ districts: ids, contact, ...same }) => ({
    ...same,
    ...(ids && { districtIds: [...new Set(ids)] }),
    ...contactColumns(contact),
  }),
  references: ({ districts: ids = [] }) => [{ field: 'districts', kind: districts, ids }],
  inDistrict: (id) => ({ districtIds: { has: id } }),
  feedData: (row): ItemData<'conference'> => ({
    ...sharedFeedData(row),
    districts: row.districtIds,
    convenor: row.convenor,
    openTo: row.openTo,
    rhythm: row.rhythm,
  }),
};
