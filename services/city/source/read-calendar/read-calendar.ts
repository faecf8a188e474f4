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
  const text = decodeCalendar(bytes);
  const { events, zones } = splitCalendar(text);
  const findZone = createZoneFinder(zones);
  const read = events.map((properties, index) => readEvent(properties, index + 1, findZone));
  const byUid = Map.groupBy(read, ({ uid }: CalendarEvent) => uid);
  // TYPO3 writes the dates of one thing as events with one UID.
  const isByStart = /^PRODID[^\r\n]{0,200}TYPO3/im.test(text);
  const entries: Entry[] = [...byUid.values()].flatMap((same) => joinSeries(same, isByStart));
  return { entries, unread: [] };
}
