import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { editor, editorElsewhere, startTestCity, type TestCity } from '../start-test-city.ts';

const maintainer = { account: 'maintainer-1', grants: [{ role: 'maintainer', city: 'hattingen' } as const] };
const writes = {
  create: 'createDistrict(city: "hattingen", input: { key: "neu", title: "Neu" }) { id }',
  update: 'updateInitiative(id: "hattingen:initiative:chor", input: { title: "Anders" }) { id }',
  cancel: 'cancelEvent(id: "hattingen:event:probe") { id }',
  withdraw: 'withdrawInitiative(id: "hattingen:initiative:chor")',
};
let node: TestCity;
beforeEach(async () => {
  node = await startTestCity();
  const create = `mutation {
    createInitiative(city: "hattingen", input: { key: "chor", title: "Chor" }) { id }
    createEvent(city: "hattingen", input: { key: "probe", title: "Probe", startsAt: "2027-05-31T18:00:00Z" }) { id }
  }`;
  expect((await node.ask(create, {}, editor)).errors).toEqual([]);
});
afterEach(() => node[Symbol.asyncDispose]());

const close = (closed = true, viewer: Parameters<TestCity['ask']>[2] = editor) =>
  node.ask(
    'mutation($closed: Boolean!) { closeCity(city: "hattingen", closed: $closed) { slug } }',
    { closed },
    viewer,
  );
const reasonsOf = ({ errors }: Awaited<ReturnType<TestCity['ask']>>) =>
  errors.map(({ extensions }) => extensions.reason);

test('while a city is closed nobody changes or proposes anything; all can be read, and fetched to move with', async () => {
  expect((await close()).data).toEqual({ closeCity: { slug: 'hattingen' } });
  expect((await close()).errors).toEqual([]);
  for (const [verb, write] of Object.entries(writes)) {
    for (const viewer of [editor, maintainer]) {
      expect([verb, reasonsOf(await node.ask(`mutation { ${write} }`, {}, viewer))]).toEqual([verb, ['CITY_CLOSED']]);
    }
  }
  const read = await node.ask('{ initiative(id: "hattingen:initiative:chor") { title } }', {}, editor);
  expect(read.data).toEqual({ initiative: { title: 'Chor' } });
  expect((await node.ask('mutation { exportCity(city: "hattingen") { url } }', {}, editor)).errors).toEqual([]);
});

test('what waits for review cannot be approved while the city is closed', async () => {
  const propose =
    'mutation { createDistrict(city: "hattingen", input: { key: "neu", title: "Neu" }) { pendingChanges { id } } }';
  const [{ id }] = (await node.ask(propose, {}, maintainer)).data.createDistrict.pendingChanges;
  await close();
  const approve = await node.ask('mutation($id: ID!) { approveChange(id: $id) { id } }', { id }, editor);
  expect(reasonsOf(approve)).toEqual(['CITY_CLOSED']);
});

test('it opens again, and the audit log says who closed and opened it, each once', async () => {
  for (const closed of [true, true, false, false]) await close(closed);
  expect((await node.ask(`mutation { ${writes.create} }`, {}, editor)).errors).toEqual([]);
  const audit = await node.db.auditEntry.findMany({ where: { subject: 'hattingen' }, orderBy: { id: 'asc' } });
  expect(audit.map(({ actor, action }) => [actor, action])).toEqual([
    [editor.account, 'city-closed'],
    [editor.account, 'city-opened'],
  ]);
});

test('only editors of the city close it', async () => {
  const reasons = [];
  for (const viewer of [null, maintainer, editorElsewhere]) reasons.push(...reasonsOf(await close(true, viewer)));
  expect(reasons).toEqual(['SIGN_IN_REQUIRED', 'ROLE_REQUIRED', 'ROLE_REQUIRED']);
  expect((await node.ask(`mutation { ${writes.create} }`, {}, editor)).errors).toEqual([]);
});

test('it is closed once the writes under way are done', async () => {
  const order: string[] = [];
  const { promise: hold, resolve: release } = Promise.withResolvers<void>();
  const writing = node.db.$transaction(async (transaction) => {
    await transaction.$queryRaw`SELECT "closedAt" FROM "Closing" FOR SHARE`;
    order.push('begun');
    await hold;
    order.push('written');
  });
  await vi.waitFor(() => expect(order).toEqual(['begun']));
  const closing = close().then(() => order.push('closed'));
  const waiting = () => node.db.$queryRaw`
    SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  await vi.waitFor(async () => expect(await waiting()).toHaveLength(1));
  release();
  await Promise.all([writing, closing]);
  expect(order).toEqual(['begun', 'written', 'closed']);
});
