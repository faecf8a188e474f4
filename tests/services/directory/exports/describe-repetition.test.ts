import { expect, test } from 'vitest';
import { describeRepetition } from '../../../../services/directory/exports/describe-repetition.ts';

/** A Tuesday on the German clock, and still a Monday in UTC. */
const startsAt = '2027-05-31T22:30:00Z';

test.each([
  ['FREQ=DAILY', 'täglich'],
  ['FREQ=DAILY;INTERVAL=3;COUNT=5', 'alle 3 Tage, 5-mal'],
  ['FREQ=WEEKLY', 'jeden Dienstag'],
  ['FREQ=WEEKLY;BYDAY=TU,TH;WKST=MO', 'jeden Dienstag und Donnerstag'],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=6', 'alle 2 Wochen dienstags, 6-mal'],
  ['FREQ=WEEKLY;UNTIL=20271231', 'jeden Dienstag, bis 31.12.2027'],
  ['FREQ=WEEKLY;UNTIL=20271231T230000Z', 'jeden Dienstag, bis 01.01.2028'],
  ['FREQ=MONTHLY', 'monatlich am 1.'],
  ['FREQ=MONTHLY;BYMONTHDAY=15,-1', 'monatlich am 15. und letzten Tag'],
  ['FREQ=MONTHLY;BYDAY=1TU', 'monatlich am 1. Dienstag'],
  ['FREQ=MONTHLY;BYDAY=+1TU,3TU', 'monatlich am 1. Dienstag und 3. Dienstag'],
  ['FREQ=MONTHLY;BYDAY=TU;BYSETPOS=-1', 'monatlich am letzten Dienstag'],
  ['FREQ=MONTHLY;INTERVAL=2;BYDAY=-1SU', 'alle 2 Monate am letzten Sonntag'],
  ['FREQ=YEARLY', 'jährlich am 1. Juni'],
])('%s is %s', (recurrence, words) => expect(describeRepetition({ recurrence, startsAt })).toBe(words));

test.each([
  'FREQ=DAILY;BYDAY=MO,TU',
  'FREQ=WEEKLY;BYMONTH=5',
  'FREQ=MONTHLY;BYDAY=TU',
  'FREQ=MONTHLY;BYDAY=-3TU',
  'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1',
  'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
  'FREQ=MONTHLY;BYMONTHDAY=-2',
  'FREQ=YEARLY;BYMONTH=5;BYDAY=1SU',
])('there are no words for %s, which stays as it is', (recurrence) =>
  expect(describeRepetition({ recurrence, startsAt })).toBe(`nach Regel ${recurrence}`),
);

test('what does not repeat has no words', () => expect(describeRepetition({ recurrence: null, startsAt })).toBeNull());
