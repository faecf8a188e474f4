import fc from 'fast-check';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  calendarEnd,
  calendarZone,
  writeCalendarEvents,
  writeCalendarStart,
} from '../../../services/shared/calendar.ts';
import { germanTime } from '../../../services/shared/german-time.ts';
import { isRecurrence } from '../../../services/shared/is-recurrence.ts';
import { listOccurrences, type Repeating } from '../../../services/shared/recurrence.ts';
import { findMisfit } from '../../../services/shared/single-dates.ts';

/** Others: `DATES_SEED=7 DATES_RUNS=5000 npx vitest run --config tests/vitest.config.ts as-calendars`. */
const seed = Number(process.env.DATES_SEED ?? 20_261_122);
const runs = Number(process.env.DATES_RUNS ?? 25);
/** All that begins before is compared: here dates are only listed ten years ahead. */
const [most, before] = [40, '2036-01-01T00:00:00.000Z'];

/** The time zone that calendars bring along, read once: to unfold it takes ical.js long. */
beforeAll(() => {
  const head = new ICAL.Component(ICAL.parse(writeCalendarStart({ name: 'a', description: 'a' }) + calendarEnd));
  ICAL.TimezoneService.register(new ICAL.Timezone(head.getFirstSubcomponent('vtimezone')!));
});
afterAll(() => {
  ICAL.TimezoneService.remove(calendarZone);
});

/** Reads with ical.js, which knows nothing of the library that reckons here, when a calendar has an event take place. */
function readDates(event: Repeating): [string, string | null][] {
  const texts = { id: 'a', summary: 'Chor', stamp: new Date('2027-01-01T00:00:00Z') };
  const text = `BEGIN:VCALENDAR\r\n${writeCalendarEvents(texts, event)}${calendarEnd}`;
  const calendar = new ICAL.Component(ICAL.parse(text));
  const [series, ...moved] = calendar.getAllSubcomponents('vevent');
  const read = new ICAL.Event(series!, { exceptions: moved });
  const instant = (time: ICAL.Time) =>
    time.isDate
      ? germanTime(`${time}T12:00:00Z`).startOfDay().toInstant().toString()
      : new Date(time.toUnixTime() * 1_000).toISOString();
  const dates = read.iterator();
  const found: [string, string | null][] = [];
  // A moved date can come before those that the rule has earlier.
  for (let next = dates.next(); next && next.year < 2037 && found.length < most + 20; next = dates.next()) {
    const { startDate, endDate, item } = read.getOccurrenceDetails(next);
    const hasEnd = item.component.hasProperty('dtend');
    found.push([new Date(instant(startDate)).toISOString(), hasEnd ? new Date(instant(endDate)).toISOString() : null]);
  }
  return found
    .filter(([startsAt]) => startsAt < before)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .slice(0, most);
}

const dayNames = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const some = <Value>(values: Value[], most = 3) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: most });
const part = (name: string, values: fc.Arbitrary<unknown>) => values.map((value) => `${name}=${value}`);
const maybe = (arbitrary: fc.Arbitrary<string>) => fc.option(arbitrary, { freq: 1, nil: '' });
const monthDays = part('BYMONTHDAY', some([1, 2, 13, 28, 29, 30, 31, -1, -2]));
const months = part('BYMONTH', some([1, 2, 3, 10, 12]));
const days = part('BYDAY', some(dayNames));
const nthDays = part(
  'BYDAY',
  some(dayNames.flatMap((day) => ['1', '2', '4', '5', '-1', '-2'].map((n) => `${n}${day}`))),
);
const positioned = fc
  .tuple(part('BYDAY', some(dayNames, 5)), part('BYSETPOS', some([1, 2, 3, -1, -2], 2)))
  .map((parts) => parts.join(';'));

const rule = fc
  .tuple(
    fc.oneof(
      fc.tuple(fc.constant('FREQ=DAILY'), maybe(months)),
      fc.tuple(fc.constant('FREQ=WEEKLY'), maybe(days), maybe(part('WKST', fc.constantFrom('SU', 'MO')))),
      fc.tuple(fc.constant('FREQ=MONTHLY'), maybe(fc.oneof(days, nthDays, monthDays, positioned)), maybe(months)),
      fc.tuple(
        fc.constant('FREQ=YEARLY'),
        maybe(
          fc.oneof(
            months,
            fc.tuple(months, nthDays).map((parts) => parts.join(';')),
            fc.tuple(months, monthDays).map((parts) => parts.join(';')),
          ),
        ),
      ),
    ),
    maybe(part('INTERVAL', fc.integer({ min: 1, max: 4 }))),
    maybe(
      fc.oneof(
        part('COUNT', fc.integer({ min: 1, max: 30 })),
        fc.constantFrom('UNTIL=20280331', 'UNTIL=20271031T010000Z', 'UNTIL=20350101T120000Z'),
      ),
    ),
  )
  .map(([base, ...more]) => [...base, ...more].filter(Boolean).join(';'));

const hour = 3_600_000;
/** Around the nights in which the clocks change in 2027, and on any other day. */
const day = fc.oneof(
  fc.constantFrom('2027-03-21', '2027-03-27', '2027-03-28', '2027-10-24', '2027-10-30', '2027-10-31'),
  fc.integer({ min: 0, max: 500 }).map((days) => new Date(Date.UTC(2026, 11, 20 + days)).toISOString().slice(0, 10)),
);
const clock = (hours: number[]) =>
  fc
    .tuple(fc.constantFrom(...hours), fc.constantFrom('00', '30'))
    .map(([h, m]) => `${String(h).padStart(2, '0')}:${m}`);

/** Tells whether something begins or ends in the hour that the clocks skip or repeat; see below. */
const isAtNight = ({ startsAt, endsAt, moved = [], allDay }: Repeating) =>
  !allDay &&
  [startsAt, endsAt, ...moved.flatMap((date) => [date.startsAt, date.endsAt])].some(
    (at) => at && germanTime(at).hour === 2,
  );

const eventWith = (hours: number[], lengths: (number | null)[], allDay: boolean) =>
  fc
    .tuple(
      rule,
      day,
      clock(hours),
      fc.constantFrom(...lengths),
      fc.array(fc.nat(1_000), { maxLength: 4 }),
      fc.array(fc.tuple(fc.nat(1_000), fc.integer({ min: -200, max: 400 })), { maxLength: 3 }),
    )
    .map(([recurrence, date, time, lasts, excepted, moves]): Repeating | null => {
      if (!isRecurrence(recurrence)) return null;
      const plain = (at: string) => {
        const local = germanTime(`${date}T12:00:00Z`).with({
          hour: Number(at.slice(0, 2)),
          minute: Number(at.slice(3)),
        });
        return new Date(local.epochMilliseconds);
      };
      const any = {
        startsAt: plain(allDay ? '00:00' : time),
        endsAt: null,
        recurrence: recurrence.replace(/;?(COUNT|UNTIL)=[^;]*/, ''),
        allDay,
      };
      // The first date that the rule has after that day.
      const [, first] = listOccurrences(any, any.startsAt, new Date('2037-01-01'), 2);
      if (!first) return null;
      const startsAt = first.startsAt;
      const end = (start: Date) =>
        lasts === null
          ? null
          : allDay
            ? new Date(germanTime(start).add({ days: lasts }).epochMilliseconds)
            : new Date(start.getTime() + lasts * hour);
      const series: Repeating = { startsAt, endsAt: end(startsAt), recurrence, allDay };
      const dates = listOccurrences(series, startsAt, new Date('2038-01-01'), 30).map((date) => date.startsAt);
      const take = (n: number) => dates[n % dates.length]!;
      const moved = [...new Map(moves.map(([n, by]) => [take(n).getTime(), by]))].map(([original, by]) => {
        const to = allDay
          ? new Date(germanTime(new Date(original)).add({ days: Math.trunc(by / 10) }).epochMilliseconds)
          : new Date(original + (by * hour) / 2);
        return { originalStartsAt: new Date(original), startsAt: to, endsAt: by % 3 === 0 && !allDay ? null : end(to) };
      });
      const movedAway = new Set(moved.map(({ originalStartsAt }) => originalStartsAt.getTime()));
      const exceptions = [...new Set(excepted.map((n) => take(n).getTime()))]
        .filter((at) => !movedAway.has(at))
        .map((at) => new Date(at));
      const event = { ...series, exceptions, moved };
      return findMisfit(event) === null ? event : null;
    })
    .filter((event) => event !== null)
    .filter((event) => !isAtNight(event));

const listDates = (event: Repeating): [string, string | null][] =>
  listOccurrences(event, new Date('2000-01-01'), new Date(before), most).map(({ startsAt, endsAt }) => [
    startsAt.toISOString(),
    endsAt?.toISOString() ?? null,
  ]);

/**
 * Leaves the end of a date out when the clocks may change before it: ical.js counts the hours to it on the clock, while
 * here it comes after the same time as on other days, as RFC 5545 says (3.8.5.3: "the same exact duration").
 */
const leaveOutChange = ([start, end]: [string, string | null]): [string, string | null] =>
  germanTime(start).offset === germanTime(start).add({ hours: 36 }).offset ? [start, end] : [start, null];

describe('a calendar that is read by another library has the dates that are listed', () => {
  const daytime = [0, 1, 3, 4, 9, 12, 18, 23];
  test.each([
    ['without an end', eventWith(daytime, [null], false)],
    ['of some hours', eventWith(daytime, [0.5, 2, 30], false)],
    ['of whole days', eventWith([0], [1, 3], true)],
  ])('%s', (_what, events) => {
    fc.assert(
      fc.property(events, (event) => {
        const known = event.allDay ? (date: [string, string | null]) => date : leaveOutChange;
        expect(readDates(event).map(known)).toEqual(listDates(event).map(known));
      }),
      { seed, numRuns: runs },
    );
  });
});

/** Where ical.js reads otherwise than RFC 5545 says, what is listed here follows the text. */
describe('in the nights in which the clocks change', () => {
  const at = (text: string) => new Date(text);
  const daily = (startsAt: string, endsAt: string | null = null): Repeating => ({
    startsAt: at(startsAt),
    endsAt: endsAt === null ? null : at(endsAt),
    recurrence: 'FREQ=DAILY;COUNT=3',
  });

  test('a time that is skipped is no date and is not counted (3.3.10); ical.js takes the hour before', () => {
    const event = daily('2027-03-27T01:30:00Z');
    expect(listDates(event).map(([start]) => start)).toEqual([
      '2027-03-27T01:30:00.000Z',
      '2027-03-29T00:30:00.000Z',
      '2027-03-30T00:30:00.000Z',
    ]);
    expect(readDates(event)[1]![0]).toBe('2027-03-28T00:30:00.000Z');
  });

  test('a time that comes twice is the first of the two (3.3.5); ical.js takes the second', () => {
    const event = daily('2027-10-30T00:30:00Z');
    expect(listDates(event).map(([start]) => start)).toEqual([
      '2027-10-30T00:30:00.000Z',
      '2027-10-31T00:30:00.000Z',
      '2027-11-01T01:30:00.000Z',
    ]);
    expect(readDates(event)[1]![0]).toBe('2027-10-31T01:30:00.000Z');
  });

  test('every date lasts exactly as long as the first (3.8.5.3); ical.js counts the hours on the clock', () => {
    const event = daily('2027-03-26T21:00:00Z', '2027-03-27T02:00:00Z');
    expect(listDates(event)[1]).toEqual(['2027-03-27T21:00:00.000Z', '2027-03-28T02:00:00.000Z']);
    expect(readDates(event)[1]).toEqual(['2027-03-27T21:00:00.000Z', '2027-03-28T01:00:00.000Z']);
  });
});
