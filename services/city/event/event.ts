import { z } from 'zod';
import { Audience, type Event, EventForm, EventStatus } from '../../../prisma/city/client/client.ts';
import type { ConnectionPage } from '../../shared/connection.ts';
import type { ItemData } from '../../shared/feed/item.ts';
import { dateTime, defaulting, formed, optional, place, text, webAddress } from '../../shared/fields.ts';
import { isRecurrence } from '../../shared/is-recurrence.ts';
import { beginsByRule, findLastEnd, lastsAYearAtMost, type Repeating } from '../../shared/recurrence.ts';
import { Refusal } from '../../shared/refusal.ts';
import { conferences } from '../conference/conference.ts';
import { districts } from '../district/district.ts';
import { initiatives } from '../initiative/initiative.ts';
import { documentsField, documentsOf } from '../item/documents.ts';
import { sharedFeedData } from '../item/feed-data.ts';
import { itemFields } from '../item/fields.ts';
import type { Kind } from '../item/kind.ts';
import { workingGroups } from '../working-group/working-group.ts';
import { attendanceField, attendanceOf } from './attendance.ts';
import { checkSingleDates, datesOf, exceptionsField, movedColumn, movedField, movedOf } from './single-dates.ts';

export type EventRow = Event;
export type EventPage = ConnectionPage<EventRow>;

/** Where an event takes place, as an input has it; it is replaced as a whole. */
const venueField = optional(
  z.object({
    name: text(200),
    address: text(300),
    location: optional(place),
  }),
);

const fields = {
  ...itemFields,
  description: text(10_000),
  form: defaulting(z.enum(EventForm), 'OTHER'),
  status: defaulting(z.enum(EventStatus), 'CONFIRMED'),
  startsAt: dateTime,
  endsAt: optional(dateTime),
  allDay: defaulting(z.boolean(), false),
  recurrence: formed(500, 'VALUE_INVALID', isRecurrence),
  exceptions: exceptionsField,
  moved: movedField,
  venue: venueField,
  onlineUrl: webAddress,
  organiser: optional(z.string()),
  district: optional(z.string()),
  group: optional(z.string()),
  conference: optional(z.string()),
  documents: documentsField,
  attendance: attendanceField,
  audience: defaulting(z.enum(Audience), 'PUBLIC'),
};

/** Events: what takes place at a time. */
export const events: Kind<EventRow, typeof fields> = {
  name: 'event',
  table: 'event',
  fields,
  columns: ({ moved, venue, organiser, district, group, conference, ...same }) => ({
    ...same,
    ...(moved !== undefined && { movedDates: movedColumn(moved) }),
    ...venueColumns(venue),
    ...(organiser !== undefined && { organiserId: organiser }),
    ...(district !== undefined && { districtId: district }),
    ...(group !== undefined && { groupId: group }),
    ...(conference !== undefined && { conferenceId: conference }),
  }),
  references: ({ organiser, district, group, conference }) => [
    { field: 'organiser', kind: initiatives, ids: organiser ? [organiser] : [] },
    { field: 'district', kind: districts, ids: district ? [district] : [] },
    { field: 'group', kind: workingGroups, ids: group ? [group] : [] },
    { field: 'conference', kind: conferences, ids: conference ? [conference] : [] },
  ],
  check: (row) => {
    const { startsAt, endsAt } = row;
    if (endsAt && endsAt < startsAt) throw new Refusal('END_BEFORE_START', { argument: 'input.endsAt' });
    if (!lastsAYearAtMost(row)) throw new Refusal('LASTS_TOO_LONG', { argument: 'input.endsAt' });
    if (!beginsByRule(row)) throw new Refusal('START_NOT_BY_RULE', { argument: 'input.recurrence' });
    checkSingleDates(row);
  },
  derive: (row) => ({ repeatsUntil: findRepeatsUntil(datesOf(row)) }),
  feedData: (row): ItemData<'event'> => ({
    ...sharedFeedData(row),
    description: row.description,
    form: row.form,
    status: row.status,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt?.toISOString() ?? null,
    allDay: row.allDay,
    recurrence: row.recurrence,
    exceptions: row.exceptions.map((at) => at.toISOString()),
    moved: movedOf(row),
    venue: venueOf(row),
    onlineUrl: row.onlineUrl,
    organiser: row.organiserId,
    district: row.districtId,
    group: row.groupId,
    conference: row.conferenceId,
    documents: documentsOf(row),
    attendance: attendanceOf(row),
    audience: row.audience,
  }),
};

/** Returns when the last date of an event that repeats is over; null when it repeats for ever, or not at all. */
export const findRepeatsUntil = (event: Repeating): Date | null =>
  event.recurrence === null ? null : findLastEnd(event);

function venueColumns(venue: z.output<typeof venueField> | undefined): Partial<EventRow> {
  if (venue === undefined) return {};
  return {
    venueName: venue?.name ?? null,
    venueAddress: venue?.address ?? null,
    venueLat: venue?.location?.lat ?? null,
    venueLon: venue?.location?.lon ?? null,
  };
}

/** Returns the place that a row holds, or null when it holds none. */
export function venueOf({ venueName: name, venueAddress: address, venueLat: lat, venueLon: lon }: EventRow) {
  const location = lat === null || lon === null ? null : { lat, lon };
  return name || address || location ? { name, address, location } : null;
}
