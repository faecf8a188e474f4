import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestDirectory, type TestDirectory } from '../start-test-directory.ts';

const browserPath = '/usr/bin/chromium';
const now = new Date('2027-03-01T09:00:00Z');
const attack = '<script>document.title = "taken"</script><img src="http://127.0.0.1:9/x" onerror="document.title=1">';

let running: TestDirectory;
beforeAll(async () => {
  running = await startTestDirectory({ cities: [], now: () => now });
  const { network, directory } = running;
  const hattingen = network.add('hattingen', { regions: ['west'] });
  const bottrop = network.add('bottrop', { regions: ['west'] });
  const wolfsburg = network.add('wolfsburg', { federalState: 'DE_NI' });
  hattingen.publish('hattingen:district:welper', { title: 'Welper' });
  hattingen.publish('hattingen:initiative:b', { title: 'Öl und Wasser', districts: ['hattingen:district:welper'] });
  hattingen.publish('hattingen:initiative:a', { title: attack, summary: attack });
  hattingen.publish('hattingen:initiative:c', { title: 'Zebra' });
  hattingen.publish('hattingen:office:office', { title: 'Quartiersbüro', email: 'buero@hattingen.example' });
  hattingen.publish('hattingen:best-practice:x', { title: 'Speed-Dating' });
  for (let day = 10; day < 32; day++)
    hattingen.publish(`hattingen:event:e${day}`, { title: `Treff ${day}`, startsAt: `2027-03-${day}T18:00:00Z` });
  hattingen.publish('hattingen:event:later', { title: 'Viel später', startsAt: '2027-07-01T18:00:00Z' });
  bottrop.publish('bottrop:event:weekly', {
    title: 'Wöchentlich',
    startsAt: '2026-11-02T18:00:00+01:00',
    recurrence: 'FREQ=WEEKLY',
  });
  wolfsburg.publish('wolfsburg:initiative:x', { title: 'Anderswo' });
  await directory.harvestNow();
});
afterAll(() => running?.[Symbol.asyncDispose]());

const read = async (query: string) => (await fetch(`${running.directory.url}/print${query}`)).text();
/** What stands in a part of the page that begins with one text and ends with the next. */
const between = (page: string, start: string, end: string) => page.slice(page.indexOf(start), page.indexOf(end));

test('the page is of the cities of a region, by name, and of no other', async () => {
  const page = await read('?region=west');
  expect(page).toContain('<h1>Region West</h1>');
  expect([...page.matchAll(/<section class="city" id="(\w+)"/g)].map(([, slug]) => slug)).toEqual([
    'bottrop',
    'hattingen',
  ]);
  expect(page).not.toContain('Anderswo');
  expect(await read('?cities=wolfsburg')).toContain('Anderswo');
  expect(await read('?states=DE_NI')).toContain('Anderswo');
});

test('a region that no city has is not found', async () => {
  const response = await fetch(`${running.directory.url}/print?region=nowhere`);
  expect(response.status).toBe(404);
  const { errors } = (await response.json()) as { errors: object[] };
  expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND', reason: 'REGION_UNKNOWN', argument: 'region' } }]);
  expect(await read('?region=west&states=DE_NI')).toContain('Zu dieser Auswahl gehört keine Stadt.');
});

test('the start page leads to the files of all cities and of each region, and to the feed', async () => {
  const { url } = running.directory;
  const response = await fetch(`${url}/`);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  });
  const links = [...(await response.text()).matchAll(/href="([^"]*)"/g)].map(([, link]) => link!);
  expect(links.map((link) => link.replace(url, ''))).toEqual([
    '/print',
    '/exports/events.ics',
    '/exports/initiatives.csv',
    '/print?region=west',
    '/exports/events.ics?region=west',
    '/exports/initiatives.csv?region=west',
    '/feed',
    '/feed/item.schema.json',
  ]);
  for (const link of links) expect((await fetch(link)).status).toBe(200);
});

test('things come in the order of the German alphabet, with the names of what they refer to', async () => {
  const page = await read('?cities=hattingen');
  expect(page.indexOf('Öl und Wasser')).toBeLessThan(page.indexOf('Zebra'));
  expect(between(page, 'Öl und Wasser', 'Zebra')).toContain('Welper');
  expect(page).toContain('Quartiersbüro');
  expect(page).toContain('Speed-Dating');
});

test('the next twenty events of three months stand there, the earliest first, one that repeats with its next date', async () => {
  const page = await read('?region=west');
  const events = [...page.matchAll(/<th scope="row">(Treff \d\d)/g)].map(([, title]) => title);
  expect(events).toEqual(Array.from({ length: 20 }, (_, index) => `Treff ${index + 10}`));
  expect(page).toContain('Und 2 weitere in den nächsten drei Monaten.');
  expect(page).not.toContain('Viel später');
  expect(between(page, 'id="bottrop:event:weekly"', 'Wöchentlich')).toContain('Mo, 01.03.2027');
});

test('nothing can run in the page, and nothing be fetched by it', async () => {
  const response = await fetch(`${running.directory.url}/print`);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    'cache-control': 'public, max-age=60',
    'x-cities': '3',
  });
  const page = await response.text();
  expect(page).toContain('&lt;script&gt;');
  expect(page).not.toMatch(/<(script|img|link|iframe)\b/);
});

describe.skipIf(!existsSync(browserPath))(`in a browser (left out without ${browserPath})`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox', '--disable-gpu'] });
  });
  afterAll(() => browser?.close());

  test('the page asks no other address and runs nothing, its contents lead to the cities, and it prints', async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const url = `${running.directory.url}/print?region=west`;
    await page.goto(url, { timeout: 15_000 });
    expect(await page.title()).toBe('Verzeichnis der Engagierten Städte: Region West');
    await page.getByRole('navigation').getByRole('link', { name: 'Hattingen' }).click({ timeout: 5_000 });
    expect(page.url()).toBe(`${url}#hattingen`);
    expect(asked.filter((address) => !address.startsWith(url) && !address.endsWith('/favicon.ico'))).toEqual([]);
    const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)!.length).toBeGreaterThanOrEqual(3);
    expect(pdf).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
  }, 60_000);
});
