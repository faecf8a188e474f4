import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import ICAL from 'ical.js';
import readSheets from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { writeCsv } from '../../../../services/directory/exports/write-csv.ts';
import { writeGeojson } from '../../../../services/directory/exports/write-geojson.ts';
import { writeIcs } from '../../../../services/directory/exports/write-ics.ts';
import { writeJsonld } from '../../../../services/directory/exports/write-jsonld.ts';
import { writeAtom, writeRss } from '../../../../services/directory/exports/write-news.ts';
import { writeXlsx } from '../../../../services/directory/exports/write-xlsx.ts';
import { isPlainText } from '../../../../services/shared/fields.ts';
import { makeExtract, makeRow } from './make-extract.ts';

/** Texts that a city could publish to break a file or who opens it. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '=cmd|"/c calc"!A0',
        '+',
        '-',
        '@',
        '＝',
        '\t',
        '\n',
        '\r\n',
        '\r',
        ';',
        ',',
        ':',
        '"',
        "'",
        '\\',
        '\\n',
        'END:VEVENT\r\nBEGIN:VALARM',
        ']]>',
        ']]>]]><x/>',
        '<script>alert(1)</script>',
        '</script>',
        '<!--',
        '-->',
        '&amp;',
        '&',
        '&#x0;',
        '$&',
        '\u2028',
        '\u2029',
        '\ufffe',
        '\uffff',
        '\ufeff',
        '\u202e',
        '😀',
        'ä',
        '__proto__',
        'constructor',
        '_x0041_',
      ),
      fc.string({ unit: 'binary', maxLength: 20 }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join('').slice(0, 200))
  .filter((text) => isPlainText(text) && text.length > 0);

const event = (title: string) =>
  makeRow('event', {
    title,
    summary: title,
    venue: { name: title, address: title, location: null },
    topics: ['SPORT'],
  });
const check = (work: (title: string) => void | Promise<void>) =>
  fc.assert(
    fc.asyncProperty(hostile, async (title) => work(title)),
    { numRuns: 300 },
  );

const lineEnds = (text: string) => text.replace(/\r\n?/g, '\n');
/** What is no character at all is left out of XML; line ends become one. */
const inXml = (text: string) => lineEnds(text).replace(/\p{NChar}/gu, '');

test('CSV gives every text back, at most with what keeps it from being a formula', () =>
  check((title) => {
    const lines = parse(writeCsv(makeExtract([event(title)]), 'events'), { bom: true, delimiter: ';' });
    expect(lines).toHaveLength(2);
    const [cell = ''] = lines[1]!;
    expect([lineEnds(title), `'${lineEnds(title)}`, lineEnds(title).replace(/^\+/, '00')]).toContain(cell);
    expect(cell.trimStart().normalize('NFKC')).not.toMatch(/^[=+\-@]/);
  }));

test('XLSX gives every text back as text', () =>
  fc.assert(
    fc.asyncProperty(fc.array(hostile, { minLength: 1, maxLength: 30 }), async (titles) => {
      const [sheet] = await readSheets(await writeXlsx(makeExtract(titles.map(event)), 'events'), { trim: false });
      const known = (text: unknown) =>
        inXml(String(text ?? ''))
          .replaceAll('\ufffd', '')
          .trim();
      expect(sheet!.data.slice(1).map(([title]) => known(title))).toEqual(titles.map(known));
    }),
    { numRuns: 20 },
  ));

test('a calendar gives every text back and no property that nobody wrote', () =>
  check((title) => {
    const calendar = new ICAL.Component(ICAL.parse(writeIcs(makeExtract([event(title)]))));
    const [component, ...more] = calendar.getAllSubcomponents('vevent');
    expect(more).toEqual([]);
    expect(component!.getAllSubcomponents()).toEqual([]);
    expect(component!.getFirstPropertyValue('summary')).toBe(lineEnds(title));
    expect(component!.getAllProperties().map(({ name }) => name)).toEqual([
      'uid',
      'sequence',
      'dtstamp',
      'dtstart',
      'summary',
      'location',
      'description',
      'categories',
      'status',
      'created',
      'last-modified',
    ]);
  }));

test('GeoJSON gives every text back', () =>
  check((title) => {
    expect(JSON.parse(writeGeojson(makeExtract([event(title)]))).features[0].properties.title).toBe(title);
  }));

test('JSON-LD gives every text back and cannot end a script element', () =>
  check((title) => {
    const text = writeJsonld(makeExtract([event(title)]));
    expect(JSON.parse(text).dataFeedElement[0].name).toBe(title);
    expect(text).not.toMatch(/[<>&\u2028\u2029]/);
  }));

test('RSS and Atom give every text back and no element that nobody wrote', () => {
  const parser = new XMLParser({
    ignoreAttributes: false,
    trimValues: false,
    cdataPropName: 'cdata',
    parseTagValue: false,
  });
  const written = (node: { cdata: string | string[] }) => [node.cdata].flat().join('');
  const decode = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  return check((title) => {
    fc.pre(inXml(title) !== '');
    const extract = makeExtract([event(title)]);
    const [rss, atom] = [writeRss(extract), writeAtom(extract)];
    for (const text of [rss, atom]) {
      expect(XMLValidator.validate(text)).toBe(true);
      expect(text).not.toMatch(/<(script|x)\b/);
      expect(text).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
    }
    const { item } = parser.parse(rss).rss.channel;
    expect(lineEnds(written(item.title))).toBe(inXml(title).replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
    expect(decode(lineEnds(written(parser.parse(atom).feed.entry.title)))).toBe(inXml(title));
  });
});
