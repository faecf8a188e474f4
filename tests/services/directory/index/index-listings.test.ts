import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Arrival } from '../../../../services/directory/index/index-listings.ts';
import { rewordListings } from '../../../../services/directory/index/reword-listings.ts';
import { readFilters } from '../../../../services/directory/search/filters.ts';
import { findListings } from '../../../../services/directory/search/search.ts';
import { arrivalOf, now, removalOf, startIndex, type TestIndex, type Version } from './start-index.ts';

let index: TestIndex;
beforeAll(async () => {
  index = await startIndex();
  await index.addCity('hattingen', { name: 'Hattingen' });
});
afterAll(() => index[Symbol.asyncDispose]());

const stored = (id: string) => index.db.listing.findUnique({ where: { id } });
const find = async (text: string) => {
  const { hits } = await (await findListings(index.db, readFilters({ text }), {}, now)).page();
  return hits.map(({ row }) => row.id);
};

describe('what arrives', () => {
  test('gets places in the feed of the network in the order of its change numbers', async () => {
    const ids = ['a', 'b', 'c'].map((key) => `hattingen:initiative:order-${key}`);
    const page = [
      arrivalOf(ids[1]!, {}, { change: 9 }),
      arrivalOf(ids[0]!, {}, { change: 8 }),
      arrivalOf(ids[2]!, {}, { change: 10 }),
    ];
    expect((await index.index(page)).toSorted()).toEqual(ids);
    const rows = await index.db.listing.findMany({ where: { id: { in: ids } }, orderBy: { position: 'asc' } });
    expect(rows.map(({ id }) => id)).toEqual(ids);
  });

  test('keeps its place when a reading from the beginning meets it unchanged, and gets a new one when it has changed', async () => {
    const id = 'hattingen:initiative:met';
    await index.index([arrivalOf(id, { title: 'Chor' }, { change: 4 })]);
    const before = await stored(id);
    await index.db.listing.update({ where: { id }, data: { heldInRun: 3 } });
    const later = new Date('2026-11-23T10:00:00Z');
    expect(await index.index([arrivalOf(id, { title: 'Chor' }, { change: 4, round: 2 })], later)).toEqual([]);
    expect(await stored(id)).toEqual({ ...before, round: 2, heldInRun: null });
    expect(await index.index([arrivalOf(id, { title: 'Chor' }, { change: 5, round: 2 })], later)).toEqual([]);
    expect(await index.index([arrivalOf(id, { title: 'Orchester' }, { change: 6, round: 2 })], later)).toEqual([id]);
    const after = await stored(id);
    expect(after).toMatchObject({ title: 'Orchester', change: 6n, changedAt: later });
    expect(after!.position).toBeGreaterThan(before!.position);
    expect(await find('Chor')).toEqual([]);
  });

  test('is left out when the index has something newer, and counts as newer when it comes from another feed', async () => {
    const id = 'hattingen:initiative:older';
    await index.index([arrivalOf(id, { title: 'Neu' }, { change: 7, round: 2 })]);
    expect(await index.index([arrivalOf(id, { title: 'Alt' }, { change: 7, round: 2 })])).toEqual([]);
    expect(await index.index([arrivalOf(id, { title: 'Alt' }, { change: 99, round: 1 })])).toEqual([]);
    expect(await stored(id)).toMatchObject({ title: 'Neu', change: 7n, round: 2 });
    expect(await index.index([arrivalOf(id, { title: 'Fern' }, { source: 'hub:harz' })])).toEqual([id]);
    expect(await stored(id)).toMatchObject({ title: 'Fern', source: 'hub:harz', change: 1n, round: 1 });
  });

  test('may be in a page more than once: the newest counts', async () => {
    const id = 'hattingen:initiative:twice';
    const said = [3, 5, 4].map((change) => arrivalOf(id, { title: `Nummer ${change}` }, { change }));
    expect(await index.index(said)).toEqual([id]);
    expect(await stored(id)).toMatchObject({ title: 'Nummer 5' });
  });

  test('is as new as today at most, whatever its city says', async () => {
    const id = 'hattingen:initiative:tomorrow';
    await index.index([arrivalOf(id, { createdAt: '2999-01-01T00:00:00Z' })]);
    expect(await stored(id)).toMatchObject({ createdAt: now });
  });

  test('can have words and signs of any length', async () => {
    const description = `${'ä'.repeat(4_000)} ${'\\\'"<@^~&|!:*()'.repeat(200)} ${'x-'.repeat(1_000)} Ende`;
    const id = 'hattingen:initiative:strange';
    expect(await index.index([arrivalOf(id, { title: '«!»', description })])).toEqual([id]);
    expect(await find('Ende')).toEqual([id]);
  });

  test('is found only when it is of a kind that is listed', async () => {
    await index.publish({
      'hattingen:district:welper': { title: 'Welperviertel' },
      'hattingen:office:office': { title: 'Ehrenamtsbüro' },
    });
    expect(await find('Welperviertel')).toEqual([]);
    expect(await find('Ehrenamtsbüro')).toEqual([]);
  });
});

describe('what is gone', () => {
  const event = {
    title: 'Geheimes Treffen',
    startsAt: '2027-03-01T18:00:00Z',
    topics: ['CULTURE'],
    venue: { location: { lat: 51.4, lon: 7.2 } },
  };

  test('is not found any more and leaves a trace, which keeps no content', async () => {
    const id = 'hattingen:initiative:gone';
    await index.index([arrivalOf(id, { title: 'Vergangen', topics: ['SPORT'] }, { change: 4 })]);
    const before = await stored(id);
    expect(await index.remove([removalOf(id, { change: 5 })])).toEqual([id]);
    const after = await stored(id);
    expect(after).toMatchObject({ data: {}, title: '', topics: [], form: null, removedAt: now, erased: false });
    expect(after!.position).toBeGreaterThan(before!.position);
    expect(await find('Vergangen')).toEqual([]);
  });

  test('says of an event when and where it would have been and what about, unless it was erased', async () => {
    const [withdrawn, erased] = ['hattingen:event:withdrawn', 'hattingen:event:erased'];
    await index.publish({ [withdrawn]: event, [erased]: event });
    await index.remove([removalOf(withdrawn, { change: 2 }), removalOf(erased, { change: 2 }, true)]);
    const startsAt = new Date(event.startsAt);
    expect(await stored(withdrawn)).toMatchObject({ data: {}, startsAt, topics: ['CULTURE'], lat: 51.4, lon: 7.2 });
    expect(await stored(erased)).toMatchObject({
      data: {},
      startsAt: null,
      topics: [],
      lat: null,
      lon: null,
      erased: true,
    });
    expect(await index.db.occurrence.count({ where: { id: { in: [withdrawn, erased] } } })).toBe(0);
  });

  test('is erased later as well, which is a change, and going twice is none', async () => {
    const id = 'hattingen:event:later';
    await index.publish({ [id]: event });
    await index.remove([removalOf(id, { change: 2 })]);
    const before = await stored(id);
    expect(await index.remove([removalOf(id, { change: 2 })])).toEqual([]);
    expect(await stored(id)).toEqual(before);
    expect(await index.remove([removalOf(id, { change: 3 }, true)])).toEqual([]);
    const after = await stored(id);
    expect(after).toMatchObject({ startsAt: null, erased: true });
    expect(after!.position).toBeGreaterThan(before!.position);
  });

  test('is not brought back by an older page, also when it was not known before, but by a newer one', async () => {
    const id = 'hattingen:initiative:unknown';
    expect(await index.remove([removalOf(id, { change: 9 })])).toEqual([]);
    expect(await index.index([arrivalOf(id, { title: 'Zu spät' }, { change: 8 })])).toEqual([]);
    expect(await index.index([arrivalOf(id, { title: 'Wieder da' }, { change: 10 })])).toEqual([id]);
    expect(await stored(id)).toMatchObject({ title: 'Wieder da', removedAt: null, erased: false });
  });

  test('stays when what is said of it is newer', async () => {
    const id = 'hattingen:initiative:stays';
    await index.index([arrivalOf(id, { title: 'Bleibt' }, { change: 5 })]);
    expect(await index.remove([removalOf(id, { change: 4 })])).toEqual([]);
    expect(await stored(id)).toMatchObject({ title: 'Bleibt', removedAt: null });
  });
});

test('pages in any order and any number of times end in the same', async () => {
  type Saying = { key: number; change: number; round: number; gone: boolean; erased: boolean };
  const version = fc.record({
    key: fc.integer({ min: 0, max: 2 }),
    change: fc.integer({ min: 1, max: 6 }),
    round: fc.integer({ min: 1, max: 2 }),
    gone: fc.boolean(),
    erased: fc.boolean(),
  });
  const sayings = fc.uniqueArray(version, {
    selector: ({ key, change, round }) => `${key} ${round} ${change}`,
    minLength: 1,
    maxLength: 10,
  });
  const pages = sayings.chain((said) =>
    fc.tuple(
      fc.constant(said),
      fc.array(fc.subarray(said, { minLength: 1 }), { maxLength: 6 }),
      fc.shuffledSubarray(said, { minLength: said.length }),
    ),
  );
  let run = 0;
  await fc.assert(
    fc.asyncProperty(pages, async ([said, first, rest]) => {
      run += 1;
      const idOf = ({ key }: Saying) => `hattingen:event:run-${run}-${key}`;
      const write = async (page: Saying[]) => {
        const of = (one: Saying): Version => ({ change: one.change, round: one.round });
        const title = (one: Saying) => `Fassung ${one.round}.${one.change}`;
        await index.index(
          page.filter(({ gone }) => !gone).map((one): Arrival => arrivalOf(idOf(one), { title: title(one) }, of(one))),
        );
        await index.remove(page.filter(({ gone }) => gone).map((one) => removalOf(idOf(one), of(one), one.erased)));
      };
      for (const page of [...first, rest, ...first.toReversed()]) await write(page);
      const newest = new Map<string, Saying>();
      for (const one of said.toSorted((a, b) => a.round - b.round || a.change - b.change)) newest.set(idOf(one), one);
      const rows = await index.db.listing.findMany({ where: { id: { startsWith: `hattingen:event:run-${run}-` } } });
      const seen = rows.map(({ id, title, change, round, removedAt, erased }) => ({
        id,
        title,
        change: Number(change),
        round,
        gone: removedAt !== null,
        erased,
      }));
      const expected = [...newest].map(([id, { change, round, gone, erased }]) => ({
        id,
        title: gone ? '' : `Fassung ${round}.${change}`,
        change,
        round,
        gone,
        erased: gone && erased,
      }));
      const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
      expect(seen.sort(byId)).toEqual(expected.sort(byId));
      const dates = await index.db.occurrence.findMany({
        where: { id: { startsWith: `hattingen:event:run-${run}-` } },
      });
      expect(dates.map(({ id }) => id).sort()).toEqual(
        expected
          .filter(({ gone }) => !gone)
          .map(({ id }) => id)
          .sort(),
      );
    }),
    { numRuns: 40 },
  );
}, 60_000);

test('things are found by the name of their city, and by its new one when it has changed', async () => {
  await index.addCity('kahla', { name: 'Kahla' });
  await index.publish({ 'kahla:initiative:a': { title: 'Singkreis' } });
  expect(await find('Singkreis Kahla')).toEqual(['kahla:initiative:a']);
  await index.db.city.update({ where: { slug: 'kahla' }, data: { name: 'Leuchtenburgstadt' } });
  await index.db.$transaction((tx) => rewordListings(tx, ['kahla:initiative:a']));
  expect(await find('Singkreis Kahla')).toEqual([]);
  expect(await find('Singkreis Leuchtenburgstatd')).toEqual(['kahla:initiative:a']);
});
