import { type ICalEventData, ICalEventStatus } from 'ical-generator';
import {
  calendarAddress,
  calendarEnd,
  calendarVersion,
  calendarZone,
  writeCalendarEvent,
  writeCalendarEvents,
  writeCalendarStart,
} from '../../shared/calendar.ts';
import { germanTime } from '../../shared/german-time.ts';
import { repeatingOf } from '../../shared/single-dates.ts';
import { topicLabels } from '../../shared/topic-labels.ts';
import { audienceLabels, eventFormLabels } from '../labels.ts';
import { announcedTitle } from './announced-title.ts';
import { describeExtract, type Extract, type ExtractRow, type WithdrawnEvent } from './extract.ts';

/** How often a calendar should look for changes, in seconds. */
const refreshSeconds = 60 * 60;

/** Writes events as a calendar (RFC 5545, RFC 7986) that can be subscribed to; what was withdrawn is in it as cancelled. */
export function writeIcs(extract: Extract): string {
  const start = writeCalendarStart({
    name: extract.title,
    description: describeExtract(extract),
    source: extract.url,
    ttl: refreshSeconds,
  });
  const events = [
    ...extract.rows.map((row) => writeEvent(row as ExtractRow<'event'>, extract)),
    ...extract.withdrawn.map((event) => writeCalendarEvent(cancelled(event))),
  ];
  return [start, ...events, calendarEnd].join('');
}

/** A date that was moved says what the event is about in short, so that many of them stay small. */
function writeEvent(row: ExtractRow<'event'>, extract: Extract): string {
  const { data } = row;
  const texts = {
    ...calendarVersion(row.id, new Date(data.updatedAt)),
    created: new Date(data.createdAt),
    status: ICalEventStatus[data.status],
    summary: announcedTitle(data),
    location: placeOf(row, extract),
    categories: categoriesOf(data),
    url: data.url && calendarAddress(data.url),
  };
  return writeCalendarEvents({ ...texts, description: describe(data, extract) || null }, repeatingOf(data), {
    ...texts,
    description: data.summary,
  });
}

/** What was withdrawn keeps its place in the calendar and loses its texts. */
const cancelled = ({ id, startsAt, removedAt }: WithdrawnEvent): ICalEventData => ({
  ...calendarVersion(id, removedAt),
  start: germanTime(startsAt),
  timezone: calendarZone,
  status: ICalEventStatus.CANCELLED,
  summary: 'Abgesagt oder zurückgezogen',
});

function categoriesOf({ topics, form }: ExtractRow<'event'>['data']) {
  const labels = topics.map((topic) => topicLabels[topic]);
  return [...labels, ...(form === 'OTHER' ? [] : [eventFormLabels[form]])].map((name) => ({ name }));
}

function describe(data: ExtractRow<'event'>['data'], { titles }: Extract): string {
  const organiser = titles.get(data.organiser ?? '');
  return [
    data.summary,
    data.description,
    organiser && `Veranstaltet von: ${organiser}`,
    data.audience !== 'PUBLIC' && `Offen für: ${audienceLabels[data.audience]}`,
    data.onlineUrl && `Online: ${data.onlineUrl}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

function placeOf({ data: { venue }, city }: ExtractRow<'event'>, { cities }: Extract): ICalEventData['location'] {
  const cityName = cities.get(city)?.name ?? city;
  const named = [venue?.name, venue?.address].filter((part) => part != null && part !== '');
  const parts = named.some((part) => part?.includes(cityName)) ? named : [...named, cityName];
  return { title: parts.join(', '), ...(venue?.location && { geo: venue.location }) };
}
