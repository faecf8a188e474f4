import { z } from 'zod';
import { type Funding, InitiativeForm } from '../../../prisma/city/client/client.ts';
import type { ConnectionPage } from '../../shared/connection.ts';
import type { ItemData } from '../../shared/feed/item.ts';
import { areaPattern } from '../../shared/feed/item.ts';
import { between, dateTime, list, optional, text } from '../../shared/fields.ts';
import { Refusal } from '../../shared/refusal.ts';
import { sharedFeedData } from '../item/feed-data.ts';
import { itemFields } from '../item/fields.ts';
import type { Kind } from '../item/kind.ts';

export type FundingRow = Funding;
export type FundingPage = ConnectionPage<FundingRow>;

const euros = optional(between(0, 1_000_000_000));
const fields = {
  ...itemFields,
  purpose: text(5_000),
  funder: text(200),
  amountMin: euros,
  amountMax: euros,
  deadline: optional(dateTime),
  regions: list(z.string().regex(areaPattern), 50),
  eligible: list(z.enum(InitiativeForm), 10),
};

/** When a programme closes that is always open. */
const never = new Date('9999-12-31T00:00:00Z');

/** Funding programmes: who gives money for engagement, for what and until when. */
export const fundings: Kind<FundingRow, typeof fields> = {
  name: 'funding',
  table: 'funding',
  fields,
  columns: (draft) => draft,
  check: ({ amountMin, amountMax }) => {
    if (amountMin !== null && amountMax !== null && amountMax < amountMin) {
      throw new Refusal('VALUE_INVALID', { argument: 'input.amountMax' });
    }
  },
  derive: ({ deadline }) => ({ closesAt: closingOf(deadline) }),
  lasts: (at) => ({ closesAt: { gte: at } }),
  feedData: (row): ItemData<'funding'> => ({
    ...sharedFeedData(row),
    purpose: row.purpose,
    funder: row.funder,
    amountMin: row.amountMin,
    amountMax: row.amountMax,
    deadline: row.deadline?.toISOString() ?? null,
    regions: row.regions,
    eligible: row.eligible,
  }),
};

/** Returns when a programme closes, which is never when it has no deadline. */
export const closingOf = (deadline: Date | null): Date => deadline ?? never;
