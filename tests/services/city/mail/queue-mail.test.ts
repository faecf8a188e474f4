import { expect, test } from 'vitest';
import type { ServedCity } from '../../../../services/city/context.ts';
import type { JobTools } from '../../../../services/city/jobs/job.ts';
import { forgetDeliveries } from '../../../../services/city/mail/forget-deliveries.ts';
import { queueMail } from '../../../../services/city/mail/queue-mail.ts';
import { recipients, startTestSender } from './start-test-sender.ts';

const mail = { purpose: 'probe', subject: 'Grüße', text: 'Guten Tag' };

test('10,000 recipients are stored in a few statements, with what is theirs alone', async () => {
  await using city = await startTestSender({});
  const all = recipients(10_000).map((recipient, index) => ({ ...recipient, insertions: { name: `N${index}` } }));
  await city.queue([...all, { address: 'r7@x.example' }]);
  expect(await city.db.delivery.count()).toBe(10_000);
  expect(await city.db.delivery.findFirst({ where: { address: 'r9999@x.example' } })).toMatchObject({
    ...{ insertions: { name: 'N9999' }, state: 'WAITING', attempts: 0, subscriptionId: null },
  });
});

test('a mail is there when the change that it tells of is there, and not otherwise', async () => {
  await using city = await startTestSender({});
  const change = city.db.$transaction(async (transaction) => {
    await queueMail(transaction, mail, recipients(3), new Date());
    throw new Error('undone');
  });
  await expect(change).rejects.toThrow('undone');
  expect([await city.db.mail.count(), await city.db.delivery.count()]).toEqual([0, 0]);
});

test.each(['To', 'bcc', 'Message-ID', 'content-type', 'from', 'x y', 'x\nbcc'])(
  'a mail cannot have the header %j of its own',
  async (name) => {
    const queued = queueMail({} as never, { ...mail, headers: { [name]: 'x' } }, [], new Date());
    await expect(queued).rejects.toThrow('A mail cannot have the header');
  },
);

test('what left or was given up is forgotten after 30 days, what waits is not', async () => {
  const now = new Date('2027-05-01T10:00:00Z');
  await using city = await startTestSender({}, { now: () => now });
  const first = await city.queue(recipients(2));
  const second = await city.queue(recipients(1));
  await city.db.delivery.updateMany({ where: { mailId: first }, data: { state: 'SENT', address: null, sentAt: now } });
  const runAt = (day: number) =>
    forgetDeliveries.run({ db: city.db } as ServedCity, { now: new Date(Date.UTC(2027, 4, day, 11)) } as JobTools);
  await runAt(30);
  expect([await city.db.mail.count(), await city.db.delivery.count()]).toEqual([2, 3]);
  await runAt(32);
  expect(await city.db.mail.findMany()).toMatchObject([{ id: second }]);
  expect(await city.db.delivery.findMany()).toMatchObject([{ mailId: second, state: 'WAITING' }]);
});
