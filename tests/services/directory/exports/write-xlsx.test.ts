import readSheets from 'read-excel-file/node';
import { expect, test } from 'vitest';
import type { ExtractRow } from '../../../../services/directory/exports/extract.ts';
import { type Subject, subjects } from '../../../../services/directory/exports/subjects.ts';
import { writeXlsx } from '../../../../services/directory/exports/write-xlsx.ts';
import { makeExtract, makeRow } from './make-extract.ts';

/** Reads the table back as its lines by heading. */
async function read(rows: ExtractRow[], subject: Subject) {
  const [sheet, about] = await readSheets(await writeXlsx(makeExtract(rows), subject));
  const [headings, ...lines] = sheet!.data;
  const table = lines.map((line) => Object.fromEntries(line.map((cell, index) => [headings![index], cell])));
  return { sheets: [sheet!.sheet, about!.sheet], table, about: about!.data };
}

test('dates are dates on the German clock, and texts stay texts', async () => {
  const { table } = await read(
    [
      makeRow('event', { title: '=1+1', startsAt: '2027-03-28T01:30:00Z', recurrence: 'FREQ=DAILY' }),
      makeRow('event', { title: '+49 2324', allDay: true, startsAt: '2027-10-30T22:00:00Z' }),
    ],
    'events',
  );
  expect(table.map(({ Titel }) => Titel)).toEqual(['=1+1', '+49 2324']);
  // Days are fractions in a spreadsheet; the reader is off by less than a millisecond.
  const starts = table.map(({ Beginn }) => Math.round((Beginn as Date).getTime() / 1_000));
  expect(starts).toEqual([Date.UTC(2027, 2, 28, 3, 30) / 1_000, Date.UTC(2027, 9, 31) / 1_000]);
});

test('a second sheet says as of when the table is', async () => {
  const { sheets, about } = await read([], 'initiatives');
  expect(sheets).toEqual(['Verzeichnis', 'Hinweise']);
  expect(about.flat().join(' ')).toContain('Stand: 01.03.2027, 10:00 Uhr, aus 1 Stadt.');
});

test.each(['constructor', '__proto__', 'toString'])('a title that is %j is no danger', async (title) => {
  const { table } = await read([makeRow('initiative', { title })], 'initiatives');
  expect(String(table[0]!.Titel).trim()).toBe(title);
});

test.each(subjects)('a table of %s without a row can be read', async (subject) => {
  expect((await read([], subject)).table).toEqual([]);
});
