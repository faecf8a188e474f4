import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { answerLimits } from '../../../../services/city/board-entry/limits.ts';
import { passOn } from '../../../../services/city/board-entry/pass-on.ts';
import { type ReplySide, readReplyAddress } from '../../../../services/city/board-entry/reply-address.ts';
import { Refusal } from '../../../../services/shared/refusal.ts';
import { type Board, contact, follow, id, linkIn, startBoard, visitor } from './start-board.ts';

const address = visitor.toLowerCase();
let board: Board;
/** The address to which each side writes, as the mails said it. */
let addresses: Record<ReplySide, string>;
let conversation: string;

beforeAll(async () => {
  board = await startBoard();
});
afterAll(() => board?.[Symbol.asyncDispose]());
beforeEach(async () => {
  await board.db.conversation.deleteMany();
  await board.answer();
  await follow(linkIn(await board.lastTo(address)), 'POST');
  const entry = (await board.lastTo(contact)).from!.address!;
  const found = await readReplyAddress(board.db, entry.split('@')[0]!);
  conversation = found!.conversation;
  await reply('entry', 'Gern, wann?');
  addresses = { entry, answer: (await board.lastTo(address)).from!.address! };
  board.server.taken.length = 0;
});

let mails = 0;
/** Takes a mail of a side; returns the reason when it is refused. */
async function reply(side: ReplySide, text: string, more: object = {}, now = new Date()): Promise<string> {
  const from = side === 'entry' ? contact : address;
  const mail = { conversation, side, from, subject: 'Re: Suche-Biete', text, messageId: `m${mails++}@x.example` };
  const city = { slug: 'hattingen', db: board.db, wakeSender: () => undefined };
  try {
    await passOn(city, { ...mail, ...more }, now);
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
  return 'passed on';
}
/** What has arrived at an address. */
async function arrived(to: string): Promise<string[]> {
  // Who passes on wakes the sender of the process; here the job loop does.
  await board.city.runJobs();
  await board.city.mailsSent();
  return (await board.server.read(to)).map(({ text }) => text!);
}

test('both sides write to each other, and neither sees the address of the other', async () => {
  expect(await reply('answer', 'Am Dienstag.')).toBe('passed on');
  expect(await reply('entry', 'Schön.')).toBe('passed on');
  expect(await arrived(contact)).toEqual([expect.stringContaining('Am Dienstag.')]);
  expect(await arrived(address)).toEqual([expect.stringContaining('Schön.')]);
  for (const { to, message } of board.server.taken) {
    expect(message.toString().toLowerCase()).not.toContain(to === contact ? address : contact);
  }
});

test('the addresses of both sides are taken out of what is passed on, as quoted mails hold them', async () => {
  const text = `Am 1. Mai schrieb ${visitor.toUpperCase()} <${addresses.entry}>:\n> mailto:${contact}?cc=${visitor}`;
  await reply('entry', text);
  const [passed] = await arrived(address);
  expect(passed!.toLowerCase()).not.toContain(address);
  expect(passed).not.toContain(contact);
  expect(passed, 'nor can one side write as the other').not.toContain(addresses.entry);
  expect(passed).toContain('Am 1. Mai schrieb [Adresse entfernt]');
});

test('a mail from another address, of another side or to another conversation is refused', async () => {
  expect(await reply('entry', 'x', { from: 'fremd@x.example' })).toBe('NOT_FOUND');
  expect(await reply('entry', 'x', { from: address })).toBe('NOT_FOUND');
  expect(await reply('entry', 'x', { conversation: 'nichts' })).toBe('NOT_FOUND');
  expect(await reply('entry', 'x'.repeat(answerLimits.mailCharacters + 1))).toBe('TEXT_TOO_LONG');
  expect(await reply('entry', 'x', { from: contact.toUpperCase() })).toBe('passed on');
  expect(await arrived(address)).toHaveLength(1);
});

test('an address that this city has not written, or that was changed, is none', async () => {
  const local = addresses.entry.split('@')[0]!;
  expect(await readReplyAddress(board.db, local.toUpperCase())).toEqual({ conversation, side: 'entry' });
  for (const wrong of [local.replace('.e.', '.a.'), `${local.slice(0, -1)}!`, 'antwort+x', 'antwort+x.e.', 'antwort']) {
    expect(await readReplyAddress(board.db, wrong), wrong).toBeNull();
  }
});

test('a mail that comes twice is passed on once', async () => {
  await reply('entry', 'Einmal.', { messageId: 'gleich@x.example' });
  await reply('entry', 'Einmal.', { messageId: 'gleich@x.example' });
  expect(await arrived(address)).toHaveLength(1);
});

test('either side ends the conversation by a link, on POST alone', async () => {
  await reply('entry', 'Schön.');
  const link = linkIn({ text: (await arrived(address))[0] } as Parameters<typeof linkIn>[0], 'last');
  expect((await follow(link, 'GET')).page).toContain('Gespräch beenden');
  expect(await reply('answer', 'Noch offen.')).toBe('passed on');
  for (let time = 0; time < 2; time++) {
    expect((await follow(link, 'POST')).page).toContain('Das Gespräch ist beendet');
  }
  expect(await reply('answer', 'Zu spät.')).toBe('NOT_FOUND');
  expect(await reply('entry', 'Zu spät.')).toBe('NOT_FOUND');
});

test('nothing passes after 90 days, after 50 mails, or once the entry names nobody', async () => {
  expect(await reply('entry', 'x', {}, new Date(Date.now() + answerLimits.passedOnMs + 60_000))).toBe('NOT_FOUND');
  await board.db.boardEntry.update({ where: { id }, data: { contactEmail: null } });
  expect(await reply('entry', 'x')).toBe('NOT_FOUND');
  await board.db.boardEntry.update({ where: { id }, data: { contactEmail: contact } });
  const entry = { at: new Date(), actor: 'system', action: 'answer-passed-on', subject: conversation };
  const details = (mail: number) => ({ side: 'answer', mail: `${mail}` });
  const before = Array.from({ length: answerLimits.mails - 2 }, (_, mail) => ({ ...entry, details: details(mail) }));
  await board.db.auditEntry.createMany({ data: before });
  expect(await reply('answer', 'Die letzte.')).toBe('passed on');
  expect(await reply('answer', 'Eine mehr.')).toBe('NOT_FOUND');
  expect(await arrived(contact)).toHaveLength(1);
});
