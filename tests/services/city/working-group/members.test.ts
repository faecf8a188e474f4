import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Viewer } from '../../../../services/shared/viewer.ts';
import {
  editor,
  editorElsewhere,
  inDays,
  maintainer,
  member,
  startTestCity,
  type TestCity,
} from '../start-test-city.ts';

const id = 'hattingen:working-group:schulen';
const other: Viewer = { account: 'member-2', grants: [{ role: 'member' }] };
const portal: Viewer = { account: 'portal:one', grants: [{ role: 'member' }] };
const stamps = { createdAt: inDays(-9), updatedAt: inDays(-9), licence: 'example', visibility: 'PUBLIC' as const };
const consent = '{ wording: "Mein Name darf hier stehen.", form: FORM, givenAt: "2026-11-01T10:00:00Z" }';

let node: TestCity;
beforeAll(async () => {
  node = await startTestCity();
});
afterAll(() => node?.[Symbol.asyncDispose]());
beforeEach(async () => {
  await node.db.consent.deleteMany();
  await node.db.groupMember.deleteMany();
  await node.db.workingGroup.deleteMany();
  await node.db.workingGroup.create({ data: { id, title: 'Schulen', ...stamps } });
});

const read = async (viewer: Viewer | null = null) => {
  const query = `{ workingGroup(id: "${id}") { memberCount members { totalCount nodes { id name joinedAt } } } }`;
  const { data, errors } = await node.ask(query, {}, viewer);
  expect(errors).toEqual([]);
  return data.workingGroup;
};
const write = async (mutation: string, viewer: Viewer | null) => {
  const { data, errors } = await node.ask(`mutation { done: ${mutation} }`, {}, viewer);
  return errors[0]?.extensions.reason ?? data.done;
};
const join = (viewer: Viewer | null, input = '') =>
  write(`joinGroup(id: "${id}"${input && `, input: ${input}`}) { memberCount }`, viewer);
const leave = (viewer: Viewer | null) => write(`leaveGroup(id: "${id}") { memberCount }`, viewer);

test('who has a role joins and leaves, as often as they like, and all see how many take part', async () => {
  expect(await join(member)).toEqual({ memberCount: 1 });
  expect(await join(member)).toEqual({ memberCount: 1 });
  expect(await join(maintainer)).toEqual({ memberCount: 2 });
  expect(await join(editorElsewhere)).toEqual({ memberCount: 3 });
  expect((await read()).memberCount).toBe(3);
  expect(await leave(member)).toEqual({ memberCount: 2 });
  expect(await leave(member)).toEqual({ memberCount: 2 });
  expect(await join(member)).toEqual({ memberCount: 3 });
  const actions = await node.db.auditEntry.findMany({ where: { actor: 'member-1' }, orderBy: { id: 'asc' } });
  expect(actions.map(({ action }) => action)).toEqual(['group-joined', 'group-left', 'group-joined']);
});

test('visitors, accounts without a role and applications cannot join, and who is not in it cannot leave', async () => {
  expect(await join(null)).toBe('SIGN_IN_REQUIRED');
  expect(await join({ account: 'guest', grants: [] })).toBe('ROLE_REQUIRED');
  expect(await join(portal)).toBe('ROLE_REQUIRED');
  expect(await leave(other)).toBe('NOT_FOUND');
  expect((await read()).memberCount).toBe(0);
});

test('nobody joins a group that has ended, or one that they cannot read', async () => {
  await join(member);
  await node.db.workingGroup.update({ where: { id }, data: { state: 'CLOSED' } });
  expect(await join(other)).toBe('GROUP_CLOSED');
  expect(await leave(member)).toEqual({ memberCount: 0 });
  await node.db.workingGroup.update({ where: { id }, data: { state: 'ACTIVE', visibility: 'DRAFT' } });
  expect(await join(other)).toBe('NOT_FOUND');
});

test('members see each other, by name only where its owner has agreed, and nobody else sees them', async () => {
  expect(await join(member, '{ name: "Vera Muster" }')).toBe('CONSENT_NEEDED');
  expect(await join(member, `{ name: "Vera Muster", consent: ${consent} }`)).toEqual({ memberCount: 1 });
  await join(other);
  const seen = await read(other);
  expect(seen.members.totalCount).toBe(2);
  expect(seen.members.nodes.map(({ name }: { name: string | null }) => name)).toEqual(['Vera Muster', null]);
  expect(seen.members.nodes[1].joinedAt).toEqual(expect.any(String));
  for (const viewer of [null, { account: 'guest', grants: [] }]) {
    expect(await read(viewer)).toEqual({ memberCount: 2, members: null });
  }
  const [kept] = await node.db.consent.findMany();
  expect(kept).toMatchObject({ subject: seen.members.nodes[0].id, person: 'Vera Muster', recordedBy: 'member-1' });
});

test('a name goes when its owner leaves or joins again without it, and so does whose consent it was', async () => {
  await join(member, `{ name: "Vera Muster", consent: ${consent} }`);
  await join(member);
  expect((await read(member)).members.nodes).toEqual([expect.objectContaining({ name: null })]);
  await join(member, `{ name: "Vera Muster", consent: ${consent} }`);
  await leave(member);
  const stored = JSON.stringify([await node.db.groupMember.findMany(), await node.db.consent.findMany()]);
  expect(stored).not.toContain('Vera Muster');
  expect(await node.db.consent.count({ where: { withdrawnAt: null } })).toBe(0);
});

test('no consent is left behind when somebody joins and leaves at the same time', async () => {
  const named = `{ name: "Vera Muster", consent: ${consent} }`;
  await join(member, named);
  await Promise.all(Array.from({ length: 4 }, () => [join(member, named), leave(member)]).flat());
  const { consentId } = await node.db.groupMember.findFirstOrThrow();
  const live = await node.db.consent.findMany({ where: { withdrawnAt: null } });
  expect(live.map(({ id }) => id)).toEqual(consentId ? [consentId] : []);
});

test('a consent that would be given in the future is refused', async () => {
  expect(await join(member, `{ name: "Vera Muster", consent: ${consent.replace('2026', '2999')} }`)).toBe('TIME_AHEAD');
});

test('editors of the city take members out, and nobody else does', async () => {
  await join(member);
  const [{ id: membership }] = (await read(member)).members.nodes;
  const remove = (viewer: Viewer | null) => write(`removeMember(id: "${membership}")`, viewer);
  for (const viewer of [member, maintainer, editorElsewhere]) expect(await remove(viewer)).toBe('ROLE_REQUIRED');
  expect(await remove(editor)).toBe(membership);
  expect(await remove(editor)).toBe(membership);
  expect((await read()).memberCount).toBe(0);
  expect(await write('removeMember(id: "hattingen:member:nobody")', editor)).toBe('NOT_FOUND');
  expect(await write('removeMember(id: "bottrop:member:x")', editor)).toBe('ID_FOREIGN');
});

test('the members of a group come in pages', async () => {
  for (const number of [1, 2, 3]) await join({ account: `member-${number}`, grants: [{ role: 'member' }] });
  const page = async (after: string | null) => {
    const query = `query ($after: String) { workingGroup(id: "${id}") {
      members(first: 2, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } } }`;
    return (await node.ask(query, { after }, member)).data.workingGroup.members;
  };
  const first = await page(null);
  const second = await page(first.pageInfo.endCursor);
  expect([first.nodes.length, first.pageInfo.hasNextPage]).toEqual([2, true]);
  expect([second.nodes.length, second.pageInfo.hasNextPage]).toEqual([1, false]);
  expect(new Set([...first.nodes, ...second.nodes].map(({ id }) => id)).size).toBe(3);
});

test('a working group is closed with a report, and both are read by all', async () => {
  const closing = `updateWorkingGroup(id: "${id}", input: { state: CLOSED, report: "Fünf Schulen machen mit." }) { state report }`;
  expect(await write(closing, editor)).toEqual({ state: 'CLOSED', report: 'Fünf Schulen machen mit.' });
});
