import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Viewer } from '../../../../services/shared/viewer.ts';
import {
  admin,
  editor,
  editorElsewhere,
  maintainer,
  member,
  startTestCity,
  type TestCity,
} from '../start-test-city.ts';

let node: TestCity;
beforeAll(async () => {
  node = await startTestCity();
});
afterAll(() => node[Symbol.asyncDispose]());

const write = async (mutation: string, viewer: Viewer = editor) => {
  const { data, errors } = await node.ask(`mutation { done: ${mutation} }`, {}, viewer);
  expect(errors).toEqual([]);
  return data.done;
};
const log = async (viewer: Viewer | null, args = '') => {
  const { data, errors } = await node.ask(
    `{ _entities(representations: [{ __typename: "City", slug: "hattingen" }]) { ... on City { auditLog${args} {
      totalCount csv nodes { at actor action subject details { name value } } pageInfo { hasNextPage endCursor } } } } }`,
    {},
    viewer,
  );
  return { page: data._entities[0].auditLog, reasons: errors.map(({ extensions }) => extensions.reason) };
};
const canary = 'kanarienvogel@privat.example';

test('every write is entered, by whom and to what, without anything that people have written', async () => {
  await write(`createDistrict(city: "hattingen", input: { title: "${canary}", key: "welper" }) { id }`);
  await write(
    `updateDistrict(id: "hattingen:district:welper", input: { title: "Welper", summary: "${canary}" }) { id }`,
  );
  await write('updateDistrict(id: "hattingen:district:welper", input: { title: "Welper" }) { id }');
  await write(
    'createEvent(city: "hattingen", input: { title: "Fest", startsAt: "2030-01-01T10:00:00Z", key: "fest" }) { id }',
  );
  await write('cancelEvent(id: "hattingen:event:fest", idempotencyKey: "a") { id }');
  await write('cancelEvent(id: "hattingen:event:fest", idempotencyKey: "a") { id }');
  const change = await write('withdrawEvent(id: "hattingen:event:fest")', maintainer);
  await write(`declineChange(id: "${change}", reason: "${canary}") { id }`);
  const second = await write('withdrawEvent(id: "hattingen:event:fest")', maintainer);
  await write(`approveChange(id: "${second}") { id }`, admin);

  const { page } = await log(editor);
  const entries = page.nodes.map(({ actor, action, subject }: Record<string, string>) => [actor, action, subject]);
  expect(entries.toReversed()).toEqual([
    ['editor-1', 'district-created', 'hattingen:district:welper'],
    ['editor-1', 'district-updated', 'hattingen:district:welper'],
    ['editor-1', 'event-created', 'hattingen:event:fest'],
    ['editor-1', 'event-cancelled', 'hattingen:event:fest'],
    ['maintainer-1', 'change-proposed', change],
    ['editor-1', 'change-declined', change],
    ['maintainer-1', 'change-proposed', second],
    ['admin-1', 'event-withdrawn', 'hattingen:event:fest'],
    ['admin-1', 'change-approved', second],
  ]);
  expect(page.nodes.at(-2).details).toEqual([{ name: 'fields', value: 'title summary' }]);
  expect(page.nodes[1].details).toEqual([{ name: 'reviewed', value: second }]);
  expect(page.totalCount).toBe(9);
  expect(JSON.stringify(page)).not.toContain(canary);
});

test('a write that is refused is not entered', async () => {
  const before = await node.db.auditEntry.count();
  await node.ask('mutation { withdrawEvent(id: "hattingen:event:nowhere") }', {}, editor);
  await node.ask('mutation { withdrawEvent(id: "hattingen:event:fest") }', {}, member);
  expect(await node.db.auditEntry.count()).toBe(before);
});

test('it is read by editors of the city and the programme office only', async () => {
  expect((await log(admin)).page.totalCount).toBe(9);
  for (const viewer of [member, maintainer, editorElsewhere]) {
    expect(await log(viewer)).toEqual({ page: null, reasons: ['ROLE_REQUIRED'] });
  }
  expect(await log(null)).toEqual({ page: null, reasons: ['SIGN_IN_REQUIRED'] });
});

test('it is paged, and narrowed by time', async () => {
  const { page } = await log(editor, '(first: 5)');
  const rest = await log(editor, `(first: 5, after: "${page.pageInfo.endCursor}")`);
  expect([page.nodes.length, rest.page.nodes.length, rest.page.pageInfo.hasNextPage]).toEqual([5, 4, false]);
  expect((await log(editor, '(to: "2020-01-01T00:00:00Z")')).page.totalCount).toBe(0);
  expect((await log(editor, '(from: "2020-01-01T00:00:00Z")')).page.totalCount).toBe(9);
  expect((await log(editor, '(from: "gestern")')).reasons).toEqual(['DATE_TIME_INVALID']);
});

test('it is handed out as a file that no spreadsheet takes for a formula', async () => {
  const formula: Viewer = { account: '=HYPERLINK("x");"', grants: [{ role: 'editor', city: 'hattingen' }] };
  await write('createDistrict(city: "hattingen", input: { title: "Mitte" }) { id }', formula);
  const { csv } = (await log(editor)).page;
  expect(csv.startsWith('\uFEFF')).toBe(true);
  const rows = parse(csv, { bom: true, delimiter: ';' });
  expect(rows[0]).toEqual(['Zeit', 'Konto', 'Vorgang', 'Gegenstand', 'Einzelheiten']);
  expect(rows).toHaveLength(11);
  expect(rows[1]!.slice(1)).toEqual([`'=HYPERLINK("x");"`, 'district-created', 'hattingen:district:mitte', '']);
});

test('a file of very many entries ends before it is too long for an answer', async () => {
  const at = new Date('2021-01-01T00:00:00Z');
  const entry = { at, actor: 'a'.repeat(200), action: 'district-created', subject: 'hattingen:district:x' };
  await node.db.auditEntry.createMany({ data: Array.from({ length: 5_000 }, () => entry) });
  const { csv } = (await log(editor, '(to: "2021-02-01T00:00:00Z")')).page;
  expect(csv.length).toBeLessThanOrEqual(800_000);
  expect(csv.length).toBeGreaterThan(770_000);
  expect(csv.endsWith('\r\n')).toBe(true);
});

test('nobody can change or remove an entry', async () => {
  await expect(node.db.auditEntry.deleteMany()).rejects.toThrow('The audit log only grows.');
  await expect(node.db.auditEntry.updateMany({ data: { actor: 'x' } })).rejects.toThrow('The audit log only grows.');
});

test('its file is written once for a request', async () => {
  const fields = Array.from({ length: 10 }, (_, at) => `file${at}: auditLog { csv }`).join(' ');
  const city = 'representations: [{ __typename: "City", slug: "hattingen" }]';
  const { errors } = await node.ask(`{ _entities(${city}) { ... on City { ${fields} } } }`, {}, editor);
  expect(errors.map(({ extensions }) => extensions.reason)).toEqual(Array(9).fill('FILES_EXCEEDED'));
});
