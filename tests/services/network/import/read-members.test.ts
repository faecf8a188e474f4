import { describe, expect, test } from 'vitest';
import { readMembers } from '../../../../services/network/import/members/read-members.ts';
import { readText } from '../../../../services/network/import/read-text.ts';
import { readCell, readFixture } from './judge.ts';

describe('a table of members', () => {
  test('is read as spreadsheets in Germany save it: Windows-1252, semicolons, titles above, a heading on two lines', async () => {
    const { rows, unknownColumns } = await readFixture('german-spreadsheet.csv');
    expect(unknownColumns).toEqual(['Ansprechstelle']);
    expect(rows.map(({ line, problems, member }) => ({ line, problems, ...member }))).toEqual([
      {
        line: 6,
        problems: [],
        name: 'Hattingen',
        state: 'DE_NW',
        ags: '05954016',
        population: 54_400,
        areaKm2: 71.7,
        memberSince: '2020-07',
        lat: 51.399,
        lon: 7.184,
      },
      {
        line: 7,
        problems: [],
        name: 'Ribnitz-Damgarten',
        state: 'DE_MV',
        ags: '13073075',
        population: 15_200,
        areaKm2: 122.44,
        memberSince: '2016',
        lat: 54.243,
        lon: 12.457,
      },
      {
        line: 8,
        problems: [],
        name: 'Frankenthal (Pfalz)',
        state: 'DE_RP',
        ags: '07311000',
        population: 49_000,
        areaKm2: 43.88,
        memberSince: '2015-07-16',
        lat: 49.535,
        lon: 8.354,
      },
      {
        line: 9,
        problems: [],
        name: 'Neustadt a.d.Aisch',
        state: 'DE_BY',
        ags: '09575153',
        population: 13_200,
        areaKm2: 61.2,
      },
      {
        line: 10,
        problems: [],
        name: 'Neustadt i. Sa.',
        state: 'DE_SN',
        ags: '14628270',
        population: 12_000,
        areaKm2: 83.1,
      },
      {
        line: 11,
        problems: [],
        name: 'Ennepe-Ruhr-Kreis',
        kind: 'DISTRICT',
        state: 'DE_NW',
        population: 324_000,
        areaKm2: 410,
        memberSince: '2018',
      },
      { line: 12, problems: [], name: 'Verbandsgemeinde "Am Beispiel"', kind: 'ASSOCIATION', state: 'DE_RP' },
      {
        line: 13,
        problems: [],
        name: 'Bottrop',
        state: 'DE_NW',
        ags: '05512000',
        population: 117_600,
        areaKm2: 100.6,
        lat: 51.524,
        lon: 6.93,
      },
    ]);
  });

  test('is read in English with commas, quoted cells and a byte order mark', async () => {
    const { rows } = await readFixture('english.csv');
    expect(rows.map(({ line, member }) => ({ line, ...member }))).toEqual([
      {
        line: 2,
        name: 'Hattingen',
        kind: 'CITY',
        state: 'DE_NW',
        population: 54_400,
        areaKm2: 71.7,
        memberSince: '2020-07',
        lat: 51.399,
        lon: 7.184,
        website: 'https://hattingen.example',
      },
      {
        line: 3,
        name: 'Frankenthal (Pfalz)',
        kind: 'CITY',
        state: 'DE_RP',
        population: 49_000,
        areaKm2: 43.88,
        memberSince: '2015-07-16',
        lat: 49.535,
        lon: 8.354,
      },
      {
        line: 4,
        name: 'Köln',
        kind: 'CITY',
        state: 'DE_NW',
        population: 1_073_000,
        areaKm2: 405.02,
        memberSince: '2019-03',
        lat: 50.938,
        lon: 6.957,
        website: 'https://köln.example',
      },
      { line: 5, name: 'Passau', kind: 'DISTRICT', state: 'DE_BY' },
      { line: 6, name: 'Passau', kind: 'CITY', state: 'DE_BY' },
    ]);
  });

  test('says of every bad row what is wrong, in German, and keeps the good ones', async () => {
    const { rows } = await readFixture('bad-rows.tsv');
    expect(rows.filter(({ member }) => member).map(({ line, name }) => [line, name])).toEqual([
      [2, 'Gute Stadt'],
      [11, 'Gute Stadt'],
      [12, 'Zu viele Zellen'],
      [13, 'Zu wenige'],
      [14, '東京'],
    ]);
    expect(rows[0]!.member).toMatchObject({ population: 12_345, areaKm2: 123.4 });
    expect(rows.filter(({ member }) => !member).map(({ line, problems }) => [line, ...problems])).toEqual([
      [3, 'Der Name fehlt.'],
      [4, 'Das Bundesland fehlt.'],
      [5, 'Bundesland „Preußen“: kein Bundesland.'],
      [
        6,
        'Schlüssel „123“: kein amtlicher Schlüssel mit 8 Ziffern.',
        'Art „Dorf“: unbekannte Art, z. B. Stadt, Gemeinde, Landkreis.',
        'Einwohner „viele“: keine ganze Zahl.',
        'Fläche „groß“: keine Fläche in km², oder nicht eindeutig.',
        'Mitglied seit „irgendwann“: kein eindeutiges Datum, oder in der Zukunft.',
        'Website „keine“: keine Internetadresse.',
        'Koordinaten „nirgends“: kein Ort in Deutschland in Grad, z. B. 51,399 7,184.',
      ],
      [7, 'Mitglied seit „2099“: kein eindeutiges Datum, oder in der Zukunft.'],
      [8, 'Mitglied seit „05/06/2020“: kein eindeutiges Datum, oder in der Zukunft.'],
      [9, 'Koordinaten „0,0 0,0“: kein Ort in Deutschland in Grad, z. B. 51,399 7,184.'],
      [10, 'Bundesland und Schlüssel passen nicht zusammen.'],
    ]);
  });

  test.each([
    ['', 'No column is known.'],
    ['Name;Land\n', 'Unter den Überschriften steht keine Zeile.'],
    ['Eins;Zwei\n1;2', 'No column is known.'],
    ['Bundesland;Einwohner\nHE;1', 'There is no column with the name.'],
    ['Name;Stadt;Land\na;b;HE', 'The columns "Name" and "Stadt" mean the same.'],
    ['Name;Land\na;HE\n"Offen;HE\nb;HE\nc;HE', 'In Zeile 3 beginnt eine Zelle mit einem Anführungszeichen'],
    [`Name;Land\n${'a;HE\n'.repeat(10_001)}`, 'more than 10,000 rows'],
  ])('is refused in a sentence when it is %j', (text, sentence) => {
    expect(() => readMembers(text, new Date())).toThrow(sentence);
  });

  test('is refused when the file is no text, or too large', () => {
    for (const start of ['504b030400', 'd0cf11e000']) {
      expect(() => readText(Buffer.from(start, 'hex'))).toThrow('Das ist eine Excel- oder ZIP-Datei');
    }
    expect(() => readText(Buffer.from('a\x00b'))).toThrow('The file is no text.');
    expect(() => readText(new Uint8Array(11 * 1024 * 1024))).toThrow('larger than 10 MiB');
  });

  test('is read in UTF-16 too, as spreadsheets name it Unicode text', () => {
    const text = readText(Buffer.from('\ufeffName\tLand\nKöln\tNW\n', 'utf16le'));
    expect(readMembers(text, new Date()).rows).toMatchObject([{ line: 2, member: { name: 'Köln', state: 'DE_NW' } }]);
  });
});

describe('a cell', () => {
  test.each<[heading: string, cell: string, read: object]>([
    ['Einwohner', '54.400', { population: 54_400 }],
    ['Einwohner', '54,400', { population: 54_400 }],
    ['Einwohner', '54400', { population: 54_400 }],
    ['Einwohner', '54 400', { population: 54_400 }],
    ['Einwohner', '54\u00a0400', { population: 54_400 }],
    ['Einwohner', '1.073.000', { population: 1_073_000 }],
    ['Einwohner', '54.400,0', { population: 54_400 }],
    ['Einwohner', 'ca. 54.400 Einw.', { population: 54_400 }],
    ['Fläche', '71,7', { areaKm2: 71.7 }],
    ['Fläche', '71.7', { areaKm2: 71.7 }],
    ['Fläche', '71,7 km²', { areaKm2: 71.7 }],
    ['Fläche', '1.234,5', { areaKm2: 1_234.5 }],
    ['Fläche', '1,234.5', { areaKm2: 1_234.5 }],
    ['Seit', '2020', { memberSince: '2020' }],
    ['Seit', 'seit 2020', { memberSince: '2020' }],
    ['Seit', '2020-07', { memberSince: '2020-07' }],
    ['Seit', '07/2020', { memberSince: '2020-07' }],
    ['Seit', '7.2020', { memberSince: '2020-07' }],
    ['Seit', 'Juli 2020', { memberSince: '2020-07' }],
    ['Seit', 'Mrz. 2020', { memberSince: '2020-03' }],
    ['Seit', 'März 2020', { memberSince: '2020-03' }],
    ['Seit', '16. Juli 2020', { memberSince: '2020-07-16' }],
    ['Seit', '16.7.20', { memberSince: '2020-07-16' }],
    ['Seit', '16/07/2020', { memberSince: '2020-07-16' }],
    ['Seit', '7/16/2020', { memberSince: '2020-07-16' }],
    ['Seit', '2020-07-16 00:00:00', { memberSince: '2020-07-16' }],
    ['Koordinaten', '51.399, 7.184', { lat: 51.399, lon: 7.184 }],
    ['Koordinaten', '51,399, 7,184', { lat: 51.399, lon: 7.184 }],
    ['Koordinaten', '51.399,7.184', { lat: 51.399, lon: 7.184 }],
    ['Koordinaten', '51,399; 7,184', { lat: 51.399, lon: 7.184 }],
    ['Koordinaten', '51.399° N, 7.184° E', { lat: 51.399, lon: 7.184 }],
    ['Koordinaten', 'POINT(7.184 51.399)', { lat: 51.399, lon: 7.184 }],
    ['Bundesland', 'Nordrhein-Westfalen', { state: 'DE_NW' }],
    ['Bundesland', 'nordrhein westfalen', { state: 'DE_NW' }],
    ['Bundesland', 'NRW', { state: 'DE_NW' }],
    ['Bundesland', 'NW', { state: 'DE_NW' }],
    ['Bundesland', 'DE-NW', { state: 'DE_NW' }],
    ['Bundesland', 'DE_NW', { state: 'DE_NW' }],
    ['Bundesland', 'Thueringen', { state: 'DE_TH' }],
    ['Bundesland', 'Lower Saxony', { state: 'DE_NI' }],
    ['AGS', '06411000', { ags: '06411000' }],
    ['AGS', '6411000', { ags: '06411000' }],
    ['AGS', '06 4 11 000', { ags: '06411000' }],
    ['AGS', '064110000000', { ags: '06411000' }],
    ['AGS', '06411', { ags: '06411000' }],
    ['Art', 'Landkreis', { kind: 'DISTRICT' }],
    ['Art', 'Samtgemeinde', { kind: 'ASSOCIATION' }],
    ['Art', 'ASSOCIATION', { kind: 'ASSOCIATION' }],
    ['Art', 'Große Kreisstadt', { kind: 'CITY' }],
    ['Website', 'www.stadt.example', { website: 'https://www.stadt.example' }],
    ['Name', '  Neustadt  am\nBeispiel ', { name: 'Neustadt am Beispiel' }],
    ['Einwohner', '–', {}],
    ['Einwohner', 'k. A.', {}],
  ])('under %s that holds %j is read', (heading, cell, read) => {
    expect(readCell(heading, cell)).toEqual({ name: 'Stadt', state: 'DE_HE', ...read });
  });

  test.each([
    ['Einwohner', '54,4'],
    ['Einwohner', '-5'],
    ['Einwohner', '0'],
    ['Einwohner', '5.44.00'],
    ['Einwohner', '54.400 bis 55.000'],
    ['Fläche', '1.2.3'],
    ['Fläche', '71700'],
    ['Fläche', '1.234'],
    ['Fläche', '1,234'],
    ['Seit', '31.02.2020'],
    ['Seit', '44027'],
    ['Seit', '13/2020'],
    ['Koordinaten', '51.399'],
    ['Koordinaten', '51°23\'56" N 7°11\'2" O'],
    ['Koordinaten', '374000 5690000'],
    ['Breite', '51.399'],
    ['AGS', '99000000'],
    ['AGS', 'unklar'],
    ['Website', 'siehe unten'],
    ['Website', 'javascript:alert(1).de'],
    ['Name', 'x'.repeat(201)],
  ])('under %s that holds %j makes a bad row', (heading, cell) => {
    expect(readCell(heading, cell)).toEqual([expect.stringMatching(/\.$/)]);
  });

  test('says the state by its key where the state is empty', () => {
    expect(readCell('AGS', '05954016', { Bundesland: '' })).toMatchObject({ state: 'DE_NW' });
  });

  test.each([
    ['54.400', '1.234', 1_234],
    ['54,400', '1.234', 1.234],
    ['54,400', '1,234', 1_234],
  ])('with a population of %s makes an area of %s km² %d', (population, area, read) => {
    expect(readCell('Fläche', area, { Einwohner: population })).toMatchObject({ areaKm2: read });
  });

  test.each([
    ['Landkreis Harz', 'DISTRICT'],
    ['Ennepe-Ruhr-Kreis', 'DISTRICT'],
    ['Kreis Unna', 'DISTRICT'],
    ['Verbandsgemeinde Rhein-Mosel', 'ASSOCIATION'],
    ['Amt Hüttener Berge', 'ASSOCIATION'],
    ['Gemeinde Wachtberg', 'MUNICIPALITY'],
    ['Amtsberg', undefined],
    ['Kreischa', undefined],
  ])('with the name %s tells the kind %s', (name, kind) => {
    expect(readCell('Name', name)).toEqual({ name, state: 'DE_HE', ...(kind && { kind }) });
  });
});
