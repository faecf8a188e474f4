import { afterAll, beforeAll, expect, test } from 'vitest';
import { createChangeIndex } from '../../../../services/directory/harvest/change-index.ts';
import { rollOccurrences } from '../../../../services/directory/index/roll-occurrences.ts';
import { arrivalOf, now, removalOf, startIndex, type TestIndex } from './start-index.ts';

let index: TestIndex;
beforeAll(async () => {
  index = await startIndex();
  await index.addCity('hattingen');
});
afterAll(() => index[Symbol.asyncDispose]());

const datesOf = async (id: string) => {
  const dates = await index.db.occurrence.findMany({ where: { id }, orderBy: { startsAt: 'asc' } });
  return dates.map(({ startsAt, endsAt }) => [startsAt.toISOString(), endsAt.toISOString()]);
};
const lastEndOf = async (id: string) => (await index.db.listing.findUnique({ where: { id } }))!.endsAt?.toISOString();

test('an event that does not repeat has one date, past or far away', async () => {
  const [past, far] = ['hattingen:event:past', 'hattingen:event:far'];
  await index.publish({
    [past]: { startsAt: '2020-01-01T10:00:00Z', endsAt: '2020-01-01T12:00:00Z' },
    [far]: { startsAt: '2040-01-01T10:00:00Z' },
  });
  expect(await datesOf(past)).toEqual([['2020-01-01T10:00:00.000Z', '2020-01-01T12:00:00.000Z']]);
  expect(await datesOf(far)).toEqual([['2040-01-01T10:00:00.000Z', '2040-01-01T10:00:00.000Z']]);
  expect(await lastEndOf(far)).toBe('2040-01-01T10:00:00.000Z');
});

test('an event that repeats has the dates of twelve months, at the same time in Germany in summer and winter', async () => {
  const id = 'hattingen:event:monthly';
  await index.publish({
    [id]: {
      startsAt: '2026-03-03T18:00:00+01:00',
      endsAt: '2026-03-03T20:00:00+01:00',
      recurrence: 'FREQ=MONTHLY;BYDAY=1TU',
    },
  });
  const dates = await datesOf(id);
  expect(dates).toHaveLength(12);
  expect(dates[0]).toEqual(['2026-12-01T17:00:00.000Z', '2026-12-01T19:00:00.000Z']);
  expect(dates[5]).toEqual(['2027-05-04T16:00:00.000Z', '2027-05-04T18:00:00.000Z']);
  expect(dates.at(-1)![0]).toBe('2027-11-02T17:00:00.000Z');
  expect(await lastEndOf(id)).toBe(dates.at(-1)![1]);
});

test('a date that is left out is none, and one that was moved is another', async () => {
  const id = 'hattingen:event:changed';
  await index.publish({
    [id]: {
      startsAt: '2027-01-05T18:00:00+01:00',
      endsAt: '2027-01-05T20:00:00+01:00',
      recurrence: 'FREQ=WEEKLY;COUNT=4',
      exceptions: ['2027-01-12T18:00:00+01:00'],
      moved: [
        {
          originalStartsAt: '2027-01-26T18:00:00+01:00',
          startsAt: '2027-01-04T10:00:00+01:00',
          endsAt: '2027-01-08T10:00:00+01:00',
        },
      ],
    },
  });
  expect(await datesOf(id)).toEqual([
    ['2027-01-04T09:00:00.000Z', '2027-01-08T09:00:00.000Z'],
    ['2027-01-05T17:00:00.000Z', '2027-01-05T19:00:00.000Z'],
    ['2027-01-19T17:00:00.000Z', '2027-01-19T19:00:00.000Z'],
  ]);
  const dates = await index.db.occurrence.findMany({ where: { id }, orderBy: { startsAt: 'asc' } });
  expect(dates.map(({ previousEndsAt }) => previousEndsAt?.toISOString())).toEqual([
    undefined,
    '2027-01-08T09:00:00.000Z',
    '2027-01-08T09:00:00.000Z',
  ]);
  expect(await lastEndOf(id)).toBe('2027-01-19T19:00:00.000Z');
});

test('a change of an event changes its dates', async () => {
  const id = 'hattingen:event:moved';
  await index.publish({ [id]: { startsAt: '2027-01-04T18:00:00Z', recurrence: 'FREQ=WEEKLY;COUNT=3' } });
  expect(await datesOf(id)).toHaveLength(3);
  await index.index([arrivalOf(id, { startsAt: '2027-02-01T18:00:00Z' }, { change: 2 })]);
  expect(await datesOf(id)).toEqual([['2027-02-01T18:00:00.000Z', '2027-02-01T18:00:00.000Z']]);
});

test('as time goes on new dates come, old ones go, and traces go after 30 days', async () => {
  const [weekly, once, fresh, old] = ['weekly', 'once', 'fresh', 'old'].map((key) => `hattingen:event:${key}`) as [
    string,
    string,
    string,
    string,
  ];
  await index.publish({
    [weekly]: { startsAt: '2026-11-23T18:00:00+01:00', recurrence: 'FREQ=WEEKLY' },
    [once]: { startsAt: '2026-11-23T18:00:00+01:00' },
    [fresh]: {},
    [old]: {},
  });
  const later = new Date('2027-01-06T10:00:00Z');
  await index.remove([removalOf(old, { change: 2 })], new Date(later.getTime() - 31 * 86_400_000));
  await index.remove([removalOf(fresh, { change: 2 })], new Date(later.getTime() - 29 * 86_400_000));
  const before = await index.db.listing.findUnique({ where: { id: weekly } });
  await rollOccurrences(index.db, createChangeIndex(index.db), later);
  const dates = await datesOf(weekly);
  expect(dates[0]![0]).toBe('2027-01-11T17:00:00.000Z');
  expect(dates.at(-1)![0]).toBe('2028-01-03T17:00:00.000Z');
  expect(await lastEndOf(weekly)).toBe(dates.at(-1)![1]);
  expect(await index.db.listing.findUnique({ where: { id: weekly } })).toEqual({
    ...before,
    endsAt: new Date(dates.at(-1)![1]!),
  });
  expect(await datesOf(once)).toHaveLength(1);
  expect(await index.db.listing.count({ where: { id: old } })).toBe(0);
  expect(await index.db.listing.count({ where: { id: fresh } })).toBe(1);
  await rollOccurrences(index.db, createChangeIndex(index.db), now);
});
