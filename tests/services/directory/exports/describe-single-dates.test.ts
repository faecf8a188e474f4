import { expect, test } from 'vitest';
import { describeSingleDates } from '../../../../services/directory/exports/describe-single-dates.ts';
import { makeRow } from './make-extract.ts';

const eventWith = (fields: object) =>
  makeRow('event', {
    startsAt: '2027-03-16T17:00:00Z',
    recurrence: 'FREQ=WEEKLY',
    exceptions: ['2027-04-06T16:00:00Z', '2027-03-23T17:00:00Z'],
    moved: [
      { originalStartsAt: '2027-03-30T16:00:00Z', startsAt: '2027-04-01T10:00:00Z', endsAt: '2027-04-01T11:00:00Z' },
    ],
    ...fields,
  }).data;

test('what is left out and what is moved is said in the order of the dates', () => {
  expect(describeSingleDates(eventWith({}))).toBe(
    'entfällt am 23.03.2027; statt 30.03.2027: Do, 01.04.2027, 12:00–13:00 Uhr; entfällt am 06.04.2027',
  );
});

test('from a point in time on only what is still to come is said, and at most five of it', () => {
  const after = new Date('2027-03-31T00:00:00Z');
  expect(describeSingleDates(eventWith({}), after)).toBe('entfällt am 06.04.2027');
  const exceptions = Array.from({ length: 9 }, (_, n) => `2027-05-${String(n * 2 + 10)}T16:00:00Z`);
  expect(describeSingleDates(eventWith({ exceptions }), after)).toMatch(
    /^(entfällt am [^;]+; ){5}und weitere Änderungen$/,
  );
});

test('nothing is said when all is by the rule, when nothing repeats, and of a date that is both', () => {
  expect(describeSingleDates(eventWith({ exceptions: [], moved: [] }))).toBeNull();
  expect(describeSingleDates(eventWith({ recurrence: null }))).toBeNull();
  expect(describeSingleDates(eventWith({ exceptions: ['2027-03-30T16:00:00Z'] }))).toBe('entfällt am 30.03.2027');
});
