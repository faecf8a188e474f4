import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PrintedCity } from '../../../../services/directory/print/printed-directory.ts';
import { writePage } from '../../../../services/directory/print/write-page.ts';
import { isPlainText } from '../../../../services/shared/fields.ts';
import { makeCity, makeRow, now } from '../exports/make-extract.ts';

const url = 'https://directory.example/print?region=west';
const printed = (slug: string, fields: Partial<PrintedCity> = {}): PrintedCity => ({
  city: makeCity(slug),
  freshness: { city: slug, asOf: now, state: 'CURRENT' },
  office: null,
  initiatives: [],
  bestPractices: [],
  others: [],
  events: [],
  moreEvents: 0,
  ...fields,
});
const write = (cities: PrintedCity[], { titles = new Map<string, string>(), truncated = false } = {}) =>
  writePage({ title: 'Region West', truncated, cities, titles }, url);
/** The text that a reader sees, without tags. */
const read = (page: string) =>
  page
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

const full = printed('hattingen', {
  office: makeRow('office', {
    title: 'Quartiersbüro',
    email: 'buero@hattingen.example',
    phone: '+49 2324 204-0',
    address: 'Markt 1',
  }),
  initiatives: [
    makeRow('initiative', {
      title: 'Welper Aktiv',
      summary: 'Für den Stadtteil.',
      form: 'ASSOCIATION',
      topics: ['NEIGHBOURHOOD'],
      districts: ['hattingen:district:welper'],
      website: 'https://www.welper.example/mitmachen/',
    }),
  ],
  bestPractices: [makeRow('best-practice', { title: 'Speed-Dating', startedOn: '2024-05', topics: ['PARTICIPATION'] })],
  events: [
    makeRow(
      'event',
      {
        title: 'Stadtteilkonferenz',
        recurrence: 'FREQ=MONTHLY',
        venue: { name: 'Rathaus', address: 'Markt 1', location: null },
        status: 'TENTATIVE',
      },
      { occurrence: { startsAt: new Date('2027-04-06T16:00:00Z'), endsAt: new Date('2027-04-06T18:00:00Z') } },
    ),
  ],
  moreEvents: 3,
});
const titles = new Map([['hattingen:district:welper', 'Welper']]);

test('the page names what it is of, as of when it is and where it can be had again', () => {
  const page = write([full], { titles });
  expect(page).toContain('<html lang="de">');
  expect(read(page)).toContain('Region West');
  expect(read(page)).toContain('Stand: 01.03.2027, 10:00 Uhr, aus 1 Stadt.');
  expect(page).toContain(`<a href="${url}">`);
});

test('the contents lead to every city, with how much there is of it', () => {
  const page = write([full, printed('bottrop')], { titles });
  expect(page).toMatch(/<a href="#hattingen">Hattingen<\/a>.*?<td>1<\/td><td>1<\/td><td>4<\/td>/s);
  expect(page).toContain('id="hattingen"');
  expect(page).toMatch(/<a href="#bottrop">Bottrop<\/a>.*?<td>0<\/td><td>0<\/td><td>0<\/td>/s);
});

test('of a city there are its office, initiatives, best practices and next events', () => {
  const text = read(write([full], { titles }))
    .replaceAll('\u2060', '')
    .replaceAll('\u00a0', ' ');
  for (const part of [
    'Quartiersbüro',
    'Markt 1',
    '+49 2324 204-0',
    'buero@hattingen.example',
    'Welper Aktiv',
    'Verein · Nachbarschaft',
    'Für den Stadtteil. Stadtteil: Welper',
    'welper .example /mitmachen',
    'Speed-Dating',
    'seit 05.2024 · Beteiligung',
    'Di, 06.04.2027, 18:00–20:00 Uhr',
    'monatlich am 31.',
    'Geplant: Stadtteilkonferenz',
    'Rathaus, Markt 1',
    'Und 3 weitere in den nächsten drei Monaten.',
  ])
    expect(text).toContain(part);
});

test('a best practice says what it was about, what was done and what came of it, each of them shortly', () => {
  const long = 'Wörter '.repeat(100);
  const practice = makeRow('best-practice', { challenge: 'Niemand kam.', approach: long, result: 'Alle kommen.' });
  const text = read(write([printed('hattingen', { bestPractices: [practice] })]));
  expect(text).toContain('Worum es ging: Niemand kam.');
  expect(text).toContain(`Was getan wurde: ${'Wörter '.repeat(57)}… `);
  expect(text).toContain('Was es gebracht hat: Alle kommen.');
});

test('what is missing is said', () => {
  const text = read(write([printed('bottrop')]));
  for (const part of ['Ein Büro ist nicht', 'keine Initiativen', 'keine gute Praxis', 'keine Veranstaltungen'])
    expect(text).toContain(part);
  expect(read(write([]))).toContain('Zu dieser Auswahl gehört keine Stadt.');
  expect(read(write([], { truncated: true }))).toContain('Gekürzt auf 10.000 Einträge.');
});

test('what is old is said, and a city that was never read is not called empty', () => {
  const asOf = new Date('2027-02-25T10:00:00Z');
  const old = printed('bottrop', { freshness: { city: 'bottrop', asOf, state: 'STALE' } });
  const unread = (slug: string, feedUrl: string | null) =>
    printed(slug, { city: makeCity(slug, { feedUrl }), freshness: { city: slug, asOf: null, state: 'NEVER' } });
  const never = unread('wolfsburg', 'https://wolfsburg.example/feed');
  const none = unread('herne', null);
  const text = read(write([old, never, none, printed('hattingen')]));
  expect(text).toContain('Was hier steht, hat den Stand 25.02.2027, 11:00 Uhr.');
  expect(text).toContain('Bottrop (25.02.2027, 11:00 Uhr); Wolfsburg (noch nie gelesen)');
  expect(text).toContain('Stand: 25.02.2027, 11:00 Uhr, aus 4 Städten. Zuletzt nicht erreichbar: Bottrop');
  expect(text, 'what has no feed has nothing to be read').not.toContain('Herne (noch nie gelesen)');
  expect(text.slice(text.lastIndexOf('Wolfsburg'), text.lastIndexOf('Hattingen'))).not.toContain('verzeichnet');
});

describe('the page is accessible', () => {
  const page = write([full, printed('bottrop')], { titles });

  test('headings descend by one level at a time', () => {
    const levels = [...page.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  test('every head of a table says what it is the head of', () => {
    expect(page.match(/<th\b(?! scope="(row|col)")/g)).toBeNull();
  });

  test('no id comes twice', () => {
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(new Set(ids).size);
  });
});

test('nothing that a city writes becomes markup', () => {
  const parts = fc.constantFrom(
    '<script>alert(1)</script>',
    '"',
    "'",
    '&',
    '<',
    '>',
    '</style>',
    '<!--',
    '" onx="',
    'ä',
  );
  const hostile = fc.array(fc.oneof(parts, fc.string({ unit: 'binary', maxLength: 10 })), {
    minLength: 1,
    maxLength: 6,
  });
  const tags = (page: string) => page.match(/<[^>]*>?/g)?.join('\n');
  const expected = tags(write([cityOf('x')]));
  fc.assert(
    fc.property(
      hostile.map((list) => list.join('')).filter((text) => isPlainText(text) && text !== ''),
      (text) => {
        expect(tags(write([cityOf(text)]))).toBe(expected);
      },
    ),
  );
});

/** A city in which everything is called the same. */
function cityOf(text: string): PrintedCity {
  const said = { title: text, summary: text };
  return printed('hattingen', {
    city: makeCity('hattingen', { name: text }),
    office: makeRow('office', { title: text, address: text }),
    initiatives: [makeRow('initiative', said)],
    bestPractices: [makeRow('best-practice', said)],
    events: [makeRow('event', { ...said, venue: { name: text, address: text, location: null } })],
  });
}
