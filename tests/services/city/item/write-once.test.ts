import { afterAll, beforeAll, expect, test } from 'vitest';
import { withConnection } from '../../../../services/shared/database.ts';
import { admin, editor, inDays, startTestCity, type TestCity } from '../start-test-city.ts';

let node: TestCity;
beforeAll(async () => {
  node = await startTestCity();
});
afterAll(() => node[Symbol.asyncDispose]());

const create = `mutation($input: CreateInitiativeInput!, $key: String) {
  item: createInitiative(city: "hattingen", input: $input, idempotencyKey: $key) { id title } }`;
const update = `mutation($id: ID!, $input: UpdateInitiativeInput!, $key: String) {
  item: updateInitiative(id: $id, input: $input, idempotencyKey: $key) { id title } }`;
const withdraw = 'mutation($id: ID!, $key: String) { item: withdrawInitiative(id: $id, idempotencyKey: $key) }';
const count = (title: string) => node.db.initiative.count({ where: { title } });

test('the same request with the same key answers with the first result', async () => {
  const first = await node.ask(create, { input: { title: 'Eins', form: 'GROUP' }, key: 'eins' }, editor);
  const again = await node.ask(create, { input: { form: 'GROUP', title: 'Eins' }, key: 'eins' }, editor);
  expect(first.errors).toEqual([]);
  expect(again.text).toBe(first.text);
  expect(await count('Eins')).toBe(1);
  expect((await node.ask(create, { input: { title: 'Eins', form: 'GROUP' } }, editor)).data.item.id).toMatch(
    /:eins-2$/,
  );
});

test('it is the same request whether its fields are variables or written out, in whatever order', async () => {
  const write = (fields: string) =>
    node.ask(
      `mutation { item: createInitiative(city: "hattingen", idempotencyKey: "wort", input: ${fields}) { id title } }`,
      {},
      editor,
    );
  const first = await write('{ title: "Wort", contact: { phone: "1", office: "Büro" }, topics: [SPORT, CULTURE] }');
  expect(first.data).toEqual({ item: { id: 'hattingen:initiative:wort', title: 'Wort' } });
  const again = await write('{ topics: [SPORT, CULTURE], contact: { office: "Büro", phone: "1" }, title: "Wort" }');
  expect(again.text).toBe(first.text);
  const input = { contact: { office: 'Büro', phone: '1' }, title: 'Wort', topics: ['SPORT', 'CULTURE'] };
  expect((await node.ask(create, { input, key: 'wort' }, editor)).text).toBe(first.text);
});

test('a key that was used for another request is refused', async () => {
  const { id } = (await node.ask(create, { input: { title: 'Zwei' }, key: 'zwei' }, editor)).data.item;
  const refusal = {
    message: 'This idempotencyKey was used for a different request. Use a new one for every new request.',
    extensions: { code: 'CONFLICT', reason: 'KEY_REUSED', argument: 'idempotencyKey' },
  };
  expect((await node.ask(create, { input: { title: 'Zwei!' }, key: 'zwei' }, editor)).errors).toMatchObject([refusal]);
  expect((await node.ask(update, { id, input: { title: 'Zwei!' }, key: 'zwei' }, editor)).errors).toMatchObject([
    refusal,
  ]);
  expect((await node.ask(withdraw, { id, key: 'zwei' }, editor)).errors).toMatchObject([refusal]);
  expect(await count('Zwei')).toBe(1);
});

test('a key belongs to one account', async () => {
  const ids = [];
  for (const viewer of [editor, admin]) {
    ids.push((await node.ask(create, { input: { title: 'Drei' }, key: 'drei' }, viewer)).data.item.id);
  }
  expect(ids).toEqual(['hattingen:initiative:drei', 'hattingen:initiative:drei-2']);
});

test('requests with one key that come at once make one item and get the same answer', async () => {
  const request = { input: { title: 'Vier' }, key: 'vier' };
  const answers = await atOnce('Initiative', () => Array.from({ length: 6 }, () => node.ask(create, request, editor)));
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(answers[0]!.data.item.id).toBe('hattingen:initiative:vier');
  expect(await count('Vier')).toBe(1);
});

test('of two changes that come at once and do not fit each other the second is refused', async () => {
  const stamps = { createdAt: inDays(-1), updatedAt: inDays(-1), licence: 'example' };
  const id = 'hattingen:event:lager';
  await node.db.event.create({ data: { id, title: 'Lager', startsAt: inDays(10), endsAt: inDays(20), ...stamps } });
  const change = 'mutation($id: ID!, $input: UpdateEventInput!) { updateEvent(id: $id, input: $input) { id } }';
  const inputs = [{ startsAt: inDays(18).toISOString() }, { endsAt: inDays(12).toISOString() }];
  const answers = await atOnce('Event', () => inputs.map((input) => node.ask(change, { id, input }, editor)));
  const reasons = answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions.reason));
  expect(reasons).toEqual(['END_BEFORE_START']);
});

test('a refused request uses up no key', async () => {
  const refused = await node.ask(
    create,
    { input: { title: 'Fünf', districts: ['hattingen:district:x'] }, key: 'fuenf' },
    editor,
  );
  expect(refused.errors[0]!.extensions.reason).toBe('REFERENCE_UNKNOWN');
  expect((await node.ask(create, { input: { title: 'Fünf' }, key: 'fuenf' }, editor)).errors).toEqual([]);
});

test('changes and withdrawals are repeated without a second effect', async () => {
  const { id } = (await node.ask(create, { input: { title: 'Sechs' } }, editor)).data.item;
  await node.ask(update, { id, input: { title: 'Sieben' }, key: 'sieben' }, editor);
  await node.ask(update, { id, input: { title: 'Acht' } }, editor);
  const replayed = await node.ask(update, { id, input: { title: 'Sieben' }, key: 'sieben' }, editor);
  expect(replayed.data.item).toEqual({ id, title: 'Acht' });
  expect((await node.ask(withdraw, { id, key: 'weg' }, editor)).data.item).toBe(id);
  expect((await node.ask(withdraw, { id, key: 'weg' }, editor)).data.item).toBe(id);
  const gone = await node.ask(update, { id, input: { title: 'Sieben' }, key: 'sieben' }, editor);
  expect(gone.errors[0]!.extensions).toMatchObject({ reason: 'NOT_FOUND' });
});

test('creating again what was withdrawn meanwhile is refused, not answered with what nobody may read', async () => {
  const request = { input: { title: 'Neun' }, key: 'neun' };
  const { id } = (await node.ask(create, request, editor)).data.item;
  await node.ask(withdraw, { id }, editor);
  const { data, errors } = await node.ask(create, request, editor);
  expect(data.item).toBeNull();
  expect(errors[0]!.extensions).toMatchObject({ reason: 'NOT_FOUND', argument: 'idempotencyKey' });
});

test('cancelling can be repeated too', async () => {
  const stamps = { createdAt: inDays(-1), updatedAt: inDays(-1), licence: 'example' };
  await node.db.event.create({ data: { id: 'hattingen:event:fest', title: 'Fest', startsAt: inDays(1), ...stamps } });
  const cancel = 'mutation($key: String) { cancelEvent(id: "hattingen:event:fest", idempotencyKey: $key) { status } }';
  const first = await node.ask(cancel, { key: 'absagen' }, editor);
  expect((await node.ask(cancel, { key: 'absagen' }, editor)).text).toBe(first.text);
});

test('a key has at most 200 characters that can be stored', async () => {
  const ask = (key: string) => node.ask(create, { input: { title: 'Zehn' }, key }, editor);
  expect((await ask('a'.repeat(201))).errors).toMatchObject([
    {
      message: 'idempotencyKey is longer than 200 characters. Shorten it.',
      extensions: { reason: 'TEXT_TOO_LONG', argument: 'idempotencyKey', limit: 200 },
    },
  ]);
  expect((await ask('a\0')).errors).toMatchObject([
    { extensions: { reason: 'VALUE_INVALID', argument: 'idempotencyKey' } },
  ]);
  expect(await count('Zehn')).toBe(0);
  expect((await ask('ä'.repeat(200))).errors).toEqual([]);
});

test('a key is forgotten after 30 days, when its account writes under another one', async () => {
  const request = { account: 'editor-1', verb: 'create initiative', request: 'x', itemId: 'hattingen:initiative:eins' };
  await node.db.idempotentWrite.createMany({
    data: [
      { ...request, key: 'alt', createdAt: inDays(-31) },
      { ...request, key: 'neu', createdAt: inDays(-29) },
    ],
  });
  expect((await node.ask(create, { input: { title: 'Elf' }, key: 'alt' }, editor)).errors).toEqual([]);
  expect((await node.ask(create, { input: { title: 'Elf' }, key: 'neu' }, editor)).errors).toMatchObject([
    { extensions: { reason: 'KEY_REUSED' } },
  ]);
});

/** Sends requests that write to a table, and lets none of them write before at least two have got that far. */
async function atOnce<Value>(table: string, send: () => Promise<Value>[]): Promise<Value[]> {
  return withConnection(node.databaseUrl, async (client) => {
    await client.query(`BEGIN; LOCK TABLE "${table}" IN SHARE ROW EXCLUSIVE MODE`);
    const sent = send();
    const waiting = `SELECT 1 FROM pg_locks JOIN pg_database ON pg_database.oid = database
      WHERE NOT granted AND datname = current_database()`;
    await expect.poll(async () => (await client.query(waiting)).rowCount, { interval: 10 }).toBeGreaterThan(1);
    await client.query('COMMIT');
    return Promise.all(sent);
  });
}
