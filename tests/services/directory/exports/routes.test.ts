import { parse } from 'csv-parse/sync';
import { XMLParser } from 'fast-xml-parser';
import ICAL from 'ical.js';
import readSheets from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { linksFor } from '../../../../services/directory/exports/links.ts';
import type { SearchSort } from '../../../../services/directory/schema.types.ts';
import { type FilterArgs, readFilters } from '../../../../services/directory/search/filters.ts';
import { findListings } from '../../../../services/directory/search/search.ts';
import { startTestDirectory, type TestDirectory } from '../start-test-directory.ts';

let clock = new Date('2027-03-01T09:00:00Z');
let running: TestDirectory;
beforeAll(async () => {
  running = await startTestDirectory({ cities: [], now: () => clock });
  const { network, directory } = running;
  const hattingen = network.add('hattingen', { regions: ['west'] });
  const bottrop = network.add('bottrop', { regions: ['west'], lat: 51.52, lon: 6.93 });
  const wolfsburg = network.add('wolfsburg', { federalState: 'DE_NI', lat: 52.42, lon: 10.78 });
  hattingen.publish('hattingen:initiative:garten', {
    title: 'Garten Kunterbunt',
    topics: ['ENVIRONMENT'],
    form: 'GROUP',
  });
  hattingen.publish('hattingen:initiative:sport', { title: 'Sportverein', topics: ['SPORT'], form: 'ASSOCIATION' });
  hattingen.publish('hattingen:office:office', { title: 'Quartiersbüro', email: 'buero@hattingen.example' });
  hattingen.publish('hattingen:event:fest', {
    title: 'Gartenfest',
    startsAt: '2027-05-31T18:00:00+02:00',
    organiser: 'hattingen:initiative:garten',
  });
  hattingen.publish('hattingen:event:treff', {
    title: 'Wöchentlicher Treff',
    startsAt: '2026-11-02T18:00:00+01:00',
    recurrence: 'FREQ=WEEKLY',
  });
  hattingen.publish('hattingen:event:past', { title: 'Lange her', startsAt: '2026-11-02T18:00:00+01:00' });
  bottrop.publish('bottrop:initiative:lesen', { title: 'Lesepaten', topics: ['SCHOOL'] });
  bottrop.publish('bottrop:office:office', { title: 'Ehrenamtsbüro' });
  wolfsburg.publish('wolfsburg:best-practice:dating', { title: 'Speed-Dating', topics: ['PARTICIPATION'] });
  await directory.harvestNow();
});
afterAll(() => running?.[Symbol.asyncDispose]());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${running.directory.url}${path}`, { headers });
const read = async (path: string) => (await get(path)).text();
const readCsv = async (path: string): Promise<Record<string, string>[]> =>
  parse(await read(path), { bom: true, delimiter: ';', columns: true });
const titles = async (path: string) => (await readCsv(path)).map(({ Titel }) => Titel).sort();
const readEvents = async (path: string) =>
  new ICAL.Component(ICAL.parse(await read(path))).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));

describe('every format has its things, its type and its file name', () => {
  test('CSV', async () => {
    const response = await get('/exports/initiatives.csv?region=west');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="initiativen-west.csv"');
    expect(await titles('/exports/initiatives.csv?region=west')).toEqual([
      'Garten Kunterbunt',
      'Lesepaten',
      'Sportverein',
    ]);
  });

  test('XLSX', async () => {
    const response = await get('/exports/events.xlsx?cities=hattingen');
    expect(response.headers.get('content-type')).toMatch(/spreadsheetml/);
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="veranstaltungen-hattingen.xlsx"');
    const [sheet] = await readSheets(Buffer.from(await response.arrayBuffer()));
    expect(sheet!.data.slice(1).map(([title]) => title)).toEqual(['Wöchentlicher Treff', 'Gartenfest']);
    expect(sheet!.data[2]).toContain('Garten Kunterbunt');
  });

  test('iCalendar', async () => {
    const response = await get('/exports/events.ics');
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect((await readEvents('/exports/events.ics')).map(({ uid }) => uid).sort()).toEqual([
      'hattingen:event:fest@stadtverbund',
      'hattingen:event:treff@stadtverbund',
    ]);
  });

  test('GeoJSON', async () => {
    const response = await get('/exports/listings.geojson?states=DE_NI');
    expect(response.headers.get('content-type')).toBe('application/geo+json; charset=utf-8');
    const { features } = (await response.json()) as { features: { id: string; geometry: { coordinates: number[] } }[] };
    expect(features.map(({ id, geometry }) => [id, geometry.coordinates])).toEqual([
      ['wolfsburg:best-practice:dating', [10.78, 52.42]],
    ]);
  });

  test.each(['rss', 'atom'])('%s', async (format) => {
    const response = await get(`/exports/initiatives.${format}?cities=hattingen&sort=RELEVANCE`);
    expect(response.headers.get('content-type')).toBe(`application/${format}+xml; charset=utf-8`);
    const { rss, feed } = new XMLParser().parse(await response.text());
    expect((rss?.channel.item ?? feed.entry).map(({ title }: { title: string }) => title).sort()).toEqual([
      'Garten Kunterbunt',
      'Sportverein',
    ]);
    expect(rss?.channel.title ?? feed.title).toBe('Initiativen – Hattingen');
  });

  test('JSON-LD', async () => {
    const response = await get('/exports/listings.jsonld?text=kunterbunt');
    expect(response.headers.get('content-type')).toBe('application/ld+json; charset=utf-8');
    const { dataFeedElement, name } = (await response.json()) as { name: string; dataFeedElement: { name: string }[] };
    expect(dataFeedElement.map((node) => node.name)).toEqual(['Garten Kunterbunt']);
    expect(name).toBe('Verzeichnis – alle Engagierten Städte, „kunterbunt“');
  });

  test('the offices of cities', async () => {
    expect(await readCsv('/exports/offices.csv?region=west')).toMatchObject([
      { Büro: 'Ehrenamtsbüro', Stadt: 'Bottrop' },
      { Büro: 'Quartiersbüro', Stadt: 'Hattingen', 'E-Mail': 'buero@hattingen.example' },
    ]);
  });
});

describe('a file has what the same search finds', () => {
  test.each([
    ['listings.csv?topics=SPORT,SCHOOL', ['Lesepaten', 'Sportverein']],
    ['listings.csv?kinds=BEST_PRACTICE', ['Speed-Dating']],
    ['listings.csv?near=52.42,10.78,10', ['Speed-Dating']],
    ['initiatives.csv?form=ASSOCIATION', ['Sportverein']],
    ['events.csv?from=2026-10-01T00:00:00Z&to=2027-01-01T00:00:00Z', ['Lange her']],
    ['listings.csv?text=kunterbunt%20-sport', ['Garten Kunterbunt']],
    ['listings.csv?cities=nirgendwo', []],
  ])('%s', async (path, found) => expect(await titles(`/exports/${path}`)).toEqual(found));

  test('and the next date of an event that repeats', async () => {
    expect(await readCsv('/exports/events.csv?text=treff')).toMatchObject([
      { Beginn: '02.11.2026 18:00', 'Nächster Termin': '01.03.2027 18:00' },
    ]);
  });

  test.each<[FilterArgs, SearchSort?]>([
    [{}],
    [{ kinds: ['EVENT'] }],
    [{ kinds: ['EVENT'] }, 'NEWEST'],
    [{ kinds: ['INITIATIVE', 'EVENT'], region: 'west' }],
    [{ text: 'garten', states: ['DE_NW'] }],
    [{ near: { lat: 51.52, lon: 6.93, radiusKm: 30 } }, 'DISTANCE'],
  ])('in the same order, at the address that the search names: %j %s', async (args, sort) => {
    const filters = readFilters(args);
    const { hits } = await (await findListings(running.db, filters, { sort, first: 100 }, clock)).page();
    const { csv } = linksFor(running.directory.url, filters, sort);
    expect((await readCsv(csv!.slice(running.directory.url.length))).map(({ Kennung }) => Kennung)).toEqual(
      hits.map(({ row }) => row.id),
    );
    expect(hits.length).toBeGreaterThan(1);
  });
});

describe('what cannot be had is refused', () => {
  test.each(['districts.csv', 'offices.rss', 'initiatives.ics', 'events.pdf'])('%s', async (file) => {
    const response = await get(`/exports/${file}`);
    expect(response.status).toBe(404);
    const { errors } = (await response.json()) as { errors: { message: string; extensions: object }[] };
    expect(errors[0]).toMatchObject({ extensions: { code: 'NOT_FOUND', reason: 'EXPORT_UNKNOWN' } });
    expect(errors[0]!.message).toContain('events.ics');
  });

  test.each([
    ['/exports/events.ics?from=gestern', 'DATE_TIME_INVALID', 'from'],
    ['/exports/listings.csv?stadt=hattingen', 'PARAMETER_UNKNOWN', 'stadt'],
    ['/exports/listings.csv?cities=Hattingen', 'SLUG_MALFORMED', 'cities.0'],
    ['/print?text=garten', 'PARAMETER_UNKNOWN', 'text'],
  ])('%s', async (path, reason, argument) => {
    const response = await get(path);
    expect(response.status).toBe(400);
    const { errors } = (await response.json()) as { errors: { message: string; extensions: object }[] };
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_INPUT', reason, argument } }]);
  });
});

describe('a file can be subscribed to', () => {
  test('it says as of when it is, and may be kept for a minute by anyone', async () => {
    const { headers } = await get('/exports/initiatives.csv');
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'public, max-age=60',
      'access-control-allow-origin': '*',
      'x-as-of': '2027-03-01T09:00:00.000Z',
      'x-cities': '3',
      'x-truncated': 'false',
      'x-content-type-options': 'nosniff',
    });
  });

  test('what has not changed is not sent again', async () => {
    for (const path of ['/exports/events.ics', '/exports/listings.xlsx', '/print']) {
      const etag = (await get(path)).headers.get('etag')!;
      clock = new Date(clock.getTime() + 60_000);
      await running.directory.harvestNow();
      const again = await get(path, { 'if-none-match': etag });
      expect([again.status, await again.text()]).toEqual([304, '']);
      expect(again.headers.get('x-as-of')).toBe(clock.toISOString());
      expect((await get(path, { 'if-none-match': 'W/"other"' })).status).toBe(200);
    }
  });

  test('a change makes a new file', async () => {
    const [path, city] = ['/exports/best-practices.csv', running.network.cities.get('wolfsburg')!];
    const etag = (await get(path)).headers.get('etag')!;
    city.publish('wolfsburg:best-practice:neu', { title: 'Neu' });
    await running.directory.harvestNow();
    expect((await get(path, { 'if-none-match': etag })).status).toBe(200);
    city.withdraw('wolfsburg:best-practice:neu');
    await running.directory.harvestNow();
    expect((await get(path)).headers.get('etag')).toBe(etag);
  });

  test('it can be looked at without being fetched', async () => {
    const response = await fetch(`${running.directory.url}/exports/listings.csv`, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(100);
    expect(await response.text()).toBe('');
  });
});

describe('an event that its city takes back', () => {
  const uids = async (query: string) =>
    (await readEvents(`/exports/events.ics?${query}`)).map(
      ({ uid, component }) => `${uid.split(':')[2]} ${component.getFirstPropertyValue('status')}`,
    );
  const later = '2027-06-07T16:00:00Z';

  test('stays in calendars as cancelled for 30 days, and an erased one vanishes', async () => {
    const city = running.network.cities.get('bottrop')!;
    city.publish('bottrop:event:gone', { title: 'Geheim', startsAt: later, topics: ['SPORT'] });
    city.publish('bottrop:event:erased', { startsAt: later });
    await running.directory.harvestNow();
    expect(await uids('cities=bottrop')).toEqual(['erased@stadtverbund CONFIRMED', 'gone@stadtverbund CONFIRMED']);

    city.withdraw('bottrop:event:gone');
    city.withdraw('bottrop:event:erased', { erased: true });
    await running.directory.harvestNow();
    const cancelled = ['gone@stadtverbund CANCELLED'];
    expect(await uids('cities=bottrop')).toEqual(cancelled);
    expect(await read('/exports/events.ics?cities=bottrop')).not.toContain('Geheim');
    expect(await titles('/exports/events.csv?cities=bottrop')).toEqual([]);

    expect(await uids('topics=SPORT')).toEqual(cancelled);
    expect(await uids('near=51.52,6.93,5')).toEqual(cancelled);
    expect(await uids(`cities=bottrop&to=2027-06-08T00:00:00Z`)).toEqual(cancelled);
    for (const other of ['topics=CHURCH', 'near=48,11,5', 'text=geheim', 'form=MEETING', 'to=2027-06-01T00:00:00Z'])
      expect(await uids(`cities=bottrop&${other}`), other).toEqual([]);
    expect(await uids('cities=wolfsburg')).toEqual([]);

    clock = new Date(clock.getTime() + 31 * 86_400_000);
    expect(await uids('cities=bottrop')).toEqual([]);
    clock = new Date(clock.getTime() - 31 * 86_400_000);
  });
});

test('while cities cannot be read every file still answers, and says how old it is', async () => {
  const { network, directory } = running;
  for (const city of network.cities.values()) city.answerFeed = (_request, response) => !!response.writeHead(503).end();
  clock = new Date(clock.getTime() + 25 * 3_600_000);
  await directory.harvestNow();
  const response = await get('/exports/initiatives.csv?region=west');
  expect(response.status).toBe(200);
  expect(Date.parse(response.headers.get('x-as-of')!)).toBe(clock.getTime() - 25 * 3_600_000);
  expect((await read('/exports/events.ics')).replaceAll('\r\n ', '')).toContain('Zuletzt nicht erreichbar: Bottrop (');
});
