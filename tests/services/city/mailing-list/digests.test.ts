import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { lastEvening, sendDigests } from '../../../../services/city/mailing-list/send-digests.ts';
import { editor } from '../start-test-city.ts';
import { type ListCity, list, post, press, startListCity } from './start-list-city.ts';

let city: ListCity;
beforeAll(async () => {
  city = await startListCity(new Date('2027-06-01T08:00:00Z'));
});
afterAll(() => city[Symbol.asyncDispose]());
beforeEach(() => city.reset());

const at = async (time: string) => {
  city.clock.now = new Date(time);
  await Promise.all(
    [1, 2].map(() => sendDigests.run({ db: city.node.db, wakeSender: () => undefined }, { now: city.clock.now })),
  );
  await city.node.city.runJobs();
};
const announce = (subject: string, more = '') =>
  city.node.ask(post(`subject: "${subject}", text: "Text zu ${subject}" ${more}`), {}, editor);

test.each([
  ['2027-06-01T16:00:59Z', '2027-05-31T16:00:00.000Z'],
  ['2027-06-01T16:01:00Z', '2027-06-01T16:00:00.000Z'],
  ['2027-12-24T17:01:00Z', '2027-12-24T17:00:00.000Z'],
  ['2027-03-28T16:01:00Z', '2027-03-28T16:00:00.000Z'],
  ['2027-03-28T15:00:00Z', '2027-03-27T17:00:00.000Z'],
])('at %s the last evening was %s', (now, evening) => {
  expect(lastEvening(new Date(now)).toISOString()).toBe(evening);
});

test('a digest holds what has come since the last one, on topics that are followed, and comes once', async () => {
  await city.enrol('kim@haus.example', { mode: 'DIGEST', topics: ['SPORT'] });
  await announce('Lauf', ', topics: [SPORT]');
  await announce('Chor', ', topics: [CULTURE]');
  city.clock.now = new Date('2027-06-01T12:00:00Z');
  await announce('An alle');
  expect(await city.mailsTo('kim@haus.example')).toEqual([]);
  await at('2027-06-01T16:05:00Z');
  await at('2027-06-01T20:00:00Z');
  const [mail, ...more] = await city.mailsTo('kim@haus.example');
  expect(more).toEqual([]);
  expect(mail).toMatchObject({
    subject: '[Verteiler für alle] Sammelmail vom 01.06.2027',
    text: expect.stringContaining('1. Lauf\n2. An alle\n'),
  });
  expect(mail!.text).toContain('Text zu Lauf');
  expect(mail!.text).not.toContain('Chor');
  await announce('Spät');
  await at('2027-06-02T16:05:00Z');
  await at('2027-06-03T16:05:00Z');
  const [, second, ...none] = await city.mailsTo('kim@haus.example');
  expect([second!.text?.includes('1. Spät'), none]).toEqual([true, []]);
});

test('who changes from a digest to single mails gets at once what has gathered, and nothing twice', async () => {
  await city.enrol('kim@haus.example', { mode: 'DIGEST' });
  await announce('Eins');
  await at('2027-06-01T16:05:00Z');
  await announce('Zwei');
  city.clock.now = new Date('2027-06-01T17:00:00Z');
  const [mail] = await city.mailsTo('kim@haus.example');
  await press(mail!.headers.find(({ key }) => key === 'list-help')!.value.slice(1, -1), { mode: 'SINGLE' });
  city.clock.now = new Date('2027-06-01T17:30:00Z');
  await announce('Drei');
  await at('2027-06-02T16:05:00Z');
  const subjects = (await city.mailsTo('kim@haus.example')).map(({ subject }) => subject);
  expect(subjects).toEqual([
    '[Verteiler für alle] Sammelmail vom 01.06.2027',
    '[Verteiler für alle] Sammelmail vom 01.06.2027',
    '[Verteiler für alle] Drei',
  ]);
});

test('a digest that would be too long is split, and holds everything once', async () => {
  await city.enrol('kim@haus.example', { mode: 'DIGEST' });
  const [createdAt, decidedAt] = [city.clock.now, city.clock.now];
  const post = {
    listId: list,
    subject: 'Lang',
    text: 'ä'.repeat(20_000),
    state: 'SENT' as const,
    createdAt,
    decidedAt,
  };
  const data = Array.from({ length: 6 }, (_, index) => ({ ...post, id: `hattingen:post:lang-${index}` }));
  await city.node.db.listPost.createMany({ data });
  await at('2027-06-01T16:05:00Z');
  const mails = await city.mailsTo('kim@haus.example');
  expect(mails.map(({ subject }) => subject).sort()).toEqual([
    '[Verteiler für alle] Sammelmail vom 01.06.2027 (1 von 2)',
    '[Verteiler für alle] Sammelmail vom 01.06.2027 (2 von 2)',
  ]);
  expect(mails.reduce((all, { text }) => all + text!.split('ä'.repeat(20_000)).length - 1, 0)).toBe(6);
});

test('a draft sends none, and one that is said to have gone out later than now counts for nothing', async () => {
  await city.enrol('kim@haus.example', { mode: 'DIGEST' });
  await announce('Eins');
  const change = (data: object) => city.node.db.mailingList.update({ where: { id: list }, data });
  await change({ visibility: 'DRAFT' });
  await at('2027-06-01T16:05:00Z');
  expect(await city.mailsTo('kim@haus.example')).toEqual([]);
  await change({ visibility: 'PUBLIC', digestedAt: new Date('2099-01-01T00:00:00Z') });
  await at('2027-06-01T16:06:00Z');
  expect(await city.mailsTo('kim@haus.example')).toHaveLength(1);
  await at('2027-06-01T16:07:00Z');
  expect(await city.mailsTo('kim@haus.example')).toHaveLength(1);
});

test('a city that is closed because it moves sends no digest, and the next node does', async () => {
  await city.enrol('kim@haus.example', { mode: 'DIGEST' });
  await announce('Eins');
  const { db } = city.node;
  const close = (closedAt: Date | null) => db.closing.updateMany({ data: { closedAt } });
  await close(city.clock.now);
  const now = new Date('2027-06-01T16:05:00Z');
  await expect(sendDigests.run({ db, wakeSender: () => undefined }, { now })).rejects.toMatchObject({
    reason: 'CITY_CLOSED',
  });
  expect((await db.mailingList.findUniqueOrThrow({ where: { id: list } })).digestedAt).toBeNull();
  await close(null);
  await at('2027-06-01T16:10:00Z');
  expect(await city.mailsTo('kim@haus.example')).toHaveLength(1);
});
