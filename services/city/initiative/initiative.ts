import { z } from 'zod';
import { type Initiative, InitiativeForm } from '../../../prisma/city/client/client.ts';
import type { ConnectionPage } from '../../shared/connection.ts';
import type { ItemData } from '../../shared/feed/item.ts';
import { defaulting, list, partialDate, text, webAddress } from '../../shared/fields.ts';
import { districts } from '../district/district.ts';
import { contactColumns, contactField } from '../item/contact.ts';
import { sharedFeedData } from '../item/feed-data.ts';
import { itemFields } from '../item/fields.ts';
import type { Kind } from '../item/kind.ts';

export type InitiativeRow = Initiative;
export type InitiativePage = ConnectionPage<InitiativeRow>;

const fields = {
  ...itemFields,
  description: text(10_000),
  form: defaulting(z.enum(InitiativeForm), 'OTHER'),
  districts: list(z.string(), 50),
  website: webAddress,
  since: partialDate,
  plainLanguage: text(2_000),
  contact: contactField,
};

/** Initiatives: the associations, groups, companies and others that take part. */
export const initiatives: Kind<InitiativeRow, typeof fields> = {
  name: 'initiative',
  table: 'initiative',
  fields,
  columns: ({ districts: ids, contact, ...same }) => ({
    ...same,
    ...(ids && { districtIds: [...new Set(ids)] }),
    ...contactColumns(contact),
  }),
  references: ({ districts: ids = [] }) => [{ field: 'districts', kind: districts, ids }],
  inDistrict: (id) => ({ districtIds: { has: id } }),
  feedData: (row): ItemData<'initiative'> => ({
    ...sharedFeedData(row),
    description: row.description,
    form: row.form,
    districts: row.districtIds,
    website: row.website,
    since: row.since,
    plainLanguage: row.plainLanguage,
  }),
};
