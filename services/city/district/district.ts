import type { District } from '../../../prisma/city/client/client.ts';
import type { ItemData } from '../../shared/feed/item.ts';
import { between, optional } from '../../shared/fields.ts';
import { sharedFeedData } from '../item/feed-data.ts';
import { itemFields } from '../item/fields.ts';
import type { Kind } from '../item/kind.ts';

export type DistrictRow = District;

const fields = { ...itemFields, population: optional(between(0, 10_000_000)) };

/** Districts: the parts of a city. */
export const districts: Kind<DistrictRow, typeof fields> = {
  name: 'district',
  table: 'district',
  fields,
  columns: (draft) => draft,
  feedData: (row): ItemData<'district'> => ({ ...sharedFeedData(row), population: row.population }),
};
