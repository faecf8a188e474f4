import type { Training } from '../../../prisma/city/client/client.ts';
import type { ConnectionPage } from '../../shared/connection.ts';
import type { ItemData } from '../../shared/feed/item.ts';
import { between, dateTime, optional, text, webAddress } from '../../shared/fields.ts';
import { Refusal } from '../../shared/refusal.ts';
import { contactColumns, contactField } from '../item/contact.ts';
import { sharedFeedData } from '../item/feed-data.ts';
import { itemFields } from '../item/fields.ts';
import type { Kind } from '../item/kind.ts';

export type TrainingRow = Training;
export type TrainingPage = ConnectionPage<TrainingRow>;

const fields = {
  ...itemFields,
  description: text(10_000),
  provider: text(200),
  startsAt: dateTime,
  endsAt: optional(dateTime),
  place: text(300),
  onlineUrl: webAddress,
  places: optional(between(1, 100_000)),
  costs: text(300),
  contact: contactField,
};

/** Trainings for people who are engaged, or want to be. */
export const trainings: Kind<TrainingRow, typeof fields> = {
  name: 'training',
  table: 'training',
  fields,
  columns: ({ contact, ...same }) => ({ ...same, ...contactColumns(contact) }),
  check: ({ startsAt, endsAt }) => {
    if (endsAt && endsAt < startsAt) throw new Refusal('END_BEFORE_START', { argument: 'input.endsAt' });
  },
  lasts: (at) => ({ OR: [{ endsAt: { gte: at } }, { endsAt: null, startsAt: { gte: at } }] }),
  feedData: (row): ItemData<'training'> => ({
    ...sharedFeedData(row),
    description: row.description,
    provider: row.provider,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt?.toISOString() ?? null,
    place: row.place,
    onlineUrl: row.onlineUrl,
    places: row.places,
    costs: row.costs,
  }),
};
