import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { editor, inDays, startTestCity, type TestCity } from '../start-test-city.ts';

let node: TestCity;
beforeAll(async () => {
  node = await startTestCity({ slugs: ['hattingen', 'bottrop'] });
  const stamps = { createdAt: inDays(-1), updatedAt: inDays(-1), licence: 'example', visibility: 'PUBLIC' as const };
  await node.db.initiative.createMany({
    data: [
      { id: 'hattingen:initiative:chor', title: 'Chor', ...stamps },
      { id: 'hattingen:initiative:gone', title: 'Gone', ...stamps, withdrawnAt: inDays(-1) },
    ],
  });
  await node.db.event.create({
    data: { id: 'hattingen:event:fest', title: 'Fest', startsAt: inDays(10), endsAt: inDays(11), ...stamps },
  });
  const district = { id: 'hattingen:district:welper', title: 'Welper', ...stamps };
  await node.db.district.create({ data: district });
  await node.city.database('bottrop').district.create({ data: { ...district, id: 'bottrop:district:boy' } });
});
afterAll(() => node[Symbol.asyncDispose]());

const startsAt = '2027-05-31T18:00:00+02:00';
const initiative = { title: 'Neu' };
const event = { title: 'Neu', startsAt };
const long = (length: number) => 'ä'.repeat(length);
const topics = [
  'SPORT',
  'CULTURE',
  'LEISURE',
  'SOCIAL',
  'HEALTH',
  'SCHOOL',
  'POLITICS',
  'CHURCH',
  'JUSTICE',
  'RESCUE',
  'OTHER',
];
const withVenue = (venue: object) => ({ ...event, venue });
const at = (location: object) => withVenue({ location });

const sentences: Record<string, string> = {
  TEXT_MISSING: '{} is empty. Fill it in.',
  TEXT_TOO_LONG: '{} is longer than # characters. Shorten it.',
  TOO_MANY: '{} has more than # entries. Send fewer.',
  VALUE_INVALID: '{} has a value that is not accepted. See its description in the schema.',
  KEY_MALFORMED: '{} may only hold a-z, 0-9 and hyphens, with 1 to 64 characters, not only digits.',
  MAILBOX_TAKEN: '{} is taken by another list of the city, or kept for mails that programs send. Choose another.',
  DATE_INVALID: '{} is not a date that exists. Write 2027, 2027-05 or 2027-05-31.',
  DATE_TIME_INVALID: '{} is not a point in time that exists. Write 2027-05-31T18:00:00+02:00.',
  END_BEFORE_START: '{} lies before the start. Choose an end at or after the start.',
  URL_INVALID: '{} is not a web address. Write it in full, beginning with https://.',
  EMAIL_INVALID: '{} is not an e-mail address. Write it like buero@stadt.example.',
  NUMBER_OUT_OF_RANGE: '{} is out of range. Choose a number up to #.',
  ID_MALFORMED: '{} is not an id. Ids look like hattingen:initiative:welper-aktiv.',
  ID_FOREIGN: '{} belongs to another city or kind. Use an id of this city and kind.',
  REFERENCE_UNKNOWN: '{} names something this city does not have. Create it first or leave it out.',
  ID_TAKEN: '{} is taken already. Choose another key.',
};

type Case = [input: object, argument: string, reason: string, limit?: number];
const initiativeCases: Case[] = [
  [{ title: '' }, 'title', 'TEXT_MISSING'],
  [{ title: ' \t\n' }, 'title', 'TEXT_MISSING'],
  [{ title: long(201) }, 'title', 'TEXT_TOO_LONG', 200],
  [{ title: 'a\0b' }, 'title', 'VALUE_INVALID'],
  [{ title: 'a\u0007b' }, 'title', 'VALUE_INVALID'],
  [{ title: 'a\ud800b' }, 'title', 'VALUE_INVALID'],
  [{ ...initiative, summary: long(501) }, 'summary', 'TEXT_TOO_LONG', 500],
  [{ ...initiative, summary: '\udc00' }, 'summary', 'VALUE_INVALID'],
  [{ ...initiative, description: long(10_001) }, 'description', 'TEXT_TOO_LONG', 10_000],
  [{ ...initiative, plainLanguage: long(2_001) }, 'plainLanguage', 'TEXT_TOO_LONG', 2_000],
  [{ ...initiative, topics }, 'topics', 'TOO_MANY', 10],
  [{ ...initiative, topics: ['SPORT', 'SPORT'] }, 'topics', 'VALUE_INVALID'],
  [{ ...initiative, licence: 'frei für alle' }, 'licence', 'VALUE_INVALID'],
  [{ ...initiative, key: 'Welper Aktiv' }, 'key', 'KEY_MALFORMED'],
  [{ ...initiative, key: '' }, 'key', 'KEY_MALFORMED'],
  [{ ...initiative, key: '2027' }, 'key', 'KEY_MALFORMED'],
  [{ ...initiative, key: 'a'.repeat(65) }, 'key', 'KEY_MALFORMED'],
  [{ ...initiative, key: 'chor' }, 'key', 'ID_TAKEN'],
  [{ ...initiative, key: 'gone' }, 'key', 'ID_TAKEN'],
  ...[
    'javascript:alert(1)',
    'www.chor.example',
    'https://',
    'https://a b.example',
    'https://a:b@chor.example',
    'ftp://a',
  ].map((website): Case => [{ ...initiative, website }, 'website', 'URL_INVALID']),
  [{ ...initiative, url: 'data:text/html,x' }, 'url', 'URL_INVALID'],
  [{ ...initiative, url: `https://a.example/${'a'.repeat(2_000)}` }, 'url', 'TEXT_TOO_LONG', 2_000],
  ...['2026-02-30', '2026-13', '2026-1-1', '20', '2025-02-29', '31.05.2026', '0000', '2026-05-31T10:00'].map(
    (since): Case => [
      { ...initiative, since },
      'since',
      since.length > 10 ? 'TEXT_TOO_LONG' : 'DATE_INVALID',
      since.length > 10 ? 10 : undefined,
    ],
  ),
  [{ ...initiative, contact: { email: 'buero' } }, 'contact.email', 'EMAIL_INVALID'],
  [{ ...initiative, contact: { email: 'a@b.example, c@d.example' } }, 'contact.email', 'EMAIL_INVALID'],
  [{ ...initiative, contact: { email: `${'a'.repeat(250)}@b.example` } }, 'contact.email', 'TEXT_TOO_LONG', 254],
  [{ ...initiative, contact: { office: long(201) } }, 'contact.office', 'TEXT_TOO_LONG', 200],
  [{ ...initiative, contact: { phone: long(51) } }, 'contact.phone', 'TEXT_TOO_LONG', 50],
  [{ ...initiative, districts: ['welper'] }, 'districts', 'ID_MALFORMED'],
  [{ ...initiative, districts: ['hattingen:district:welper', 'bottrop:district:boy'] }, 'districts', 'ID_FOREIGN'],
  [{ ...initiative, districts: ['hattingen:initiative:chor'] }, 'districts', 'ID_FOREIGN'],
  [
    { ...initiative, districts: ['hattingen:district:welper', 'hattingen:district:nowhere'] },
    'districts',
    'REFERENCE_UNKNOWN',
  ],
  [{ ...initiative, districts: Array(51).fill('hattingen:district:welper') }, 'districts', 'TOO_MANY', 50],
];
const eventCases: Case[] = [
  ...['2027-05-31', '2027-05-31T18:00:00', '2027-02-30T18:00:00Z', '2027-05-31T24:00:00Z', '2027-05-31T18:60:00Z'].map(
    (wrong): Case => [{ title: 'Neu', startsAt: wrong }, 'startsAt', 'DATE_TIME_INVALID'],
  ),
  ...['0000-01-01T00:00:00Z', '9999-12-31T23:59:59-01:00', 'morgen', '2027-05-31T18:00:00+2:00'].map(
    (wrong): Case => [{ ...event, endsAt: wrong }, 'endsAt', 'DATE_TIME_INVALID'],
  ),
  [{ ...event, endsAt: '2027-05-31T17:59:59+02:00' }, 'endsAt', 'END_BEFORE_START'],
  [{ ...event, endsAt: '2027-05-31T18:00:00+03:00' }, 'endsAt', 'END_BEFORE_START'],
  [{ ...event, onlineUrl: 'meet.example' }, 'onlineUrl', 'URL_INVALID'],
  [withVenue({ name: long(201) }), 'venue.name', 'TEXT_TOO_LONG', 200],
  [withVenue({ address: long(301) }), 'venue.address', 'TEXT_TOO_LONG', 300],
  [at({ lat: 90.1, lon: 0 }), 'venue.location.lat', 'NUMBER_OUT_OF_RANGE', 90],
  [at({ lat: 0, lon: -180.5 }), 'venue.location.lon', 'NUMBER_OUT_OF_RANGE', 180],
  [{ ...event, organiser: 'chor' }, 'organiser', 'ID_MALFORMED'],
  [{ ...event, organiser: 'hattingen:district:welper' }, 'organiser', 'ID_FOREIGN'],
  [{ ...event, organiser: 'bottrop:initiative:chor' }, 'organiser', 'ID_FOREIGN'],
  [{ ...event, organiser: 'hattingen:initiative:gone' }, 'organiser', 'REFERENCE_UNKNOWN'],
  [{ ...event, district: 'hattingen:district:nowhere' }, 'district', 'REFERENCE_UNKNOWN'],
  [{ ...event, district: 'bottrop:district:boy' }, 'district', 'ID_FOREIGN'],
];
const districtCases: Case[] = [
  [{ title: 'Neu', population: -1 }, 'population', 'NUMBER_OUT_OF_RANGE', 10_000_000],
  [{ title: 'Neu', population: 10_000_001 }, 'population', 'NUMBER_OUT_OF_RANGE', 10_000_000],
];
const bestPracticeCases: Case[] = [
  ...['challenge', 'approach', 'result', 'lessons'].map(
    (field): Case => [{ title: 'Neu', [field]: long(5_001) }, field, 'TEXT_TOO_LONG', 5_000],
  ),
  ...['effort', 'costs'].map((field): Case => [{ title: 'Neu', [field]: long(1_001) }, field, 'TEXT_TOO_LONG', 1_000]),
  [{ title: 'Neu', startedOn: '2026-06-31' }, 'startedOn', 'DATE_INVALID'],
];

const everything = async () => {
  const { initiative, event, bestPractice, district, idempotentWrite } = node.db;
  const { funding, training, workingGroup, conference, boardEntry, mailingList } = node.db;
  const tables = [initiative, event, bestPractice, district, idempotentWrite];
  const more = [funding, training, workingGroup, conference, boardEntry, mailingList];
  return Promise.all([...tables, ...more].map((table) => (table as typeof initiative).findMany()));
};
const codeOf = (reason: string) => (reason.endsWith('_TAKEN') ? 'CONFLICT' : 'BAD_INPUT');
const refusal = (argument: string, reason: string, limit?: number) => ({
  message: sentences[reason]!.replace('{}', argument).replace('#', String(limit)),
  extensions: { code: codeOf(reason), reason, argument, ...(limit !== undefined && { limit }) },
});

const document = { title: 'Protokoll', url: 'https://doku.example/1' };
const kindCases: [string, Case[]][] = [
  [
    'Event',
    [
      [{ ...event, documents: [{ ...document, url: 'doku' }] }, 'documents.0.url', 'URL_INVALID'],
      [{ ...event, documents: [{ ...document, url: '' }] }, 'documents.0.url', 'URL_INVALID'],
      [{ ...event, documents: [{ ...document, title: ' ' }] }, 'documents.0.title', 'TEXT_MISSING'],
      [{ ...event, documents: [{ ...document, language: 'Deutsch!' }] }, 'documents.0.language', 'VALUE_INVALID'],
      [{ ...event, documents: [{ ...document, mediaType: 'pdf' }] }, 'documents.0.mediaType', 'VALUE_INVALID'],
      [{ ...event, documents: Array(21).fill(document) }, 'documents', 'TOO_MANY', 20],
      [
        { ...event, attendance: [{ sector: 'POLITICS', count: -1 }] },
        'attendance.0.count',
        'NUMBER_OUT_OF_RANGE',
        1_000_000,
      ],
      [
        {
          ...event,
          attendance: [
            { sector: 'POLITICS', count: 1 },
            { sector: 'POLITICS', count: 2 },
          ],
        },
        'attendance',
        'VALUE_INVALID',
      ],
      [{ ...event, conference: 'hattingen:conference:nowhere' }, 'conference', 'REFERENCE_UNKNOWN'],
      [{ ...event, group: 'hattingen:initiative:chor' }, 'group', 'ID_FOREIGN'],
    ],
  ],
  [
    'Funding',
    [
      [{ ...initiative, amountMin: 10, amountMax: 5 }, 'amountMax', 'VALUE_INVALID'],
      [{ ...initiative, amountMin: -1 }, 'amountMin', 'NUMBER_OUT_OF_RANGE', 1_000_000_000],
      [{ ...initiative, regions: ['NRW!'] }, 'regions.0', 'VALUE_INVALID'],
      [{ ...initiative, deadline: 'morgen' }, 'deadline', 'DATE_TIME_INVALID'],
    ],
  ],
  [
    'Training',
    [
      [{ ...event, endsAt: '2027-05-31T17:00:00+02:00' }, 'endsAt', 'END_BEFORE_START'],
      [{ ...event, places: 0 }, 'places', 'NUMBER_OUT_OF_RANGE', 100_000],
    ],
  ],
  ['WorkingGroup', [[{ ...initiative, goal: long(5_001) }, 'goal', 'TEXT_TOO_LONG', 5_000]]],
  [
    'MailingList',
    [
      [{ ...initiative, mailbox: 'Alle' }, 'mailbox', 'VALUE_INVALID'],
      [{ ...initiative, mailbox: '' }, 'mailbox', 'VALUE_INVALID'],
      [{ ...initiative, mailbox: 'postmaster' }, 'mailbox', 'MAILBOX_TAKEN'],
      [{ ...initiative, mailbox: 'alle', description: long(5_001) }, 'description', 'TEXT_TOO_LONG', 5_000],
    ],
  ],
  ['Conference', [[{ ...initiative, districts: ['bottrop:district:boy'] }, 'districts', 'ID_FOREIGN']]],
  [
    'BoardEntry',
    [
      [{ ...initiative, direction: 'SEEKS', subject: 'TIME', effort: 745 }, 'effort', 'NUMBER_OUT_OF_RANGE', 744],
      [
        { ...initiative, direction: 'SEEKS', subject: 'TIME', district: 'hattingen:district:nowhere' },
        'district',
        'REFERENCE_UNKNOWN',
      ],
    ],
  ],
];

describe.each([
  ['Initiative', initiativeCases],
  ['Event', eventCases],
  ['District', districtCases],
  ['BestPractice', bestPracticeCases],
  ...kindCases,
])('creating: %s', (type, cases) => {
  test.each(cases)('%j is refused for its %s as %s, and nothing is stored', async (input, argument, reason, limit) => {
    const before = await everything();
    const create = `mutation($input: Create${type}Input!, $key: String) { create${type}(city: "hattingen", input: $input, idempotencyKey: $key) { id } }`;
    const { status, data, errors } = await node.ask(create, { input, key: JSON.stringify(argument) }, editor);
    expect(status).toBe(200);
    expect(data).toEqual({ [`create${type}`]: null });
    expect(errors).toMatchObject([refusal(`input.${argument}`, reason, limit)]);
    expect(await everything()).toEqual(before);
  });
});

describe('changing', () => {
  const change = (input: object, id = 'hattingen:event:fest') =>
    node.ask(
      'mutation($id: ID!, $input: UpdateEventInput!) { updateEvent(id: $id, input: $input) { id } }',
      { id, input },
      editor,
    );

  test.each<Case>([
    [{ startsAt: null }, 'startsAt', 'TEXT_MISSING'],
    [{ startsAt: inDays(12).toISOString() }, 'endsAt', 'END_BEFORE_START'],
    [{ endsAt: inDays(9).toISOString() }, 'endsAt', 'END_BEFORE_START'],
    [{ title: 'Neu', organiser: 'hattingen:initiative:gone' }, 'organiser', 'REFERENCE_UNKNOWN'],
    [{ title: 'Neu', topics: ['SPORT', 'SPORT'] }, 'topics', 'VALUE_INVALID'],
  ])('an event to %j is refused for its %s as %s, and nothing changes', async (input, argument, reason, limit) => {
    const before = await everything();
    expect((await change(input)).errors).toMatchObject([refusal(`input.${argument}`, reason, limit)]);
    expect(await everything()).toEqual(before);
  });

  test.each([
    ['chor', 'ID_MALFORMED', 'BAD_INPUT'],
    ['bottrop:event:fest', 'ID_FOREIGN', 'BAD_INPUT'],
    ['hattingen:initiative:chor', 'ID_FOREIGN', 'BAD_INPUT'],
    ['hattingen:event:never', 'NOT_FOUND', 'NOT_FOUND'],
  ])('%s is refused as %s', async (id, reason, code) => {
    expect((await change({ title: 'Neu' }, id)).errors).toMatchObject([
      { extensions: { code, reason, argument: 'id' } },
    ]);
  });

  test('an end may be the start, and both ends can be moved at once', async () => {
    const startsAt = inDays(20).toISOString();
    expect((await change({ startsAt, endsAt: startsAt })).errors).toEqual([]);
  });

  test.each([
    [
      'Hattingen',
      'SLUG_MALFORMED',
      'city is not a slug. Slugs are a-z, 0-9 and hyphens and begin with a letter, like hattingen or west.',
    ],
    ['bottrop', 'ID_FOREIGN', 'city belongs to another city or kind. Use an id of this city and kind.'],
  ])('creating for the city %s is refused as %s', async (city, reason, message) => {
    const create = 'mutation($city: ID!) { createDistrict(city: $city, input: { title: "Neu" }) { id } }';
    const { errors } = await node.ask(create, { city }, editor);
    expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_INPUT', reason, argument: 'city' } }]);
  });
});

describe('what is accepted', () => {
  const create = `mutation($input: CreateInitiativeInput!) { item: createInitiative(city: "hattingen", input: $input) {
    id title website since districts { id } contact { office email phone } } }`;

  test('lengths count after trimming, and texts are stored in one form', async () => {
    const { data } = await node.ask(create, { input: { title: ` ${long(200)} ` } }, editor);
    expect(data.item.title).toBe(long(200));
  });

  test('empty texts are nothing, and a contact without content is none', async () => {
    const contact = { office: ' ', email: '', phone: null };
    const { data } = await node.ask(create, { input: { title: 'Leer', website: ' ', since: '', contact } }, editor);
    expect(data.item).toMatchObject({ website: null, since: null, contact: null });
  });

  test('a district is kept once however often it is named', async () => {
    const districts = Array(2).fill('hattingen:district:welper');
    const { data } = await node.ask(create, { input: { title: 'Zweimal', districts } }, editor);
    expect(data.item.districts).toEqual([{ id: 'hattingen:district:welper' }]);
  });

  test.each(['2026', '2024-02-29', '1000-01', '9999-12-31'])('%s is a date', async (since) => {
    expect((await node.ask(create, { input: { title: 'Datum', since } }, editor)).data.item.since).toBe(since);
  });

  test('a contact is replaced as a whole', async () => {
    const input = { title: 'Kontakt', contact: { office: 'Büro', phone: '1' } };
    const { id } = (await node.ask(create, { input }, editor)).data.item;
    const update =
      'mutation($id: ID!) { updateInitiative(id: $id, input: { contact: { phone: "2" } }) { contact { office phone } } }';
    expect((await node.ask(update, { id }, editor)).data.updateInitiative.contact).toEqual({
      office: null,
      phone: '2',
    });
  });

  test('a title without a letter of the alphabet gets a key of its own', async () => {
    const { data } = await node.ask(create, { input: { title: '2027 ☀' } }, editor);
    expect(data.item.id).toMatch(/^hattingen:initiative:[0-9a-f]{8}-[0-9a-f]{4}-7/);
  });

  test('dates that are not even texts are refused with the request', async () => {
    const numbers = 'mutation { createInitiative(city: "hattingen", input: { title: "Zahl", since: 2020 }) { id } }';
    const literal = await node.ask(numbers, {}, editor);
    expect([literal.status, literal.errors[0]!.extensions.code]).toEqual([400, 'BAD_INPUT']);
    const variable = await node.ask(create, { input: { title: 'Zahl', since: 2020 } }, editor);
    expect([variable.status, variable.errors[0]!.extensions.code]).toEqual([400, 'BAD_INPUT']);
    expect(await node.db.initiative.count({ where: { title: 'Zahl' } })).toBe(0);
  });
});
