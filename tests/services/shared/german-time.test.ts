import { expect, test } from 'vitest';
import { wholeDays, writeMoment, writePeriod } from '../../../services/shared/german-time.ts';

const at = (text: string) => new Date(text);

test.each([
  ['2027-05-31T16:00:00Z', null, false, 'Mo, 31.05.2027, 18:00 Uhr'],
  ['2027-05-31T16:00:00Z', '2027-05-31T16:00:00Z', false, 'Mo, 31.05.2027, 18:00 Uhr'],
  ['2027-05-31T16:00:00Z', '2027-05-31T18:30:00Z', false, 'Mo, 31.05.2027, 18:00–20:30 Uhr'],
  ['2027-10-30T22:30:00Z', '2027-10-31T03:00:00Z', false, 'So, 31.10.2027, 00:30–04:00 Uhr'],
  ['2027-05-31T20:00:00Z', '2027-06-01T00:00:00Z', false, 'Mo, 31.05.2027, 22:00 Uhr bis Di, 01.06.2027, 02:00 Uhr'],
  ['2027-05-30T22:00:00Z', null, true, 'Mo, 31.05.2027, ganztägig'],
  ['2027-05-30T22:00:00Z', '2027-05-31T22:00:00Z', true, 'Mo, 31.05.2027, ganztägig'],
  ['2027-05-30T22:00:00Z', '2027-06-01T21:59:00Z', true, 'Mo, 31.05.2027 bis Di, 01.06.2027, ganztägig'],
])('%s to %s, whole days %s, is %s', (startsAt, endsAt, allDay, written) => {
  expect(writePeriod(at(startsAt), endsAt ? at(endsAt) : null, allDay)).toBe(written);
});

test.each([
  ['2027-03-27T23:00:00Z', null, '2027-03-28', '2027-03-28'],
  ['2027-03-27T23:00:00Z', '2027-03-28T22:00:00Z', '2027-03-28', '2027-03-28'],
  ['2027-03-27T23:00:00Z', '2027-03-29T21:59:59Z', '2027-03-28', '2027-03-29'],
  ['2027-03-27T23:00:00Z', '2027-03-27T23:00:00Z', '2027-03-28', '2027-03-28'],
])('whole days from %s to %s are %s to %s', (startsAt, endsAt, first, last) => {
  const days = wholeDays(at(startsAt), endsAt ? at(endsAt) : null);
  expect([days.first, days.last].map(String)).toEqual([first, last]);
});

test('a moment is written on the German clock', () => {
  expect(writeMoment(at('2027-01-31T23:30:00Z'))).toBe('01.02.2027, 00:30 Uhr');
});
