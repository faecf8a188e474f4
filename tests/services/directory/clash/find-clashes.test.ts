import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Prisma } from '../../../../prisma/directory/client/client.ts';
import { findClashes } from '../../../../services/directory/clash/find-clashes.ts';
import { rangeSql } from '../../../../services/directory/clash/find-dates.ts';
import { findWeekends } from '../../../../services/directory/clash/find-weekends.ts';
import { removalOf, startIndex, type TestIndex } from '../index/start-index.ts';

/** A Saturday evening in Hattingen. */
const evening = { city: 'hattingen', startsAt: '2027-06-05T18:00:00+02:00', endsAt: '2027-06-05T22:00:00+02:00' };
const then = { startsAt: '2027-06-05T16:30:00Z', endsAt: '2027-06-05T18:00:00Z' };
const busyId = 'bottrop:busy:0b0e7a6c-6a6b-4a6f-9c58-2f1f0e6c2a11';

let index: TestIndex;
beforeAll(async () => {
  index = await startIndex();
  await index.addCity('hattingen', { name: 'Hattingen', lat: 51.399, lon: 7.184 });
  await index.addCity('bottrop', { name: 'Bottrop', lat: 51.524, lon: 6.93 });
  await index.addCity('wolfsburg', { name: 'Wolfsburg', state: 'DE_NI', lat: 52.42, lon: 10.79 });
  await index.addCity('gesperrt', { lat: 51.4, lon: 7.18, visible: false });
  await index.addCity('ortlos');
  await index.publish({
    'hattingen:event:konzert': { ...then, title: 'Konzert', topics: ['CULTURE'] },
    'hattingen:event:abgesagt': { ...then, status: 'CANCELLED' },
    'hattingen:event:zurueckgezogen': then,
    // A choir that sings on every Saturday, for a year already.
    'hattingen:event:chor': {
      startsAt: '2026-06-06T15:00:00Z',
      endsAt: '2026-06-06T16:30:00Z',
      recurrence: 'FREQ=WEEKLY;BYDAY=SA',
      exceptions: ['2027-06-12T15:00:00Z'],
      audience: 'MEMBERS',
    },
    'bottrop:event:markt': { startsAt: '2027-06-05T22:00:00Z', allDay: true, status: 'TENTATIVE' },
    // What the people of Wolfsburg do in Hattingen counts there.
    'wolfsburg:event:ausflug': { ...then, venue: { location: { lat: 51.4, lon: 7.2 } } },
    'wolfsburg:event:zuhause': then,
    'gesperrt:event:da': then,
    'ortlos:event:da': then,
    'bottrop:event:ausstellung': {
      startsAt: '2027-05-15T08:00:00Z',
      endsAt: '2027-06-20T16:00:00Z',
      topics: ['CULTURE'],
    },
    [busyId]: then,
  });
  await index.remove([removalOf('hattingen:event:zurueckgezogen', { change: 2 })]);
});
afterAll(() => index[Symbol.asyncDispose]());

const find = async (args: object = {}) =>
  (await findClashes(index.db, { ...evening, radiusKm: 25, first: 20, ...args } as never)).map((clash) => ({
    ...clash,
    id: clash.event?.id ?? null,
  }));
const idsOf = async (args?: object) => (await find(args)).map(({ id }) => id);

describe('what clashes with a date', () => {
  test('is all that takes place around in the same hours, on the same day or weekend, what is worst first', async () => {
    const found = await find({ topics: ['CULTURE'] });
    expect(found.map(({ id, reasons }) => [id, ...reasons])).toEqual([
      ['hattingen:event:konzert', 'OVERLAPPING_HOURS', 'SAME_CITY', 'SAME_TOPIC', 'SAME_AUDIENCE'],
      ['wolfsburg:event:ausflug', 'OVERLAPPING_HOURS', 'NEARBY', 'SAME_AUDIENCE'],
      ['hattingen:event:chor', 'OVERLAPPING_HOURS', 'SAME_CITY'],
      [null, 'OVERLAPPING_HOURS', 'NEARBY', 'TENTATIVE'],
      ['bottrop:event:ausstellung', 'OVERLAPPING_HOURS', 'NEARBY', 'SAME_TOPIC', 'SAME_AUDIENCE'],
      ['bottrop:event:markt', 'SAME_WEEKEND', 'NEARBY', 'SAME_AUDIENCE', 'TENTATIVE'],
    ]);
    const scores = found.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((one, other) => other - one));
  });

  test('is told in one German sentence', async () => {
    const found = await find({ topics: ['CULTURE'] });
    expect(found.map(({ explanation }) => explanation)).toEqual([
      'Zur selben Zeit in Hattingen, ebenfalls zum Thema Kultur und Musik und für alle offen.',
      'Zur selben Zeit in Wolfsburg, 1 km entfernt, ebenfalls für alle offen.',
      'Zur selben Zeit in Hattingen.',
      'Zur selben Zeit in Bottrop, 22 km entfernt: ein Termin, der noch nicht fest ist; mehr ist nicht bekannt.',
      'Zur selben Zeit in Bottrop, 22 km entfernt, ebenfalls zum Thema Kultur und Musik und für alle offen.',
      'Am selben Wochenende in Bottrop, 22 km entfernt, ebenfalls für alle offen, noch nicht fest.',
    ]);
  });

  test('counts each date of what repeats, and no date that is left out', async () => {
    const dates = async (day: string) => {
      const found = await find({ startsAt: `${day}T16:00:00+02:00`, endsAt: `${day}T18:00:00+02:00`, radiusKm: 1 });
      return found.filter(({ id }) => id === 'hattingen:event:chor').map(({ startsAt }) => startsAt.toISOString());
    };
    expect(await dates('2027-06-05')).toEqual(['2027-06-05T15:00:00.000Z']);
    expect(await dates('2027-06-12')).toEqual([]);
    // In winter the choir sings at the same hour of the German clock.
    expect(await dates('2027-01-09')).toEqual(['2027-01-09T16:00:00.000Z']);
  });

  test('lies within the radius', async () => {
    expect(await idsOf({ radiusKm: 0.5 })).toEqual(['hattingen:event:konzert', 'hattingen:event:chor']);
    expect((await idsOf({ radiusKm: 200 })).includes('wolfsburg:event:zuhause')).toBe(false);
  });

  test('is not the event itself, nor its draft', async () => {
    expect(await idsOf({ except: 'hattingen:event:konzert' })).not.toContain('hattingen:event:konzert');
    expect(await idsOf({ except: busyId })).not.toContain(null);
  });

  test('is reckoned from a place as well as from the centre of a city', async () => {
    const found = await find({ city: undefined, location: { lat: 51.524, lon: 6.93 }, radiusKm: 5 });
    expect(found.map(({ id, distanceKm }) => [id, Math.round(distanceKm)])).toEqual([
      [null, 0],
      ['bottrop:event:ausstellung', 0],
      ['bottrop:event:markt', 0],
    ]);
  });

  test('is what a city without a place on the map has itself', async () => {
    expect(await idsOf({ city: 'ortlos' })).toEqual(['ortlos:event:da']);
  });
});

describe('free weekends', () => {
  const weekends = (args: object) =>
    findWeekends(
      index.db,
      { city: 'hattingen', from: '2027-05-29', to: '2027-06-13', ...args } as never,
      new Date('2027-01-01T00:00:00Z'),
    );

  test('are those with the fewest dates around, each thing counted once', async () => {
    const found = await weekends({ radiusKm: 25, except: busyId });
    expect(found.map(({ startsOn, clashes }) => [startsOn, clashes])).toEqual([
      ['2027-06-12', 1],
      ['2027-05-29', 2],
      ['2027-06-05', 5],
    ]);
  });

  test('agree with the clashes of the whole weekend', async () => {
    const [weekend] = await weekends({ radiusKm: 25, from: '2027-06-05', to: '2027-06-06', topics: ['CULTURE'] });
    const whole = { startsAt: '2027-06-05T00:00:00+02:00', endsAt: '2027-06-07T00:00:00+02:00', topics: ['CULTURE'] };
    const clashes = await find(whole);
    const load = clashes.reduce((sum, { score }) => sum + score, 0);
    expect(weekend).toMatchObject({ clashes: clashes.length, score: expect.closeTo(1 / (1 + load), 2) });
  });

  test('take the holidays of the state of the city into account, or of the nearest one', async () => {
    const holidays = async (where: object) => {
      const [found] = await weekends({ city: undefined, from: '2027-10-30', to: '2027-10-31', ...where });
      return found;
    };
    expect(await holidays({ city: 'hattingen' })).toMatchObject({
      publicHolidays: [{ date: '2027-11-01', name: 'Allerheiligen', silent: true }],
      schoolHolidays: 'Herbstferien',
      schoolHolidaysKnown: true,
      explanation:
        '1 Termin im Umkreis von 20 km. Allerheiligen: still, für Feste ungeeignet. Schulferien: Herbstferien.',
    });
    expect(await holidays({ location: { lat: 52.4, lon: 10.7 } })).toMatchObject({
      publicHolidays: [{ date: '2027-10-31', name: 'Reformationstag', silent: false }],
    });
  });

  test('take months and years as a whole, and say when school holidays are not known', async () => {
    const found = await weekends({ from: '2029-02', to: '2029-02', first: 100 });
    expect(found.map(({ startsOn }) => startsOn).sort()).toEqual([
      '2029-02-03',
      '2029-02-10',
      '2029-02-17',
      '2029-02-24',
    ]);
    expect(found[0]).toMatchObject({
      schoolHolidays: null,
      schoolHolidaysKnown: false,
      explanation: expect.stringContaining('Ob Schulferien sind, ist nicht bekannt.'),
    });
    expect(await weekends({ from: '2027', to: '2027', first: 100 })).toHaveLength(52);
  });

  test.for([
    ['DATE_INVALID', { from: '2027-02-31' }],
    ['PERIOD_OVER', { from: '2026-11', to: '2026-12-29' }],
    ['END_BEFORE_START', { to: '2027-05-28' }],
    ['PERIOD_TOO_LONG', { to: '2028-06-02' }],
    ['FIRST_OUT_OF_RANGE', { first: 101 }],
    ['NUMBER_OUT_OF_RANGE', { radiusKm: 201 }],
  ])('are refused with %s', async ([reason, args]) => {
    await expect(weekends(args as object)).rejects.toMatchObject({ reason });
  });
});

test.for([
  ['DATE_TIME_INVALID', { startsAt: 'morgen' }],
  ['END_BEFORE_START', { endsAt: '2027-06-05T17:00:00+02:00' }],
  ['PERIOD_TOO_LONG', { endsAt: '2027-07-06T18:00:01+02:00' }],
  ['FIRST_OUT_OF_RANGE', { first: 0 }],
  ['NUMBER_OUT_OF_RANGE', { radiusKm: 200.1 }],
  ['PLACE_MISSING', { city: null }],
  ['SLUG_MALFORMED', { city: 'Hattingen!' }],
  ['ID_MALFORMED', { except: 'a\u0000b' }],
  ['CITY_UNKNOWN', { city: 'gesperrt' }],
])('a question about clashes is refused with %s', async ([reason, args]) => {
  await expect(find(args as object)).rejects.toMatchObject({ reason });
});

test.for(['1000-01-01T00:00:00Z', '9999-12-31T23:59:59Z'])('at %s nothing takes place', async (startsAt) => {
  expect(await find({ startsAt, endsAt: null })).toEqual([]);
});

test('dates around a time are found by an index, however long they last', async () => {
  const plan = await index.db.$queryRaw<object[]>`
    EXPLAIN SELECT FROM "Occurrence" date WHERE ${rangeSql} && ${Prisma.sql`tstzrange(now(), now() + interval '1 day')`}`;
  expect(JSON.stringify(plan)).toContain('Occurrence_during_idx');
});
