import { expect, test } from 'vitest';
import { listPublicHolidays } from '../../../../services/directory/clash/public-holidays.ts';
import { rateWeekend } from '../../../../services/directory/clash/rate-weekend.ts';
import { schoolHolidayDates } from '../../../../services/directory/clash/school-holiday-dates.ts';
import { findSchoolHolidays } from '../../../../services/directory/clash/school-holidays.ts';
import { readDate, writeDate } from '../../../../services/directory/clash/span.ts';

const list = (state: string | null, first: string, last: string) =>
  listPublicHolidays(state, readDate(first), readDate(last)).map(
    ({ day, name, silent }) => `${writeDate(day)} ${name}${silent ? ', still' : ''}`,
  );

test('public holidays are those of the state, with the silent days of all', () => {
  expect(list('DE_NW', '2027-10-01', '2027-11-30')).toEqual([
    '2027-10-03 Tag der Deutschen Einheit',
    '2027-11-01 Allerheiligen, still',
    '2027-11-14 Volkstrauertag, still',
    '2027-11-21 Totensonntag, still',
  ]);
  expect(list('DE_NI', '2027-10-01', '2027-11-30')).toEqual([
    '2027-10-03 Tag der Deutschen Einheit',
    '2027-10-31 Reformationstag',
    '2027-11-14 Volkstrauertag, still',
    '2027-11-21 Totensonntag, still',
  ]);
  expect(list('DE_NW', '2026-12-24', '2027-01-02')).toEqual([
    '2026-12-25 1. Weihnachtstag',
    '2026-12-26 2. Weihnachtstag',
    '2027-01-01 Neujahrstag',
  ]);
  expect(list('DE_BW', '2028-04-10', '2028-04-14')).toEqual(['2028-04-14 Karfreitag, still']);
});

test.for([2_023, 2_024, 2_025, 2_026, 2_027, 2_028, 2_033])(
  'in %i the silent Sundays are two weeks and one before Advent begins',
  (year) => {
    const [memorial, dead] = listPublicHolidays('DE_HE', readDate(`${year}-11-10`), readDate(`${year}-11-30`));
    const isSunday = (day: number) => new Date(day * 86_400_000).getUTCDay() === 0;
    expect([memorial!.name, dead!.name]).toEqual(['Volkstrauertag', 'Totensonntag']);
    expect([isSunday(memorial!.day), dead!.day - memorial!.day]).toEqual([true, 7]);
    // Advent begins between the 27th of November and the 3rd of December.
    const advent = dead!.day + 7;
    expect(advent).toBeGreaterThanOrEqual(readDate(`${year}-11-27`));
    expect(advent).toBeLessThanOrEqual(readDate(`${year}-12-03`));
  },
);

test('of what is no German state no holiday is known', () => {
  expect(list('AT_9', '2027-01-01', '2027-12-31')).toEqual([]);
  expect(list(null, '2027-01-01', '2027-12-31')).toEqual([]);
});

test('school holidays are known for some states and two school years, and anything else is not', () => {
  expect(findSchoolHolidays('DE_NW', '2027-07-30', '2027-08-02')).toEqual({ name: 'Sommerferien', isKnown: true });
  expect(findSchoolHolidays('DE_NI', '2027-06-05', '2027-06-06')).toEqual({ name: null, isKnown: true });
  expect(findSchoolHolidays('DE_NW', '2028-08-01', '2028-08-02')).toEqual({ name: 'Sommerferien', isKnown: true });
  expect(findSchoolHolidays('DE_NW', '2028-10-01', '2028-10-02')).toEqual({ name: null, isKnown: false });
  expect(findSchoolHolidays('DE_BE', '2027-07-30', '2027-08-02')).toEqual({ name: null, isKnown: false });
  expect(findSchoolHolidays(null, '2027-07-30', '2027-08-02')).toEqual({ name: null, isKnown: false });
});

test.for(Object.entries(schoolHolidayDates))('the school holidays of %s follow one another', ([, holidays]) => {
  const days = holidays.flatMap(([, from, to]) => [from, to]);
  expect(days).toEqual([...days].sort());
  expect(days.every((day) => writeDate(readDate(day)) === day)).toBe(true);
  const summers = holidays.filter(([name]) => name === 'Sommerferien');
  expect(summers.map(([, from, to]) => Math.round((readDate(to) - readDate(from)) / 7))).toEqual([6, 6, 6]);
});

test('a weekend suits less the more takes place on it, and with every kind of day that speaks against it', () => {
  const facts = { saturday: readDate('2027-06-05'), clashes: 0, load: 0, publicHolidays: [], schoolHolidays: null };
  const holiday = (date: string, silent = false) => ({
    publicHolidays: [{ day: readDate(date), name: 'Tag', silent }],
  });
  expect(rateWeekend(facts)).toBe(1);
  expect(rateWeekend({ ...facts, load: 1 })).toBe(0.5);
  expect(rateWeekend({ ...facts, ...holiday('2027-06-06', true) })).toBeLessThan(0.3);
  expect(rateWeekend({ ...facts, ...holiday('2027-06-04', true) })).toBeLessThan(0.5);
  expect(rateWeekend({ ...facts, ...holiday('2027-06-06') })).toBe(0.8);
  expect(rateWeekend({ ...facts, ...holiday('2027-06-07') })).toBe(0.6);
  expect(rateWeekend({ ...facts, schoolHolidays: 'Sommerferien' })).toBe(0.7);
});
