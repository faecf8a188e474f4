import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Prisma } from '../../../../prisma/city/client/client.ts';
import { remindOfDeadlines } from '../../../../services/city/mailing-list/remind-of-deadlines.ts';
import { editor, maintainer } from '../start-test-city.ts';
import { type ListCity, list, startListCity } from './start-list-city.ts';

const dayMs = 86_400_000;
const start = new Date('2027-06-01T08:00:00Z');
const inDays = (days: number) => new Date(start.getTime() + days * dayMs);
const fund = 'hattingen:funding:fonds';
const other = 'hattingen:mailing-list:zwei';
let city: ListCity;
beforeAll(async () => {
  city = await startListCity(start);
});
afterAll(() => city[Symbol.asyncDispose]());
beforeEach(() => city.reset());

const store = (more: Partial<Prisma.FundingCreateManyInput> = {}) => {
  const stamps = { createdAt: start, updatedAt: start, licence: 'example', closesAt: inDays(30), deadline: inDays(30) };
  const shown = { title: 'Stadtteilfonds', topics: ['SPORT' as const], visibility: 'PUBLIC' as const };
  return city.node.db.funding.create({ data: { id: fund, ...shown, amountMax: 1_000, ...stamps, ...more } });
};
const change = (data: Prisma.FundingUpdateInput) => city.node.db.funding.update({ where: { id: fund }, data });
const announce = (viewer = editor) =>
  city.node.ask(
    `mutation { announceFunding(id: "${fund}", list: "${list}") { id subject topics announcement } }`,
    {},
    viewer,
  );
/** Lets the reminders of a day go out, twice at once, and returns how many mails went to whom since the start. */
async function remind(days: number): Promise<Record<string, number>> {
  city.clock.now = inDays(days);
  const { db } = city.node;
  await Promise.all(
    [1, 2].map(() => remindOfDeadlines.run({ db, wakeSender: () => undefined }, { now: city.clock.now })),
  );
  await city.node.city.runJobs();
  await city.node.city.mailsSent();
  const counts: Record<string, number> = {};
  for (const { to } of city.server.taken) counts[to.split('@')[0]!] = (counts[to.split('@')[0]!] ?? 0) + 1;
  return counts;
}

test('a programme is announced to those on a list who follow its topics, and once', async () => {
  await store();
  await city.enrol('sport@haus.example', { topics: ['SPORT'] });
  await city.enrol('kultur@haus.example', { topics: ['CULTURE'] });
  await city.enrol('alles@haus.example');
  const { data, errors } = await announce();
  expect(errors).toEqual([]);
  expect(data.announceFunding).toMatchObject({ subject: 'Förderprogramm: Stadtteilfonds', topics: ['SPORT'] });
  expect((await announce()).data).toEqual(data);
  expect(await remind(0)).toEqual({ sport: 2, alles: 2 });
  const [mail] = await city.mailsTo('sport@haus.example');
  expect(mail!.text).toContain('Stadtteilfonds\n\nHöchstbetrag: 1.000 Euro\nFrist: 01.07.2027, 10:00 Uhr\n');
});

test('a deadline at midnight is the end of the day before, and a title that is cut stays a text', async () => {
  await store({ deadline: new Date('2027-06-30T22:00:00Z'), title: `${'a'.repeat(183)}🎉`, funder: 'Land {domain}' });
  await city.enrol('alles@haus.example');
  expect((await announce()).data.announceFunding.subject).toBe(`Förderprogramm: ${'a'.repeat(183)}`);
  const [mail] = await city.mailsTo('alles@haus.example');
  expect(mail!.text).toContain('Fördergeber: Land {domain}\nHöchstbetrag: 1.000 Euro\nFrist: 30.06.2027, 24 Uhr\n');
  await remind(0);
  const [, reminder] = await city.mailsTo('alles@haus.example');
  expect(reminder!.subject).toMatch(/^Frist am 30\.06\.2027: /);
  expect(reminder!.text).toContain('Fördergeber: Land {domain}\n');
});

test('only editors announce, and only what everybody may read', async () => {
  await store({ visibility: 'MEMBERS' });
  expect((await announce(maintainer)).errors).toMatchObject([{ extensions: { reason: 'ROLE_REQUIRED' } }]);
  const refusal = { extensions: { code: 'CONFLICT', reason: 'STATE_UNFIT' } };
  expect((await announce()).errors).toMatchObject([{ ...refusal, message: expect.stringMatching(/publish it first/) }]);
  await change({ withdrawnAt: start });
  expect((await announce()).errors).toMatchObject([{ extensions: { reason: 'NOT_FOUND', argument: 'id' } }]);
});

test('thirty and seven days before a deadline everybody who follows the topic is reminded once, on however many lists', async () => {
  await store({ deadline: inDays(40) });
  const stamps = { createdAt: start, updatedAt: start, licence: 'example', visibility: 'PUBLIC' as const };
  await city.node.db.mailingList.create({ data: { id: other, title: 'Zwei', mailbox: 'zwei', topics: [], ...stamps } });
  await city.enrol('sport@haus.example', { topics: ['SPORT'] });
  await city.enrol('sport@haus.example', { listId: other, mode: 'DIGEST' });
  await city.enrol('zwei@haus.example', { listId: other });
  await city.enrol('kultur@haus.example', { topics: ['CULTURE'] });
  await city.enrol('offen@haus.example', { state: 'PENDING' });
  expect(await remind(9)).toEqual({});
  expect(await remind(10)).toEqual({ sport: 1, zwei: 1 });
  expect(await remind(11)).toEqual({ sport: 1, zwei: 1 });
  expect(await remind(33)).toEqual({ sport: 2, zwei: 2 });
  const [first] = await city.mailsTo('sport@haus.example');
  expect(first!.subject).toBe('Frist am 11.07.2027: Stadtteilfonds');
  expect(first!.text).toContain('„Verteiler für alle“');
  expect(first!.headers.map(({ key }) => key)).toContain('list-unsubscribe-post');
});

test('nobody is reminded of what is over, withdrawn or not public, nor more than three days late', async () => {
  await city.enrol('sport@haus.example');
  await store({ deadline: inDays(-1) });
  expect(await remind(0)).toEqual({});
  await change({ deadline: inDays(27) });
  expect(await remind(0)).toEqual({});
  await change({ deadline: inDays(30), visibility: 'MEMBERS' });
  expect(await remind(0)).toEqual({});
  await change({ visibility: 'PUBLIC', withdrawnAt: start });
  expect(await remind(0)).toEqual({});
  await change({ withdrawnAt: null });
  const { mailingList } = city.node.db;
  await mailingList.update({ where: { id: list }, data: { visibility: 'DRAFT' } });
  expect(await remind(0)).toEqual({});
  await mailingList.update({ where: { id: list }, data: { visibility: 'PUBLIC', withdrawnAt: start } });
  expect(await remind(0)).toEqual({});
});

test('a deadline that is moved is told again', async () => {
  await city.enrol('sport@haus.example');
  await store();
  expect(await remind(0)).toEqual({ sport: 1 });
  await change({ deadline: inDays(40) });
  expect(await remind(0)).toEqual({ sport: 1 });
  expect(await remind(10)).toEqual({ sport: 2 });
});
