import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { changeChoice } from '../../../../services/city/mailing-list/change-choice.ts';
import { takePost } from '../../../../services/city/mailing-list/take-post.ts';
import { editor, maintainer, member } from '../start-test-city.ts';
import { type ListCity, linkIn, list, neighbour, post, press, startListCity } from './start-list-city.ts';

let city: ListCity;
beforeAll(async () => {
  city = await startListCity();
});
afterAll(() => city[Symbol.asyncDispose]());
beforeEach(() => city.reset());

const hello = 'subject: "Sommerfest", text: "Wer hilft?"';
const readPosts = (viewer: Parameters<ListCity['node']['ask']>[2], state = 'SENT') =>
  city.node.ask(`{ mailingList(id: "${list}") { posts(state: ${state}) { nodes { subject state } } } }`, {}, viewer);
const approve = (id: string, viewer = editor) =>
  city.node.ask(`mutation { approvePost(id: "${id}") { id state } }`, {}, viewer);

test('what the office announces goes out at once, as a mail of a list, and nobody sees the address of another', async () => {
  await city.enrol('ada@haus.example');
  await city.enrol('kim@haus.example');
  const { data, errors } = await city.node.ask(post(hello), {}, editor);
  expect(errors).toEqual([]);
  expect(data.postToList).toMatchObject({ state: 'SENT', announcement: true, authorName: 'Büro für Engagement' });
  const [mail, ...more] = await city.mailsTo('kim@haus.example');
  expect(more).toEqual([]);
  const address = 'alle@hattingen.stadtverbund.example';
  const headers = Object.fromEntries(mail!.headers.map(({ key, value }) => [key, value]));
  expect(mail).toMatchObject({
    subject: '[Verteiler für alle] Sommerfest',
    from: { name: 'Verteiler für alle', address },
    replyTo: [{ address }],
    text: expect.stringMatching(
      /^Von: Büro für Engagement\n\nWer hilft\?\n\n-- \n.*„Verteiler für alle“ \(Büro für Engagement\)/,
    ),
  });
  expect(headers).toMatchObject({
    'list-id': '<alle.hattingen.stadtverbund.example>',
    'list-post': `<mailto:${address}>`,
    'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
    precedence: 'list',
  });
  expect(headers['list-help']).toMatch(/^<http\S+>$/);
  expect(headers['list-unsubscribe']).toMatch(/^<http\S+>$/);
  const { taken } = city.server;
  expect(taken.map(({ to }) => to).sort()).toEqual(['ada@haus.example', 'kim@haus.example']);
  for (const { to, message } of taken) {
    const other = to.startsWith('ada') ? 'kim' : 'ada';
    expect(message.toString()).not.toContain(`${other}@`);
  }
});

test('what has ended keeps when, whatever somebody chooses at the same time; the link then says how to come back', async () => {
  const id = await city.enrol('kim@haus.example');
  const { db } = city.node;
  const [row, at] = [await db.mailingList.findUniqueOrThrow({ where: { id: list } }), city.clock.now];
  const stale = await db.subscription.findUniqueOrThrow({ where: { id } });
  await press(await city.linkFor('unsubscribe', id));
  await db.$transaction((transaction) => changeChoice(transaction, row, stale, { topics: [], mode: 'DIGEST' }, at));
  expect(await db.subscription.findUnique({ where: { id } })).toMatchObject({ state: 'ENDED', endedAt: at });
  const change = await city.linkFor('change-subscription', id);
  for (const answer of [await fetch(change), await press(change, { mode: 'SINGLE' })]) {
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('Melden Sie sich neu an')]);
  }
});

test('one click ends a subscription, a page asks before, and doing it again is no error', async () => {
  const id = await city.enrol('kim@haus.example');
  const find = () => city.node.db.subscription.findUniqueOrThrow({ where: { id } });
  await city.node.ask(post(hello), {}, editor);
  const [mail] = await city.mailsTo('kim@haus.example');
  const link = mail!.headers.find(({ key }) => key === 'list-unsubscribe')!.value.slice(1, -1);
  expect((await fetch(link)).status).toBe(200);
  expect((await find()).state).toBe('CONFIRMED');
  for (const _ of [1, 2]) {
    expect((await press(link, { 'List-Unsubscribe': 'One-Click' })).status).toBe(200);
    expect(await find()).toMatchObject({ state: 'ENDED', endedAt: city.clock.now });
  }
  await city.node.ask(post(hello), {}, editor);
  expect(await city.mailsTo('kim@haus.example')).toHaveLength(1);
});

test('a link in every mail chooses other topics and another form', async () => {
  const id = await city.enrol('kim@haus.example');
  await city.node.ask(post(hello), {}, editor);
  const [mail] = await city.mailsTo('kim@haus.example');
  const link = linkIn(mail!);
  const page = await (await fetch(link)).text();
  for (const choice of ['Sport und Bewegung', 'Kultur und Musik', 'Einmal am Tag gesammelt'])
    expect(page).toContain(choice);
  expect(page).not.toContain('Umwelt');
  const find = () => city.node.db.subscription.findUniqueOrThrow({ where: { id } });
  await press(link, [
    ['topics', 'CULTURE'],
    ['topics', 'CHURCH'],
    ['mode', 'DIGEST'],
  ]);
  expect(await find()).toMatchObject({ topics: ['CULTURE'], mode: 'DIGEST', state: 'CONFIRMED' });
  await press(link, { 'List-Unsubscribe': 'One-Click' });
  expect(await find()).toMatchObject({ topics: ['CULTURE'], mode: 'DIGEST', state: 'CONFIRMED' });
});

describe('what others write', () => {
  beforeEach(async () => void (await city.enrol('kim@haus.example')));

  test('waits on a moderated list, where only editors see it, until one of them decides once', async () => {
    const ids: string[] = [];
    for (const viewer of [maintainer, neighbour]) {
      const { data } = await city.node.ask(post(`${hello}, authorName: "Chor"`), {}, viewer);
      expect(data.postToList).toMatchObject({ state: 'WAITING', announcement: false, authorName: null });
      ids.push(data.postToList.id);
    }
    expect(await city.mailsTo('kim@haus.example')).toEqual([]);
    expect((await readPosts(editor, 'WAITING')).data.mailingList.posts.nodes).toHaveLength(2);
    for (const viewer of [maintainer, neighbour]) {
      expect((await readPosts(viewer, 'WAITING')).data.mailingList.posts).toBeNull();
      expect((await approve(ids[0]!, viewer)).errors).toMatchObject([{ extensions: { reason: 'ROLE_REQUIRED' } }]);
    }
    const answers = await Promise.all([approve(ids[0]!), approve(ids[0]!)]);
    expect(answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions.reason))).toEqual([
      'POST_DECIDED',
    ]);
    const decline = `mutation { declinePost(id: "${ids[1]}", reason: "Doppelt") { state reason } }`;
    const declined = await city.node.ask(decline, {}, editor);
    expect(declined.data.declinePost).toEqual({ state: 'DECLINED', reason: 'Doppelt' });
    expect(await city.mailsTo('kim@haus.example')).toHaveLength(1);
    expect((await readPosts(member)).data.mailingList.posts.nodes).toEqual([{ subject: 'Sommerfest', state: 'SENT' }]);
    expect((await readPosts(null)).data.mailingList.posts).toBeNull();
  });

  test('goes out at once on an open list, unless nobody knows who wrote it', async () => {
    await city.reset('OPEN');
    const subscription = await city.enrol('kim@haus.example');
    expect((await city.node.ask(post(hello), {}, neighbour)).data.postToList.state).toBe('SENT');
    const place = { city: 'hattingen', db: city.node.db, now: city.clock.now };
    const mail = { list, author: { subscription }, subject: 'Von mir', text: 'Hallo', messageId: '<1@haus.example>' };
    const first = await takePost(place, { ...mail, mustWait: true });
    expect(first).toMatchObject({ state: 'WAITING', subscriptionId: subscription, author: null });
    expect(await takePost(place, mail)).toEqual(first);
    expect(await takePost(place, { ...mail, messageId: '<2@haus.example>' })).toMatchObject({ state: 'SENT' });
  });

  test('is refused on a list for announcements, whose mails say that one cannot answer', async () => {
    await city.reset('ANNOUNCEMENTS');
    await city.enrol('kim@haus.example');
    const { errors } = await city.node.ask(post(hello), {}, neighbour);
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', reason: 'LIST_CLOSED' } }]);
    await city.node.ask(post(hello), {}, editor);
    const [mail] = await city.mailsTo('kim@haus.example');
    expect(mail!.headers).toContainEqual(expect.objectContaining({ key: 'list-post', value: 'NO' }));
  });

  test.each([
    ['who has no role here', member, 'ROLE_REQUIRED'],
    ['an application', { account: 'p', grants: [{ role: 'portal' as const, city: 'hattingen' }] }, 'ROLE_REQUIRED'],
    ['nobody', null, 'SIGN_IN_REQUIRED'],
  ])('is refused when it comes from %s', async (_name, viewer, reason) => {
    expect((await city.node.ask(post(hello), {}, viewer)).errors).toMatchObject([{ extensions: { reason } }]);
  });

  test('is bounded: so many wait, and so many go out within an hour', async () => {
    const write = (count: number, state: 'WAITING' | 'SENT') =>
      city.node.db.listPost.createMany({
        data: Array.from({ length: count }, (_, index) => ({
          ...{
            id: `hattingen:post:${state.toLowerCase()}-${index}`,
            listId: list,
            subject: 'Viel',
            text: 'Viel',
            state,
          },
          createdAt: city.clock.now,
        })),
      });
    await write(100, 'WAITING');
    expect((await city.node.ask(post(hello), {}, neighbour)).errors).toMatchObject([
      { extensions: { reason: 'POSTS_FULL', limit: 100 } },
    ]);
    await city.reset('OPEN');
    await write(30, 'WAITING');
    const written = await city.node.ask(post(hello), {}, neighbour);
    expect(written.data.postToList.state, 'what waits has not gone out').toBe('SENT');
    await write(30, 'SENT');
    expect((await city.node.ask(post(hello), {}, neighbour)).errors).toMatchObject([
      { extensions: { reason: 'TOO_FREQUENT' } },
    ]);
    expect((await city.node.ask(post(hello), {}, editor)).errors).toEqual([]);
  });
});

test('a member is called a member, and what a member writes holds no address and fills no place', async () => {
  await city.reset('OPEN');
  await city.enrol('kim@haus.example');
  const words = '"Büro? {unsubscribe} {domain} \\"Eva M\\"@verein.example, eva%40verein.example"';
  await city.node.ask(post(`subject: "An eva@verein.example", text: ${words}, authorName: "Büro"`), {}, neighbour);
  const [mail] = await city.mailsTo('kim@haus.example');
  expect(mail!.subject).toBe('[Verteiler für alle] An [Adresse entfernt]');
  const text = 'Von: Ein Mitglied\n\nBüro? {unsubscribe} {domain} [Adresse entfernt], [Adresse entfernt]\n\n-- \n';
  expect(mail!.text!.startsWith(text), mail!.text).toBe(true);
  await city.node.ask(post('subject: "S", text: "An eva@verein.example", authorName: "Die Stadt"'), {}, editor);
  const [, announced] = await city.mailsTo('kim@haus.example');
  expect(announced!.text).toMatch(/^Von: Die Stadt\n\nAn eva@verein.example\n/);
});

test('ten posts of one author wait at most, and others may still write', async () => {
  const place = { city: 'hattingen', db: city.node.db, now: city.clock.now };
  const write = (subscription: string) =>
    takePost(place, { list, author: { subscription }, subject: 'S', text: 'T', mustWait: true });
  for (let count = 0; count < 10; count++) await write('forged');
  await expect(write('forged')).rejects.toMatchObject({ reason: 'POSTS_FULL' });
  expect(await write('other')).toMatchObject({ state: 'WAITING' });
});

test('the same idempotency key posts once', async () => {
  await city.enrol('kim@haus.example');
  const once = post(hello).replace('}) {', '}, idempotencyKey: "k") {');
  const answers = await Promise.all([1, 2, 3].map(() => city.node.ask(once, {}, editor)));
  expect(new Set(answers.map(({ data }) => data.postToList.id)).size).toBe(1);
  expect(await city.mailsTo('kim@haus.example')).toHaveLength(1);
});

test('a withdrawn list takes nothing more, and sends nothing that waited; neither does a draft', async () => {
  await city.enrol('kim@haus.example');
  const { id } = (await city.node.ask(post(hello), {}, neighbour)).data.postToList;
  const change = (visibility: 'DRAFT' | 'PUBLIC') =>
    city.node.db.mailingList.update({ where: { id: list }, data: { visibility } });
  await change('DRAFT');
  expect((await approve(id)).errors).toMatchObject([{ extensions: { reason: 'STATE_UNFIT' } }]);
  await change('PUBLIC');
  await city.node.ask(`mutation { withdrawMailingList(id: "${list}") }`, {}, editor);
  expect((await approve(id)).errors).toMatchObject([{ extensions: { reason: 'WITHDRAWN' } }]);
  expect((await city.node.ask(post(hello), {}, editor)).errors).toMatchObject([
    { extensions: { reason: 'NOT_FOUND' } },
  ]);
  expect(await city.mailsTo('kim@haus.example')).toEqual([]);
});
