import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import PostalMime from 'postal-mime';
import { PrismaClient } from '../../../../prisma/city/client/client.ts';
import { queueMail } from '../../../../services/city/mail/queue-mail.ts';
import { createAdapter } from '../../../../services/shared/database.ts';
import { transportLimits } from '../../../../services/shared/mail/limits.ts';
import { createTestDatabase } from '../../../setup/database.ts';
import { startMailServer } from '../../../setup/mail-server.ts';

/** What was seen of mails whose sender was killed again and again. */
export interface Kills {
  kills: number;
  /** How many kills fell while mails were under way. */
  fruitful: number;
  /** How often a mailbox was given a Message-ID that it had. */
  repetitions: number;
  /** By how many the repetitions ever exceeded what the kills so far can have left under way; 0 when they never did. */
  tooMany: number;
  /** The texts in each mailbox, which keeps one mail per Message-ID as mailboxes do. */
  mailboxes: Map<string, string[]>;
  /** How many deliveries are in which state at the end. */
  states: Record<string, number>;
  secondsInAll: number;
}

/** Sends two mails to each of so many recipients from a process that is killed with SIGKILL at random moments while it does. */
export async function killSender(recipients: number, kills: number, seed: number): Promise<Kills> {
  const began = performance.now();
  const random = createRandom(seed);
  const databaseUrl = await createTestDatabase('city');
  await using stack = new AsyncDisposableStack();
  const db = stack.adopt(new PrismaClient({ adapter: createAdapter(databaseUrl, 2) }), (client) =>
    client.$disconnect(),
  );
  const mailboxes = new Map<string, Map<string, string>>();
  const seen: Kills = {
    ...{
      kills: 0,
      fruitful: 0,
      repetitions: 0,
      tooMany: 0,
      mailboxes: new Map(),
      states: {},
      secondsInAll: 0,
    },
  };
  let taken = 0;
  // Its answer takes a while, as that of a server that stores what it takes.
  const server = stack.use(
    await startMailServer({}, async ({ to, message }) => {
      const { messageId, text } = await PostalMime.parse(message);
      const mailbox = mailboxes.get(to) ?? new Map<string, string>();
      mailboxes.set(to, mailbox);
      if (mailbox.has(messageId!)) {
        seen.repetitions += 1;
        seen.tooMany = Math.max(seen.tooMany, seen.repetitions - transportLimits.connections * seen.kills);
      }
      mailbox.set(messageId!, text!.trim());
      taken += 1;
      await sleep(random() * 8);
    }),
  );
  const all = Array.from({ length: recipients }, (_, index) => ({ address: `r${index}@x.example` }));
  for (const text of ['one', 'two']) {
    await db.$transaction((transaction) =>
      queueMail(transaction, { purpose: 'probe', subject: 'Probe', text }, all, new Date()),
    );
  }
  const waiting = () => db.delivery.count({ where: { state: 'WAITING' } });

  // All processes after the first take the compiled code from here.
  const compiled = await mkdtemp(join(tmpdir(), 'stadtverbund-compiled-'));
  stack.defer(() => rm(compiled, { recursive: true, force: true }));
  const environment = { DATABASE_URL: databaseUrl, SMTP_URL: server.url, NODE_COMPILE_CACHE: compiled };
  const ready: Promise<ChildProcess>[] = [];
  const running = new Set<ChildProcess>();
  stack.defer(() => running.forEach((child) => void child.kill('SIGKILL')));
  /** Has the next process send; the two after it are loaded meanwhile. */
  const startNext = async (): Promise<ChildProcess> => {
    while (ready.length < 3) ready.push(spawnSender(environment, running));
    const child = await ready.shift()!;
    child.send('go');
    return child;
  };
  const kill = async (child: ChildProcess): Promise<void> => {
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  while (seen.kills < kills && (await waiting()) > 0) {
    const before = taken;
    const child = await startNext();
    await waitUntil(() => taken > before);
    // From its first mail on it lives as long as chance has it: on average until its share is sent.
    const until = taken + Math.floor(random() * 2 * 0.9 * ((2 * recipients) / kills));
    const isNearlyDone = () => taken - seen.repetitions > 2 * recipients - 10;
    await waitUntil(() => taken >= until || isNearlyDone());
    await sleep(random() * 8);
    await kill(child);
    seen.kills += 1;
    if ((await waiting()) > 0) seen.fruitful += 1;
  }
  const last = await startNext();
  await waitUntil(async () => (await waiting()) === 0);
  await kill(last);

  for (const { state, _count } of await db.delivery.groupBy({ by: ['state'], _count: true }))
    seen.states[state] = _count;
  for (const [to, mails] of mailboxes) seen.mailboxes.set(to, [...mails.values()]);
  seen.secondsInAll = (performance.now() - began) / 1_000;
  return seen;
}

/** Waits for something, up to half a minute; what then is still missing the caller sees. */
async function waitUntil(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = performance.now() + 30_000; performance.now() < end && !(await isSo()); ) await sleep(1);
}

async function spawnSender(environment: Record<string, string>, running: Set<ChildProcess>): Promise<ChildProcess> {
  const file = fileURLToPath(new URL('sender-process.ts', import.meta.url));
  const child = spawn(process.execPath, [file], { env: environment, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  running.add(child);
  child.once('exit', () => running.delete(child));
  await once(child, 'message');
  return child;
}

/** A row of numbers from 0 to 1 that is the same for the same seed (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}
