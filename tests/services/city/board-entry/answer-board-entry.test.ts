import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answerLimits } from '../../../../services/city/board-entry/limits.ts';
import { editor, inDays, maintainer, member } from '../start-test-city.ts';
import { type Board, contact, follow, id, linkIn, startBoard, visitor } from './start-board.ts';

const address = visitor.toLowerCase();
let clock = 0;
let board: Board;
beforeAll(async () => {
  board = await startBoard(() => new Date(Date.now() + clock));
});
afterAll(() => board?.[Symbol.asyncDispose]());
beforeEach(async () => {
  clock = 0;
  await board.city.mailsSent();
  await board.db.conversation.deleteMany();
  board.server.taken.length = 0;
});

test('who answers an entry confirms the address, and then the answer goes to whom the entry names', async () => {
  expect(await board.answer()).toEqual(expect.any(String));
  const asked = await board.lastTo(address);
  expect(asked.subject).toContain('Proberaum gesucht');
  expect(asked.text).toMatch(/brauchen Sie nichts zu tun.*\n\n-- \nSuche-Biete, Büro der Stadt\n*$/);
  expect(asked.text, 'nobody can send their words to strangers').not.toContain('Wir haben einen Raum.');
  const { page } = await follow(linkIn(asked), 'GET');
  expect(page).toContain('Wir haben einen Raum.');
  expect(board.server.taken, 'a scanner that follows links does nothing').toHaveLength(1);
  for (let time = 0; time < 2; time++) {
    expect((await follow(linkIn(asked), 'POST')).page).toContain('Ihre Antwort ist unterwegs');
  }
  const passed = await board.lastTo(contact);
  expect(board.server.taken).toHaveLength(2);
  expect(passed.text).toContain('Wir haben einen Raum.');
  expect(passed.from!.name).toBe('Suche-Biete Hattingen');
  expect(passed.from!.address).toMatch(/^antwort\+[0-9a-f-]{36}\.e\.[0-9a-f]{16}@hattingen\.stadtverbund\.example$/);
  expect(passed.from!.address!.split('@')[0]!.length).toBeLessThanOrEqual(64);
  expect(passed.replyTo).toEqual([expect.objectContaining({ address: passed.from!.address })]);
  expect(board.server.taken[1]!.message.toString().toLowerCase()).not.toContain(address);
});

test('what was written is kept no longer than until it is passed on', async () => {
  await board.answer();
  await follow(linkIn(await board.lastTo(address)), 'POST');
  await board.lastTo(contact);
  const kept = JSON.stringify([
    await board.db.conversation.findMany(),
    await board.db.mail.findMany(),
    await board.db.delivery.findMany(),
    (await board.db.auditEntry.findMany()).map(({ details, actor }) => ({ details, actor })),
  ]);
  expect(kept).not.toContain('Wir haben einen Raum.');
  expect(kept).not.toContain(contact);
});

describe('an answer is refused', () => {
  test('to what cannot be read, holds no longer or has no address', async () => {
    const set = (data: object) => board.db.boardEntry.update({ where: { id }, data });
    expect(await board.answer({}, null, 'hattingen:board-entry:nichts')).toBe('NOT_FOUND');
    expect(await board.answer({}, null, 'bottrop:board-entry:x')).toBe('ID_FOREIGN');
    await set({ visibility: 'MEMBERS' });
    expect(await board.answer()).toBe('NOT_FOUND');
    expect(await board.answer({}, member)).toEqual(expect.any(String));
    await set({ visibility: 'PUBLIC', state: 'DONE' });
    expect(await board.answer()).toBe('ENTRY_OVER');
    await set({ state: 'OPEN', validUntil: inDays(-1) });
    expect(await board.answer()).toBe('ENTRY_OVER');
    await set({ validUntil: inDays(20), contactEmail: null });
    expect(await board.answer()).toBe('ENTRY_MUTE');
    await set({ contactEmail: contact });
  });

  test.each([
    ['EMAIL_INVALID', { email: 'kein Postfach' }],
    ['TEXT_MISSING', { email: '' }],
    ['TEXT_MISSING', { message: ' ' }],
    ['TEXT_TOO_LONG', { message: 'x'.repeat(2_001) }],
    ['VALUE_INVALID', { message: 'a\u0000b' }],
  ])('with %s for %j', async (reason, input) => {
    expect(await board.answer(input)).toBe(reason);
    expect(await board.db.conversation.count()).toBe(0);
  });

  test('when an entry or the city has had its share', async () => {
    const rows = (count: number, entryId: string, ago: number) =>
      Array.from({ length: count }, (_, n) => {
        const at = new Date(Date.now() - ago);
        return { id: `${entryId}-${n}`, entryId, address: `a${n}@x.example`, message: '', createdAt: at, lastAt: at };
      });
    const confirm = () => board.db.conversation.updateMany({ data: { confirmedAt: new Date() } });
    await board.db.conversation.createMany({ data: rows(answerLimits.perEntry.answers, id, 5_000_000) });
    expect(await board.answer(), 'nobody mutes an entry without confirming').toMatch(/^20/);
    await confirm();
    expect(await board.answer()).toBe('TOO_FREQUENT');
    await board.db.conversation.deleteMany();
    await board.db.conversation.createMany({ data: rows(answerLimits.perCity.answers, 'other', 1_000_000) });
    expect(await board.answer()).toBe('TOO_FREQUENT');
  });
});

test('a mailbox gets five such mails a day, and nobody can tell', async () => {
  const [name, domain] = address.split('@');
  for (let time = 0; time < answerLimits.perAddress.answers; time++) {
    expect(await board.answer({ email: `${name}+${time}@${domain}` })).toMatch(/^20/);
  }
  expect(await board.answer({ email: address.toUpperCase() })).toMatch(/^20/);
  expect(await board.db.conversation.count()).toBe(answerLimits.perAddress.answers);
  await board.city.mailsSent();
  expect(board.server.taken[0]!.to, 'mails go to the address as it was given').toBe(`${name}+0@${domain}`);
  expect(board.server.taken).toHaveLength(answerLimits.perAddress.answers);
  clock = answerLimits.perAddress.withinMs + 1_000;
  await board.answer();
  expect(await board.db.conversation.count()).toBe(answerLimits.perAddress.answers + 1);
});

test('an answer is not passed on once the entry holds no longer, and the link says so', async () => {
  await board.answer();
  const link = linkIn(await board.lastTo(address));
  await board.db.boardEntry.update({ where: { id }, data: { state: 'DONE' } });
  const { status } = await follow(link, 'POST');
  expect(status).toBeGreaterThanOrEqual(400);
  await board.city.mailsSent();
  expect(board.server.taken).toHaveLength(1);
  await board.db.boardEntry.update({ where: { id }, data: { state: 'OPEN' } });
});

test('an answer that nobody confirms is forgotten after seven days, a conversation 30 days after its end', async () => {
  for (let time = 0; time < 3; time++) expect(await board.answer()).toEqual(expect.any(String));
  const [unconfirmed, closed, going] = await board.db.conversation.findMany({ orderBy: { id: 'asc' } });
  await board.db.conversation.update({ where: { id: going!.id }, data: { confirmedAt: new Date() } });
  const closedAt = new Date();
  await board.db.conversation.update({ where: { id: closed!.id }, data: { confirmedAt: closedAt, closedAt } });
  const keptAfter = async (days: number) => {
    clock = days * 86_400_000;
    await board.city.runJobs();
    return (await board.db.conversation.findMany({ orderBy: { id: 'asc' } })).map((one) => one.id);
  };
  expect(await keptAfter(6)).toEqual([unconfirmed!.id, closed!.id, going!.id]);
  expect(await keptAfter(8)).toEqual([closed!.id, going!.id]);
  expect(await keptAfter(31)).toEqual([going!.id]);
  expect(await keptAfter(119)).toEqual([going!.id]);
  expect(await keptAfter(121)).toEqual([]);
});

test('the address and the telephone of an entry are for who prepares the things of the city alone', async () => {
  const seen = async (viewer: Parameters<Board['ask']>[2]) => {
    const query = `{ boardEntry(id: "${id}") { contact { office email phone } } }`;
    return (await board.ask(query, {}, viewer)).data.boardEntry.contact;
  };
  for (const viewer of [null, member]) expect(await seen(viewer)).toEqual({ office: 'Chor', email: null, phone: null });
  for (const viewer of [editor, maintainer]) expect((await seen(viewer)).email).toBe(contact);
});
