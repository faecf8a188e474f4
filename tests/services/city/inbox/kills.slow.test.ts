import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { PrismaClient } from '../../../../prisma/city/client/client.ts';
import { createAdapter } from '../../../../services/shared/database.ts';
import { findFreePort } from '../../../../services/shared/free-port.ts';
import { createTestDatabase } from '../../../setup/database.ts';
import { spawnProcess } from '../../../setup/processes.ts';
import { connectLmtp } from './lmtp-client.ts';

const list = 'hattingen:mailing-list:verteiler';
const address = 'verteiler@hattingen.stadtverbund.example';

/** A mail server keeps a mail until it hears 250, and hands it over again. */
test('a mail is a post exactly once, and on record whenever it was accepted, though the node is killed 10 times', async () => {
  const DATABASE_URL = await createTestDatabase('city');
  const [CITY_PORT, LMTP_PORT] = [String(await findFreePort()), String(await findFreePort())];
  const environment = { CITIES: 'hattingen', DATABASE_URL, CITY_PORT, LMTP_PORT, LOG_LEVEL: 'silent' };
  const db = new PrismaClient({ adapter: createAdapter(DATABASE_URL, 2) });
  const at = new Date();
  const dated = { createdAt: at, updatedAt: at, licence: 'example' };
  await db.mailingList.create({ data: { id: list, title: 'V', mailbox: 'verteiler', visibility: 'PUBLIC', ...dated } });
  const subscription = { id: 's', listId: list, address: 'anna@verein.example', evidence: [], requestedAt: at };
  await db.subscription.create({ data: { ...subscription, state: 'CONFIRMED' } });

  const accepted: string[] = [];
  let next = 0;
  const isPosted = async (id: string) => (await db.listPost.count({ where: { messageId: id } })) === 1;
  const handOver = async () => {
    const mta = await connectLmtp(Number(LMTP_PORT));
    for (;;) {
      const id = `${next}@verein.example`;
      const mail = `From: anna@verein.example\r\nSubject: ${next}\r\nMessage-ID: <${id}>\r\n\r\nMail ${next}\r\n`;
      const [answer] = await mta.deliver([address], mail);
      if (!answer!.startsWith('250')) continue;
      accepted.push(id);
      next += 1;
    }
  };
  for (let kill = 0; kill < 10; kill++) {
    await using node = await spawnProcess('services/city/main.ts', environment, `http://127.0.0.1:${CITY_PORT}`);
    const before = accepted.length;
    const ended = expect(handOver()).rejects.toThrow(/hung up|ECONNRESET/);
    while (accepted.length < before + 3) await sleep(5);
    await sleep(Math.random() * 60);
    node.child.kill('SIGKILL');
    await ended;
    expect(await isPosted(accepted.at(-1)!)).toBe(true);
    await db.listPost.updateMany({ data: { state: 'DECLINED' } });
  }
  const posts = await db.listPost.findMany({ select: { messageId: true } });
  const known = posts.map(({ messageId }) => messageId!);
  expect(new Set(known).size).toBe(known.length);
  expect(accepted.filter((id) => !known.includes(id))).toEqual([]);
  expect(known.length - accepted.length).toBeLessThanOrEqual(1);
  await db.$disconnect();
});
