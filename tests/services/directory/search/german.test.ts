import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFilters } from '../../../../services/directory/search/filters.ts';
import { findListings } from '../../../../services/directory/search/search.ts';
import { now, startIndex, type TestIndex } from '../index/start-index.ts';

const things: Record<string, object> = {
  haeuser: { title: 'Häuser der Jugend', summary: 'Offene Türen für alle.' },
  strasse: { title: 'Straßenfest', summary: 'Musik in der Großen Straße.' },
  hilfe: { title: 'Nachbarschaftshilfe Welper', summary: 'Wir kaufen ein und begleiten.' },
  kaffee: { title: 'Kaffeetafel', summary: 'Nachbarn kommen zusammen.' },
  garten: { title: 'Garten der Generationen', summary: 'Gemeinsam gärtnern.', topics: ['ENVIRONMENT'] },
  kindergarten: { title: 'Förderverein', description: 'Für den Kindergarten am Wald.' },
  gartenfest: { title: 'Gartenfest' },
  mittendrin: { title: 'Mehrgenerationenspielplatz', summary: 'Wippen und klettern.' },
  cafe: { title: 'Repair-Café', summary: 'Kaputtes wird heil.' },
  sprachcafe: { title: 'Sprachcafe am Markt' },
  rat: { title: 'Rat der Bürger*innen', summary: 'Einsatz von Nachbar:innen und Freund/-innen.' },
  alter: { title: 'Sport im Alter', summary: 'Bewegung und Kaffee für Senioren.' },
  lesen: { title: 'Lesepaten', summary: 'Vorlesen mit Freude.', topics: ['SCHOOL'] },
  autos: { title: 'Fahrdienst mit Autos' },
  essen: { title: 'Essen, Trinken', description: 'Gemeinsam wird im Haus gekocht.' },
};

let index: TestIndex;
beforeAll(async () => {
  index = await startIndex();
  await index.addCity('gelsenkirchen', { name: 'Gelsenkirchen' });
  const ids = Object.entries(things).map(([key, data]) => [`gelsenkirchen:initiative:${key}`, data]);
  await index.publish(Object.fromEntries(ids));
});
afterAll(() => index[Symbol.asyncDispose]());

async function find(text: string): Promise<string[]> {
  const { hits } = await (await findListings(index.db, readFilters({ text }), { first: 100 }, now)).page();
  return hits.map(({ row }) => row.id.split(':')[2]!);
}
const all = Object.keys(things).sort();
const allBut = (...keys: string[]) => all.filter((key) => !keys.includes(key));

describe.each<[rule: string, examples: [text: string, found: string[]][]]>([
  [
    'umlauts, ß and accents are what people write for them, in any case and number',
    [
      ['haus', ['haeuser', 'essen']],
      ['HÄUSER', ['haeuser', 'essen']],
      ['haeuser', ['haeuser', 'essen']],
      ['strasse', ['strasse']],
      ['Strassenfest', ['strasse']],
      ['großen', ['strasse']],
      ['cafe', ['cafe', 'sprachcafe']],
      ['Café', ['cafe', 'sprachcafe']],
      ['Cafe\u0301', ['cafe', 'sprachcafe']],
    ],
  ],
  [
    'a word finds the compounds that it begins or ends, after what has it alone, and those that have it in the middle',
    [
      ['Garten', ['garten', 'gartenfest', 'kindergarten']],
      ['Fest', ['gartenfest', 'strasse']],
      ['Nachbarschaft', ['hilfe']],
      ['Generation', ['garten', 'mittendrin']],
      ['generationen', ['garten', 'mittendrin']],
      ['Auto', ['autos']],
    ],
  ],
  [
    'several words find the compound that is made of them',
    [
      ['hilfe nachbarn', ['hilfe']],
      ['Fest Garten', ['gartenfest']],
    ],
  ],
  [
    'a compound that the index does not have is looked for as its two halves',
    [
      ['Seniorensport', ['alter']],
      ['Kaffeehaus', []],
      ['Alterssport', ['alter']],
    ],
  ],
  [
    'a word for all genders is one word, however it is written',
    [
      ['Bürgerinnen', ['rat']],
      ['Bürger:innen', ['rat']],
      ['Nachbarinnen', ['rat']],
      ['Freundinnen', ['rat']],
    ],
  ],
  [
    'one mistake is forgiven in a word of 4 letters, two in one of 8, and none in what the index has or in shorter ones',
    [
      ['Gatren', ['garten']],
      ['Gaten', ['garten']],
      ['Gartten', ['garten']],
      ['Gelsenkrichen', all],
      ['Gelsenkirshn', all],
      ['Lesepatten', ['lesen']],
      ['Kindegarden', ['kindergarten', 'lesen']],
      ['Essem', ['essen']],
      ['Ratt', ['rat']],
      ['Rax', []],
      ['Gxrtxn', []],
    ],
  ],
  [
    'a phrase is found just so, stop words counted, and what is in quotation marks is not looked for in other forms',
    [
      ['"Häuser der Jugend"', ['haeuser']],
      ['„Haus der Jugend“', ['haeuser']],
      ['"Haus Jugend"', []],
      ['"Jugend der Häuser"', []],
      ['"Garten"', ['garten']],
      ['"Gatren"', []],
    ],
  ],
  [
    'what stands behind a hyphen must not be there: the word itself, not its compounds',
    [
      ['garten -fest', ['garten', 'gartenfest', 'kindergarten']],
      ['garten -gartenfest', ['garten', 'kindergarten']],
      ['kaffee -"und Kaffee"', ['kaffee']],
      ['-garten', allBut('garten')],
      ['garten -garten', ['gartenfest', 'kindergarten']],
      ['musik - straße', ['strasse']],
    ],
  ],
  [
    '"or" and "oder" separate alternatives, each with all its words',
    [
      ['Straßenfest oder Lesepaten', ['lesen', 'strasse']],
      ['kaffee nachbarn OR vorlesen freude', ['lesen', 'kaffee']],
      ['oder Lesepaten oder', ['lesen']],
    ],
  ],
  [
    'words that say nothing demand nothing, also when umlauts are written out',
    [
      ['die Lesepaten', ['lesen']],
      ['Bewegung fuer Senioren', ['alter']],
      ['die', all],
      ['der und für', all],
      ['?!', all],
    ],
  ],
  [
    'topics and places are found by their German names, but not by parts of them',
    [
      ['Schule', ['lesen']],
      ['Umwelt', ['garten']],
      ['Gelsenkirchen', all],
      ['garten gelsenkirchen', ['garten', 'gartenfest', 'kindergarten']],
      ['Kirche', []],
    ],
  ],
])('%s', (_rule, examples) => {
  test.each(examples)('%s', async (text, found) => {
    expect(await find(text)).toEqual(found);
  });
});
