import { createIsStart } from '../../../shared/recurrence.ts';
import type { Entry } from '../entry.ts';
import { sourceLimits } from '../limits.ts';
import type { CalendarEvent } from './read-event.ts';

/**
 * Brings the events of one UID together: single dates of a series that were moved or cancelled (RECURRENCE-ID), and
 * of several versions the latest one. Several that nothing tells apart but their start are things of their own.
 */
export function joinSeries(events: CalendarEvent[]): Entry[] {
  const masters = events.filter(({ replaces }) => !replaces);
  const changes = [
    ...Map.groupBy(
      events.filter(({ replaces }) => replaces),
      ({ replaces }) => Number(replaces),
    ).values(),
  ].map((versions) => versions.sort(latestFirst)[0]!);
  const latest = masters.sort(latestFirst)[0];
  if (!latest) return changes.flatMap(aloneByDate);
  const equals = masters.filter(
    ({ sequence, stamp, startsAt }) =>
      sequence === latest.sequence && stamp === latest.stamp && Number(startsAt) !== Number(latest.startsAt),
  );
  if (changes.length === 0 && equals.length > 0) return [latest, ...equals].flatMap(aloneByStart);
  const older = masters.slice(1).map((event) => duplicateOf(event));
  return [...withChanges(latest, changes), ...older];
}

/** Orders by which version is the later one; what is the same otherwise by what it says, so that its place does not matter. */
function latestFirst(one: CalendarEvent, other: CalendarEvent): number {
  const text = ({ entry }: CalendarEvent) => JSON.stringify(entry.fields);
  return other.sequence - one.sequence || compare(other.stamp, one.stamp) || compare(text(other), text(one));
}

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

const duplicateOf = ({ entry }: CalendarEvent): Entry => ({
  ...entry,
  uid: `${entry.uid}#${entry.place}`,
  problem: { reason: 'DUPLICATE' },
});

const named = (event: CalendarEvent, at: Date | null): Entry => ({
  ...event.entry,
  uid: at ? `${event.uid}/${at.toISOString()}` : event.uid,
});
const aloneByDate = (event: CalendarEvent): Entry[] => [named(event, event.replaces)];
const aloneByStart = (event: CalendarEvent): Entry[] =>
  withChanges({ ...event, uid: named(event, event.startsAt).uid, entry: named(event, event.startsAt) }, []);

/** A date that was only moved becomes a moved date of the series; one with a title of its own becomes a thing of its own. */
function withChanges(master: CalendarEvent, changes: CalendarEvent[]): Entry[] {
  const { entry, startsAt, further } = master;
  const { recurrence, allDay } = entry.fields as { recurrence: string | null; allDay: boolean };
  if (!startsAt) return [entry, ...changes.flatMap(aloneByDate)];
  const isDate = createIsStart({ startsAt, endsAt: master.endsAt, recurrence, allDay });
  const exceptions = master.exceptions.filter(isDate);
  const moved: { originalStartsAt: string; startsAt: string; endsAt: string | null }[] = [];
  const alone: Entry[] = [];
  for (const change of changes.sort((one, other) => Number(one.replaces) - Number(other.replaces))) {
    const original = change.replaces!;
    const isOfSeries = recurrence !== null && isDate(original);
    if (isOfSeries && change.entry.fields.status === 'CANCELLED') exceptions.push(original);
    else if (isOfSeries && isMovedDate(change, master, isDate)) {
      if (Number(change.startsAt) !== Number(original) || lasting(change) !== lasting(master)) {
        const [start, end] = [change.startsAt!.toISOString(), change.endsAt?.toISOString() ?? null];
        moved.push({ originalStartsAt: original.toISOString(), startsAt: start, endsAt: end });
      }
    } else {
      if (isOfSeries) exceptions.push(original);
      alone.push(...aloneByDate(change));
    }
  }
  const dates = [...new Set(exceptions.map((at) => at.toISOString()))].sort();
  const fields = {
    ...entry.fields,
    ...(recurrence && { exceptions: dates.slice(0, sourceLimits.dates), moved: moved.slice(0, sourceLimits.dates) }),
  };
  return [{ ...entry, fields }, ...furtherDates(master, further), ...alone];
}

/** Two dates of a series cannot take place at the same time. */
const isMovedDate = (
  { startsAt, replaces, entry }: CalendarEvent,
  master: CalendarEvent,
  isDate: (at: Date) => boolean,
) =>
  startsAt !== null &&
  entry.fields.title === master.entry.fields.title &&
  (Number(startsAt) === Number(replaces) || !isDate(startsAt));

const lasting = ({ startsAt, endsAt }: CalendarEvent): number =>
  endsAt && startsAt ? Number(endsAt) - Number(startsAt) : -1;

/** Dates beyond the rule (RDATE) are things of their own, as long as the first one. */
function furtherDates(master: CalendarEvent, dates: Date[]): Entry[] {
  const lastsMs = lasting(master);
  const others = [...new Set(dates.map(Number))]
    .filter((at) => at !== Number(master.startsAt))
    .slice(0, sourceLimits.dates);
  return others.map((at) => ({
    ...master.entry,
    uid: `${master.uid}/${new Date(at).toISOString()}`,
    fields: {
      ...master.entry.fields,
      recurrence: null,
      startsAt: new Date(at).toISOString(),
      endsAt: lastsMs < 0 ? null : new Date(at + lastsMs).toISOString(),
    },
  }));
}
