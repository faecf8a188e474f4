import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { ExtractRow } from '../../../../services/directory/exports/extract.ts';
import { type Subject, subjects } from '../../../../services/directory/exports/subjects.ts';
import { writeCsv } from '../../../../services/directory/exports/write-csv.ts';
import { plainCell } from '../../../../services/shared/plain-cell.ts';
import { makeExtract, makeRow } from './make-extract.ts';

const titles = new Map([
  ['hattingen:district:welper', 'Welper'],
  ['hattingen:initiative:a', 'Welper Aktiv'],
]);
/** Reads a table back as its lines by heading. */
const read = (rows: ExtractRow[], subject: Subject): Record<string, string>[] =>
  parse(writeCsv(makeExtract(rows, { titles }), subject), { bom: true, delimiter: ';', columns: true });

test('a spreadsheet in German takes it: byte order mark, semicolons, CRLF', () => {
  const text = writeCsv(makeExtract([makeRow('initiative', { title: 'Zeile\r\nund Zeile' })]), 'initiatives');
  expect(text.charCodeAt(0)).toBe(0xfeff);
  expect(text.split('\r\n')).toHaveLength(3);
  expect(text).toContain('"Titel";"Form";"Themen"');
});

test('an initiative is told in German', () => {
  const row = makeRow('initiative', {
    title: 'Welper Aktiv',
    form: 'ASSOCIATION',
    topics: ['NEIGHBOURHOOD', 'SPORT'],
    districts: ['hattingen:district:welper', 'hattingen:district:secret'],
    website: 'https://welper.example/',
    since: '2019-05',
    licence: 'CC-BY-4.0',
  });
  expect(read([row], 'initiatives')).toEqual([
    {
      Titel: 'Welper Aktiv',
      Form: 'Verein',
      Themen: 'Nachbarschaft | Sport und Bewegung',
      Stadtteile: 'Welper',
      Stadt: 'Hattingen',
      Bundesland: 'Nordrhein-Westfalen',
      Zusammenfassung: '',
      Website: 'https://welper.example/',
      Seit: '2019-05',
      Seite: '',
      Lizenz: 'CC-BY-4.0',
      Geändert: '01.02.2027 11:00',
      Kennung: 'hattingen:initiative:one',
    },
  ]);
});

test('an event has its times on the German clock, and its next date', () => {
  const weekly = { startsAt: '2027-03-01T17:00:00Z', endsAt: '2027-03-01T19:00:00Z', recurrence: 'FREQ=WEEKLY' };
  const occurrence = { startsAt: new Date('2027-03-29T16:00:00Z'), endsAt: null };
  const days = { allDay: true, startsAt: '2027-03-27T23:00:00Z', endsAt: '2027-03-29T22:00:00Z' };
  const organiser = 'hattingen:initiative:a';
  const rows = [makeRow('event', { ...weekly, organiser }, { occurrence }), makeRow('event', days)];
  const [repeated, whole] = read(rows, 'events');
  expect(repeated).toMatchObject({
    Beginn: '01.03.2027 18:00',
    Ende: '01.03.2027 20:00',
    'Nächster Termin': '29.03.2027 18:00',
    Wiederholung: 'jeden Montag',
    Status: 'findet statt',
    'Veranstaltet von': 'Welper Aktiv',
  });
  expect(whole).toMatchObject({ Beginn: '28.03.2027', Ende: '29.03.2027', 'Nächster Termin': '' });
});

test('an office has its role address', () => {
  const row = makeRow('office', {
    title: 'Büro',
    email: 'buero@stadt.example',
    phone: '+49 2324 204-0',
    address: 'Markt 1',
  });
  expect(read([row], 'offices')).toEqual([
    {
      Büro: 'Büro',
      Stadt: 'Hattingen',
      Bundesland: 'Nordrhein-Westfalen',
      'E-Mail': 'buero@stadt.example',
      Telefon: '0049 2324 204-0',
      Anschrift: 'Markt 1',
      Kennung: 'hattingen:office:one',
    },
  ]);
});

test.each(subjects)('a table of %s without a row has its headings', (subject) => {
  const [headings, ...rows] = parse(writeCsv(makeExtract([]), subject), { bom: true, delimiter: ';' });
  expect(headings!.length).toBeGreaterThan(5);
  expect(new Set(headings).size).toBe(headings!.length);
  expect(rows).toEqual([]);
});

test('mixed things are told apart', () => {
  const event = { endsAt: '2027-05-31T18:00:00Z', venue: { name: 'Rathaus' } };
  const rows = [makeRow('initiative'), makeRow('event', event), makeRow('best-practice')];
  const nothing = { Beginn: '', Ende: '', 'Nächster Termin': '', Ort: '' };
  expect(read(rows, 'listings')).toMatchObject([
    { Art: 'Initiative', ...nothing },
    { Art: 'Veranstaltung', ...nothing, Beginn: '31.05.2027 18:00', Ende: '31.05.2027 20:00', Ort: 'Rathaus' },
    { Art: 'Gute Praxis', ...nothing },
  ]);
});

describe('a spreadsheet takes no text for a formula', () => {
  test.each([
    '=1+1',
    '+cmd',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1+1',
    '＋1+1',
    '－1',
    '＠x',
    '   =1',
    '\u00a0=1',
    '\ufeff=1',
    '+49 2324=1',
  ])('%j', (text) => expect(plainCell(text)).toBe(`'${text}`));

  test.each([
    ['+49 (2324) 204-0', '0049 (2324) 204-0'],
    ['Rechnen: 1+1=2', 'Rechnen: 1+1=2'],
    ['– Gedankenstrich', '– Gedankenstrich'],
  ])('%j is written %j', (text, written) => expect(plainCell(text)).toBe(written));
});
