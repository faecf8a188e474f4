import type { Entry, Reading } from '../entry.ts';
import { decodeCalendar } from './decode-calendar.ts';
import { createZoneFinder } from './find-zone.ts';
import { joinSeries } from './join-series.ts';
import { type CalendarEvent, readEvent } from './read-event.ts';
import { splitCalendar } from './split-calendar.ts';

/**
 * Reads a calendar (RFC 5545) as real producers write it: one entry for each event or series. Throws the SourceError
 * NO_CALENDAR or SOURCE_TOO_LONG.
 */
export function readCalendar(bytes: Uint8Array): Reading {
  const { events, zones } = splitCalendar(decodeCalendar(bytes));
  const findZone = createZoneFinder(zones);
  const read = events.map((properties, index) => readEvent(properties, index + 1, findZone));
  const byUid = Map.groupBy(read, ({ uid }: CalendarEvent) => uid);
  const entries: Entry[] = [...byUid.values()].flatMap(joinSeries);
  return { entries, unread: [] };
}
