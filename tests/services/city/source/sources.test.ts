import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { editor, editorElsewhere, maintainer, member, startTestCity, type TestCity } from '../start-test-city.ts';

let node: TestCity;
/** What the calendar's server answers. */
let served: { status?: number; body: string; etag?: string } = { body: '' };
let asked: (string | undefined)[] = [];
const server = createServer(({ headers }, response) => {
  asked.push(headers['if-none-match']);
  if (served.etag && headers['if-none-match'] === served.etag) return response.writeHead(304).end();
  response.writeHead(served.status ?? 200, served.etag ? { etag: served.etag } : {}).end(served.body);
});
let clock = new Date('2026-11-22T10:00:00Z');
let url: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/kalender.ics`;
  node = await startTestCity({ nodeNetworks: ['127.0.0.0/8'], now: () => clock });
});
afterAll(async () => {
  await node[Symbol.asyncDispose]();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
beforeEach(async () => {
  clock = new Date('2026-11-22T10:00:00Z');
  asked = [];
  const { db } = node;
  await Promise.all([
    db.event.deleteMany(),
    db.initiative.deleteMany(),
    db.source.deleteMany(),
    db.sourceRow.deleteMany(),
  ]);
});

interface Told {
  uid: string;
  title?: string;
  day?: string;
  more?: string[];
}

/** Writes a calendar with such events. */
const calendar = (...events: Told[]) =>
  [
    'BEGIN:VCALENDAR',
    ...events.flatMap(({ uid, title = `Fest ${uid}`, day = '20270501', more = [] }) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      `SUMMARY:${title}`,
      `DTSTART;TZID=Europe/Berlin:${day}T180000`,
      ...more,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ].join('\r\n');

const told =
  'id kind format url state failingSince failure failureText syncedAt dueAt counts { new changed same skipped refused gone }';
const add = async (input: object, viewer = editor) => {
  const query = `mutation($input: SourceInput!) { source: addSource(city: "hattingen", input: $input) { ${told} } }`;
  const { data, errors } = await node.ask(query, { input: { title: 'Kalender', ...input } }, viewer);
  return { source: data?.source, errors };
};
const sync = async (id: string, content?: string) => {
  const query = `mutation($id: ID!, $content: String) { source: syncSource(id: $id, content: $content) { ${told} rows(first: 100) { nodes { uid verdict reason text item } } } }`;
  const { data, errors } = await node.ask(query, { id, content }, editor);
  expect(errors).toEqual([]);
  return data.source;
};
const counts = (given: object) => ({ new: 0, changed: 0, same: 0, skipped: 0, refused: 0, gone: 0, ...given });
const eventsNow = () => node.db.event.findMany({ where: { withdrawnAt: null }, orderBy: { id: 'asc' } });

describe('a source', () => {
  test('is previewed without storing anything', async () => {
    const content = calendar({ uid: 'a' }, { uid: 'b', title: '' }, { uid: 'c', day: '20200101' });
    const { data, errors } = await node.ask(
      `mutation($input: SourceInput!) { previewSource(city: "hattingen", input: $input) { format counts { new skipped refused } rows { place title verdict reason text } failure } }`,
      { input: { title: 'Kalender', content } },
      editor,
    );
    expect(errors).toEqual([]);
    expect(data.previewSource).toMatchObject({
      format: 'ICALENDAR',
      counts: { new: 1, skipped: 1, refused: 1 },
      failure: null,
      rows: [
        {
          place: 'Termin 2',
          verdict: 'REFUSED',
          reason: 'TEXT_MISSING',
          text: 'Der Titel fehlt. Füllen Sie es in der Quelle aus.',
        },
        { place: 'Termin 1', verdict: 'NEW', title: 'Fest a' },
        { place: 'Termin 3', verdict: 'SKIPPED', reason: 'OVER' },
      ],
    });
    expect([await node.db.source.count(), await node.db.event.count()]).toEqual([0, 0]);
  });

  test('becomes events; what is good is stored though other rows are refused', async () => {
    const { source, errors } = await add({
      content: calendar({ uid: 'a' }, { uid: 'b', title: '' }),
      visibility: 'PUBLIC',
    });
    expect(errors).toEqual([]);
    expect(source).toMatchObject({
      id: 'hattingen:source:kalender',
      kind: 'EVENT',
      format: 'ICALENDAR',
      state: 'SYNCED',
      counts: counts({ new: 1, refused: 1 }),
    });
    const [event, ...others] = await eventsNow();
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      id: 'hattingen:event:fest-a-2027-05-01',
      startsAt: new Date('2027-05-01T16:00:00Z'),
      visibility: 'PUBLIC',
    });
  });

  test('changes nothing when it is read twice, whatever the order of its rows', async () => {
    const { source } = await add({ content: calendar({ uid: 'a' }, { uid: 'b' }, { uid: 'c' }) });
    const before = await eventsNow();
    const again = await sync(source.id, calendar({ uid: 'c' }, { uid: 'a' }, { uid: 'b' }));
    expect(again.counts).toEqual(counts({ same: 3 }));
    expect(await eventsNow()).toEqual(before);
  });

  test('does not change what was edited here, until somebody brings the original back', async () => {
    const { source } = await add({ content: calendar({ uid: 'a', more: ['LOCATION:Rathaus'] }) });
    const { id } = (await eventsNow())[0]!;
    await node.ask(`mutation { updateEvent(id: "${id}", input: { title: "Sommerfest" }) { id } }`, {}, editor);
    const changed = await sync(source.id, calendar({ uid: 'a', title: 'Fest', more: ['LOCATION:Markt'] }));
    expect(changed.counts).toEqual(counts({ changed: 1 }));
    expect((await eventsNow())[0]).toMatchObject({ title: 'Sommerfest', venueName: 'Markt' });
    const origin = await node.ask(`{ event(id: "${id}") { importedFrom { source { id } editedFields } } }`, {}, editor);
    expect(origin.data.event.importedFrom).toEqual({ source: { id: source.id }, editedFields: ['title'] });
    const restore = await node.ask(`mutation { restoreOriginal(id: "${id}", fields: ["title"]) }`, {}, editor);
    expect(restore.errors).toEqual([]);
    expect((await eventsNow())[0]).toMatchObject({ title: 'Fest' });
    await sync(source.id, calendar({ uid: 'a', title: 'Fest heute', more: ['LOCATION:Markt'] }));
    expect((await eventsNow())[0]).toMatchObject({ title: 'Fest heute' });
  });

  test('withdraws what vanishes from it, but not what is over or was edited', async () => {
    const days = { old: '20261123' };
    const all = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'old'].map((uid) => ({ uid, day: days[uid as 'old'] }));
    const { source } = await add({ content: calendar(...all) });
    const edited = (await eventsNow()).find(({ title }) => title === 'Fest b')!;
    await node.ask(`mutation { updateEvent(id: "${edited.id}", input: { summary: "Neu" }) { id } }`, {}, editor);
    clock = new Date('2026-12-01T10:00:00Z');
    const after = await sync(source.id, calendar(...all.filter(({ uid }) => !['a', 'b', 'old'].includes(uid))));
    expect(after.counts).toEqual(counts({ same: 7, gone: 3 }));
    const reasons = after.rows.nodes.filter(({ verdict }: { verdict: string }) => verdict === 'GONE');
    expect(reasons.map(({ uid, reason }: { uid: string; reason: string }) => [uid, reason])).toEqual([
      ['a', 'GONE'],
      ['b', 'GONE_EDITED'],
      ['old', 'GONE_OVER'],
    ]);
    expect((await eventsNow()).map(({ title }) => title).sort()).toHaveLength(9);
    const back = await sync(source.id, calendar(...all));
    expect(back.counts).toEqual(counts({ same: 9, new: 1 }));
  });

  test('holds back what vanishes when it is much at once, until the next run finds it too', async () => {
    const { source } = await add({ content: calendar({ uid: 'a' }, { uid: 'b' }, { uid: 'c' }) });
    const held = await sync(source.id, calendar({ uid: 'a' }));
    expect(held.counts).toEqual(counts({ same: 1, gone: 2 }));
    expect(held.rows.nodes[1]).toMatchObject({ uid: 'b', verdict: 'GONE', reason: 'GONE_HELD' });
    expect(await eventsNow()).toHaveLength(3);
    await sync(source.id, calendar({ uid: 'a' }));
    expect((await eventsNow()).map(({ title }) => title)).toEqual(['Fest a']);
  });

  test('leaves withdrawn what was withdrawn here', async () => {
    const { source } = await add({ content: calendar({ uid: 'a' }, { uid: 'b' }) });
    await node.ask('mutation { withdrawEvent(id: "hattingen:event:fest-a-2027-05-01") }', {}, editor);
    for (const _ of [1, 2]) {
      const after = await sync(source.id, calendar({ uid: 'a', title: 'Fest anders' }, { uid: 'b' }));
      expect(after.rows.nodes[0]).toMatchObject({ uid: 'a', verdict: 'SKIPPED', reason: 'WITHDRAWN_HERE' });
    }
    expect(await eventsNow()).toHaveLength(1);
  });

  test('reads only what has one of its tags; other tags or another visibility change what is there', async () => {
    const all = calendar({ uid: 'a', more: ['CATEGORIES:Kultur'] }, { uid: 'b', more: ['CATEGORIES:Sport'] });
    const { source } = await add({ content: all, tags: ['kultur'] });
    expect(source.counts).toEqual(counts({ new: 1, skipped: 1 }));
    const change = `mutation { updateSource(id: "${source.id}", input: { tags: [], visibility: PUBLIC }) { tags visibility } }`;
    expect((await node.ask(change, {}, editor)).data.updateSource).toEqual({ tags: [], visibility: 'PUBLIC' });
    expect((await sync(source.id, all)).counts).toEqual(counts({ new: 1, changed: 1 }));
    expect((await eventsNow()).map(({ visibility, topics }) => [visibility, topics])).toEqual([
      ['PUBLIC', ['CULTURE']],
      ['PUBLIC', ['SPORT']],
    ]);
  });

  test.each([false, true])('is removed, with its things when that is wanted (%s)', async (withdrawItems) => {
    const { source } = await add({ content: calendar({ uid: 'a' }, { uid: 'b' }) });
    const query = `mutation { removeSource(id: "${source.id}", withdrawItems: ${withdrawItems}) }`;
    expect((await node.ask(query, {}, editor)).data.removeSource).toBe(source.id);
    expect(await eventsNow()).toHaveLength(withdrawItems ? 0 : 2);
    expect(await node.db.sourceRow.count()).toBe(0);
    const again = await node.ask(`mutation { syncSource(id: "${source.id}", content: "x") { id } }`, {}, editor);
    expect(again.errors[0]!.extensions).toMatchObject({ reason: 'NOT_FOUND' });
    expect((await add({ content: calendar({ uid: 'a' }) })).source.id).toBe('hattingen:source:kalender-2');
  });

  test('writes what it does into the audit log, without a word of it', async () => {
    const { source } = await add({ content: calendar({ uid: 'a', title: 'Geheim' }) });
    const query =
      '{ _entities(representations: [{ __typename: "City", slug: "hattingen" }]) { ... on City { auditLog(first: 3) { nodes { actor action subject details { name value } } } } } }';
    const { data } = await node.ask(query, {}, editor);
    expect(data._entities[0].auditLog.nodes.map(({ action, subject }: never) => [action, subject])).toEqual([
      ['source-synced', source.id],
      ['event-created', 'hattingen:event:geheim-2027-05-01'],
      ['source-added', source.id],
    ]);
  });

  test.each([
    ['nobody', null, 'SIGN_IN_REQUIRED'],
    ['a member', member, 'ROLE_REQUIRED'],
    ['a maintainer', maintainer, 'ROLE_REQUIRED'],
    ['an editor of another city', editorElsewhere, 'ROLE_REQUIRED'],
  ])('is neither seen nor changed by %s', async (_who, viewer, reason) => {
    const { source } = await add({ content: calendar({ uid: 'a' }), visibility: 'PUBLIC' });
    const { id } = (await eventsNow())[0]!;
    const input = '{ title: "Kalender", content: "x" }';
    const doings = [
      `mutation { previewSource(city: "hattingen", input: ${input}) { format } }`,
      `mutation { addSource(city: "hattingen", input: ${input}) { id } }`,
      `mutation { syncSource(id: "${source.id}", content: "x") { id } }`,
      `mutation { updateSource(id: "${source.id}", input: { title: "Neu" }) { id } }`,
      `mutation { removeSource(id: "${source.id}", withdrawItems: true) }`,
      `mutation { restoreOriginal(id: "${id}") }`,
      '{ _entities(representations: [{ __typename: "City", slug: "hattingen" }]) { ... on City { sources { nodes { id } } } } }',
    ];
    for (const doing of doings) {
      expect((await node.ask(doing, {}, viewer)).errors[0]!.extensions).toMatchObject({ reason });
    }
    const { data } = await node.ask(`{ event(id: "${id}") { title importedFrom { source { url } } } }`, {}, viewer);
    expect(data.event).toEqual({ title: 'Fest a', importedFrom: null });
  });

  test('refuses what cannot be read, and stores nothing of it', async () => {
    const { errors } = await add({ content: '<html>' });
    expect(errors[0]!.extensions).toMatchObject({ reason: 'SOURCE_UNFIT', argument: 'input.content' });
    expect((await add({ url: 'ftp://kalender.example' })).errors[0]!.extensions).toMatchObject({
      reason: 'URL_INVALID',
    });
    expect((await add({})).errors[0]!.extensions).toMatchObject({ reason: 'TEXT_MISSING' });
    expect(await node.db.source.count()).toBe(0);
  });
});

describe('a source with an address', () => {
  test('is read when it is added, and then every night', async () => {
    served = { body: calendar({ uid: 'a' }), etag: '"1"' };
    const { source } = await add({ url });
    expect(source).toMatchObject({ state: 'SYNCED', counts: counts({ new: 1 }) });
    expect(source.dueAt).toMatch(/^2026-11-23T0[0-4]:/);
    served = { body: calendar({ uid: 'a', title: 'Fest b' }), etag: '"2"' };
    await node.city.runJobs();
    expect((await eventsNow())[0]!.title).toBe('Fest a');
    clock = new Date('2026-11-23T05:00:00Z');
    await node.city.runJobs();
    expect((await eventsNow())[0]!.title).toBe('Fest b');
    clock = new Date('2026-11-24T05:00:00Z');
    await node.city.runJobs();
    expect(asked).toEqual([undefined, '"1"', '"2"']);
    expect(await node.db.source.findFirst()).toMatchObject({ syncedAt: clock, failure: null });
  });

  test('says since when and why it fails, is tried ever more rarely, and nothing is withdrawn for it', async () => {
    served = { body: calendar({ uid: 'a' }) };
    await add({ url });
    const states = [];
    for (const [now, answer] of [
      ['2026-11-23T05:00:00Z', { status: 404, body: '' }],
      ['2026-11-23T05:15:00Z', { body: 'BEGIN:VCALENDAR\nEND:VCALENDAR' }],
      ['2026-11-23T05:30:00Z', { body: '<html>' }],
      ['2026-11-23T06:00:00Z', { status: 301, body: '' }],
      ['2026-11-23T07:00:00Z', { body: calendar({ uid: 'a' }) }],
    ] as const) {
      clock = new Date(now);
      served = answer;
      await node.city.runJobs();
      const { failure, failingSince, dueAt } = (await node.db.source.findFirst())!;
      states.push([failure, failingSince?.toISOString().slice(11, 16), dueAt!.toISOString().slice(11, 16)]);
      expect(await eventsNow()).toHaveLength(1);
    }
    expect(states.slice(0, 4)).toEqual([
      ['SOURCE_GONE', '05:00', '05:15'],
      ['SOURCE_EMPTY', '05:00', '05:30'],
      ['NO_CALENDAR', '05:00', '06:00'],
      ['SOURCE_MOVED', '05:00', '07:00'],
    ]);
    expect(states[4]!.slice(0, 2)).toEqual([null, undefined]);
  });

  test('is told when it may not be called', async () => {
    const { source } = await add({ url: 'https://10.0.0.1/kalender.ics' });
    expect(source).toMatchObject({ state: 'FAILING', failure: 'SOURCE_FORBIDDEN' });
    expect(source.failureText).toMatch(/^Diese Adresse darf nicht abgerufen werden/);
  });
});
