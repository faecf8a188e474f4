import { germanTime } from '../../../shared/german-time.ts';
import { createIsStart } from '../../../shared/recurrence.ts';
import type { Entry } from '../entry.ts';
import { sourceLimits } from '../limits.ts';
import { type CalendarEvent, seriesIncomplete } from './read-event.ts';

/**
 * Brings the events of one UID together: single dates of a series that were moved or cancelled (RECURRENCE-ID), and
 * of several versions the latest one. Several that nothing tells apart but their start are things of their own; where that is
 * how a producer writes, one alone is called after its start too, so that its name does not change with the number of them.
 */
export function joinSeries(events: CalendarEvent[], isByStart: boolean): Entry[] {
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
  const isAlone = isByStart && latest.entry.fields.recurrence === null;
  if (changes.length === 0 && (equals.length > 0 || isAlone)) return [latest, ...equals].flatMap(aloneByStart);
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

/**
 * A date that was only moved becomes a moved date of the series; one with a title, place or state of its own becomes a thing of
 * its own, and one that is private an exception alone.
 */
function withChanges(master: CalendarEvent, changes: CalendarEvent[]): Entry[] {
  const { entry, startsAt } = master;
  const { recurrence, allDay } = entry.fields as { recurrence: string | null; allDay: boolean };
  if (!startsAt) return [entry, ...changes.flatMap(aloneByDate)];
  const isDate = createIsStart({ startsAt, endsAt: master.endsAt, recurrence, allDay });
  const findDate = (at: Date) => [at, atClockOf(startsAt, at)].find(isDate);
  const exceptions = new Set(master.exceptions.flatMap((at) => findDate(at)?.getTime() ?? []));
  const moved = new Map<number, Moved>();
  const alone: Entry[] = [];
  let isTaken = false;
  for (const change of changes.sort((one, other) => Number(one.replaces) - Number(other.replaces))) {
    const original = recurrence === null ? undefined : findDate(change.replaces!);
    if (!original) alone.push(...aloneByDate(change));
    else if (change.entry.fields.status === 'CANCELLED' || isPrivate(change)) exceptions.add(original.getTime());
    else if (!isMovedDate(change, original, master, isDate)) {
      exceptions.add(original.getTime());
      alone.push(...aloneByDate(change));
    } else if (Number(change.startsAt) !== Number(original) || lasting(change) !== lasting(master)) {
      const start = Number(change.startsAt);
      if (moved.has(start)) exceptions.add(original.getTime());
      isTaken ||= moved.has(start);
      if (!moved.has(start)) moved.set(start, movedTo(change, original));
    }
  }
  const gone = [...exceptions].sort((one, other) => one - other).map((at) => new Date(at).toISOString());
  const dates = [...moved.values()].filter(({ originalStartsAt: at }) => !exceptions.has(Date.parse(at)));
  const others = furtherDates(master);
  const isIncomplete =
    isTaken ||
    changes.some((change) => change.entry.problem?.reason === seriesIncomplete.reason) ||
    [gone, dates, others].some(({ length }) => length > sourceLimits.dates);
  const series: Entry = {
    ...entry,
    fields: {
      ...entry.fields,
      ...(recurrence && {
        exceptions: gone.slice(-sourceLimits.dates),
        moved: dates.slice(-sourceLimits.dates),
      }),
    },
    ...(isIncomplete && { problem: entry.problem ?? seriesIncomplete }),
  };
  return [series, ...others.slice(-sourceLimits.dates), ...alone];
}

interface Moved {
  originalStartsAt: string;
  startsAt: string;
  endsAt: string | null;
}

const movedTo = ({ startsAt, endsAt }: CalendarEvent, original: Date): Moved => ({
  originalStartsAt: original.toISOString(),
  startsAt: startsAt!.toISOString(),
  endsAt: endsAt?.toISOString() ?? null,
});

const isPrivate = ({ entry }: CalendarEvent): boolean => entry.problem?.reason === 'PRIVATE';

/** The clock of a series on the German day of a point in time: some producers name only the day of a date that does not take place. */
const atClockOf = (startsAt: Date, at: Date): Date =>
  new Date(
    germanTime(at)
      .toPlainDate()
      .toZonedDateTime({
        timeZone: 'Europe/Berlin',
        plainTime: germanTime(startsAt).toPlainTime(),
      }).epochMilliseconds,
  );

/** Two dates of a series cannot take place at the same time. A change that says nothing of title or place has those of the series. */
const isMovedDate = (
  { startsAt, entry }: CalendarEvent,
  original: Date,
  master: CalendarEvent,
  isDate: (at: Date) => boolean,
) =>
  startsAt !== null &&
  ['title', 'venue', 'onlineUrl', 'status'].every((field) =>
    isAlike(entry.fields[field], master.entry.fields[field]),
  ) &&
  (Number(startsAt) === Number(original) || !isDate(startsAt));

const isAlike = (own: unknown, shared: unknown): boolean =>
  own === null || JSON.stringify(own) === JSON.stringify(shared);

const lasting = ({ startsAt, endsAt }: CalendarEvent): number =>
  endsAt && startsAt ? Number(endsAt) - Number(startsAt) : -1;

/** Dates beyond the rule (RDATE) are things of their own, as long as the first one. */
function furtherDates(master: CalendarEvent): Entry[] {
  const lastsMs = lasting(master);
  const others = [...new Set(master.further.map(Number))].filter((at) => at !== Number(master.startsAt));
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
