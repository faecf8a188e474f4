import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countStatements } from '../../city/count-statements.ts';
import { startFilledDirectory, type TestDirectory } from '../start-test-directory.ts';

const place = { name: 'Bürgerhaus', address: 'Markt 1', location: { lat: 51.39, lon: 7.19 } };
let directory: TestDirectory;
beforeAll(async () => {
  directory = await startFilledDirectory(
    {
      'hattingen:district:welper': { title: 'Welper' },
      'hattingen:district:altstadt': { title: 'Altstadt', population: 5_000 },
      'hattingen:initiative:chor': {
        title: 'Chor der Vielfalt',
        summary: 'Wir singen.',
        topics: ['CULTURE', 'INTEGRATION'],
        form: 'ASSOCIATION',
        districts: ['hattingen:district:welper', 'hattingen:district:altstadt', 'hattingen:district:none'],
        website: 'https://chor.example/',
        since: '1998',
        url: 'https://hattingen.example/chor',
        licence: 'CC-BY-4.0',
      },
      'hattingen:event:konzert': {
        title: 'Konzert im Advent',
        topics: ['CULTURE'],
        form: 'FESTIVAL',
        status: 'CANCELLED',
        startsAt: '2026-12-06T17:00:00+01:00',
        endsAt: '2026-12-06T19:00:00+01:00',
        recurrence: 'FREQ=WEEKLY;COUNT=2',
        venue: place,
        organiser: 'hattingen:initiative:chor',
        district: 'hattingen:district:welper',
      },
      'hattingen:best-practice:singen': {
        title: 'Singen verbindet Generationen',
        topics: ['CULTURE'],
        challenge: 'Wenige kamen zusammen.',
        startedOn: '2020-07',
      },
      'bottrop:best-practice:singkreis': { title: 'Singen im Stadtteil', topics: ['CULTURE'] },
      'bottrop:best-practice:garten': { title: 'Gärten für Generationen', topics: ['ENVIRONMENT'] },
      'bottrop:best-practice:technik': { title: 'Computer erklären', topics: ['DIGITAL'] },
      'bottrop:event:treff': { title: 'Treff', organiser: 'bottrop:initiative:nicht-oeffentlich' },
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

test('a thing is answered with all that its city published, what it names in the index included', async () => {
  const { search } =
    await ask(`{ search(text: "Chor", kinds: [INITIATIVE]) { nodes { __typename id title summary topics url licence createdAt
    city { slug name state } ... on Initiative { form website since description districts { id title city { slug } } } } } }`);
  expect(search.nodes).toEqual([
    {
      __typename: 'Initiative',
      id: 'hattingen:initiative:chor',
      title: 'Chor der Vielfalt',
      summary: 'Wir singen.',
      topics: ['CULTURE', 'INTEGRATION'],
      url: 'https://hattingen.example/chor',
      licence: 'CC-BY-4.0',
      createdAt: '2026-01-01T10:00:00.000Z',
      city: { slug: 'hattingen', name: 'Hattingen', state: 'DE_NW' },
      form: 'ASSOCIATION',
      website: 'https://chor.example/',
      since: '1998',
      description: null,
      districts: [
        { id: 'hattingen:district:altstadt', title: 'Altstadt', city: { slug: 'hattingen' } },
        { id: 'hattingen:district:welper', title: 'Welper', city: { slug: 'hattingen' } },
      ],
    },
  ]);
});

test('an event comes with its place, its next date and who organises it; what is not in the index is left out', async () => {
  const { events } = await ask(`{ events { totalCount edges { score distanceKm highlight occurrence { startsAt endsAt }
    node { title form status startsAt recurrence allDay venue { name address location { lat lon } } organiser { title } district { title } audience } } } }`);
  expect(events).toEqual({
    totalCount: 2,
    edges: [
      {
        score: null,
        distanceKm: null,
        highlight: null,
        occurrence: { startsAt: '2026-12-06T16:00:00.000Z', endsAt: '2026-12-06T18:00:00.000Z' },
        node: {
          title: 'Konzert im Advent',
          form: 'FESTIVAL',
          status: 'CANCELLED',
          startsAt: '2026-12-06T16:00:00.000Z',
          recurrence: 'FREQ=WEEKLY;COUNT=2',
          allDay: false,
          venue: place,
          organiser: { title: 'Chor der Vielfalt' },
          district: { title: 'Welper' },
          audience: 'PUBLIC',
        },
      },
      expect.objectContaining({
        node: expect.objectContaining({ title: 'Treff', organiser: null, district: null, venue: null }),
      }),
    ],
  });
});

test('the shorthands are searches of one kind', async () => {
  const { initiatives, bestPractices, none } = await ask(`{
    initiatives(form: ASSOCIATION) { totalCount nodes { __typename form } facets { kind { value count } } }
    bestPractices(text: "singen", near: { lat: 51.4, lon: 7.18, radiusKm: 5 }) { edges { score distanceKm highlight node { challenge startedOn } } }
    none: initiatives(form: CHURCH) { totalCount nodes { id } pageInfo { hasNextPage endCursor } }
  }`);
  expect(initiatives).toEqual({
    totalCount: 1,
    nodes: [{ __typename: 'Initiative', form: 'ASSOCIATION' }],
    facets: { kind: [{ value: 'INITIATIVE', count: 1 }] },
  });
  expect(bestPractices.edges).toEqual([
    { score: 7, distanceKm: 0, highlight: '**Singen** im Stadtteil', node: { challenge: null, startedOn: null } },
    {
      score: 7,
      distanceKm: 0,
      highlight: '**Singen** verbindet Generationen · Wenige kamen zusammen',
      node: { challenge: 'Wenige kamen zusammen.', startedOn: '2020-07' },
    },
  ]);
  expect(none).toEqual({ totalCount: 0, nodes: [], pageInfo: { hasNextPage: false, endCursor: null } });
});

describe('an answer says of itself', () => {
  test('how it spreads', async () => {
    const { search } = await ask(
      `{ search(text: "Generationen") { totalCount facets { kind { value count } topic { value count } city { value count } state { value count } } } }`,
    );
    expect(search).toEqual({
      totalCount: 2,
      facets: {
        kind: [{ value: 'BEST_PRACTICE', count: 2 }],
        topic: [
          { value: 'CULTURE', count: 1 },
          { value: 'ENVIRONMENT', count: 1 },
        ],
        city: [
          { value: 'bottrop', count: 1 },
          { value: 'hattingen', count: 1 },
        ],
        state: [{ value: 'DE_NW', count: 2 }],
      },
    });
  });

  test('as of when it is, for each city that the filters let in, whether anything of it was found or not', async () => {
    const { search, events } = await ask(
      `{ search(text: "Computer") { freshness { city asOf state } } events(cities: ["bottrop", "unbekannt"]) { freshness { city state } } }`,
    );
    const asOf = '2026-11-22T10:00:00.000Z';
    expect(search.freshness).toEqual([
      { city: 'bottrop', asOf, state: 'CURRENT' },
      { city: 'hattingen', asOf, state: 'CURRENT' },
    ]);
    expect(events.freshness).toEqual([{ city: 'bottrop', state: 'CURRENT' }]);
  });

  test('where files with the same things are', async () => {
    const { search } = await ask('{ search(text: "Generationen") { exports { csv } } }');
    const csv = await (await fetch(search.exports.csv)).text();
    expect(csv).toContain('Singen verbindet Generationen');
    expect(csv).not.toContain('Computer');
  });
});

describe('similar best practices', () => {
  const similar = async (id: string, first = '') =>
    (await ask(`{ similarBestPractices(id: "${id}"${first}) { score cursor node { id } } }`)).similarBestPractices;

  test('are of other cities and share words or topics, the rarer ones first', async () => {
    const found = await similar('hattingen:best-practice:singen');
    expect(found.map(({ node }: { node: { id: string } }) => node.id)).toEqual([
      'bottrop:best-practice:singkreis',
      'bottrop:best-practice:garten',
    ]);
    expect(found[0].score).toBeGreaterThan(found[1].score);
    expect(await similar('hattingen:best-practice:singen', ', first: 1')).toEqual([found[0]]);
  });

  test('of what the index does not have are none, and of what is no id a refusal', async () => {
    expect(await similar('hattingen:best-practice:unbekannt')).toEqual([]);
    expect(await similar('hattingen:initiative:chor')).toEqual([]);
    const { errors } = await directory.ask('{ similarBestPractices(id: "x") { score } }');
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_INPUT', reason: 'ID_MALFORMED', argument: 'id' } }]);
  });
});

test('a city is known by its slug when it is shown, and any other is not', async () => {
  const { _entities } =
    await ask(`{ _entities(representations: [{ __typename: "City", slug: "bottrop" }, { __typename: "City", slug: "unbekannt" },
    { __typename: "City", slug: "" }]) { ... on City { slug freshness { state } } } }`);
  expect(_entities).toEqual([{ slug: 'bottrop', freshness: { state: 'CURRENT' } }, null, null]);
});

test('what is not asked for is not worked out, and what many things name costs one statement', async () => {
  // The words, each of the five ways to find one word, and what was found.
  const few = await countStatements(() => ask('{ search(text: "singen") { nodes { id title } } }'));
  expect(few).toHaveLength(1 + 5 + 1);
  const page = await countStatements(() =>
    ask(
      '{ search(first: 100) { nodes { id city { name } ... on Event { organiser { title } district { title } } ... on Initiative { districts { title } } } } }',
    ),
  );
  expect(page).toHaveLength(2 + 2);
});
