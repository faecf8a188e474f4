import ical, { foldLines, ICalEvent, type ICalEventData, ICalEventStatus } from 'ical-generator';
import { tzlib_get_ical_block as timeZoneBlock } from 'timezones-ical-library';
import { germanTime, wholeDays } from '../german-time.ts';
import { audienceLabels, eventFormLabels, topicLabels } from '../labels.ts';
import { announcedTitle } from './announced-title.ts';
import { describeExtract, type Extract, type ExtractRow, type WithdrawnEvent } from './extract.ts';
import { writeRule } from './recurrence-rule.ts';

const zone = 'Europe/Berlin';
/** How often a calendar should look for changes, in seconds. */
const refreshSeconds = 60 * 60;

/** Writes events as a calendar (RFC 5545, RFC 7986) that can be subscribed to; what was withdrawn is in it as cancelled. */
export function writeIcs(extract: Extract): string {
  const head = ical({
    prodId: '//Stadtverbund//Veranstaltungen//DE',
    name: escapeText(extract.title),
    description: escapeText(describeExtract(extract)),
    source: extract.url,
    ttl: refreshSeconds,
    timezone: zone,
  });
  const events = [
    ...extract.rows.map((row) => eventOf(row as ExtractRow<'event'>, extract)),
    ...extract.withdrawn.map(cancelled),
  ];
  // The library would write the time zone among the properties; components follow them (RFC 5545, 3.6).
  const timeZone = `${timeZoneBlock(zone)[0]}\r\n`;
  return [`${head}`.replace(/END:VCALENDAR$/, ''), timeZone, ...events.map(writeEvent), 'END:VCALENDAR\r\n'].join('');
}

/**
 * Writes one event at a time: the library takes 16 times as long to fold the lines of 10,000 events at once. And outside
 * of a calendar with a time zone it writes points in time in UTC, as DTSTAMP must be.
 */
const writeEvent = (event: ICalEventData): string => foldLines(new ICalEvent(event, bare).toString());
const bare = ical();

function eventOf(row: ExtractRow<'event'>, extract: Extract): ICalEventData {
  const { data } = row;
  return {
    ...common(row.id, new Date(data.updatedAt)),
    created: new Date(data.createdAt),
    ...datesOf(data),
    repeating: writeRule(data.recurrence, data.allDay),
    status: ICalEventStatus[data.status],
    summary: announcedTitle(data),
    description: describe(data, extract) || null,
    location: placeOf(row, extract),
    categories: categoriesOf(data),
    url: data.url && escapeUrl(data.url),
  };
}

/** What was withdrawn keeps its place in the calendar and loses its texts. */
const cancelled = ({ id, startsAt, removedAt }: WithdrawnEvent): ICalEventData => ({
  ...common(id, removedAt),
  start: germanTime(startsAt),
  timezone: zone,
  status: ICalEventStatus.CANCELLED,
  summary: 'Abgesagt oder zurückgezogen',
});

/** The number of a version only has to grow: it counts seconds, which fit into 32 bits until 2088. */
const sequenceStart = Date.UTC(2020, 0, 1);

const common = (id: string, changedAt: Date) => ({
  id: `${id}@stadtverbund`,
  stamp: changedAt,
  lastModified: changedAt,
  sequence: Math.max(0, Math.floor((changedAt.getTime() - sequenceStart) / 1_000)),
});

function datesOf({ startsAt, endsAt, allDay }: ExtractRow<'event'>['data']): ICalEventData {
  const start = new Date(startsAt);
  const end = endsAt ? new Date(endsAt) : null;
  if (allDay) {
    const { first, last } = wholeDays(start, end);
    return { start: first, end: last.add({ days: 1 }), allDay: true };
  }
  return { start: germanTime(start), end: end && end > start ? germanTime(end) : null, timezone: zone };
}

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

/** The library writes what describes the calendar as it is. */
const escapeText = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');

/** The library escapes addresses like texts, which would change these characters. */
const escapeUrl = (url: string) => url.replace(/[\\;,]/g, encodeURIComponent);
