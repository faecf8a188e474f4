import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Network } from '../../services/start-network.ts';
import { ask } from '../setup/ask.ts';
import { startTestNetwork } from '../setup/network.ts';

const editor = { account: 'editor-1', grants: [{ role: 'editor' as const, city: 'hattingen' }] };
let network: Network;
let token: string;
beforeAll(async () => {
  network = await startTestNetwork({ cities: ['hattingen', 'bottrop', 'wolfsburg'] });
  await network.settled();
  token = await network.token(editor);
});
afterAll(() => network?.[Symbol.asyncDispose]());

async function read(query: string) {
  const { data, errors } = await ask(network.url, query);
  expect(errors).toBeUndefined();
  return data;
}
async function write(mutation: string): Promise<string> {
  const { data, errors } = await ask(network.url, `mutation { written: ${mutation} }`, { token });
  expect(errors).toBeUndefined();
  await network.settled();
  return data.written.id;
}

test('a district without a conference shows up among the gaps, and disappears when one is founded', async () => {
  const gaps = async () => {
    const { city, conferenceCoverage } = await read(`{
      city(slug: "hattingen") { conferenceCoverage { covered total withoutConference { title } } }
      conferenceCoverage(region: "west", cities: ["hattingen"]) { city { name } covered total withoutConference { title } }
    }`);
    const { city: named, ...known } = conferenceCoverage[0];
    expect(named).toEqual({ name: 'Hattingen' });
    expect(known, 'the city and the directory say the same').toEqual(city.conferenceCoverage);
    return known;
  };
  expect(await gaps()).toEqual({
    covered: 2,
    total: 4,
    withoutConference: [{ title: 'Blankenstein' }, { title: 'Rauendahl' }],
  });
  const id = await write(`createConference(city: "hattingen", input: { title: "Stadtteilkonferenz Rauendahl",
    districts: ["hattingen:district:rauendahl"], openTo: PUBLIC, visibility: PUBLIC }) { id }`);
  expect((await gaps()).withoutConference).toEqual([{ title: 'Blankenstein' }]);
  await write(`createEvent(city: "hattingen", input: { title: "Erste Runde", startsAt: "2020-05-05T18:00:00+02:00",
    conference: "${id}", attendance: [{ sector: CITIZENS, count: 31 }], visibility: PUBLIC }) { id }`);
  const { conference } = await read(
    `{ conference(id: "${id}") { lastMeeting { title attendance { sector count } } nextMeeting { id } districts { title } } }`,
  );
  expect(conference).toEqual({
    lastMeeting: { title: 'Erste Runde', attendance: [{ sector: 'CITIZENS', count: 31 }] },
    nextMeeting: null,
    districts: [{ title: 'Rauendahl' }],
  });
});

test('who seeks a room in one city finds the offer in the next, and asks that city whom to write to', async () => {
  const { boardMatches } = await read(`{
    boardMatches(id: "hattingen:board-entry:beispiel-proberaum-gesucht", first: 1) {
      reasons entry { id title city { name state } contact { office } }
    }
  }`);
  expect(boardMatches).toEqual([
    {
      reasons: expect.arrayContaining(['SUBJECT', 'TOPIC']),
      entry: {
        id: 'wolfsburg:board-entry:beispiel-raum-am-abend',
        title: 'Raum für Proben am Abend',
        city: { name: 'Wolfsburg', state: 'DE_NI' },
        contact: { office: 'Beispiel' },
      },
    },
  ]);
});

test('within a city what is sought and what is offered find each other', async () => {
  const { city } = await read(`{ city(slug: "hattingen") { board(direction: SEEKS, subject: HELPERS) {
    nodes { title matches { reasons entry { title } } } } } }`);
  expect(city.board.nodes).toEqual([
    {
      title: 'Vorlesen in der Kita',
      matches: [{ reasons: ['SUBJECT', 'TOPIC', 'WORDS', 'CITY'], entry: { title: 'Zeit zum Vorlesen' } }],
    },
  ]);
});

test('who would like to help but does not know how is told what fits', async () => {
  const { suggestions } = await read(
    '{ suggestions(interests: [SCHOOL], district: "hattingen:district:rauendahl", hours: 8, first: 1) { reasons node { title } } }',
  );
  expect(suggestions).toEqual([
    { reasons: ['INTEREST', 'DISTRICT', 'HOURS', 'SOUGHT'], node: { title: 'Vorlesen in der Kita' } },
  ]);
});

test('a funding programme whose deadline is over is in no list and stays reachable', async () => {
  const data = await read(`{
    city(slug: "hattingen") { funding { nodes { title } } all: funding(includeExpired: true) { totalCount } }
    fundingProgrammes(cities: ["hattingen"]) { nodes { title } }
    funding(id: "hattingen:funding:beispiel-abgelaufen") { title }
  }`);
  expect(data).toEqual({
    city: { funding: { nodes: [{ title: 'Beispiel: Stadtteilfonds' }] }, all: { totalCount: 2 } },
    fundingProgrammes: { nodes: [{ title: 'Beispiel: Stadtteilfonds' }] },
    funding: { title: 'Beispiel: Starthilfe für neue Gruppen' },
  });
});

test('the groups of every city are found by what they work on', async () => {
  const { city, workingGroups } = await read(`{
    city(slug: "wolfsburg") { workingGroups { nodes { title goal speakerOffice meetings { nodes { title } } } } }
    workingGroups(topics: [DIGITAL]) { nodes { title city { name } } }
  }`);
  expect(city.workingGroups.nodes).toHaveLength(4);
  expect(city.workingGroups.nodes).toContainEqual({
    title: 'Arbeitsgruppe Suche-Biete-Plattform',
    goal: expect.any(String),
    speakerOffice: 'Stadt Wolfsburg, Koordinierungsstelle Bürgerengagement',
    meetings: { nodes: [{ title: 'Probelauf der Suche-Biete-Plattform' }] },
  });
  expect(workingGroups.nodes.map(({ city }: { city: { name: string } }) => city.name).sort()).toEqual([
    'Hattingen',
    'Wolfsburg',
  ]);
});

test('one date of a series falls out and one is moved, and the city, the search, the calendar and the table say the same', async () => {
  const inDays = (days: number, from = new Date()) => new Date(from.getTime() + days * 86_400_000);
  const [startsAt, endsAt] = [inDays(20), inDays(20.05)].map((at) => at.toISOString());
  const id =
    await write(`createEvent(city: "hattingen", input: { title: "Offener Treff Zwiebelturm", visibility: PUBLIC,
    startsAt: "${startsAt}", endsAt: "${endsAt}", recurrence: "FREQ=WEEKLY;COUNT=4" }) { id }`);
  const occurrences = async (): Promise<Date[]> => {
    const { event } = await read(`{ event(id: "${id}") { occurrences { startsAt } } }`);
    return event.occurrences.map((date: { startsAt: string }) => new Date(date.startsAt));
  };
  const search = async (day: Date): Promise<Date[]> => {
    const { events } = await read(`{ events(text: "zwiebelturm", from: "${inDays(-1, day).toISOString()}",
      to: "${inDays(1, day).toISOString()}") { edges { occurrence { startsAt } } } }`);
    return events.edges.map(({ occurrence }: { occurrence: { startsAt: string } }) => new Date(occurrence.startsAt));
  };
  const file = async (name: string) =>
    (await fetch(`${network.directory.url}/exports/events.${name}?text=zwiebelturm`)).text();

  const [first, second, third, fourth] = (await occurrences()) as [Date, Date, Date, Date];
  expect(await search(second)).toEqual([second]);
  await write(`cancelOccurrence(id: "${id}", startsAt: "${second.toISOString()}") { id }`);
  const moved = inDays(3, third);
  await write(
    `moveOccurrence(id: "${id}", startsAt: "${third.toISOString()}", to: { startsAt: "${moved.toISOString()}" }) { id }`,
  );
  expect(await occurrences()).toEqual([first, moved, fourth]);
  expect(await Promise.all([first, second, third, moved, fourth].map(search))).toEqual([
    [first],
    [],
    [],
    [moved],
    [fourth],
  ]);
  expect((await file('ics')).match(/^(EXDATE|RECURRENCE-ID)/gm)).toEqual(['EXDATE', 'RECURRENCE-ID']);
  expect(await file('csv')).toMatch(/entfällt am \d\d\.\d\d\.\d{4}; statt \d\d\.\d\d\.\d{4}: /);
});
