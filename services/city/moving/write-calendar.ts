import { ICalEventStatus } from 'ical-generator';
import type pg from 'pg';
import type { Event } from '../../../prisma/city/client/client.ts';
import {
  calendarAddress,
  calendarEnd,
  calendarVersion,
  writeCalendarEvents,
  writeCalendarStart,
} from '../../shared/calendar.ts';
import { repeatingOf } from '../../shared/single-dates.ts';
import { movedOf } from '../event/single-dates.ts';
import { readRows } from './read-rows.ts';

/** An event as JSON has it. */
type Row = {
  [Name in keyof Event]: Event[Name] extends Date | null
    ? string | null
    : Event[Name] extends Date[]
      ? string[]
      : Event[Name];
};

/** Writes all events that were not withdrawn as a calendar (RFC 5545). */
export async function* writeCalendar(snapshot: pg.Client, city: string): AsyncGenerator<string> {
  yield writeCalendarStart({ name: `Veranstaltungen – ${city}`, description: 'Alle Veranstaltungen, auch Entwürfe.' });
  for await (const rows of readRows<Row>(snapshot, 'Event', 'row_to_json("Event")')) {
    for (const row of rows) if (row.withdrawnAt === null) yield eventOf(row);
  }
  yield calendarEnd;
}

const eventOf = (row: Row): string =>
  writeCalendarEvents(
    {
      ...calendarVersion(row.id, new Date(row.updatedAt!)),
      created: new Date(row.createdAt!),
      status: ICalEventStatus[row.status],
      summary: row.title,
      description: [row.summary, row.description, row.onlineUrl].filter(Boolean).join('\n\n') || null,
      location: [row.venueName, row.venueAddress].filter(Boolean).join(', ') || null,
      url: row.url && calendarAddress(row.url),
    },
    repeatingOf({ ...row, startsAt: row.startsAt!, moved: movedOf(row) }),
  );
