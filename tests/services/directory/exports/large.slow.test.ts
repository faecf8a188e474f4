import ICAL from 'ical.js';
import readSheets from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportedThings } from '../../../../services/directory/exports/limits.ts';
import { createIndexWriter } from '../feed/write-index.ts';
import { startTestDirectory, type TestDirectory } from '../start-test-directory.ts';

const many = exportedThings + 50;
const text = 'Was hier alles geschieht, in einem Satz mit Umlauten wie ä, ö und ü. '.repeat(7).trim();
let running: TestDirectory;
beforeAll(async () => {
  running = await startTestDirectory({ now: () => new Date('2027-01-01T12:00:00Z') });
  const { publishMany } = createIndexWriter(running.db);
  await running.directory.harvestNow();
  const ids = Array.from({ length: many }, (_, index) => `hattingen:event:treff-${index}`);
  for (let start = 0; start < many; start += 500) {
    await publishMany(ids.slice(start, start + 500), { title: 'Treff', summary: text, description: text });
  }
}, 120_000);
afterAll(() => running?.[Symbol.asyncDispose]());

const get = async (path: string) => {
  const response = await fetch(`${running.directory.url}${path}`);
  return {
    status: response.status,
    truncated: response.headers.get('x-truncated'),
    body: await response.arrayBuffer(),
  };
};
const read = async (path: string) => {
  const { body, truncated } = await get(path);
  expect(truncated).toBe('true');
  return Buffer.from(body).toString('utf8');
};

test('a file holds 10,000 things at most, and says that it was cut', async () => {
  expect((await read('/exports/events.csv')).match(/\r\n/g)).toHaveLength(exportedThings + 1);
  const { features, truncated, note } = JSON.parse(await read('/exports/events.geojson'));
  expect({ count: features.length, truncated }).toEqual({ count: exportedThings, truncated: true });
  expect(note).toContain('Gekürzt auf 10.000 Einträge.');
  expect(JSON.parse(await read('/exports/events.jsonld')).dataFeedElement).toHaveLength(exportedThings);
  const calendar = new ICAL.Component(ICAL.parse(await read('/exports/events.ics')));
  expect(calendar.getAllSubcomponents('vevent')).toHaveLength(exportedThings);
  expect(calendar.getFirstPropertyValue('x-wr-caldesc')).toContain('Gekürzt');
  const [sheet, about] = await readSheets(Buffer.from((await get('/exports/events.xlsx')).body));
  expect(sheet!.data).toHaveLength(exportedThings + 1);
  expect(about!.data.flat().join()).toContain('Gekürzt');
}, 120_000);

test('a news feed has the hundred newest things', async () => {
  const { body, truncated } = await get('/exports/events.rss');
  expect(
    Buffer.from(body)
      .toString('utf8')
      .match(/<item>/g),
  ).toHaveLength(100);
  expect(truncated).toBe('false');
});

test('many large files at once are made one after the other, in bounded memory', async () => {
  const before = process.memoryUsage().rss;
  const answers = await Promise.all(Array.from({ length: 12 }, () => get('/exports/events.jsonld')));
  expect(answers.map(({ status }) => status)).toEqual(Array(12).fill(200));
  expect(process.memoryUsage().rss - before).toBeLessThan(1_500_000_000);
}, 120_000);
