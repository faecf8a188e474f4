import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findInstant, isBefore, isPartialDate } from '../../../services/shared/date-time.ts';

describe('findInstant', () => {
  test('reads every moment that it is given with any offset', () => {
    const moments = fc.date({ min: new Date('1001-01-01'), max: new Date('9998-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(moments, fc.integer({ min: -23 * 60, max: 23 * 60 }), (moment, offset) => {
        const local = new Date(moment.getTime() + offset * 60_000).toISOString().slice(0, -1);
        const two = (part: number) => String(Math.floor(Math.abs(part))).padStart(2, '0');
        const written = `${local}${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`;
        expect(findInstant(written)).toEqual(moment);
      }),
    );
  });

  test('knows no day that a calendar does not have', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 9998 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (year, month, day) => {
          const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          const parsed = new Date(`${date}T00:00:00Z`);
          const exists = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
          expect(findInstant(`${date}T00:00:00Z`) !== null).toBe(exists);
          expect(isPartialDate(date)).toBe(exists);
        },
      ),
    );
  });

  test.each(['2027-05-31t18:00:00z', '2027-05-31T18:00:00.123456789+02:00', '2024-02-29T23:59:59-12:00'])(
    '%s is one',
    (text) => {
      expect(findInstant(text)).toBeInstanceOf(Date);
    },
  );

  test.each([
    '',
    '2027-05-31',
    '2027-05-31 18:00:00Z',
    '2027-05-31T18:00Z',
    '2027-05-31T18:00:60Z',
    '2027-05-31T18:00:00+24:00',
    '+12027-05-31T18:00:00Z',
  ])('%j is none', (text) => {
    expect(findInstant(text)).toBeNull();
  });
});

describe('a partial date', () => {
  test.each(['2020', '2020-07', '2020-07-16', '2024-02-29', '1999-12-31'])('%s exists', (date) =>
    expect(isPartialDate(date)).toBe(true),
  );
  test.each([
    '2023-02-29',
    '2020-13',
    '2020-00',
    '2020-07-32',
    '2020-07-00',
    '20',
    '2020-7',
    '16.07.2020',
    '2020-07-16T10:00',
    '',
    '0000',
    '2020\n',
  ])('%j does not exist', (date) => expect(isPartialDate(date)).toBe(false));
  test('of every day that exists is accepted to the year, the month and the day', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }), (day) => {
        const date = day.toISOString().slice(0, 10);
        expect([4, 7, 10].map((length) => isPartialDate(date.slice(0, length)))).toEqual([true, true, true]);
      }),
    );
  });
  test('lies before another only as far as both are known', () => {
    expect(isBefore('2019', '2020-07')).toBe(true);
    expect(isBefore('2020', '2020-07')).toBe(false);
    expect(isBefore('2020-06-30', '2020-07')).toBe(true);
    expect(isBefore('2020-07-16', '2020-07')).toBe(false);
    expect(isBefore('2021', '2020-07')).toBe(false);
  });
});
