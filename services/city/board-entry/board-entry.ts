import { z } from 'zod';
import { BoardDirection, type BoardEntry, BoardState, BoardSubject } from '../../../prisma/city/client/client.ts';
import type { ConnectionPage } from '../../shared/connection.ts';
import type { ItemData } from '../../shared/feed/item.ts';
import { between, dateTime, defaulting, optional, text } from '../../shared/fields.ts';
import { districts } from '../district/district.ts';
import { contactColumns, contactField } from '../item/contact.ts';
import { sharedFeedData } from '../item/feed-data.ts';
import { itemFields } from '../item/fields.ts';
import type { Kind } from '../item/kind.ts';

export type BoardEntryRow = BoardEntry;
export type BoardEntryPage = ConnectionPage<BoardEntryRow>;

const fields = {
  ...itemFields,
  direction: z.enum(BoardDirection),
  subject: z.enum(BoardSubject),
  details: text(5_000),
  district: optional(z.string()),
  effort: optional(between(0, 744)),
  validUntil: optional(dateTime),
  state: defaulting(z.enum(BoardState), 'OPEN'),
  contact: contactField,
};

/** How long an entry holds that does not say until when. */
const holdsMs = 90 * 86_400_000;

/** The board (Suche-Biete): what is sought and what is offered. */
export const boardEntries: Kind<BoardEntryRow, typeof fields> = {
  name: 'board-entry',
  table: 'boardEntry',
  fields,
  columns: ({ district, contact, validUntil, ...same }) => ({
    ...same,
    // Null stands for a time that is only known when it is written: see derive.
    ...(validUntil !== undefined && { validUntil: validUntil as Date }),
    ...(district !== undefined && { districtId: district }),
    ...contactColumns(contact),
  }),
  references: ({ district }) => [{ field: 'district', kind: districts, ids: district ? [district] : [] }],
  inDistrict: (districtId) => ({ districtId }),
  derive: ({ validUntil }, now) => ({ validUntil: validUntil ?? holdingFrom(now) }),
  lasts: (at) => ({ state: 'OPEN', validUntil: { gte: at } }),
  feedData: (row): ItemData<'board-entry'> => ({
    ...sharedFeedData(row),
    direction: row.direction,
    subject: row.subject,
    details: row.details,
    district: row.districtId,
    effort: row.effort,
    validUntil: row.validUntil.toISOString(),
    state: row.state,
  }),
};

/** Returns until when an entry holds that is written at a point in time and does not say it. */
export const holdingFrom = (now: Date): Date => new Date(now.getTime() + holdsMs);
