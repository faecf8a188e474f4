import { describe, expect, test } from 'vitest';
import { isRecurrence } from '../../../services/shared/is-recurrence.ts';
import { beginsByRule, findLastEnd, lastsAYearAtMost, listOccurrences } from '../../../services/shared/recurrence.ts';

const at = (text: string) => new Date(text);
/** Something of two hours that starts then and repeats by a rule. */
const repeating = (startsAt: string, recurrence: string | null) => ({
  startsAt: at(startsAt),
  endsAt: new Date(at(startsAt).getTime() + 2 * 3_600_000),
  recurrence,
});
const startsOf = (startsAt: string, recurrence: string | null, from: string, to: string, max?: number) =>
  listOccurrences(repeating(startsAt, recurrence), at(from), at(to), max).map((date) => date.startsAt.toISOString());
const everyDay = Array.from({ length: 31 }, (_, index) => index + 1).join(',');

describe('the dates of something that repeats', () => {
  test('keep their hour of the day when the clocks go forward', () => {
    expect(startsOf('2027-03-23T17:00:00Z', 'FREQ=WEEKLY', '2027-03-20T00:00:00Z', '2027-04-07T00:00:00Z')).toEqual([
      '2027-03-23T17:00:00.000Z',
      '2027-03-30T16:00:00.000Z',
      '2027-04-06T16:00:00.000Z',
    ]);
  });

  test('keep their hour of the day when the clocks go back', () => {
    expect(startsOf('2027-10-26T16:00:00Z', 'FREQ=WEEKLY', '2027-10-20T00:00:00Z', '2027-11-10T00:00:00Z')).toEqual([
      '2027-10-26T16:00:00.000Z',
      '2027-11-02T17:00:00.000Z',
      '2027-11-09T17:00:00.000Z',
    ]);
  });

  test('leave out a night whose hour is skipped, and take the first of an hour that comes twice', () => {
    expect(startsOf('2027-03-27T01:30:00Z', 'FREQ=DAILY', '2027-03-27T00:00:00Z', '2027-03-30T00:00:00Z')).toEqual([
      '2027-03-27T01:30:00.000Z',
      '2027-03-29T00:30:00.000Z',
    ]);
    expect(startsOf('2027-10-30T00:30:00Z', 'FREQ=DAILY', '2027-10-30T00:00:00Z', '2027-11-01T00:00:00Z')).toEqual([
      '2027-10-30T00:30:00.000Z',
      '2027-10-31T00:30:00.000Z',
    ]);
  });

  test('last as long as the first one', () => {
    const [, second] = listOccurrences(
      repeating('2027-03-27T21:00:00Z', 'FREQ=DAILY'),
      at('2027-03-27T00:00:00Z'),
      at('2027-04-01T00:00:00Z'),
    );
    expect(second!.endsAt!.getTime() - second!.startsAt.getTime()).toBe(2 * 3_600_000);
  });

  test('last whole days when the first one does, whether a day has 23, 24 or 25 hours', () => {
    const day = { startsAt: at('2027-03-20T23:00:00Z'), endsAt: at('2027-03-21T23:00:00Z'), allDay: true };
    const dates = (startsAt: Date, endsAt: Date) =>
      listOccurrences(
        { ...day, startsAt, endsAt, recurrence: 'FREQ=WEEKLY;COUNT=3' },
        startsAt,
        at('2028-01-01T00:00:00Z'),
      ).map((date) => (date.endsAt!.getTime() - date.startsAt.getTime()) / 3_600_000);
    expect(dates(day.startsAt, day.endsAt)).toEqual([24, 23, 24]);
    expect(dates(at('2027-10-23T22:00:00Z'), at('2027-10-24T22:00:00Z'))).toEqual([24, 25, 24]);
  });

  test('end with UNTIL, a day in German time or a point in time, and include it', () => {
    const until = (text: string) =>
      startsOf('2027-05-01T18:00:00Z', `FREQ=DAILY;UNTIL=${text}`, '2027-01-01T00:00:00Z', '2028-01-01T00:00:00Z')
        .length;
    expect(until('20270503')).toBe(3);
    expect(until('20270503T180000Z')).toBe(3);
    expect(until('20270503T175959Z')).toBe(2);
    expect(until('20270401')).toBe(1);
  });

  test('end with COUNT, which counts from the first date', () => {
    const rule = 'FREQ=WEEKLY;BYDAY=TU,TH;COUNT=5';
    expect(startsOf('2027-05-04T16:00:00Z', rule, '2027-05-10T00:00:00Z', '2028-01-01T00:00:00Z')).toEqual([
      '2027-05-11T16:00:00.000Z',
      '2027-05-13T16:00:00.000Z',
      '2027-05-18T16:00:00.000Z',
    ]);
  });

  test('fall on the last Sunday of each month', () => {
    expect(
      startsOf('2027-01-31T10:00:00Z', 'FREQ=MONTHLY;BYDAY=-1SU', '2027-01-01T00:00:00Z', '2027-05-01T00:00:00Z'),
    ).toEqual([
      '2027-01-31T10:00:00.000Z',
      '2027-02-28T10:00:00.000Z',
      '2027-03-28T09:00:00.000Z',
      '2027-04-25T09:00:00.000Z',
    ]);
  });

  test('fall on a leap day only in leap years', () => {
    expect(startsOf('2028-02-29T10:00:00Z', 'FREQ=YEARLY', '2028-01-01T00:00:00Z', '2038-01-01T00:00:00Z')).toEqual([
      '2028-02-29T10:00:00.000Z',
      '2032-02-29T10:00:00.000Z',
      '2036-02-29T10:00:00.000Z',
    ]);
  });

  test('begin with the start, also when the rule does not name it', () => {
    expect(
      startsOf('2027-05-05T16:00:00Z', 'FREQ=WEEKLY;BYDAY=TU', '2027-05-01T00:00:00Z', '2027-05-15T00:00:00Z'),
    ).toEqual(['2027-05-05T16:00:00.000Z', '2027-05-11T16:00:00.000Z']);
  });

  test('are those that end at or after the beginning of the window and start before its end', () => {
    const within = (from: string, to: string) => startsOf('2027-05-01T16:00:00Z', 'FREQ=DAILY', from, to);
    expect(within('2027-05-02T18:00:00Z', '2027-05-03T16:00:00.001Z')).toEqual([
      '2027-05-02T16:00:00.000Z',
      '2027-05-03T16:00:00.000Z',
    ]);
    expect(within('2027-05-02T18:00:00.001Z', '2027-05-03T16:00:00Z')).toEqual([]);
    expect(within('2027-04-01T00:00:00Z', '2027-05-01T16:00:00Z')).toEqual([]);
  });

  test('are as many as were asked for, 400 unless told', () => {
    expect(startsOf('2020-05-01T16:00:00Z', 'FREQ=DAILY', '2027-01-01T00:00:00Z', '2036-01-01T00:00:00Z')).toHaveLength(
      400,
    );
    expect(
      startsOf('2020-05-01T16:00:00Z', 'FREQ=DAILY', '2027-01-01T00:00:00Z', '2036-01-01T00:00:00Z', 3),
    ).toHaveLength(3);
  });

  test('neither lack nor double one where one year that is read ends and the next begins', () => {
    const starts = startsOf(
      '2026-12-31T23:00:00Z',
      'FREQ=DAILY',
      '2026-01-01T00:00:00Z',
      '2031-01-01T00:00:00Z',
      2_000,
    );
    expect(starts).toHaveLength(1_462);
    expect(new Set(starts).size).toBe(1_462);
  });

  test('is one for what does not repeat', () => {
    expect(startsOf('2027-05-01T16:00:00Z', null, '2027-01-01T00:00:00Z', '2028-01-01T00:00:00Z')).toEqual([
      '2027-05-01T16:00:00.000Z',
    ]);
    expect(startsOf('2027-05-01T16:00:00Z', null, '2027-06-01T00:00:00Z', '2028-01-01T00:00:00Z')).toEqual([]);
  });
});

describe('a recurrence rule', () => {
  test.each([
    'FREQ=DAILY',
    'FREQ=WEEKLY;BYDAY=MO,WE,FR;INTERVAL=2;WKST=SU',
    'BYDAY=TU;FREQ=WEEKLY',
    'FREQ=MONTHLY;BYDAY=1TU',
    'FREQ=MONTHLY;BYDAY=-1SU;COUNT=12',
    'FREQ=MONTHLY;BYMONTHDAY=-1',
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
    'FREQ=YEARLY;BYMONTH=5;BYDAY=2SA;UNTIL=20301231',
    'UNTIL=20301231T225959Z;FREQ=YEARLY',
    'FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3,10',
    'FREQ=DAILY;INTERVAL=100;UNTIL=20301231',
    'FREQ=WEEKLY;COUNT=400',
  ])('may be %s', (rule) => {
    expect(isRecurrence(rule)).toBe(true);
  });

  test.each([
    ['the empty text', ''],
    ['words', 'every Tuesday'],
    ['the name of the property', 'RRULE:FREQ=DAILY'],
    ['a start', 'DTSTART:20270101T000000Z\nRRULE:FREQ=DAILY'],
    ['a second line', 'FREQ=DAILY\nEXDATE:20270101T000000Z'],
    ['a line end', 'FREQ=DAILY\n'],
    ['no frequency', 'BYDAY=MO'],
    ['two frequencies', 'FREQ=DAILY;FREQ=WEEKLY'],
    ['hours', 'FREQ=HOURLY'],
    ['seconds', 'FREQ=SECONDLY'],
    ['several times a day', 'FREQ=DAILY;BYHOUR=9,15'],
    ['another calendar', 'RSCALE=CHINESE;FREQ=YEARLY'],
    ['an unknown part', 'FREQ=DAILY;X-FOO=1'],
    ['a part of every object', 'FREQ=DAILY;constructor=1'],
    ['an interval of nothing', 'FREQ=DAILY;INTERVAL=0'],
    ['an endless interval', 'FREQ=DAILY;INTERVAL=999999999'],
    ['a huge count', 'FREQ=DAILY;COUNT=1001'],
    ['no count', 'FREQ=DAILY;COUNT=0'],
    ['two ends', 'FREQ=DAILY;COUNT=3;UNTIL=20300101'],
    ['an end that does not exist', 'FREQ=DAILY;UNTIL=20270231'],
    ['an end without a time zone', 'FREQ=DAILY;UNTIL=20270228T180000'],
    ['the 32nd', 'FREQ=MONTHLY;BYMONTHDAY=32'],
    ['the month 13', 'FREQ=YEARLY;BYMONTH=13'],
    ['day 0', 'FREQ=MONTHLY;BYMONTHDAY=0'],
    ['the 54th Monday', 'FREQ=YEARLY;BYDAY=54MO'],
    ['an unknown weekday', 'FREQ=WEEKLY;BYDAY=DI'],
    ['a numbered weekday of a week', 'FREQ=WEEKLY;BYDAY=1MO'],
    ['a day of the month in a week', 'FREQ=WEEKLY;BYMONTHDAY=3'],
    ['weeks of a year, which can cost seconds', 'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO'],
    ['days of a year, which can cost seconds', 'FREQ=YEARLY;BYYEARDAY=-1,100'],
    ['a position beyond the fifth', 'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=6'],
    ['more than 400 dates', 'FREQ=DAILY;COUNT=401'],
    ['an interval beyond 100', 'FREQ=DAILY;INTERVAL=101'],
    ['a position in nothing', 'FREQ=DAILY;BYSETPOS=1'],
    ['a part without value', 'FREQ=DAILY;BYDAY='],
    ['an empty part', 'FREQ=DAILY;'],
    ['small letters', 'freq=daily'],
    ['more than 500 characters', `FREQ=MONTHLY;BYMONTHDAY=${Array.from({ length: 200 }, () => 11).join(',')}`],
  ])('is none with %s', (_, rule) => {
    expect(isRecurrence(rule)).toBe(false);
  });

  // A rule that is worked off without a bound never comes to an end here; the test's time-out is the assertion.
  test.each([
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;INTERVAL=99',
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=400',
    'FREQ=MONTHLY;BYDAY=5SU;BYMONTH=2;BYSETPOS=2',
    `FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYMONTHDAY=${everyDay};BYSETPOS=-5;COUNT=400;BYMONTH=2`,
    'FREQ=SECONDLY',
    'FREQ=DAILY;INTERVAL=999999999',
  ])('that hardly ever or never fits is worked off quickly: %s', (rule) => {
    for (const start of ['1000-01-01T00:00:00Z', '2027-01-01T00:00:00Z', '9999-12-31T00:00:00Z']) {
      const event = repeating(start, rule);
      expect(listOccurrences(event, at('1000-01-01T00:00:00Z'), at('9999-12-31T23:00:00Z'))[0]!.startsAt).toEqual(
        event.startsAt,
      );
      expect(listOccurrences(event, at('2020-01-01T00:00:00Z'), at('9999-12-31T23:00:00Z')).length).toBeLessThan(15);
      expect(findLastEnd(event)!.getTime()).toBeGreaterThanOrEqual(event.endsAt.getTime());
    }
  });
});

describe('the end of the last date', () => {
  test.each([
    ['of what does not repeat', null, '2027-05-04T18:00:00.000Z'],
    ['with COUNT', 'FREQ=WEEKLY;COUNT=3', '2027-05-18T18:00:00.000Z'],
    ['with UNTIL', 'FREQ=WEEKLY;UNTIL=20271231', '2027-12-28T19:00:00.000Z'],
    ['with an UNTIL before the start', 'FREQ=WEEKLY;UNTIL=20260101', '2027-05-04T18:00:00.000Z'],
    ['of a rule that never fits', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', '2027-05-04T18:00:00.000Z'],
    ['of a rule without an end', 'FREQ=WEEKLY', undefined],
    ['of a rule that fits after years', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', undefined],
  ])('%s', (_, rule, end) => {
    expect(findLastEnd(repeating('2027-05-04T16:00:00Z', rule))?.toISOString()).toBe(end);
  });

  test('is the start of the last date when its end is open', () => {
    const open = { startsAt: at('2027-05-04T16:00:00Z'), endsAt: null, recurrence: 'FREQ=DAILY;COUNT=2' };
    expect(findLastEnd(open)?.toISOString()).toBe('2027-05-05T16:00:00.000Z');
  });
});

describe('the start of what repeats', () => {
  test.each([
    ['2027-05-04T16:00:00Z', 'FREQ=WEEKLY', true],
    ['2027-05-04T16:00:00Z', 'FREQ=WEEKLY;BYDAY=TU', true],
    ['2027-05-04T16:00:00Z', 'FREQ=WEEKLY;BYDAY=FR', false],
    ['2027-05-04T16:00:00Z', 'FREQ=MONTHLY;BYDAY=1TU', true],
    ['2027-05-03T22:30:00Z', 'FREQ=WEEKLY;BYDAY=TU', true],
    ['2027-05-04T16:00:00Z', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', false],
    ['2027-05-04T16:00:00Z', null, true],
  ])('%s is a date of %s: %s', (start, rule, is) => {
    expect(beginsByRule(repeating(start, rule))).toBe(is);
  });

  test('lies a year before the end at most', () => {
    const lasting = (endsAt: string) => ({ ...repeating('2027-05-04T16:00:00Z', 'FREQ=YEARLY'), endsAt: at(endsAt) });
    expect(lastsAYearAtMost(lasting('2028-05-04T16:00:00Z'))).toBe(true);
    expect(lastsAYearAtMost(lasting('9999-12-31T00:00:00Z'))).toBe(false);
    expect(lastsAYearAtMost({ ...lasting('9999-12-31T00:00:00Z'), recurrence: null })).toBe(true);
  });
});
