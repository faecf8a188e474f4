import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  closenessOf,
  readDate,
  saturdaysWithin,
  spanOf,
  surroundingsOf,
  writeDate,
} from '../../../../services/directory/clash/span.ts';

const on = (startsAt: string, endsAt: string | null = null, allDay = false) =>
  spanOf({ startsAt: new Date(startsAt), endsAt: endsAt === null ? null : new Date(endsAt), allDay });
const daysOf = ({ firstDay, lastDay }: ReturnType<typeof on>) => [writeDate(firstDay), writeDate(lastDay)];

/** Some time within two years, with both changes of the clocks, that lasts up to two weeks. */
const spans = fc
  .record({
    start: fc.integer({ min: Date.UTC(2027, 0), max: Date.UTC(2028, 11) }),
    minutes: fc.option(fc.integer({ min: 0, max: 14 * 24 * 60 })),
    allDay: fc.boolean(),
  })
  .map(({ start, minutes, allDay }) => {
    const endsAt = minutes === null ? null : new Date(start + minutes * 60_000);
    return spanOf({ startsAt: new Date(start), endsAt, allDay });
  });

describe('how close two dates are', () => {
  test.for([
    ['OVERLAPPING_HOURS', '2027-06-05T20:00:00+02:00', '2027-06-05T23:00:00+02:00'],
    ['SAME_DAY', '2027-06-05T08:00:00+02:00', '2027-06-05T10:00:00+02:00'],
    ['SAME_DAY', '2027-06-05T21:00:00+02:00', '2027-06-05T23:00:00+02:00'],
    ['SAME_WEEKEND', '2027-06-06T12:00:00+02:00', '2027-06-06T14:00:00+02:00'],
    [null, '2027-06-04T18:00:00+02:00', '2027-06-04T23:59:00+02:00'],
    [null, '2027-06-07T00:00:00+02:00', '2027-06-07T02:00:00+02:00'],
    [null, '2027-06-12T18:00:00+02:00', '2027-06-12T21:00:00+02:00'],
  ] as const)('is %s for a Saturday evening and %s', ([closeness, startsAt, endsAt]) => {
    expect(closenessOf(on('2027-06-05T18:00:00+02:00', '2027-06-05T21:00:00+02:00'), on(startsAt, endsAt))).toBe(
      closeness,
    );
  });

  test('is the same both ways', () => {
    fc.assert(
      fc.property(spans, spans, (one, other) => {
        expect(closenessOf(one, other)).toBe(closenessOf(other, one));
      }),
    );
  });

  test('is none for what lies wholly outside the surroundings of a date', () => {
    fc.assert(
      fc.property(spans, spans, (one, other) => {
        const { from, to } = surroundingsOf(one);
        const isOutside = other.to <= from || other.from >= to;
        if (isOutside) expect(closenessOf(one, other)).toBeNull();
        expect(closenessOf(one, one)).toBe('OVERLAPPING_HOURS');
        expect(closenessOf(one, surroundingsOf(one))).toBe('OVERLAPPING_HOURS');
      }),
    );
  });
});

describe('what a date takes up', () => {
  test('an open end is three hours, also across midnight', () => {
    expect(daysOf(on('2027-06-05T22:30:00+02:00'))).toEqual(['2027-06-05', '2027-06-06']);
  });

  test('whole days begin and end at midnight in Germany, also when a day has 23 or 25 hours', () => {
    const spring = on('2027-03-27T23:00:00Z', '2027-03-28T22:00:00Z', true);
    expect([daysOf(spring), spring.to - spring.from]).toEqual([['2027-03-28', '2027-03-28'], 23 * 3_600_000]);
    const autumn = on('2027-10-30T22:00:00Z', null, true);
    expect([daysOf(autumn), autumn.to - autumn.from]).toEqual([['2027-10-31', '2027-10-31'], 25 * 3_600_000]);
  });

  test('what ends at midnight does not take the next day', () => {
    expect(daysOf(on('2027-06-05T18:00:00+02:00', '2027-06-06T00:00:00+02:00'))).toEqual(['2027-06-05', '2027-06-05']);
  });

  test('the day is that of the German clock', () => {
    expect(daysOf(on('2027-06-05T22:30:00Z', '2027-06-05T23:00:00Z'))).toEqual(['2027-06-06', '2027-06-06']);
  });
});

test('the weekends within some days are those of which both days are', () => {
  const within = (first: string, last: string) => saturdaysWithin(readDate(first), readDate(last)).map(writeDate);
  expect(within('2027-06-01', '2027-06-30')).toEqual(['2027-06-05', '2027-06-12', '2027-06-19', '2027-06-26']);
  expect(within('2027-06-06', '2027-06-12')).toEqual([]);
  expect(within('2027-06-05', '2027-06-06')).toEqual(['2027-06-05']);
});
