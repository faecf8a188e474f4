import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFilters } from '../../../../services/directory/search/filters.ts';
import { findListings } from '../../../../services/directory/search/search.ts';
import { now, startIndex, type TestIndex } from '../index/start-index.ts';

const things: Record<string, object> = {
  haus: { title: 'Häuser der Jugend', summary: 'Offene Türen für alle.' },
  strasse: { title: 'Straßenfest', summary: 'Musik in der Großen Straße' },
  nachbarschaftshilfe: { title: 'Nachbarschaftshilfe Welper', summary: 'Einkaufen und begleiten.' },
  nachbarn: { title: 'Kaffeetafel', summary: 'Nachbarn helfen einander.' },
  garten: { title: 'Garten der Generationen', summary: 'Gemeinsam gärtnern.' },
  kindergarten: { title: 'Förderverein Kindergarten' },
  chor: { title: 'Kinderchor', description: 'Wir proben im Gemeindehaus.' },
  cafe: { title: 'Repair-Café', summary: 'Kaputtes wird heil.' },
  sprachcafe: { title: 'Sprachcafe am Markt' },
  buerger: { title: 'Rat der Bürger*innen', summary: 'Für Nachbar:innen und Bürger/-innen.' },
  senioren: { title: 'Sport im Alter', summary: 'Bewegung für Senioren' },
  lesen: { title: 'Lesepaten', summary: 'Vorlesen in der Schule', topics: ['SCHOOL'] },
  auto: { title: 'Fahrten mit Autos', summary: 'Wir fahren Sie.' },
};
let index: TestIndex;
beforeAll(async () => {
  index = await startIndex();
  await index.addCity('gelsenkirchen', { name: 'Gelsenkirchen' });
  await index.publish(Object.fromEntries(Object.entries(things).map(([key, data]) => [`gelsenkirchen:initiative:${key}`, data])));
});
afterAll(() => index[Symbol.asyncDispose]());
const find = async (text: string) => {
  const { hits } = await findListings(index.db, readFilters({ text }), { first: 100 }, now);
  return hits.map(({ row }) => `${row.id.split(':')[2]} ${row.score}`).join(', ');
};
test('x', async () => {
  for (const q of ['haus','Häuser','Haeuser','HAUS','straße','Strasse','strassenfest','nachbarschaft','hilfe nachbarn','Nachbarschaftshilfe','Nachbrschaft','Gaten','garten','gärten','chor','kinder','cafe','Café','Cafés','bürgerinnen','Bürger','Nachbarinnen','Seniorensport','sportsenioren','"Häuser der Jugend"','"Jugend Häuser"','garten -kinder','garten -kindergarten','chor oder garten','die','die garten','fuer senioren','lesepate','Lesepatten','schule','Gelsenkirchen','Gelsenkirchn','kirche','auto','Auto','-garten', 'gelsenkirchen garten', 'Kaffee', 'Jgend', '2027', 'Kindergartn', 'lseen'])
    console.info(q.padEnd(22), '=>', await find(q));
});
