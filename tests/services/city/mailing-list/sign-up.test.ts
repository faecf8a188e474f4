import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { forgetSubscriptions } from '../../../../services/city/mailing-list/forget-subscriptions.ts';
import { editor } from '../start-test-city.ts';
import { type ListCity, linkIn, list, press, startListCity, subscribe } from './start-list-city.ts';

let city: ListCity;
beforeAll(async () => {
  city = await startListCity();
});
afterAll(() => city[Symbol.asyncDispose]());
beforeEach(() => city.reset());

const address = 'kim@haus.example';
const later = (ms: number) => {
  city.clock.now = new Date(city.clock.now.getTime() + ms);
};
const [hourMs, dayMs] = [3_600_000, 86_400_000];
const stored = () => city.node.db.subscription.findFirst({ where: { address } });

test('who signs up gets a link; only pressing its button confirms, and wording and times are kept', async () => {
  const { data, errors } = await city.node.ask(subscribe('  Kim@Haus.example ', ', topics: [SPORT], mode: DIGEST'));
  expect(errors).toEqual([]);
  const expiresAt = new Date(city.clock.now.getTime() + 7 * dayMs).toISOString();
  expect(data.subscribe).toEqual({ expiresAt });
  expect(await stored()).toMatchObject({ address, state: 'PENDING', confirmedAt: null });
  const [mail] = await city.mailsTo(address);
  expect(mail!.subject).toBe('Bitte bestätigen: Verteiler „Verteiler für alle“');
  expect(mail!.text).toContain('Themen: Sport und Bewegung. Gesammelt, einmal am Tag.');
  expect(mail!.text).toMatch(
    /brauchen Sie nichts zu tun.*\n\n-- \nVerteiler „Verteiler für alle“, Büro für Engagement\n*$/,
  );
  const link = linkIn(mail!);

  const page = await fetch(link);
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Sport und Bewegung')]);
  await fetch(link, { method: 'HEAD' });
  expect(await stored()).toMatchObject({ state: 'PENDING' });

  later(hourMs);
  expect((await press(link)).status).toBe(200);
  expect(await stored()).toMatchObject({
    state: 'CONFIRMED',
    topics: ['SPORT'],
    mode: 'DIGEST',
    confirmedAt: city.clock.now,
    evidence: [
      {
        ...{
          at: new Date(city.clock.now.getTime() - hourMs).toISOString(),
          way: 'online',
          wording: 'Ja, ich will Mails.',
        },
        ...{ topics: ['SPORT'], mode: 'DIGEST', confirmedAt: city.clock.now.toISOString() },
      },
    ],
  });
  later(hourMs);
  expect((await press(link)).status).toBe(200);
  expect((await stored())!.confirmedAt).toEqual(new Date(city.clock.now.getTime() - hourMs));
  const { subscriberCount } = (await city.node.ask(`{ mailingList(id: "${list}") { subscriberCount } }`, {}, editor))
    .data.mailingList;
  expect(subscriberCount).toBe(1);
});

test('who is on the list already gets the same answer, and nothing changes until the link in the new mail is used', async () => {
  await city.enrol(address);
  const known = await city.node.ask(subscribe(address, ', mode: DIGEST'));
  const unknown = await city.node.ask(subscribe('neu@haus.example', ', mode: DIGEST'));
  expect(known.text).toBe(unknown.text);
  const before = await stored();
  expect(before).toMatchObject({ state: 'CONFIRMED', mode: 'SINGLE' });
  const [mail] = await city.mailsTo(address);
  await press(linkIn(mail!));
  expect(await stored()).toMatchObject({ id: before!.id, state: 'CONFIRMED', mode: 'DIGEST' });
});

test('a link confirms what was asked for when it was sent, whatever somebody else has asked for since', async () => {
  await city.node.ask(subscribe(address, ', topics: [SPORT]'));
  later(2 * hourMs);
  await city.node.ask(subscribe(address, ', topics: [CULTURE]'));
  const [first, second] = await city.mailsTo(address);
  await press(linkIn(first!));
  expect(await stored()).toMatchObject({ topics: ['SPORT'], state: 'CONFIRMED' });
  const gone = await press(linkIn(second!));
  expect(gone.status).toBeGreaterThanOrEqual(400);
  expect(await stored()).toMatchObject({ topics: ['SPORT'] });
});

test('an address gets one such mail an hour for a list and three in all, and nobody can tell', async () => {
  const stamps = { createdAt: city.clock.now, updatedAt: city.clock.now, licence: 'example', topics: [] };
  const others = ['b', 'c', 'd'].map((mailbox) => `hattingen:mailing-list:${mailbox}`);
  await city.node.db.mailingList.createMany({
    data: others.map((id, index) => ({
      id,
      title: id,
      mailbox: `m${index}`,
      visibility: 'PUBLIC' as const,
      ...stamps,
    })),
  });
  const answers = [await city.node.ask(subscribe(address)), await city.node.ask(subscribe(address))];
  for (const id of others) answers.push(await city.node.ask(subscribe(address).replace(list, id)));
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(await city.mailsTo(address)).toHaveLength(3);
  await city.node.ask(subscribe('kim+mehr@haus.example'));
  expect(await city.mailsTo('kim+mehr@haus.example'), 'one mailbox').toEqual([]);
  later(hourMs);
  await city.node.ask(subscribe(address));
  expect(await city.mailsTo(address)).toHaveLength(4);
});

test('a list asks so many for a confirmation within an hour and no more', async () => {
  const { now } = city.clock;
  await city.node.db.subscription.createMany({
    data: Array.from({ length: 200 }, (_, index) => ({
      ...{ id: `hattingen:subscription:s${index}`, listId: list, address: `s${index}@haus.example`, evidence: [] },
      requestedAt: now,
    })),
  });
  expect((await city.node.ask(subscribe(address))).errors).toEqual([]);
  expect([await stored(), await city.mailsTo(address)]).toEqual([null, []]);
});

test('what is not confirmed within seven days is deleted, and so is what ended thirty days ago', async () => {
  await city.node.ask(subscribe(address));
  const [mail] = await city.mailsTo(address);
  const ended = await city.enrol('weg@haus.example', { state: 'DISABLED' });
  await city.node.db.subscription.update({ where: { id: ended }, data: { endedAt: city.clock.now } });
  await city.enrol('da@haus.example');
  const addresses = async () => {
    await forgetSubscriptions.run({ db: city.node.db }, { now: city.clock.now });
    return (await city.node.db.subscription.findMany({ orderBy: { address: 'asc' } })).map((row) => row.address);
  };
  later(7 * dayMs - 1);
  expect(await addresses()).toEqual(['da@haus.example', address, 'weg@haus.example']);
  later(2);
  expect(await addresses()).toEqual(['da@haus.example', 'weg@haus.example']);
  expect((await press(linkIn(mail!))).status).toBeGreaterThanOrEqual(400);
  later(23 * dayMs);
  expect(await addresses()).toEqual(['da@haus.example']);
});

test.each([
  ['email: "kein"', 'EMAIL_INVALID', 'input.email'],
  ['email: ""', 'TEXT_MISSING', 'input.email'],
  ['email: "alle@hattingen.stadtverbund.example"', 'EMAIL_INVALID', 'input.email'],
  ['email: "a@b.example", topics: [CHURCH]', 'VALUE_INVALID', 'input.topics'],
])('%s is refused as %s', async (input, reason, argument) => {
  const query = `mutation { subscribe(id: "${list}", input: { consent: "Ja", ${input} }) { expiresAt } }`;
  expect((await city.node.ask(query)).errors).toMatchObject([{ extensions: { reason, argument } }]);
});

test('one cannot sign up for a list that one cannot read', async () => {
  await city.node.db.mailingList.update({ where: { id: list }, data: { visibility: 'DRAFT' } });
  expect((await city.node.ask(subscribe(address))).errors).toMatchObject([{ extensions: { reason: 'NOT_FOUND' } }]);
  expect(await stored()).toBeNull();
});
