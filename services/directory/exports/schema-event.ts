import { germanTime, wholeDays } from '../../shared/german-time.ts';
import { changesOf, type Occurrence, type Repeating } from '../../shared/recurrence.ts';
import { findRule, lastDay } from '../../shared/recurrence-rule.ts';
import { repeatingOf } from '../../shared/single-dates.ts';
import { topicLabels } from '../../shared/topic-labels.ts';
import type { Extract, ExtractRow } from './extract.ts';
import { uriOf } from './permalink.ts';
import { describeCity, describePoint } from './schema-place.ts';

type EventData = ExtractRow<'event'>['data'];

const types: Partial<Record<EventData['form'], string>> = {
  FESTIVAL: 'Festival',
  TRAINING: 'EducationEvent',
  WORKSHOP: 'EducationEvent',
};

/** schema.org has no word for an event that is only planned: it says nothing of its status. */
const statuses = {
  CONFIRMED: 'https://schema.org/EventScheduled',
  CANCELLED: 'https://schema.org/EventCancelled',
  TENTATIVE: null,
};

/** Describes an event with the words of schema.org. */
export function describeEvent({ data, city }: ExtractRow<'event'>, extract: Extract) {
  const organiser = extract.titles.get(data.organiser ?? '');
  const event = repeatingOf(data);
  const isOnSite = data.venue !== null || !data.onlineUrl;
  return {
    '@type': types[data.form] ?? 'Event',
    description: data.description ?? data.summary,
    ...datesOf(event, data.allDay),
    eventSchedule: scheduleOf(data, event),
    subEvent: movedOf(data, event),
    eventStatus: statuses[data.status],
    eventAttendanceMode: `https://schema.org/${attendanceOf(isOnSite, data.onlineUrl !== null)}`,
    location: [
      isOnSite ? placeOf(data.venue, city, extract) : null,
      data.onlineUrl ? { '@type': 'VirtualLocation', url: data.onlineUrl } : null,
    ].filter(Boolean),
    organizer: organiser ? { '@type': 'Organization', '@id': uriOf(data.organiser!), name: organiser } : null,
    keywords: data.topics.map((topic) => topicLabels[topic]),
    inLanguage: 'de',
  };
}

const attendanceOf = (isOnSite: boolean, isOnline: boolean) =>
  isOnSite && isOnline
    ? 'MixedEventAttendanceMode'
    : isOnSite
      ? 'OfflineEventAttendanceMode'
      : 'OnlineEventAttendanceMode';

function placeOf(venue: EventData['venue'], city: string, extract: Extract) {
  const place = describeCity(city, extract);
  if (!venue) return place;
  return {
    '@type': 'Place',
    name: venue.name,
    address: venue.address ?? place.name,
    geo: describePoint(venue.location),
  };
}

const startOf = (at: Date, allDay: boolean) => (allDay ? germanTime(at).toPlainDate().toString() : writeInstant(at));

function datesOf({ startsAt, endsAt }: Occurrence, allDay: boolean) {
  if (!allDay) return { startDate: writeInstant(startsAt), endDate: endsAt && writeInstant(endsAt) };
  const { first, last } = wholeDays(startsAt, endsAt);
  return { startDate: first.toString(), endDate: last.toString() };
}

const writeInstant = (at: Date) => germanTime(at).toString({ timeZoneName: 'never', smallestUnit: 'second' });

const frequencies: Record<string, string> = { DAILY: 'D', WEEKLY: 'W', MONTHLY: 'M', YEARLY: 'Y' };

/** How an event repeats; of an RRULE only what schema.org has words for. */
function scheduleOf({ recurrence, startsAt, endsAt, allDay }: EventData, event: Repeating) {
  const rule = findRule(recurrence);
  if (!rule) return null;
  const numbers = (name: string) => rule.get(name)?.split(',').map(Number);
  const clock = (at: string) => germanTime(at).toPlainTime().toString({ smallestUnit: 'minute' });
  const until = rule.get('UNTIL');
  const leftOut = [...changesOf(event).gone].sort((one, other) => one - other);
  return {
    '@type': 'Schedule',
    repeatFrequency: `P${rule.get('INTERVAL') ?? 1}${frequencies[rule.get('FREQ')!]}`,
    byDay: rule.get('BYDAY')?.split(','),
    byMonth: numbers('BYMONTH'),
    byMonthDay: numbers('BYMONTHDAY'),
    repeatCount: rule.has('COUNT') ? Number(rule.get('COUNT')) : null,
    startDate: germanTime(startsAt).toPlainDate().toString(),
    endDate: until && lastDay(until),
    startTime: allDay ? null : clock(startsAt),
    endTime: allDay || !endsAt ? null : clock(endsAt),
    exceptDate: leftOut.length > 0 ? leftOut.map((at) => startOf(new Date(at), allDay)) : null,
    scheduleTimezone: 'Europe/Berlin',
  };
}

/** Its dates that take place at another time than the rule says; schema.org has them as events of their own. */
function movedOf({ allDay, title, status }: EventData, event: Repeating) {
  const { moved } = changesOf(event);
  if (moved.length === 0) return null;
  return moved.map((date) => ({
    '@type': 'Event',
    name: title,
    ...datesOf(date, allDay),
    previousStartDate: startOf(date.originalStartsAt, allDay),
    eventStatus: status === 'CANCELLED' ? statuses.CANCELLED : 'https://schema.org/EventRescheduled',
  }));
}
