import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Board, contact, follow, id, linkIn, startBoard } from './start-board.ts';

const day = 86_400_000;
/** How many days have passed. */
let passed = 0;
let board: Board;
beforeAll(async () => {
  board = await startBoard(() => new Date(Date.now() + passed * day));
});
afterAll(() => board?.[Symbol.asyncDispose]());

/** Lets the jobs run on a day, and returns how many mails have come in all. */
async function toldOn(days: number): Promise<number> {
  passed = days;
  await board.city.runJobs();
  await board.city.mailsSent();
  return (await board.server.read(contact)).length;
}
const daysLeft = async () => {
  const { validUntil } = await board.db.boardEntry.findUniqueOrThrow({ where: { id } });
  return Math.round((validUntil.getTime() - Date.now()) / day - passed);
};

test('whom an entry names is told seven days before its end, once, and renews it without signing in', async () => {
  expect(await toldOn(12)).toBe(0);
  expect(await toldOn(14)).toBe(1);
  expect(await toldOn(15), 'each end is told once').toBe(1);
  const link = linkIn(await board.lastTo(contact));
  expect((await follow(link, 'GET')).page).toContain('Um 90 Tage verlängern');
  expect(await daysLeft(), 'a scanner that follows links does nothing').toBe(5);
  const before = await board.db.feedEntry.findUniqueOrThrow({ where: { id } });
  expect((await follow(link, 'POST')).page).toContain('Der Eintrag ist verlängert');
  expect(await daysLeft()).toBe(90);
  const after = await board.db.feedEntry.findUniqueOrThrow({ where: { id } });
  expect(after.change > before.change, 'the feed says so').toBe(true);
  expect(await toldOn(16), 'the new end is far').toBe(1);
  expect(await toldOn(15 + 84), 'and is told again').toBe(2);
});

test('the link works until 30 days after the end, and not for what is done or withdrawn', async () => {
  const link = linkIn(await board.lastTo(contact));
  const { validUntil } = await board.db.boardEntry.findUniqueOrThrow({ where: { id } });
  const end = (validUntil.getTime() - Date.now()) / day;
  passed = end + 31;
  expect((await follow(link, 'POST')).status).toBe(410);
  passed = end + 29;
  await board.db.boardEntry.update({ where: { id }, data: { state: 'DONE' } });
  expect((await follow(link, 'POST')).status).toBe(410);
  await board.db.boardEntry.update({ where: { id }, data: { state: 'OPEN' } });
  expect(await daysLeft()).toBe(-29);
  expect((await follow(link, 'POST')).status).toBe(200);
  expect(await daysLeft()).toBe(90);
});

test('the link never shortens how long an entry holds', async () => {
  const link = linkIn(await board.lastTo(contact));
  const validUntil = new Date(Date.now() + (passed + 365) * day);
  await board.db.boardEntry.update({ where: { id }, data: { validUntil } });
  expect((await follow(link, 'POST')).status).toBe(200);
  expect(await daysLeft()).toBe(365);
  await board.db.boardEntry.update({
    where: { id },
    data: { validUntil: new Date(Date.now() + (passed + 90) * day) },
  });
});

test('nobody is told of drafts, of what is done, or of what names no address', async () => {
  const told = (await board.server.read(contact)).length;
  const { validUntil } = await board.db.boardEntry.findUniqueOrThrow({ where: { id } });
  const soon = (validUntil.getTime() - Date.now()) / day - 3;
  for (const data of [{ visibility: 'DRAFT' }, { state: 'DONE' }, { withdrawnAt: new Date() }] as const) {
    await board.db.boardEntry.update({ where: { id }, data });
    expect(await toldOn(soon), JSON.stringify(data)).toBe(told);
    await board.db.boardEntry.update({
      where: { id },
      data: { visibility: 'PUBLIC', state: 'OPEN', withdrawnAt: null },
    });
  }
  await board.db.boardEntry.update({ where: { id }, data: { contactEmail: null } });
  expect(await toldOn(soon)).toBe(told);
  await board.db.boardEntry.update({ where: { id }, data: { contactEmail: contact } });
  expect(await toldOn(soon)).toBe(told + 1);
});
