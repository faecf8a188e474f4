import { afterAll, beforeAll, expect, test } from 'vitest';
import { startFilledDirectory, type TestDirectory } from '../start-test-directory.ts';

const [past, future] = ['2026-11-01T10:00:00Z', '2027-01-31T10:00:00Z'];
const entry = { direction: 'SEEKS', subject: 'ROOMS', validUntil: future };
interface Page {
  nodes: { id: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
}

let directory: TestDirectory;
beforeAll(async () => {
  directory = await startFilledDirectory(
    {
      'hattingen:district:welper': { title: 'Welper' },
      'hattingen:district:holthausen': { title: 'Holthausen' },
      'hattingen:conference:holthausen': { title: 'Runde', districts: ['hattingen:district:holthausen'] },
      'hattingen:event:runde-1': {
        startsAt: '2026-05-05T16:00:00Z',
        conference: 'hattingen:conference:holthausen',
        attendance: [{ sector: 'CITIZENS', count: 4 }],
        documents: [{ title: 'Protokoll', url: 'https://doku.example/1', form: 'MINUTES' }],
      },
      'hattingen:event:runde-2': { startsAt: '2026-10-06T16:00:00Z', conference: 'hattingen:conference:holthausen' },
      'hattingen:event:runde-3': {
        startsAt: '2026-11-10T16:00:00Z',
        status: 'CANCELLED',
        conference: 'hattingen:conference:holthausen',
      },
      'hattingen:event:runde-4': { startsAt: '2027-02-02T16:00:00Z', conference: 'hattingen:conference:holthausen' },
      'hattingen:event:lesefest': { title: 'Lesefest', topics: ['SCHOOL'], startsAt: '2026-12-05T14:00:00Z' },
      'hattingen:initiative:lesepaten': { title: 'Lesepaten', topics: ['SCHOOL'] },
      'hattingen:board-entry:chor': { ...entry, title: 'Proberaum für den Chor', topics: ['CULTURE'] },
      'hattingen:board-entry:vorlesen': {
        ...entry,
        title: 'Vorlesen in der Kita',
        subject: 'HELPERS',
        topics: ['SCHOOL'],
        district: 'hattingen:district:welper',
        effort: 6,
      },
      'wolfsburg:district:westhagen': { title: 'Westhagen' },
      'wolfsburg:board-entry:aula': {
        ...entry,
        title: 'Ein Raum am Abend',
        summary: 'Eine Aula, auch für einen Chor.',
        direction: 'OFFERS',
        topics: ['CULTURE'],
      },
      'wolfsburg:board-entry:keller': { ...entry, title: 'Keller', direction: 'OFFERS' },
      'wolfsburg:board-entry:alt': { ...entry, title: 'Saal für Chöre', direction: 'OFFERS', validUntil: past },
      'wolfsburg:board-entry:fertig': { ...entry, title: 'Saal für Chöre', direction: 'OFFERS', state: 'DONE' },
      'wolfsburg:funding:offen': { title: 'Fonds ohne Frist', funder: 'Sparkasse' },
      'wolfsburg:funding:bald': { title: 'Fonds mit Frist', deadline: future, amountMax: 500, eligible: ['GROUP'] },
      'wolfsburg:funding:vorbei': { title: 'Fonds von früher', deadline: past },
      'wolfsburg:mailing-list:netz': { title: 'Netz', description: 'Ankündigungen aus dem Hallenbad', policy: 'OPEN' },
      'wolfsburg:training:gewesen': { title: 'Kurs von früher', startsAt: past },
      'wolfsburg:training:kommt': { title: 'Kurs', startsAt: future, places: 12 },
      'wolfsburg:working-group:schulen': { title: 'Schulen', goal: 'Junge Menschen', state: 'FORMING' },
      'hattingen:working-group:schule': {
        title: 'Arbeitsgruppe Schule und Ehrenamt',
        summary: 'Lesepaten für jede Schule.',
        topics: ['SCHOOL', 'RECOGNITION'],
      },
      'bottrop:working-group:lernen': {
        title: 'Gruppe Lernen',
        summary: 'Schulen und Vereine.',
        topics: ['SCHOOL', 'RECOGNITION'],
      },
      'bottrop:working-group:paten': { title: 'Paten', summary: 'Lesepaten im Ehrenamt.' },
      'bottrop:working-group:beendet': { title: 'Schule', topics: ['SCHOOL'], state: 'CLOSED' },
      'bottrop:working-group:garten': { title: 'Arbeitsgruppe Garten' },
      'hattingen:working-group:nachbar': { title: 'Schule nebenan', topics: ['SCHOOL'] },
      'wolfsburg:working-group:fertig': { title: 'Fertig', state: 'CLOSED' },
    },
    { now: () => new Date('2026-11-22T10:00:00Z') },
  );
});
afterAll(() => directory[Symbol.asyncDispose]());

async function ask(query: string) {
  const { data, errors } = await directory.ask(query);
  expect(errors).toBeUndefined();
  return data;
}
const keys = (nodes: { id: string }[]) => nodes.map(({ id }) => id.split(':')[2]).sort();

test('what does not count any longer is in no list, no count and no file, unless it is asked for', async () => {
  const of = async (args: string) => {
    const lists = ['boardEntries', 'fundingProgrammes', 'trainings'];
    const fields = lists.map((list) => `${list}${args} { totalCount nodes { id } exports { csv } }`);
    return ask(`{ ${fields.join(' ')} }`);
  };
  const now = await of('');
  expect(keys(now.boardEntries.nodes)).toEqual(['aula', 'chor', 'keller', 'vorlesen']);
  expect(keys(now.fundingProgrammes.nodes)).toEqual(['bald', 'offen']);
  expect(keys(now.trainings.nodes)).toEqual(['kommt']);
  const all = await of('(includeExpired: true)');
  expect(keys(all.boardEntries.nodes)).toEqual(['alt', 'aula', 'chor', 'fertig', 'keller', 'vorlesen']);
  expect(keys(all.fundingProgrammes.nodes)).toEqual(['bald', 'offen', 'vorbei']);
  expect(keys(all.trainings.nodes)).toEqual(['gewesen', 'kommt']);
  for (const found of [now, all]) {
    for (const { nodes, totalCount, exports } of Object.values<{
      nodes: object[];
      totalCount: number;
      exports: { csv: string };
    }>(found)) {
      expect(totalCount).toBe(nodes.length);
      const { pathname, search } = new URL(exports.csv);
      const file = await (await fetch(`${directory.directory.url}${pathname}${search}`)).text();
      expect(file.trim().split('\r\n')).toHaveLength(nodes.length + 1);
    }
  }
  const { search } = await ask('{ search(text: "Fonds") { totalCount facets { kind { value count } } } }');
  expect(search).toEqual({ totalCount: 2, facets: { kind: [{ value: 'FUNDING', count: 2 }] } });
});

test('funding programmes come by their deadline, page by page, and what is always open last', async () => {
  const seen: string[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const query = `query ($after: String) { fundingProgrammes(includeExpired: true, first: 1, after: $after) {
      nodes { id } pageInfo { hasNextPage endCursor } } }`;
    const page: Page = (await directory.ask(query, { after })).data.fundingProgrammes;
    const { nodes, pageInfo } = page;
    seen.push(...nodes.map(({ id }) => id.split(':')[2]!));
    [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
  }
  expect(seen).toEqual(['vorbei', 'bald', 'offen']);
});

test('a window of time holds events only', async () => {
  const { search } = await ask(`{ search(from: "${past}", to: "2027-03-01T00:00:00Z") { nodes { __typename } } }`);
  expect(new Set(search.nodes.map(({ __typename }: { __typename: string }) => __typename))).toEqual(new Set(['Event']));
});

test('each kind is told apart by what matters of it, and answers its own fields', async () => {
  const data = await ask(`{
    boardEntries(direction: SEEKS, topics: [SCHOOL]) { nodes { id subject effort validUntil state district { title } } }
    workingGroups(state: FORMING) { nodes { title goal state } }
    conferences(openTo: PUBLIC) { nodes { title districts { title } } }
    mailingLists(text: "Ankündigung") { nodes { title description policy city { slug } } }
    fundingProgrammes(text: "Frist", sort: RELEVANCE) { nodes { title deadline amountMax eligible } }
    events(from: "2026-05-01T00:00:00Z", to: "2026-06-01T00:00:00Z") {
      nodes { conference { title } attendance { sector count } documents { title url form } } }
  }`);
  expect(data.boardEntries.nodes).toEqual([
    {
      id: 'hattingen:board-entry:vorlesen',
      subject: 'HELPERS',
      effort: 6,
      validUntil: '2027-01-31T10:00:00.000Z',
      state: 'OPEN',
      district: { title: 'Welper' },
    },
  ]);
  expect(data.workingGroups.nodes).toEqual([{ title: 'Schulen', goal: 'Junge Menschen', state: 'FORMING' }]);
  expect(data.conferences.nodes).toEqual([{ title: 'Runde', districts: [{ title: 'Holthausen' }] }]);
  expect(data.mailingLists.nodes).toEqual([
    { title: 'Netz', description: 'Ankündigungen aus dem Hallenbad', policy: 'OPEN', city: { slug: 'wolfsburg' } },
  ]);
  expect(data.fundingProgrammes.nodes).toContainEqual({
    title: 'Fonds mit Frist',
    deadline: '2027-01-31T10:00:00.000Z',
    amountMax: 500,
    eligible: ['GROUP'],
  });
  expect(data.events.nodes).toEqual([
    {
      conference: { title: 'Runde' },
      attendance: [{ sector: 'CITIZENS', count: 4 }],
      documents: [{ title: 'Protokoll', url: 'https://doku.example/1', form: 'MINUTES' }],
    },
  ]);
});

test('who seeks a room in one city finds the offer in another, the best first and with reasons', async () => {
  const { boardMatches } = await ask(
    '{ boardMatches(id: "hattingen:board-entry:chor") { score reasons entry { id city { name } } } }',
  );
  expect(boardMatches).toEqual([
    {
      score: 6,
      reasons: ['SUBJECT', 'TOPIC', 'WORDS'],
      entry: { id: 'wolfsburg:board-entry:aula', city: { name: 'Wolfsburg' } },
    },
    { score: 3, reasons: ['SUBJECT'], entry: { id: 'wolfsburg:board-entry:keller', city: { name: 'Wolfsburg' } } },
  ]);
  const back = await ask('{ boardMatches(id: "wolfsburg:board-entry:aula", first: 1) { entry { id } } }');
  expect(back.boardMatches).toEqual([{ entry: { id: 'hattingen:board-entry:chor' } }]);
  expect((await ask('{ boardMatches(id: "hattingen:board-entry:nichts") { score } }')).boardMatches).toEqual([]);
  const refused = await directory.ask('{ boardMatches(id: "x") { score } }');
  expect(refused.errors?.[0]?.extensions).toMatchObject({ reason: 'ID_MALFORMED', argument: 'id' });
});

test('who would like to help is told what fits, and what takes too long is left out', async () => {
  const suggest = async (args: string) => {
    const { suggestions } = await ask(`{ suggestions(${args}) { score reasons node { __typename id } } }`);
    return suggestions as { score: number; reasons: string[]; node: { id: string } }[];
  };
  expect(await suggest('interests: [SCHOOL], district: "hattingen:district:welper", hours: 10')).toEqual([
    {
      score: 6,
      reasons: ['INTEREST', 'DISTRICT', 'HOURS', 'SOUGHT'],
      node: { __typename: 'BoardEntry', id: 'hattingen:board-entry:vorlesen' },
    },
    { score: 1, reasons: ['INTEREST'], node: { __typename: 'Event', id: 'hattingen:event:lesefest' } },
    { score: 1, reasons: ['INTEREST'], node: { __typename: 'Initiative', id: 'hattingen:initiative:lesepaten' } },
  ]);
  const quick = await suggest('interests: [SCHOOL], hours: 5');
  expect(keys(quick.map(({ node }) => node))).toEqual(['lesefest', 'lesepaten']);
  expect(await suggest('interests: [RESCUE]')).toEqual([]);
  expect((await suggest('cities: ["wolfsburg"]')).length).toBe(0);
  const { errors } = await directory.ask('{ suggestions(hours: 745) { score } }');
  expect(errors?.[0]?.extensions).toMatchObject({ reason: 'NUMBER_OUT_OF_RANGE', argument: 'hours' });
});

test('groups that work on the same in other cities find each other, the closest first and with reasons', async () => {
  const related = async (id: string, first = '') => {
    const query = `{ relatedGroups(id: "${id}"${first}) { score reasons group { id city { name } } } }`;
    return (await ask(query)).relatedGroups;
  };
  const found = await related('hattingen:working-group:schule');
  expect(found).toEqual([
    {
      score: 5,
      reasons: ['TOPIC', 'WORDS'],
      group: { id: 'bottrop:working-group:lernen', city: { name: 'Bottrop' } },
    },
    { score: 2, reasons: ['WORDS'], group: { id: 'bottrop:working-group:paten', city: { name: 'Bottrop' } } },
  ]);
  expect(await related('hattingen:working-group:schule', ', first: 1')).toEqual([found[0]]);
  expect(await related('bottrop:working-group:beendet')).toEqual([
    expect.objectContaining({ group: expect.objectContaining({ id: 'hattingen:working-group:nachbar' }) }),
    expect.objectContaining({ group: expect.objectContaining({ id: 'hattingen:working-group:schule' }) }),
  ]);
  for (const id of ['bottrop:working-group:garten', 'hattingen:working-group:nichts', 'hattingen:event:lesefest']) {
    expect(await related(id)).toEqual([]);
  }
  const refused = await directory.ask('{ relatedGroups(id: "x") { score } }');
  expect(refused.errors?.[0]?.extensions).toMatchObject({ reason: 'ID_MALFORMED', argument: 'id' });
});

test('a district without a conference shows up among the gaps, and disappears when one is founded', async () => {
  const query = (
    args: string,
  ) => `{ conferenceCoverage${args} { city { slug name } covered total withoutConference { title }
    districts { district { title } conference { title } lastMeeting { id } } } }`;
  const { conferenceCoverage } = await ask(query(''));
  expect(conferenceCoverage).toEqual([
    {
      city: { slug: 'hattingen', name: 'Hattingen' },
      covered: 1,
      total: 2,
      withoutConference: [{ title: 'Welper' }],
      districts: [
        {
          district: { title: 'Holthausen' },
          conference: { title: 'Runde' },
          lastMeeting: { id: 'hattingen:event:runde-2' },
        },
        { district: { title: 'Welper' }, conference: null, lastMeeting: null },
      ],
    },
    {
      city: { slug: 'wolfsburg', name: 'Wolfsburg' },
      covered: 0,
      total: 1,
      withoutConference: [{ title: 'Westhagen' }],
      districts: [{ district: { title: 'Westhagen' }, conference: null, lastMeeting: null }],
    },
  ]);
  const slugs = async (args: string) =>
    (await ask(query(args))).conferenceCoverage.map(({ city }: { city: { slug: string } }) => city.slug);
  expect(await slugs('(first: 1)')).toEqual(['hattingen']);
  expect(await slugs('(first: 1, after: "hattingen")')).toEqual(['wolfsburg']);
  expect(await slugs('(cities: ["wolfsburg"])')).toEqual(['wolfsburg']);

  const city = directory.network.cities.get('wolfsburg')!;
  city.publish('wolfsburg:conference:neu', { title: 'Neu', districts: ['wolfsburg:district:westhagen'] });
  await directory.directory.harvestNow();
  const [after] = (await ask(query('(cities: ["wolfsburg"])'))).conferenceCoverage;
  expect([after.covered, after.withoutConference]).toEqual([1, []]);
});

test('the printed directory has a section for each kind of which a city has something', async () => {
  const page = await (await fetch(`${directory.directory.url}/print?cities=wolfsburg`)).text();
  for (const heading of ['Arbeitsgruppen', 'Suche-Biete', 'Förderprogramme', 'Qualifizierungen', 'Mailverteiler']) {
    expect(page).toContain(`<h3>${heading} `);
  }
  const other = await (await fetch(`${directory.directory.url}/print?cities=hattingen`)).text();
  expect(other).toContain('<h3>Stadtteilkonferenzen ');
  expect(other).not.toContain('Förderprogramme');
  expect(page).toContain('bis 31.01.2027');
  expect(page).not.toContain('Fonds von früher');
});
