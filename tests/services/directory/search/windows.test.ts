import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FilterArgs, readFilters } from '../../../../services/directory/search/filters.ts';
import { findListings } from '../../../../services/directory/search/search.ts';
import { now, startIndex, type TestIndex } from '../index/start-index.ts';

let index: TestIndex;
beforeAll(async () => {
  index = await startIndex();
  await index.addCity('hattingen');
  await index.publish({
    'hattingen:event:weekly': {
      startsAt: '2026-09-06T18:00:00+02:00',
      endsAt: '2026-09-06T20:00:00+02:00',
      recurrence: 'FREQ=WEEKLY',
    },
    'hattingen:event:open': { startsAt: '2026-12-24T15:00:00Z' },
    'hattingen:event:long': { startsAt: '2026-11-01T08:00:00Z', endsAt: '2027-01-31T17:00:00Z' },
    'hattingen:event:over': { startsAt: '2026-11-21T08:00:00Z', endsAt: '2026-11-21T17:00:00Z' },
    'hattingen:initiative:chor': {},
  });
});
afterAll(() => index[Symbol.asyncDispose]());

const find = async (args: FilterArgs, sort?: 'DATE') => {
  const { hits } = await (await findListings(index.db, readFilters(args), { sort }, now)).page();
  return hits.map(({ row }) => `${row.id.split(':')[2]} ${row.occurrence?.startsAt.toISOString() ?? '-'}`);
};
const between = (from: string, to?: string) => find({ from, to }, 'DATE');

describe('a window of time', () => {
  test('is from now on when nothing is said, and leaves out no initiative', async () => {
    expect(await find({}, 'DATE')).toEqual([
      'long 2026-11-01T08:00:00.000Z',
      'weekly 2026-11-22T17:00:00.000Z',
      'open 2026-12-24T15:00:00.000Z',
      'chor -',
    ]);
  });

  test('leaves out what has no date when one is asked for', async () => {
    expect(await find({ to: '2026-11-22T12:00:00Z' }, 'DATE')).toEqual(['long 2026-11-01T08:00:00.000Z']);
    expect(await find({ from: '2027-11-01T00:00:00Z' }, 'DATE')).toEqual(['weekly 2027-11-07T17:00:00.000Z']);
  });

  test('reaches into the past when it is asked for', async () => {
    expect(await between('2026-11-21T17:00:00Z', '2026-11-22T00:00:00Z')).toEqual([
      'long 2026-11-01T08:00:00.000Z',
      'over 2026-11-21T08:00:00.000Z',
    ]);
  });

  test.each([
    [
      'the evening before the clocks go forward',
      '2027-03-21T16:59:00Z',
      '2027-03-21T17:01:00Z',
      ['weekly 2027-03-21T17:00:00.000Z'],
    ],
    ['the evening after', '2027-03-28T15:59:00Z', '2027-03-28T16:01:00Z', ['weekly 2027-03-28T16:00:00.000Z']],
    ['the hour that it would be without the change', '2027-03-28T18:01:00Z', '2027-03-28T19:00:00Z', []],
    [
      'the evening before the clocks go back',
      '2027-10-24T15:59:00Z',
      '2027-10-24T16:01:00Z',
      ['weekly 2027-10-24T16:00:00.000Z'],
    ],
    ['the evening after that', '2027-10-31T16:59:00Z', '2027-10-31T17:01:00Z', ['weekly 2027-10-31T17:00:00.000Z']],
    ['the hour before that', '2027-10-31T15:00:00Z', '2027-10-31T16:59:00Z', []],
  ])('has a weekly event at the same time on German clocks: %s', async (_when, from, to, found) => {
    expect(await between(from, to)).toEqual(found);
  });

  test('begins with what ends at its first moment and ends before what starts at its last', async () => {
    expect(await between('2026-11-29T19:00:00Z', '2026-11-29T19:00:00Z')).toContain('weekly 2026-11-29T17:00:00.000Z');
    expect(await between('2026-11-29T19:00:01Z', '2026-12-06T17:00:00Z')).not.toContain(
      'weekly 2026-12-06T17:00:00.000Z',
    );
    expect(await between('2026-11-29T19:00:01Z', '2026-12-06T17:00:01Z')).toContain('weekly 2026-12-06T17:00:00.000Z');
  });

  test('has what has no end until it starts', async () => {
    expect(await between('2026-12-24T15:00:00Z', '2026-12-24T16:00:00Z')).toContain('open 2026-12-24T15:00:00.000Z');
    expect(await between('2026-12-24T15:00:01Z', '2026-12-24T16:00:00Z')).not.toContain(
      'open 2026-12-24T15:00:00.000Z',
    );
  });

  test('tells when a date ends, or that this is open', async () => {
    const { hits } = await (await findListings(index.db, readFilters({ kinds: ['EVENT'] }), {}, now)).page();
    const ends = hits.map(({ row }) => row.occurrence!.endsAt?.toISOString() ?? null);
    expect(ends).toEqual(['2027-01-31T17:00:00.000Z', '2026-11-22T19:00:00.000Z', null]);
  });
});
