import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { takeTurn } from '../../../../services/city/item/write-once.ts';
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
  const query = `mutation($id: ID!, $content: String) { source: syncSource(id: $id, content: $content) { ${told} rows(first: 100) { nodes { uid verdict reason reasonText item } } } }`;
  const { data, errors } = await node.ask(query, { id, content }, editor);
  expect(errors).toEqual([]);
  return data.source;
};
const counts = (given: object) => ({ new: 0, changed: 0, same: 0, skipped: 0, refused: 0, gone: 0, ...given });
const waitingForTurns = async () => {
  const [row] = await node.db.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
  return Number(row!.count);
};
const eventsNow = () => node.db.event.findMany({ where: { withdrawnAt: null }, orderBy: { id: 'asc' } });

describe('a source', () => {
  test('is previewed without storing anything', async () => {
    const content = calendar({ uid: 'a' }, { uid: 'b', title: '' }, { uid: 'c', day: '20200101' });
    const { data, errors } = await node.ask(
      `mutation($input: SourceInput!) { previewSource(city: "hattingen", input: $input) { format counts { new skipped refused } rows { place title verdict reason reasonText } failure } }`,
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
          reasonText: 'Der Titel fehlt. Tragen Sie ihn in der Quelle ein.',
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
    const unknown = await node.ask(`mutation { restoreOriginal(id: "${id}", fields: ["titel"]) }`, {}, editor);
    expect(unknown.errors[0]?.extensions).toMatchObject({ reason: 'VALUE_INVALID', argument: 'fields.titel' });
    const bare = await node.ask(`mutation { syncSource(id: "${source.id}") { id } }`, {}, editor);
    expect(bare.errors[0]?.extensions).toMatchObject({ reason: 'CONTENT_MISSING', argument: 'content' });
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

  test('holds back what vanishes when it is much at once, until a run hours later finds it too', async () => {
    const { source } = await add({ content: calendar({ uid: 'a' }, { uid: 'b' }, { uid: 'c' }) });
    const held = await sync(source.id, calendar({ uid: 'a' }));
    expect(held.counts).toEqual(counts({ same: 1, gone: 2 }));
    expect(held.rows.nodes[1]).toMatchObject({ uid: 'b', verdict: 'GONE', reason: 'GONE_HELD' });
    await Promise.all([sync(source.id, calendar({ uid: 'a' })), sync(source.id, calendar({ uid: 'a' }))]);
    expect(await eventsNow()).toHaveLength(3);
    clock = new Date('2026-11-22T16:00:00Z');
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
    clock = new Date('2026-11-23T10:00:00Z');
    for (const uids of [['b'], ['b'], ['a', 'b']]) {
      await sync(source.id, calendar(...uids.map((uid) => ({ uid }))));
      clock = new Date(clock.getTime() + 86_400_000);
    }
    expect((await eventsNow()).map(({ title }) => title)).toEqual(['Fest b']);
  });

  test('keeps an edit that is made here while it is read', async () => {
    const { source } = await add({ content: calendar({ uid: 'a' }) });
    const { id } = (await eventsNow())[0]!;
    const [running] = await node.db.$transaction(async (transaction) => {
      await takeTurn(transaction, id);
      const reading = sync(source.id, calendar({ uid: 'a', title: 'Fest heute', more: ['LOCATION:Markt'] }));
      await expect.poll(waitingForTurns, { timeout: 4_000 }).toBe(1);
      await transaction.event.update({ where: { id }, data: { title: 'Sommerfest' } });
      return [reading];
    });
    await running;
    expect((await eventsNow())[0]).toMatchObject({ title: 'Sommerfest', venueName: 'Markt' });
  });

  test('says of a change that does not fit what was edited here that it is refused, for as long as it does not', async () => {
    const from = (day: string, title: string) =>
      calendar({ uid: 'a', day, title, more: [`DTEND;TZID=Europe/Berlin:${day}T200000`] });
    const { source } = await add({ content: from('20270501', 'Fest') });
    const { id } = (await eventsNow())[0]!;
    const edit = `mutation { updateEvent(id: "${id}", input: { endsAt: "2027-05-01T19:00:00+02:00" }) { id } }`;
    expect((await node.ask(edit, {}, editor)).errors).toEqual([]);
    for (const _ of [1, 2]) {
      const after = await sync(source.id, from('20270601', 'Fest heute'));
      expect(after.rows.nodes[0]).toMatchObject({ verdict: 'REFUSED', reason: 'END_BEFORE_START' });
    }
    const origin = await node.ask(`{ event(id: "${id}") { importedFrom { editedFields } } }`, {}, editor);
    expect(origin.data.event.importedFrom.editedFields).toEqual(['endsAt']);
    expect((await node.ask(`mutation { restoreOriginal(id: "${id}") }`, {}, editor)).errors).toEqual([]);
    expect((await sync(source.id, from('20270601', 'Fest heute'))).counts).toEqual(counts({ changed: 1 }));
  });

  test('stores nothing any more once it was removed, also when it was being read then', async () => {
    const { source } = await add({ content: calendar({ uid: 'a' }) });
    const many = calendar(...Array.from({ length: 400 }, (_, number) => ({ uid: `a${number}` })));
    const running = node.ask(
      `mutation($content: String) { syncSource(id: "${source.id}", content: $content) { id } }`,
      { content: many },
      editor,
    );
    await expect.poll(() => node.db.event.count(), { interval: 5, timeout: 10_000 }).toBeGreaterThan(1);
    const query = `mutation { removeSource(id: "${source.id}", withdrawItems: true) }`;
    expect((await node.ask(query, {}, editor)).errors).toEqual([]);
    expect((await running).errors[0]!.extensions).toMatchObject({ reason: 'NOT_FOUND' });
    expect([await eventsNow(), await node.db.sourceRow.count()]).toEqual([[], 0]);
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

  test('that is handed in has as many rows as a request can store', async () => {
    const rows = Array.from({ length: 501 }, (_, number) => `Fest ${number};01.05.2027`);
    const input = { title: 'Tabelle', content: ['Titel;Beginn', ...rows].join('\n') };
    const { errors } = await add(input);
    expect(errors[0]!.extensions).toMatchObject({ reason: 'SOURCE_LONG', argument: 'input.content', limit: 500 });
    const query =
      'mutation($input: SourceInput!) { previewSource(city: "hattingen", input: $input) { failure failureText } }';
    const { data } = await node.ask(query, { input }, editor);
    expect(data.previewSource).toEqual({ failure: 'SOURCE_LONG', failureText: expect.stringMatching(/500 Zeilen/) });
    expect(await node.db.source.count()).toBe(0);
  });

  test('is added once: neither the same address nor the same file makes a second one', async () => {
    served = { body: calendar({ uid: 'a' }) };
    for (const input of [{ url }, { content: calendar({ uid: 'b' }) }]) {
      expect((await add(input)).errors).toEqual([]);
      expect((await add(input)).errors[0]!.extensions).toMatchObject({ reason: 'SOURCE_TAKEN' });
    }
    expect(await eventsNow()).toHaveLength(2);
  });
});

describe('a source with an address', () => {
  test('is recognised by what it is, whatever its address looks like', async () => {
    served = { body: 'Titel;Beginn\nFest;01.05.2027' };
    const { source } = await add({ url: url.replace('kalender.ics', 'export?format=csv') });
    expect(source).toMatchObject({ format: 'CSV', counts: counts({ new: 1 }) });
  });

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

  test('whose reading breaks off is tried again later, and holds up no other', async () => {
    served = { body: calendar({ uid: 'a' }) };
    const { source } = await add({ url });
    await node.db.source.update({
      where: { id: source.id },
      data: { settings: { tags: 'broken' }, etag: null, digest: null },
    });
    const second = await add({ url: `${url}?2`, title: 'Zweiter' });
    served = { body: calendar({ uid: 'b' }, { uid: 'a' }) };
    clock = new Date('2026-11-23T05:00:00Z');
    await node.db.source.updateMany({ data: { dueAt: clock } });
    await node.db.source.update({ where: { id: source.id }, data: { dueAt: new Date(0) } });
    await node.city.runJobs();
    const stored = (id: string) => node.db.source.findUnique({ where: { id } });
    expect(await stored(source.id)).toMatchObject({
      failure: 'SOURCE_BROKEN',
      failingSince: clock,
      dueAt: new Date('2026-11-23T05:15:00Z'),
    });
    expect(await stored(second.source.id)).toMatchObject({ failure: null, syncedAt: clock });
    expect(node.problems.splice(0)).toMatchObject([{ source: source.id, msg: 'a source failed' }]);
  });

  test('is read anew soon after it was changed, also when it was being read then', async () => {
    served = { body: calendar({ uid: 'a' }) };
    const { source } = await add({ url });
    served = { body: calendar(...Array.from({ length: 150 }, (_, number) => ({ uid: `a${number}` }))) };
    clock = new Date('2026-11-23T05:00:00Z');
    const running = node.city.runJobs();
    await expect.poll(() => node.db.event.count(), { interval: 5, timeout: 10_000 }).toBeGreaterThan(1);
    await node.ask(`mutation { updateSource(id: "${source.id}", input: { visibility: PUBLIC }) { id } }`, {}, editor);
    await running;
    expect(await node.db.source.findFirst()).toMatchObject({ digest: null, dueAt: clock });
    await node.city.runJobs();
    expect(await node.db.event.count({ where: { visibility: 'DRAFT', withdrawnAt: null } })).toBe(0);
  });

  test('is told when it may not be called', async () => {
    const { source } = await add({ url: 'https://10.0.0.1/kalender.ics' });
    expect(source).toMatchObject({ state: 'FAILING', failure: 'SOURCE_FORBIDDEN' });
    expect(source.failureText).toMatch(/^Diese Adresse darf nicht abgerufen werden/);
  });
});
