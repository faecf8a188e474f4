import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sentenceOf } from '../../../../services/shared/refusal.ts';
import { editor, editorElsewhere, inDays, member, startTestCity, type TestCity } from '../start-test-city.ts';

let node: TestCity;
beforeAll(async () => {
  node = await startTestCity();
});
afterAll(() => node[Symbol.asyncDispose]());
beforeEach(async () => {
  const { db } = node;
  await Promise.all([db.initiative.deleteMany(), db.event.deleteMany(), db.bestPractice.deleteMany()]);
  await Promise.all([db.funding.deleteMany(), db.training.deleteMany(), db.workingGroup.deleteMany()]);
  await Promise.all([db.conference.deleteMany(), db.boardEntry.deleteMany(), db.mailingList.deleteMany()]);
  await Promise.all([db.district.deleteMany(), db.idempotentWrite.deleteMany()]);
  const stamps = { createdAt: inDays(-1), updatedAt: inDays(-1), licence: 'example' };
  await db.district.create({ data: { id: 'hattingen:district:welper', title: 'Welper', ...stamps } });
  await db.initiative.create({ data: { id: 'hattingen:initiative:garten', title: 'Garten', ...stamps } });
});

const contact = { office: 'Büro', email: 'buero@hattingen.example', phone: '02324 000' };
const shared = {
  summary: 'Kurz gesagt.',
  topics: ['CULTURE', 'SOCIAL'],
  visibility: 'PUBLIC',
  url: 'https://hattingen.example/chor',
  licence: 'CC0-1.0',
};

/** Each kind: how its type and id are written, all fields that it can be sent, and how they are read back. */
const document = {
  title: 'Leitfaden',
  url: 'https://doku.example/a.pdf',
  form: 'MATERIAL',
  language: 'de',
  mediaType: 'application/pdf',
  licence: 'CC-BY-4.0',
};
const kinds = [
  {
    type: 'Initiative',
    kind: 'initiative',
    given: {
      description: 'Wir singen.\n\nJeden Dienstag.',
      form: 'ASSOCIATION',
      districts: ['hattingen:district:welper'],
      website: 'http://chor.example/über-uns?x=1#y',
      since: '2020-07',
      plainLanguage: 'Wir singen zusammen.',
      contact,
    },
    read: 'description form districts { id } website since plainLanguage contact { office email phone }',
    expected: { districts: [{ id: 'hattingen:district:welper' }] },
    emptied: { description: null, form: 'OTHER', districts: [], website: null, since: null, contact: null },
  },
  {
    type: 'Event',
    kind: 'event',
    required: { startsAt: '2027-05-31T18:00:00+02:00' },
    given: {
      description: 'Ein Konzert.',
      form: 'FESTIVAL',
      status: 'TENTATIVE',
      endsAt: '2027-05-31T20:30:00.25+02:00',
      allDay: true,
      venue: { name: 'Saal', address: 'Weg 1', location: { lat: 51.399, lon: 7.184 } },
      onlineUrl: 'https://live.example',
      organiser: 'hattingen:initiative:garten',
      district: 'hattingen:district:welper',
      audience: 'INVITED',
      documents: [document],
      attendance: [{ sector: 'CITIZENS', count: 12 }],
    },
    read: `description form status startsAt endsAt allDay venue { name address location { lat lon } } onlineUrl organiser { id }
      district { id } audience documents { title url form language mediaType licence } attendance { sector count }`,
    expected: {
      startsAt: '2027-05-31T16:00:00.000Z',
      endsAt: '2027-05-31T18:30:00.250Z',
      organiser: { id: 'hattingen:initiative:garten' },
      district: { id: 'hattingen:district:welper' },
    },
    emptied: {
      endsAt: null,
      venue: null,
      organiser: null,
      district: null,
      status: 'CONFIRMED',
      audience: 'PUBLIC',
      allDay: false,
      documents: [],
      attendance: [],
    },
  },
  {
    type: 'BestPractice',
    kind: 'best-practice',
    given: {
      challenge: 'Zu wenig Stimmen.',
      approach: 'Gefragt.',
      result: 'Mehr Stimmen.',
      effort: 'Ein Abend.',
      costs: 'Keine.',
      lessons: 'Früher fragen.',
      startedOn: '2024',
      documents: [document],
      contact,
    },
    read: `challenge approach result effort costs lessons startedOn contact { office email phone }
      documents { title url form language mediaType licence }`,
    emptied: { challenge: null, startedOn: null, documents: [], contact: null },
  },
  {
    type: 'Funding',
    kind: 'funding',
    given: {
      purpose: 'Feste.',
      funder: 'Eine Stiftung',
      amountMin: 100,
      amountMax: 1_000,
      deadline: '2027-05-31T23:59:00+02:00',
      regions: ['DE_NW', 'west'],
      eligible: ['GROUP', 'CHURCH'],
    },
    read: 'purpose funder amountMin amountMax deadline regions eligible',
    expected: { deadline: '2027-05-31T21:59:00.000Z' },
    emptied: { purpose: null, amountMin: null, amountMax: null, deadline: null, regions: [], eligible: [] },
  },
  {
    type: 'Training',
    kind: 'training',
    required: { startsAt: '2027-05-31T16:00:00.000Z' },
    given: {
      description: 'Ein Abend.',
      provider: 'Das Büro',
      endsAt: '2027-05-31T18:00:00.000Z',
      place: 'Rathaus',
      onlineUrl: 'https://kurs.example',
      places: 12,
      costs: 'keine',
      contact,
    },
    read: 'description provider startsAt endsAt place onlineUrl places costs contact { office email phone }',
    emptied: { provider: null, endsAt: null, place: null, onlineUrl: null, places: null, costs: null, contact: null },
  },
  {
    type: 'WorkingGroup',
    kind: 'working-group',
    given: {
      goal: 'Mehr Stimmen.',
      state: 'CLOSED',
      speakerOffice: 'Das Büro',
      report: 'Es sind mehr.',
      documents: [document],
      contact,
    },
    read: `goal state speakerOffice report contact { office email phone }
      documents { title url form language mediaType licence }`,
    emptied: { goal: null, state: 'ACTIVE', speakerOffice: null, report: null, documents: [], contact: null },
  },
  {
    type: 'Conference',
    kind: 'conference',
    given: {
      districts: ['hattingen:district:welper'],
      convenor: 'Das Büro',
      openTo: 'INVITED',
      rhythm: 'viermal im Jahr',
      contact,
    },
    read: 'districts { id } convenor openTo rhythm contact { office email phone }',
    expected: { districts: [{ id: 'hattingen:district:welper' }] },
    emptied: { districts: [], convenor: null, openTo: 'PUBLIC', rhythm: null, contact: null },
  },
  {
    type: 'BoardEntry',
    kind: 'board-entry',
    required: { direction: 'SEEKS', subject: 'ROOMS' },
    given: {
      details: 'Am Abend.',
      district: 'hattingen:district:welper',
      effort: 2.5,
      validUntil: '2027-05-31T16:00:00.000Z',
      state: 'DONE',
      contact,
    },
    read: 'direction subject details district { id } effort validUntil state contact { office email phone }',
    expected: { district: { id: 'hattingen:district:welper' } },
    emptied: { details: null, district: null, effort: null, state: 'OPEN', contact: null },
  },
  {
    type: 'MailingList',
    kind: 'mailing-list',
    required: { mailbox: 'alle' },
    distinct: (index: number) => ({ mailbox: `alle-${index}` }),
    given: { description: 'Was alle angeht.', policy: 'OPEN', contact },
    read: 'description policy address contact { office email phone }',
    expected: { address: 'alle@hattingen.stadtverbund.example' },
    emptied: { description: null, policy: 'MODERATED', contact: null },
  },
  { type: 'District', kind: 'district', given: { population: 0 }, read: 'population', emptied: { population: null } },
].map((kind) => ({ required: {}, expected: {}, distinct: (_index: number) => ({}), ...kind }));

const listing = 'id title summary topics visibility url licence city { slug }';
const create = ({ type, read }: { type: string; read: string }) =>
  `mutation($input: Create${type}Input!) { item: create${type}(city: "hattingen", input: $input) { ${listing} ${read} createdAt updatedAt } }`;
const update = ({ type, read }: { type: string; read: string }) =>
  `mutation($id: ID!, $input: Update${type}Input!) { item: update${type}(id: $id, input: $input) { ${listing} ${read} createdAt updatedAt } }`;

describe.each(kinds)('$type', (kind) => {
  const { type, given, required, expected, emptied, distinct } = kind;

  test('is created with all its fields, and read back as it was sent', async () => {
    const input = { title: '  Chor der U\u0308bung ', ...shared, ...required, ...given };
    const { data, errors } = await node.ask(create(kind), { input }, editor);
    expect(errors).toEqual([]);
    const { title: _, mailbox: _mailbox, ...same } = { mailbox: null, ...input };
    expect(data.item).toMatchObject({ ...same, ...expected, title: 'Chor der Übung', city: { slug: 'hattingen' } });
    expect(data.item.id).toBe(`hattingen:${kind.kind}:chor-der-uebung`);
    expect(data.item.createdAt).toBe(data.item.updatedAt);
    expect(Math.abs(Date.parse(data.item.createdAt) - Date.now())).toBeLessThan(60_000);
  });

  test('is a draft under CC-BY-4.0 when only what is required is sent', async () => {
    const { data } = await node.ask(create(kind), { input: { title: 'Chor', ...required } }, editor);
    expect(data.item).toMatchObject({
      ...emptied,
      visibility: 'DRAFT',
      licence: 'CC-BY-4.0',
      topics: [],
      summary: null,
    });
  });

  test('changes only in the fields that are sent', async () => {
    const made = await node.ask(create(kind), { input: { title: 'Chor', ...shared, ...required, ...given } }, editor);
    const { id } = made.data.item;
    const changed = await node.ask(update(kind), { id, input: { title: 'Neuer Chor' } }, editor);
    const { updatedAt: before, ...rest } = made.data.item;
    const { updatedAt, ...now } = changed.data.item;
    expect(now).toEqual({ ...rest, title: 'Neuer Chor' });
    expect(Date.parse(updatedAt)).toBeGreaterThanOrEqual(Date.parse(before));
    expect((await node.ask(update(kind), { id, input: {} }, editor)).data.item).toEqual(changed.data.item);
  });

  test('null empties a field, and brings the default back where none can be empty', async () => {
    const made = await node.ask(create(kind), { input: { title: 'Chor', ...shared, ...required, ...given } }, editor);
    const nothing = { summary: null, topics: null, visibility: null, url: null, licence: null };
    const input = { ...nothing, ...Object.fromEntries(Object.keys(given).map((field) => [field, null])) };
    const { data, errors } = await node.ask(update(kind), { id: made.data.item.id, input }, editor);
    expect(errors).toEqual([]);
    const defaults = { summary: null, topics: [], visibility: 'DRAFT', url: null, licence: 'CC-BY-4.0' };
    expect(data.item).toMatchObject({ ...defaults, ...emptied });
  });

  test('a title cannot be emptied', async () => {
    const made = await node.ask(create(kind), { input: { title: 'Chor', ...required } }, editor);
    for (const title of [null, '', ' \n ']) {
      const { errors } = await node.ask(update(kind), { id: made.data.item.id, input: { title } }, editor);
      expect(errors).toMatchObject([
        { message: 'input.title is empty. Fill it in.', extensions: { reason: 'TEXT_MISSING' } },
      ]);
    }
  });

  test('is withdrawn once and for all: it is gone for everybody, and its id stays taken', async () => {
    const input = { title: 'Chor', key: 'chor', visibility: 'PUBLIC', ...required };
    const { id } = (await node.ask(create(kind), { input }, editor)).data.item;
    const withdraw = `mutation($id: ID!) { done: withdraw${type}(id: $id) }`;
    const field = type[0]!.toLowerCase() + type.slice(1);
    expect((await node.ask(`{ ${field}(id: "${id}") { id } }`)).data[field]).toEqual({ id });
    expect((await node.ask(withdraw, { id }, editor)).data).toEqual({ done: id });
    expect((await node.ask(withdraw, { id }, editor)).data).toEqual({ done: id });
    expect((await node.ask(`{ ${field}(id: "${id}") { id } }`, {}, editor)).data[field]).toBeNull();
    const change = await node.ask(update(kind), { id, input: { title: 'Neu' } }, editor);
    expect(change.data.item).toBeNull();
    expect(change.errors[0]).toMatchObject({
      message: 'Nothing readable has this id. Check id; it may have been withdrawn.',
      extensions: { code: 'NOT_FOUND', reason: 'NOT_FOUND', argument: 'id' },
    });
    const again = await node.ask(create(kind), { input: { ...input, ...distinct(2) } }, editor);
    expect(again.errors[0]!.extensions).toMatchObject({ code: 'CONFLICT', reason: 'ID_TAKEN', argument: 'input.key' });
  });

  test('a key that is made from a title and taken gets -2, -3 and so on, also when many come at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        node.ask(create(kind), { input: { title: 'Chor', ...required, ...distinct(index) } }, editor),
      ),
    );
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    const keys = answers.map(({ data }) => data.item.id.split(':')[2]).sort();
    expect(keys).toEqual(['chor', 'chor-2', 'chor-3', 'chor-4', 'chor-5', 'chor-6']);
  });

  test.each([
    [
      'nobody',
      null,
      'SIGN_IN_REQUIRED',
      'UNAUTHENTICATED',
      'This needs a signed-in account. Send the header Authorization: Bearer, followed by a token.',
    ],
    ['a member', member, 'ROLE_REQUIRED', 'FORBIDDEN', sentenceOf('ROLE_REQUIRED')],
    ['an editor of another city', editorElsewhere, 'ROLE_REQUIRED', 'FORBIDDEN', sentenceOf('ROLE_REQUIRED')],
  ] as const)('cannot be written by %s', async (_who, viewer, reason, code, message) => {
    const { id } = (
      await node.ask(create(kind), { input: { title: 'Chor', visibility: 'PUBLIC', ...required } }, editor)
    ).data.item;
    const everything = () =>
      Promise.all([
        node.db.initiative.findMany(),
        node.db.event.findMany(),
        node.db.bestPractice.findMany(),
        node.db.district.findMany(),
      ]);
    const before = await everything();
    const refusal = [expect.objectContaining({ message, extensions: { code, reason } })];
    expect((await node.ask(create(kind), { input: { title: 'Neu', ...required } }, viewer)).errors).toEqual(refusal);
    expect((await node.ask(update(kind), { id, input: { title: 'Neu' } }, viewer)).errors).toEqual(refusal);
    const withdraw = `mutation { withdraw${type}(id: "${id}") }`;
    expect((await node.ask(withdraw, {}, viewer)).errors).toEqual(refusal);
    expect(await everything()).toEqual(before);
  });
});

describe('several changes in one request', () => {
  test('see each other', async () => {
    const { data } = await node.ask(
      `mutation {
        one: updateInitiative(id: "hattingen:initiative:garten", input: { districts: ["hattingen:district:welper"] }) { districts { title } }
        two: updateDistrict(id: "hattingen:district:welper", input: { title: "Welper Mitte" }) { title }
        three: updateInitiative(id: "hattingen:initiative:garten", input: { title: "Gärten" }) { title districts { title } }
      }`,
      {},
      editor,
    );
    expect(data.one).toEqual({ districts: [{ title: 'Welper' }] });
    expect(data.three).toEqual({ title: 'Gärten', districts: [{ title: 'Welper Mitte' }] });
  });
});
