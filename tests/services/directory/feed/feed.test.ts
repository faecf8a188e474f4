import { Ajv2020 } from 'ajv/dist/2020.js';
import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { validateFeed } from '../../../setup/validate-feed.ts';
import { startTestDirectory, type TestDirectory } from '../start-test-directory.ts';
import { type ReadPage, readPage, readToEnd } from './read-feed.ts';
import { createIndexWriter, type IndexWriter } from './write-index.ts';

let hub: TestDirectory;
let index: IndexWriter;
let feed: string;
beforeAll(async () => {
  hub = await startTestDirectory({ cities: [] });
  index = createIndexWriter(hub.db);
  feed = `${hub.directory.url}/feed`;
});
afterAll(() => hub?.[Symbol.asyncDispose]());

describe('an item', () => {
  test('is what the city publishes, with the city and the hubs that it came through, this one last', async () => {
    await index.addCity('essen');
    await index.publish('essen:initiative:garten', { title: 'Garten' }, ['https://ruhr.example']);
    const { items, license } = await readPage(`${feed}?city=essen`);
    expect(license).toBe('https://creativecommons.org/licenses/by/4.0/');
    expect(items).toEqual([
      {
        state: 'updated',
        kind: 'initiative',
        id: 'essen:initiative:garten',
        modified: expect.any(Number),
        data: {
          title: 'Garten',
          ...{ createdAt: '2026-01-01T10:00:00.000Z', updatedAt: '2026-01-02T10:00:00.000Z' },
          ...{ summary: null, description: null, topics: [], form: 'OTHER', districts: [], website: null },
          ...{ since: null, plainLanguage: null, url: null, licence: null },
          city: { slug: 'essen', name: 'Stadt essen', state: 'DE_NW' },
          contributors: ['https://ruhr.example', hub.directory.url],
        },
      },
    ]);
  });

  test('is of any kind, districts and offices too', async () => {
    await index.addCity('unna');
    const ids = ['event:e', 'best-practice:b', 'district:d', 'office:office'].map((id) => `unna:${id}`);
    for (const id of ids) await index.publish(id);
    const { items } = await readPage(`${feed}?city=unna`);
    expect(items.map(({ id, kind, state }) => [id, kind, state])).toEqual(
      ids.map((id) => [id, id.split(':')[1], 'updated']),
    );
  });

  test('moves to the end when it changes, and stands still when a reading only meets it again', async () => {
    await index.addCity('herne');
    await index.publish('herne:district:a');
    await index.publish('herne:district:b');
    await index.publish('herne:district:a', { title: 'Anders' });
    const before = await readPage(`${feed}?city=herne`);
    expect(before.items.map(({ id }) => id)).toEqual(['herne:district:b', 'herne:district:a']);
    await index.publish('herne:district:b');
    expect(await readPage(`${feed}?city=herne`)).toEqual(before);
  });

  test('says nothing but its id when it is gone, and whether it was erased', async () => {
    await index.addCity('hagen');
    for (const key of ['a', 'b']) await index.publish(`hagen:event:${key}`, { title: 'Geheim', topics: ['SPORT'] });
    await index.withdraw('hagen:event:a');
    await index.withdraw('hagen:event:b', true);
    const modified = expect.any(Number);
    expect((await readPage(`${feed}?city=hagen`)).items).toEqual([
      { state: 'deleted', kind: 'event', id: 'hagen:event:a', modified },
      { state: 'deleted', kind: 'event', id: 'hagen:event:b', modified, erased: true },
    ]);
  });

  test('is deleted while its city is not known', async () => {
    await index.publish('nirgends:district:a');
    expect((await readPage(`${feed}?city=nirgends`)).items).toMatchObject([{ state: 'deleted' }]);
  });
});

test('every item fits the JSON Schema that is published beside the feed', async () => {
  await index.addCity('soest');
  for (const kind of ['initiative', 'event', 'best-practice', 'district']) await index.publish(`soest:${kind}:a`);
  await index.publish('soest:office:office');
  await index.withdraw('soest:event:a');
  const answer = await fetch(`${feed}/item.schema.json`);
  expect(answer.headers.get('content-type')).toMatch('application/schema+json');
  const fits = new Ajv2020({ formats: { 'date-time': true, email: true, uri: true } }).compile(await answer.json());
  const { items } = await readPage(`${feed}?city=soest`);
  expect(items.filter((item) => !fits(item))).toEqual([]);
  const [item] = items;
  const wrong = [{ contributors: [] }, { city: undefined }, { title: '' }];
  expect(wrong.map((data) => fits({ ...item, data: { ...item!.data, ...data } }))).toEqual([false, false, false]);
});

describe('the feed', () => {
  test('is one that the validator of OpenActive finds nothing wrong with', async () => {
    await index.addCity('bonn');
    for (let number = 0; number < 3; number++) await index.publish(`bonn:event:e${number}`);
    await index.withdraw('bonn:event:e1');
    expect(await validateFeed(feed)).toEqual([]);
    expect(await validateFeed(`${feed}?limit=1&city=bonn`)).toEqual([]);
  });

  test('has every thing on one page, in the order of change, and ends with a page that names itself', async () => {
    await index.addCity('moers');
    const ids = Array.from({ length: 7 }, (_, number) => `moers:district:d${number}`);
    for (const id of ids) await index.publish(id);
    const { items, next, pages } = await readToEnd(`${feed}?limit=3&city=moers`);
    expect([items.map(({ id }) => id), pages]).toEqual([ids, 4]);
    const numbers = items.map(({ modified }) => modified);
    expect(numbers).toEqual([...numbers].sort((one, other) => one - other));
    expect(next).toBe(`${feed}?afterChangeNumber=${numbers.at(-1)}&limit=3&city=moers`);
    await index.publish(ids[2]!, { title: 'Neu' });
    expect((await readPage(next)).items.map(({ id }) => id)).toEqual([ids[2]]);
  });

  test('names itself also where there is nothing yet', async () => {
    for (const url of [`${feed}?city=leer`, `${feed}?kind=event%2Coffice&city=leer`]) {
      expect(await readPage(url)).toMatchObject({ items: [], next: url });
    }
  });

  test('follows some kinds and cities only, with what is deleted of them', async () => {
    for (const city of ['ahlen', 'werne']) {
      await index.addCity(city);
      for (const kind of ['event', 'initiative', 'district']) await index.publish(`${city}:${kind}:a`);
    }
    await index.withdraw('ahlen:event:a');
    const follow = async (filter: string) =>
      (await readToEnd(`${feed}?limit=1&${filter}`)).items.map(({ id, state }) => `${id} ${state}`);
    expect(await follow('city=ahlen')).toEqual([
      'ahlen:initiative:a updated',
      'ahlen:district:a updated',
      'ahlen:event:a deleted',
    ]);
    expect(await follow('kind=event%2Cinitiative&city=werne%2Cahlen')).toEqual([
      'ahlen:initiative:a updated',
      'werne:event:a updated',
      'werne:initiative:a updated',
      'ahlen:event:a deleted',
    ]);
  });

  test('is sent again only when something has changed', async () => {
    await index.addCity('rheine');
    const { next } = await readToEnd(`${feed}?city=rheine`);
    // Not fetch: it adds a header that asks servers to answer in full.
    const ask = (known = '') => request(next, { headers: { 'if-none-match': known } });
    const { headers } = await ask();
    expect(headers).toMatchObject({ 'cache-control': 'public, no-cache', etag: expect.stringMatching(/^".{43}"$/) });
    const again = await ask(`${headers.etag}`);
    expect([again.statusCode, await again.body.text()]).toEqual([304, '']);
    await index.publish('rheine:district:a');
    expect((await ask(`${headers.etag}`)).statusCode).toBe(200);
  });

  test('has pages of 500 things and 4 MiB at most', async () => {
    await index.addCity('ulm');
    await index.publishMany(Array.from({ length: 501 }, (_, number) => `ulm:district:d${number}`));
    expect((await readPage(`${feed}?city=ulm`)).items).toHaveLength(500);
    const approach = 'ß'.repeat(5_000);
    const ids = Array.from({ length: 500 }, (_, number) => `ulm:best-practice:b${number}`);
    await index.publishMany(ids, { approach });
    const first = await (await fetch(`${feed}?city=ulm&kind=best-practice`)).text();
    expect(Buffer.byteLength(first)).toBeLessThan(4.1 * 1024 * 1024);
    const { items, next } = JSON.parse(first) as ReadPage;
    const rest = await readPage(next);
    expect([...items, ...rest.items].map(({ id }) => id)).toEqual(ids);
  });

  test.each([
    ['afterChangeNumber=-1', 'FEED_ADDRESS_INVALID', 'afterChangeNumber'],
    ['afterChangeNumber=', 'FEED_ADDRESS_INVALID', 'afterChangeNumber'],
    ['afterChangeNumber=1e3', 'FEED_ADDRESS_INVALID', 'afterChangeNumber'],
    ['afterChangeNumber=12345678901234567', 'FEED_ADDRESS_INVALID', 'afterChangeNumber'],
    ['limit=0', 'NUMBER_OUT_OF_RANGE', 'limit'],
    ['limit=501', 'NUMBER_OUT_OF_RANGE', 'limit'],
    ['limit=ten', 'NUMBER_OUT_OF_RANGE', 'limit'],
    ['kind=event,party', 'FEED_ADDRESS_INVALID', 'kind'],
    ['city=Essen', 'SLUG_MALFORMED', 'city'],
  ])('refuses %s with a reason', async (parameters, reason, argument) => {
    expect(await readRefusal(parameters)).toMatchObject([400, { reason, argument }]);
  });

  test('refuses more than 100 cities', async () => {
    const cities = Array.from({ length: 101 }, (_, number) => `stadt-${number}`);
    expect(await readRefusal(`city=${cities}`)).toMatchObject([400, { reason: 'TOO_MANY', argument: 'city' }]);
    expect((await readPage(`${feed}?city=${cities.slice(1)}`)).items).toEqual([]);
  });

  const readRefusal = async (parameters: string) => {
    const answer = await fetch(`${feed}?${parameters}`);
    const { errors } = (await answer.json()) as { errors: { extensions: object }[] };
    return [answer.status, errors[0]!.extensions];
  };
});
