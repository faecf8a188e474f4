import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { canReadChange, readableChangesWhere } from '../../../../services/city/change/pending-change.ts';
import { tableOf } from '../../../../services/city/item/kind.ts';
import { getKind } from '../../../../services/city/kinds.ts';
import type { Viewer } from '../../../../services/shared/viewer.ts';
import { countStatements } from '../count-statements.ts';
import {
  admin,
  editor,
  editorElsewhere,
  inDays,
  maintainer,
  member,
  startTestCity,
  type TestCity,
} from '../start-test-city.ts';

const colleague: Viewer = { account: 'maintainer-2', grants: [{ role: 'maintainer', city: 'hattingen' }] };
const maintainerElsewhere: Viewer = { account: 'maintainer-3', grants: [{ role: 'maintainer', city: 'bottrop' }] };
const change = 'id verb kind item author state reason decidedBy fields { field value }';

let node: TestCity;
beforeAll(async () => {
  node = await startTestCity();
});
afterAll(() => node[Symbol.asyncDispose]());
beforeEach(async () => {
  const { db } = node;
  await Promise.all([
    db.initiative.deleteMany(),
    db.event.deleteMany(),
    db.district.deleteMany(),
    db.bestPractice.deleteMany(),
  ]);
  await Promise.all([db.pendingChange.deleteMany(), db.idempotentWrite.deleteMany()]);
  const stamps = { createdAt: inDays(-1), updatedAt: inDays(-1), licence: 'example', visibility: 'PUBLIC' as const };
  await db.initiative.create({
    data: { id: 'hattingen:initiative:chor', title: 'Chor', summary: 'Alt.', contactPhone: '1', ...stamps },
  });
  await db.event.create({
    data: { id: 'hattingen:event:fest', title: 'Fest', startsAt: inDays(3), endsAt: inDays(4), ...stamps },
  });
  await db.district.create({ data: { id: 'hattingen:district:welper', title: 'Welper', ...stamps } });
});

const chor = 'hattingen:initiative:chor';
const update = (input: object, viewer = maintainer, idempotencyKey?: string) =>
  node.ask(
    `mutation($input: UpdateInitiativeInput!, $key: String) {
      item: updateInitiative(id: "${chor}", input: $input, idempotencyKey: $key) { title summary pendingChanges { ${change} } } }`,
    { input, key: idempotencyKey },
    viewer,
  );
const approve = (id: string, viewer: Viewer | null = editor) =>
  node.ask(`mutation($id: ID!) { change: approveChange(id: $id) { ${change} } }`, { id }, viewer);
const decline = (id: string, reason = 'Bitte kürzer.', viewer = editor) =>
  node.ask(
    `mutation($id: ID!, $reason: String!) { change: declineChange(id: $id, reason: $reason) { ${change} } }`,
    { id, reason },
    viewer,
  );
const list = async (viewer: Viewer | null, args = '') => {
  const { data, errors } = await node.ask(
    `{ _entities(representations: [{ __typename: "City", slug: "hattingen" }]) { ... on City {
      pendingChanges${args} { totalCount nodes { ${change} } pageInfo { hasNextPage endCursor } } } } }`,
    {},
    viewer,
  );
  return { page: data._entities[0].pendingChanges, reasons: errors.map(({ extensions }) => extensions.reason) };
};
const reasonsOf = ({ errors }: Awaited<ReturnType<typeof approve>>) =>
  errors.map(({ extensions }) => [extensions.code, extensions.reason]);
const propose = async (input: object, viewer = maintainer): Promise<string> =>
  (await update(input, viewer)).data.item.pendingChanges.at(-1).id;
const stored = () => node.db.initiative.findUniqueOrThrow({ where: { id: chor } });

describe('what a maintainer changes', () => {
  test('stays as it is, with the proposal beside it, until an editor approves it', async () => {
    const { data, errors } = await update({ title: 'Chor', summary: 'Neu.', contact: { phone: '2' } });
    expect(errors).toEqual([]);
    const [proposal] = data.item.pendingChanges;
    expect(data.item).toEqual({ title: 'Chor', summary: 'Alt.', pendingChanges: [proposal] });
    expect(proposal).toEqual({
      id: expect.stringMatching(/^hattingen:change:[0-9a-f-]{36}$/),
      verb: 'UPDATE',
      kind: 'initiative',
      item: chor,
      author: 'maintainer-1',
      state: 'PENDING',
      reason: null,
      decidedBy: null,
      fields: [
        { field: 'summary', value: '"Neu."' },
        { field: 'contact', value: '{"email":null,"phone":"2","office":null,"person":null,"consent":null}' },
      ],
    });
    const approved = await approve(proposal.id);
    expect(approved.data.change).toEqual({ ...proposal, state: 'APPROVED', decidedBy: 'editor-1' });
    const row = await stored();
    expect(row).toMatchObject({ title: 'Chor', summary: 'Neu.', contactPhone: '2' });
    expect(row.updatedAt.getTime()).toBeGreaterThan(inDays(-0.5).getTime());
  });

  test('is refused at once when it is wrong, and then nothing waits', async () => {
    expect(reasonsOf(await update({ title: '' }))).toEqual([['BAD_INPUT', 'TEXT_MISSING']]);
    expect(reasonsOf(await update({ districts: ['hattingen:district:nowhere'] }))).toEqual([
      ['BAD_INPUT', 'REFERENCE_UNKNOWN'],
    ]);
    expect((await list(editor)).page.totalCount).toBe(0);
  });

  test('waits for nobody when it changes nothing', async () => {
    const { data } = await update({ title: 'Chor', contact: { phone: '1' } });
    expect(data.item.pendingChanges).toEqual([]);
  });

  test('waits once under one idempotency key', async () => {
    for (let time = 0; time < 2; time++) await update({ title: 'Großer Chor' }, maintainer, 'einmal');
    expect((await list(editor)).page.totalCount).toBe(1);
    expect(reasonsOf(await update({ title: 'Kleiner Chor' }, maintainer, 'einmal'))).toEqual([
      ['CONFLICT', 'KEY_REUSED'],
    ]);
  });

  test('is refused while 200 changes of the same account wait', async () => {
    const waiting = {
      author: 'maintainer-1',
      verb: 'withdraw',
      kind: 'initiative',
      itemId: chor,
      createdAt: inDays(-1),
    };
    await node.db.pendingChange.createMany({
      data: Array.from({ length: 200 }, (_, index) => ({
        ...waiting,
        id: `hattingen:change:a${index}`,
        input: { fields: {}, basis: {} },
      })),
    });
    expect(reasonsOf(await update({ title: 'Großer Chor' }))).toEqual([['CONFLICT', 'REVIEW_FULL']]);
    expect(reasonsOf(await update({ title: 'Großer Chor' }, colleague))).toEqual([]);
  });

  test('is refused from the 200th on, however many come at the same time', async () => {
    const waiting = { author: 'maintainer-1', verb: 'withdraw', kind: 'initiative', itemId: chor };
    await node.db.pendingChange.createMany({
      data: Array.from({ length: 198 }, (_, index) => ({
        ...waiting,
        id: `hattingen:change:b${index}`,
        input: { fields: {}, basis: {} },
        createdAt: inDays(-1),
      })),
    });
    const begin = (title: string) =>
      node.ask(
        'mutation($title: String!) { createInitiative(city: "hattingen", input: { title: $title }) { id } }',
        { title },
        maintainer,
      );
    const begun = await Promise.all(Array.from({ length: 12 }, (_, index) => begin(`Verein ${index}`)));
    expect(begun.filter(({ errors }) => errors.length === 0)).toHaveLength(2);
    expect(await node.db.pendingChange.count({ where: { author: 'maintainer-1' } })).toBe(200);
  });

  test('can be declined with a reason, which its author reads', async () => {
    const id = await propose({ title: 'Großer Chor' });
    expect((await decline(id)).data.change).toMatchObject({ state: 'DECLINED', reason: 'Bitte kürzer.' });
    expect((await list(maintainer, '(state: DECLINED)')).page.nodes).toMatchObject([{ id, reason: 'Bitte kürzer.' }]);
    expect((await stored()).title).toBe('Chor');
    const second = await propose({ title: 'Großer Chor' });
    expect(reasonsOf(await decline(second, ' '))).toEqual([['BAD_INPUT', 'TEXT_MISSING']]);
    expect(reasonsOf(await decline(second, 'x'.repeat(1_001)))).toEqual([['BAD_INPUT', 'TEXT_TOO_LONG']]);
  });

  test('can be an event that is cancelled, and a thing that is taken out of the network', async () => {
    const cancel = await node.ask(
      'mutation { item: cancelEvent(id: "hattingen:event:fest") { status pendingChanges { id verb fields { field } } } }',
      {},
      maintainer,
    );
    expect(cancel.data.item).toMatchObject({ status: 'CONFIRMED', pendingChanges: [{ verb: 'CANCEL', fields: [] }] });
    expect((await approve(cancel.data.item.pendingChanges[0].id)).errors).toEqual([]);
    expect((await node.db.event.findFirstOrThrow()).status).toBe('CANCELLED');

    const withdraw = () =>
      node.ask(`mutation { id: withdrawInitiative(id: "${chor}", idempotencyKey: "weg") }`, {}, maintainer);
    const { id } = (await withdraw()).data;
    expect(id).toMatch(/^hattingen:change:/);
    expect((await withdraw()).data.id).toBe(id);
    expect((await stored()).withdrawnAt).toBeNull();
    expect((await approve(id)).data.change).toMatchObject({ verb: 'WITHDRAW', state: 'APPROVED' });
    expect((await stored()).withdrawnAt).not.toBeNull();
    expect((await withdraw()).data.id).toBe(chor);
  });
});

describe('what a maintainer adds', () => {
  const create = (input: object, viewer: Viewer | null = maintainer) =>
    node.ask(
      `mutation($input: CreateEventInput!) { item: createEvent(city: "hattingen", input: $input) {
        id title visibility pendingChanges { ${change} } } }`,
      { input },
      viewer,
    );
  const input = { title: 'Lesung', key: 'lesung', startsAt: '2030-05-31T18:00:00+02:00', visibility: 'PUBLIC' };

  test('is a draft with an id of its own until an editor approves it, and then what was asked for', async () => {
    const { data, errors } = await create(input);
    expect(errors).toEqual([]);
    const [proposal] = data.item.pendingChanges;
    expect(data.item).toMatchObject({ id: 'hattingen:event:lesung', title: 'Lesung', visibility: 'DRAFT' });
    expect(proposal).toMatchObject({
      verb: 'CREATE',
      item: 'hattingen:event:lesung',
      fields: [
        { field: 'title', value: '"Lesung"' },
        { field: 'visibility', value: '"PUBLIC"' },
        { field: 'startsAt', value: '"2030-05-31T16:00:00.000Z"' },
      ],
    });
    const read = async (viewer: Viewer | null) =>
      (await node.ask('{ event(id: "hattingen:event:lesung") { visibility } }', {}, viewer)).data.event;
    expect(await Promise.all([null, member, editorElsewhere].map(read))).toEqual([null, null, null]);
    expect((await approve(proposal.id)).errors).toEqual([]);
    expect(await read(null)).toEqual({ visibility: 'PUBLIC' });
  });

  test('is refused at once when it is wrong or its key is taken', async () => {
    expect(reasonsOf(await create({ ...input, endsAt: '2030-05-30T18:00:00+02:00' }))).toEqual([
      ['BAD_INPUT', 'END_BEFORE_START'],
    ]);
    expect(reasonsOf(await create({ ...input, key: 'fest' }))).toEqual([['CONFLICT', 'ID_TAKEN']]);
    expect((await list(editor)).page.totalCount).toBe(0);
  });

  test('stays a draft when it is declined', async () => {
    const [proposal] = (await create(input)).data.item.pendingChanges;
    await decline(proposal.id);
    const row = await node.db.event.findUniqueOrThrow({ where: { id: 'hattingen:event:lesung' } });
    expect(row).toMatchObject({ visibility: 'DRAFT', withdrawnAt: null });
  });

  test('is published with what an editor has mended of it before', async () => {
    const [proposal] = (await create(input)).data.item.pendingChanges;
    await node.ask(
      'mutation { updateEvent(id: "hattingen:event:lesung", input: { title: "Lesenacht" }) { id } }',
      {},
      editor,
    );
    await approve(proposal.id);
    const row = await node.db.event.findUniqueOrThrow({ where: { id: 'hattingen:event:lesung' } });
    expect(row).toMatchObject({ title: 'Lesenacht', visibility: 'PUBLIC' });
  });

  test('needs no decision to be a draft, which can be confirmed all the same', async () => {
    const { visibility: _, ...draft } = input;
    const [proposal] = (await create(draft)).data.item.pendingChanges;
    expect((await approve(proposal.id)).data.change.state).toBe('APPROVED');
    expect((await node.db.event.findUniqueOrThrow({ where: { id: 'hattingen:event:lesung' } })).visibility).toBe(
      'DRAFT',
    );
  });
});

const contact = { office: 'Büro', email: 'buero@hattingen.example', phone: null };
const shared = {
  summary: 'Kurz.',
  topics: ['SPORT'],
  visibility: 'MEMBERS',
  url: 'https://a.example',
  licence: 'CC0-1.0',
};
/** All fields of every kind. */
const whole = {
  Initiative: {
    kind: 'initiative',
    input: {
      ...{ description: 'Lang.', form: 'GROUP', districts: ['hattingen:district:welper'], website: 'http://b.example' },
      ...{ since: '2020-07', plainLanguage: 'Einfach.', contact },
    },
  },
  Event: {
    kind: 'event',
    input: {
      ...{ description: 'Lang.', form: 'MARKET', status: 'TENTATIVE', startsAt: '2030-05-31T18:00:00+02:00' },
      ...{ endsAt: '2030-05-31T20:00:00.25+02:00', allDay: true, recurrence: 'FREQ=WEEKLY;COUNT=3' },
      ...{ exceptions: ['2030-06-07T18:00:00+02:00'] },
      ...{ moved: [{ originalStartsAt: '2030-06-14T18:00:00+02:00', startsAt: '2030-06-15T18:00:00+02:00' }] },
      ...{ venue: { name: 'Saal', location: { lat: 51.4, lon: 7.1 } }, onlineUrl: 'https://c.example' },
      ...{ organiser: chor, district: 'hattingen:district:welper', audience: 'INVITED' },
    },
  },
  BestPractice: {
    kind: 'best-practice',
    input: {
      ...{ challenge: 'A', approach: 'B', result: 'C', effort: 'D', costs: 'E', lessons: 'F' },
      ...{ startedOn: '2024', contact },
    },
  },
  District: { kind: 'district', input: { population: 7 } },
};

test.each(Object.entries(whole))(
  'every field of a kind of the type %s is the same whether an editor writes it or approves it',
  async (type, { kind, input }) => {
    const required = type === 'Event' ? { startsAt: '2031-01-01T00:00:00Z' } : {};
    const write = async (verb: string, args: string, fields: object, viewer: Viewer): Promise<void> => {
      const { data, errors } = await node.ask(
        `mutation($input: ${verb}${type}Input!) { item: ${verb.toLowerCase()}${type}(${args}, input: $input) {
          pendingChanges { id } } }`,
        { input: fields },
        viewer,
      );
      expect(errors).toEqual([]);
      if (viewer !== maintainer) return;
      expect((await approve(data.item.pendingChanges[0].id)).errors).toEqual([]);
    };
    const full = { title: 'Voll', ...shared, ...input };
    for (const [key, viewer] of [['x', editor] as const, ['y', maintainer] as const]) {
      await write('Create', 'city: "hattingen"', { ...full, key: `neu-${key}` }, viewer);
      await write('Create', 'city: "hattingen"', { title: 'Leer', ...required, key: `alt-${key}` }, editor);
      await write('Update', `id: "hattingen:${kind}:alt-${key}"`, full, viewer);
    }
    const rows: Record<string, unknown>[] = (await tableOf(node.db, getKind(kind)).findMany({
      where: { title: 'Voll' },
    })) as never;
    const [first, ...others] = rows.map(({ id: _, createdAt: _c, updatedAt: _u, busyKey: _b, ...same }) => same);
    expect(first).toMatchObject({ summary: 'Kurz.', visibility: 'MEMBERS' });
    expect(others).toEqual([first, first, first]);
  },
);

describe('an approval', () => {
  test('is a conflict when what it would change was changed since, and not when other fields were', async () => {
    const title = await propose({ title: 'Großer Chor' });
    const summary = await propose({ summary: 'Neu.' });
    await update({ title: 'Kleiner Chor' }, editor);
    const refused = await approve(title);
    expect(refused.errors).toMatchObject([
      {
        message:
          'What this would change has been changed since it was proposed. Decline it, or make the change yourself.',
        extensions: { code: 'CONFLICT', reason: 'CHANGED_SINCE' },
      },
    ]);
    expect((await list(editor)).page.nodes.map(({ id }: { id: string }) => id)).toEqual([title, summary]);
    expect((await approve(summary)).errors).toEqual([]);
    expect(await stored()).toMatchObject({ title: 'Kleiner Chor', summary: 'Neu.' });
  });

  test('is no conflict when the editor has made the same change', async () => {
    const id = await propose({ title: 'Großer Chor' });
    await update({ title: 'Großer Chor' }, editor);
    expect((await approve(id)).data.change.state).toBe('APPROVED');
  });

  test('is a conflict when the thing was withdrawn since', async () => {
    const id = await propose({ title: 'Großer Chor' });
    await node.ask(`mutation { withdrawInitiative(id: "${chor}") }`, {}, editor);
    expect(reasonsOf(await approve(id))).toEqual([['CONFLICT', 'WITHDRAWN']]);
    expect((await decline(id)).data.change.state).toBe('DECLINED');
  });

  test('checks everything again', async () => {
    const id = await propose({ districts: ['hattingen:district:welper'] });
    await node.ask('mutation { withdrawDistrict(id: "hattingen:district:welper") }', {}, editor);
    expect(reasonsOf(await approve(id))).toEqual([['BAD_INPUT', 'REFERENCE_UNKNOWN']]);
    expect((await stored()).districtIds).toEqual([]);
  });

  test('happens once, also when several come at the same time, and no decision follows it', async () => {
    const id = await propose({ title: 'Großer Chor' });
    const answers = await Promise.all([editor, admin, editor, admin].map((viewer) => approve(id, viewer)));
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(answers.flatMap(reasonsOf)).toEqual(Array(3).fill(['CONFLICT', 'CHANGE_DECIDED']));
    expect(reasonsOf(await decline(id))).toEqual([['CONFLICT', 'CHANGE_DECIDED']]);
    const entries = await node.db.auditEntry.findMany({ where: { subject: id }, orderBy: { id: 'asc' } });
    expect(entries.map(({ action }) => action)).toEqual(['change-proposed', 'change-approved']);
  });

  test('is for editors of the city only, who learn of no other whether it is there', async () => {
    const id = await propose({ title: 'Großer Chor' });
    const nowhere = 'hattingen:change:00000000-0000-7000-8000-000000000000';
    for (const viewer of [maintainer, colleague, maintainerElsewhere, editorElsewhere, member]) {
      const answers = await Promise.all([approve(id, viewer), approve(nowhere, viewer), decline(id, 'Nein.', viewer)]);
      expect(answers.flatMap(reasonsOf)).toEqual(Array(3).fill(['FORBIDDEN', 'ROLE_REQUIRED']));
    }
    expect(reasonsOf(await approve(id, null))).toEqual([['UNAUTHENTICATED', 'SIGN_IN_REQUIRED']]);
    expect(reasonsOf(await approve(nowhere))).toEqual([['NOT_FOUND', 'NOT_FOUND']]);
    expect(reasonsOf(await approve(chor))).toEqual([['BAD_INPUT', 'ID_FOREIGN']]);
    expect(reasonsOf(await approve('bottrop:change:a'))).toEqual([['BAD_INPUT', 'ID_FOREIGN']]);
    expect((await stored()).title).toBe('Chor');
  });
});

describe('the list of what waits', () => {
  test('asks the database for exactly what a viewer may see', async () => {
    await propose({ title: 'A' });
    await propose({ title: 'B' }, colleague);
    const rows = await node.db.pendingChange.findMany();
    const guest: Viewer = { account: 'maintainer-1', grants: [] };
    for (const viewer of [
      null,
      guest,
      member,
      maintainer,
      colleague,
      maintainerElsewhere,
      editorElsewhere,
      editor,
      admin,
    ]) {
      const where = readableChangesWhere(viewer, 'hattingen');
      const found = (await node.db.pendingChange.findMany({ where })).map(({ id }) => id);
      const allowed = rows.filter((row) => canReadChange(viewer, 'hattingen', row)).map(({ id }) => id);
      expect(found.sort()).toEqual(allowed.sort());
    }
  });

  test('shows editors all of it, maintainers their own, and others nothing', async () => {
    const mine = await propose({ title: 'A' });
    const theirs = await propose({ title: 'B' }, colleague);
    const ids = async (viewer: Viewer) => (await list(viewer)).page.nodes.map(({ id }: { id: string }) => id);
    expect(await ids(editor)).toEqual([mine, theirs]);
    expect(await ids(admin)).toEqual([mine, theirs]);
    expect(await ids(maintainer)).toEqual([mine]);
    expect(await ids(colleague)).toEqual([theirs]);
    for (const viewer of [member, editorElsewhere, maintainerElsewhere, { account: 'maintainer-1', grants: [] }]) {
      expect(await list(viewer)).toEqual({ page: null, reasons: ['ROLE_REQUIRED'] });
    }
    expect(await list(null)).toEqual({ page: null, reasons: ['SIGN_IN_REQUIRED'] });
    for (const viewer of [null, member, { account: 'maintainer-1', grants: [] }]) {
      const { data, errors } = await node.ask(`{ initiative(id: "${chor}") { pendingChanges { id } } }`, {}, viewer);
      expect([data.initiative.pendingChanges, errors]).toEqual([[], []]);
    }
  });

  test('is paged', async () => {
    const ids = [await propose({ title: 'A' }), await propose({ title: 'B' }), await propose({ title: 'C' })];
    const { page } = await list(editor, '(first: 2)');
    expect([page.totalCount, page.pageInfo.hasNextPage]).toEqual([3, true]);
    const rest = await list(editor, `(first: 2, after: "${page.pageInfo.endCursor}")`);
    expect([...page.nodes, ...rest.page.nodes].map(({ id }: { id: string }) => id)).toEqual(ids);
    expect(rest.page.pageInfo.hasNextPage).toBe(false);
    expect((await list(editor, '(first: 101)')).reasons).toEqual(['FIRST_OUT_OF_RANGE']);
    expect((await list(editor, '(after: "x")')).reasons).toEqual(['CURSOR_INVALID']);
  });

  test('is one query for all things of a page', async () => {
    await propose({ title: 'A' });
    const more = await node.ask(
      'mutation { createInitiative(city: "hattingen", input: { title: "Zwei" }) { id } }',
      {},
      editor,
    );
    expect(more.errors).toEqual([]);
    const query = `{ _entities(representations: [{ __typename: "City", slug: "hattingen" }]) { ... on City {
      initiatives { nodes { pendingChanges { id } } } } } }`;
    const statements = await countStatements(async () => {
      const { data } = await node.ask(query, {}, editor);
      expect(data._entities[0].initiatives.nodes).toMatchObject([{ pendingChanges: [{}] }, { pendingChanges: [] }]);
    });
    expect(statements).toHaveLength(2);
  });
});
