import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { recordBounce } from '../../../../services/city/mailing-list/record-bounce.ts';
import { editor } from '../start-test-city.ts';
import { type ListCity, post, press, startListCity } from './start-list-city.ts';

const dayMs = 86_400_000;
let city: ListCity;
let subscription: string;
beforeAll(async () => {
  city = await startListCity();
});
afterAll(() => city[Symbol.asyncDispose]());
beforeEach(async () => {
  await city.reset();
  subscription = await city.enrol('kim@haus.example');
});

/** Sends a mail and returns the id of its delivery. */
async function deliver(): Promise<string> {
  await city.node.ask(post('subject: "Neu", text: "Neues"'), {}, editor);
  await city.node.city.mailsSent();
  const { id } = await city.node.db.delivery.findFirstOrThrow({ orderBy: { id: 'desc' } });
  return id;
}
const bounce = (delivery: string, isPermanent = true) =>
  recordBounce({ db: city.node.db, now: city.clock.now }, { delivery, isPermanent });
const wait = (days: number) => {
  city.clock.now = new Date(city.clock.now.getTime() + days * dayMs);
};
const find = () => city.node.db.subscription.findUniqueOrThrow({ where: { id: subscription } });

test('the third mail that comes back ends a subscription; each counts once', async () => {
  for (const bounces of [1, 2]) {
    const delivery = await deliver();
    await Promise.all([bounce(delivery), bounce(delivery)]);
    expect(await find()).toMatchObject({ bounces, state: 'CONFIRMED' });
  }
  await bounce(await deliver());
  expect(await find()).toMatchObject({ bounces: 3, state: 'DISABLED', endedAt: city.clock.now });
  await city.node.ask(post('subject: "Neu", text: "Neues"'), {}, editor);
  expect(await city.mailsTo('kim@haus.example')).toHaveLength(3);
});

test('a passing failure counts once a day, and two weeks without any make counting begin anew', async () => {
  const delivery = await deliver();
  await bounce(delivery, false);
  await bounce(delivery, false);
  expect((await find()).bounces).toBe(1);
  wait(1);
  await bounce(delivery, false);
  expect((await find()).bounces).toBe(2);
  wait(14);
  await bounce(delivery, false);
  expect(await find()).toMatchObject({ bounces: 1, state: 'CONFIRMED' });
});

test('the link that ends a subscription works for one that has ended by bounces too', async () => {
  const [mail] = await deliver().then(() => city.mailsTo('kim@haus.example'));
  await city.node.db.subscription.update({ where: { id: subscription }, data: { state: 'DISABLED' } });
  const link = mail!.headers.find(({ key }) => key === 'list-unsubscribe')!.value.slice(1, -1);
  expect((await press(link)).status).toBe(200);
  expect((await find()).state).toBe('ENDED');
});

test('a bounce of what is not known, or is no mail of a list, is forgotten', async () => {
  await bounce('nowhere');
  expect((await find()).bounces).toBe(0);
});
