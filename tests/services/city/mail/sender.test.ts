import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SMTPServerOptions } from 'smtp-server';
import { describe, expect, test } from 'vitest';
import { openDeliveryQueue } from '../../../../services/city/mail/delivery-queue.ts';
import { mailLimits } from '../../../../services/city/mail/limits.ts';
import { waitForMails } from '../../../../services/city/mail/wait-for-mails.ts';
import { withConnection } from '../../../../services/shared/database.ts';
import { transportLimits } from '../../../../services/shared/mail/limits.ts';
import { startMailServer } from '../../../setup/mail-server.ts';
import { readMails } from '../../../setup/mails.ts';
import { startTestCity } from '../start-test-city.ts';
import { recipients, startTestSender } from './start-test-sender.ts';

/** An answer of a mail server. */
const says = (responseCode: number, words: string) => Object.assign(new Error(words), { responseCode });
const refuseLogin = (_login: unknown, _session: unknown, done: (error: Error) => void) => done(says(535, '5.7.8 no'));

test('a write of the city sends its mails at once, and the city itself has nothing to wait for', async () => {
  const outbox = await mkdtemp(join(tmpdir(), 'stadtverbund-mail-'));
  await using node = await startTestCity({ outbox, publicUrl: 'https://knoten.example' });
  await node.db.mail.create({
    data: { id: 'probe', purpose: 'probe', subject: 'Grüße', text: 'Guten Tag', createdAt: new Date() },
  });
  await node.db.delivery.create({ data: { id: 'one', mailId: 'probe', address: 'a@x.example', dueAt: new Date() } });
  await node.city.mailsSent();
  expect(await readMails(outbox)).toMatchObject([
    {
      subject: 'Grüße',
      from: { name: 'Stadtverbund', address: 'noreply@hattingen.stadtverbund.example' },
      messageId: '<one@hattingen.stadtverbund.example>',
    },
  ]);
  await rm(outbox, { recursive: true });
});

describe('a mail', () => {
  test('goes to each of its recipients in a mail of its own, once, and nothing personal is kept then', async () => {
    await using server = await startMailServer();
    await using city = await startTestSender({ smtpUrl: server.url });
    const twice = [...recipients(3), { address: 'r1@x.example', insertions: { name: 'x' } }];
    const id = await city.queue(twice, { headers: { 'list-id': '<liste.x.example>' } });
    await city.sender.idle();
    expect(server.taken.map(({ to }) => to).sort()).toEqual(['r0@x.example', 'r1@x.example', 'r2@x.example']);
    const mails = await server.read();
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(3);
    expect(mails[0]!.headers).toContainEqual({
      ...{ key: 'auto-submitted', originalKey: 'Auto-Submitted', value: 'auto-generated' },
    });
    expect(await city.db.delivery.findMany()).toEqual(
      Array(3).fill(
        expect.objectContaining({ state: 'SENT', address: null, insertions: {}, claimedBy: null, attempts: 1 }),
      ),
    );
    expect(await city.db.mail.findUnique({ where: { id } })).toMatchObject({ subject: '', text: '', headers: {} });
    expect(JSON.stringify(city.lines)).not.toMatch(/x\.example|Grüße/);
  });

  test('that the server cannot take now is tried again later, as the same mail, and its text waits with it', async () => {
    const refusals = [451, 451];
    let now = new Date('2027-05-01T10:00:00Z');
    await using server = await startMailServer({
      onRcptTo: (_address, _session, done) => {
        const code = refusals.shift();
        done(code ? says(code, '4.7.1 r0@x.example later') : null);
      },
    });
    await using city = await startTestSender({ smtpUrl: server.url }, { now: () => now });
    await city.queue(recipients(1));
    const dueAt = async () => (await city.db.delivery.findFirst())!.dueAt.toISOString();
    await city.sender.idle();
    expect([server.taken.length, await dueAt()]).toEqual([0, '2027-05-01T10:01:00.000Z']);
    now = new Date('2027-05-01T10:01:00Z');
    await city.sender.idle();
    expect([server.taken.length, await dueAt()]).toEqual([0, '2027-05-01T10:06:00.000Z']);
    now = new Date('2027-05-01T10:05:59Z');
    await city.sender.idle();
    expect(server.taken).toHaveLength(0);
    now = new Date('2027-05-01T10:06:00Z');
    await city.sender.idle();
    const { id } = (await city.db.delivery.findFirst())!;
    expect(await server.read()).toMatchObject([
      { messageId: `<${id}@hattingen.stadtverbund.example>`, text: expect.stringContaining('Guten Tag') },
    ]);
    expect(city.lines).toContainEqual(expect.objectContaining({ msg: 'mails must wait', mails: 1, code: '451' }));
    expect(JSON.stringify(city.lines)).not.toContain('r0@');
  });

  test('that is refused for good is given up at once, and so is one after a weekend of tries', async () => {
    let now = new Date('2027-05-01T10:00:00Z');
    await using server = await startMailServer({
      onRcptTo: ({ address }, _session, done) =>
        done(address.startsWith('away') ? says(550, '5.1.1 unknown') : says(450, '4.2.1 busy')),
    });
    await using city = await startTestSender({ smtpUrl: server.url }, { now: () => now });
    await city.queue([{ address: 'away@x.example' }, { address: 'busy@x.example' }]);
    await city.sender.idle();
    expect(await city.db.delivery.findMany({ where: { state: 'FAILED' } })).toMatchObject([
      { address: null, failure: '550', attempts: 1 },
    ]);
    for (let hour = 0; hour < 120; hour += 4) {
      now = new Date(now.getTime() + 4 * 3_600_000);
      await city.sender.idle();
    }
    expect(await city.db.delivery.findMany({ orderBy: { attempts: 'asc' } })).toMatchObject([
      { state: 'FAILED', failure: '550' },
      { state: 'FAILED', failure: '450', attempts: 8, address: null },
    ]);
    expect((await city.db.mail.findFirst())!.text).toBe('');
  });

  test('that a recipient has no mailbox for counts against the subscription, what the server forbids does not', async () => {
    await using server = await startMailServer({
      onRcptTo: ({ address }, _session, done) =>
        done(address.startsWith('away') ? says(550, '5.1.1 unknown') : says(554, '5.7.1 relay access denied')),
    });
    await using city = await startTestSender({ smtpUrl: server.url });
    const stamps = { evidence: [], requestedAt: new Date(), confirmedAt: new Date(), state: 'CONFIRMED' } as const;
    const [away, policy] = ['hattingen:subscription:away', 'hattingen:subscription:policy'];
    await city.db.subscription.createMany({
      data: [away!, policy!].map((id) => ({ id, listId: 'l', address: id, topics: [], ...stamps })),
    });
    await city.queue([
      { address: 'away@x.example', subscriptionId: away },
      { address: 'policy@x.example', subscriptionId: policy },
    ]);
    await city.sender.idle();
    expect(await city.db.subscription.findMany({ orderBy: { id: 'asc' } })).toMatchObject([
      { id: away, bounces: 1 },
      { id: policy, bounces: 0 },
    ]);
  });

  test('waits without a mail server and without an outbox, and the log says once what to set', async () => {
    await using city = await startTestSender({});
    await city.queue(recipients(1));
    await city.sender.idle();
    await city.queue(recipients(1));
    await city.sender.idle();
    expect(city.lines).toMatchObject([{ msg: 'mails wait and are not sent: set SMTP_URL or OUTBOX' }]);
    expect(await city.db.delivery.count({ where: { state: 'WAITING', attempts: 0 } })).toBe(2);
  });

  test('waits while the city is closed, since it moves along', async () => {
    await using server = await startMailServer();
    await using city = await startTestSender({ smtpUrl: server.url });
    await city.db.closing.updateMany({ data: { closedAt: new Date() } });
    await city.queue(recipients(1));
    await city.sender.idle();
    expect(server.taken).toHaveLength(0);
    await city.db.closing.updateMany({ data: { closedAt: null } });
    await city.sender.idle();
    expect(server.taken).toHaveLength(1);
  });
});

describe('the sender', () => {
  test('leaves a server alone that is away, and sends all when it is back', async () => {
    const gone = await startMailServer();
    await gone[Symbol.asyncDispose]();
    await using city = await startTestSender(
      { smtpUrl: gone.url },
      { limits: { awayMs: 300, againAfterMs: [0, 0, 0] } },
    );
    await city.queue(recipients(30));
    await expect.poll(() => city.lines.length, { timeout: 10_000 }).toBeGreaterThan(0);
    const tried = await city.db.delivery.count({ where: { attempts: { gt: 0 } } });
    expect(tried).toBeLessThanOrEqual(3);
    await using server = await startMailServer({}, undefined, Number(new URL(gone.url).port));
    await expect.poll(() => server.taken.length, { timeout: 10_000 }).toBe(30);
  });

  test('gives a city with few mails its turn while another has many', async () => {
    await using server = await startMailServer();
    await using cities = await startTestSender(
      { smtpUrl: server.url },
      { slugs: ['hattingen', 'bottrop'], limits: { perTurn: 10 } },
    );
    await cities.queue(recipients(100, 'many'));
    await expect.poll(() => server.taken.length, { timeout: 10_000 }).toBeGreaterThan(0);
    await cities.queue(recipients(5, 'few'), {}, 'bottrop');
    await cities.sender.idle();
    expect(server.taken).toHaveLength(105);
    const lastOfFew = server.taken.findLastIndex(({ to }) => to.startsWith('few'));
    expect(lastOfFew).toBeLessThan(60);
  });

  test('keeps to the pace of a city', async () => {
    await using server = await startMailServer();
    await using city = await startTestSender({ smtpUrl: server.url }, { limits: { perTurn: 2, msPerMail: 40 } });
    const began = performance.now();
    await city.queue(recipients(8));
    await city.sender.idle();
    expect(server.taken).toHaveLength(8);
    expect(performance.now() - began).toBeGreaterThan(6 * 40);
  });

  test('sends nothing twice when two processes serve the same city', async () => {
    await using server = await startMailServer();
    await using city = await startTestSender({ smtpUrl: server.url }, { limits: { perTurn: 5 } });
    const other = city.startAnother();
    await city.queue(recipients(60));
    await Promise.all([city.sender.idle(), other.idle()]);
    await expect.poll(() => city.db.delivery.count({ where: { state: 'SENT' } }), { timeout: 10_000 }).toBe(60);
    expect(server.taken).toHaveLength(60);
  });

  test('ends what it has begun when it stops, begins nothing else, and the next one sends the rest at once', async () => {
    const held: (() => void)[] = [];
    await using server = await startMailServer({}, () => new Promise<void>((done) => held.push(done)));
    await using city = await startTestSender({ smtpUrl: server.url });
    await city.queue(recipients(20));
    await expect.poll(() => held.length, { timeout: 10_000 }).toBe(3);
    const stopped = city.sender[Symbol.asyncDispose]();
    for (const done of held.splice(0)) done();
    await stopped;
    expect(await city.db.delivery.count({ where: { state: 'SENT' } })).toBe(3);
    const release = setInterval(() => held.splice(0).forEach((done) => void done()), 1);
    await city.startAnother().idle();
    clearInterval(release);
    expect([server.taken.length, new Set(server.taken.map(({ to }) => to)).size]).toEqual([20, 20]);
  });

  test('does not send again what it could not put on record since the database was away', async () => {
    let cut = async () => undefined as unknown;
    await using server = await startMailServer({}, () => cut() as Promise<void>);
    await using city = await startTestSender({ smtpUrl: server.url }, { limits: { awayMs: 50 } });
    cut = () => cutOff(city.databaseUrl);
    await city.queue(recipients(5));
    await expect.poll(() => server.taken.length, { timeout: 10_000 }).toBeGreaterThan(0);
    cut = async () => undefined;
    await expect.poll(() => city.db.delivery.count({ where: { state: 'SENT' } }), { timeout: 10_000 }).toBe(5);
    expect([server.taken.length, new Set(server.taken.map(({ to }) => to)).size]).toEqual([5, 5]);
  });
});

const cutOff = (databaseUrl: string) =>
  withConnection(databaseUrl, (client) =>
    client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 2
          AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    ),
  );

describe('what a process has claimed', () => {
  test('is free as soon as it gives it back, and nobody else has it before', async () => {
    await using city = await startTestSender({});
    await city.queue(recipients(3));
    const now = new Date();
    const one = await openDeliveryQueue(city.databaseUrl);
    await using other = await openDeliveryQueue(city.databaseUrl);
    expect(await one.claim(2, now)).toHaveLength(2);
    expect(await other.claim(10, now)).toHaveLength(1);
    expect(await other.claim(10, now), 'only its own').toHaveLength(1);
    await one[Symbol.asyncDispose]();
    expect(await other.claim(10, now)).toHaveLength(3);
    await using third = await openDeliveryQueue(city.databaseUrl);
    expect(await third.claim(10, new Date(now.getTime() + 3 * 3_600_000)), 'no claim lasts for ever').toHaveLength(3);
  });

  test('outlives its connection by a while, in which the process comes back to it', async () => {
    await using city = await startTestSender({});
    await city.queue(recipients(3));
    const now = new Date();
    const later = (ms: number) => new Date(now.getTime() + ms);
    await using one = await openDeliveryQueue(city.databaseUrl, mailLimits, 7);
    expect(await one.claim(3, now)).toHaveLength(3);
    await cutOff(city.databaseUrl);
    await using other = await openDeliveryQueue(city.databaseUrl, mailLimits, 8);
    await expect.poll(() => one.ask('x').catch(() => 'gone'), { timeout: 10_000 }).toBe('gone');
    expect(await other.claim(10, later(1_000))).toHaveLength(0);
    await using back = await openDeliveryQueue(city.databaseUrl, mailLimits, 7);
    expect(await back.claim(1, later(2_000))).toHaveLength(1);
    expect(await other.claim(10, later(2_000 + mailLimits.graceMs))).toHaveLength(2);
  });
});

describe('a mail that was claimed', () => {
  test('stays when the city closes in the middle of a turn, and an export waits for those under way', async () => {
    const held: (() => void)[] = [];
    await using server = await startMailServer({}, () => new Promise<void>((done) => held.push(done)));
    await using city = await startTestSender({ smtpUrl: server.url });
    await city.queue(recipients(20));
    await expect.poll(() => held.length, { timeout: 10_000 }).toBe(3);
    expect(await waitForMails(city.databaseUrl, 0), 'an open city sends on').toBe(true);
    await city.db.closing.updateMany({ data: { closedAt: new Date() } });
    expect(await waitForMails(city.databaseUrl, 0)).toBe(false);
    for (const done of held) done();
    expect(await waitForMails(city.databaseUrl, 10_000)).toBe(true);
    expect([
      server.taken.length,
      await city.db.delivery.count({ where: { state: 'WAITING', claimedBy: null } }),
    ]).toEqual([3, 17]);
  });

  test('is dropped when its subscription has ended or its list is withdrawn or a draft', async () => {
    await using server = await startMailServer();
    await using city = await startTestSender({ smtpUrl: server.url });
    const [now, kept] = [new Date(), { state: 'CONFIRMED', visibility: 'PUBLIC', withdrawnAt: null } as const];
    const cases = {
      kept,
      ended: { ...kept, state: 'ENDED' as const },
      pending: { ...kept, state: 'PENDING' as const },
      draft: { ...kept, visibility: 'DRAFT' as const },
      withdrawn: { ...kept, withdrawnAt: now },
    };
    for (const [id, { state, ...list }] of Object.entries(cases)) {
      const stamps = { title: 'T', licence: 'x', createdAt: now, updatedAt: now, policy: 'OPEN' as const };
      await city.db.mailingList.create({ data: { id, mailbox: id, ...stamps, ...list } });
      const asked = { topics: [], evidence: [], requestedAt: now, confirmedAt: now };
      await city.db.subscription.create({ data: { id, listId: id, address: id, state, ...asked } });
    }
    const addressOf = (id: string) => ({ address: `${id}@x.example`, subscriptionId: id });
    const mail = await city.queue([...Object.keys(cases), 'erased'].map(addressOf));
    await city.sender.idle();
    expect(server.taken.map(({ to }) => to)).toEqual(['kept@x.example']);
    expect(await city.db.delivery.findMany({ where: { state: 'FAILED' } })).toEqual(
      Array(5).fill(expect.objectContaining({ failure: 'UNWANTED', address: null, insertions: {} })),
    );
    expect((await city.db.mail.findUniqueOrThrow({ where: { id: mail } })).text).toBe('');
  });

  test('leaves no text behind when what became of it was put on record late', async () => {
    let cut = async (): Promise<unknown> => undefined;
    await using server = await startMailServer({}, async () => void (await cut()));
    await using city = await startTestSender({ smtpUrl: server.url }, { limits: { awayMs: 50 } });
    cut = () => cutOff(city.databaseUrl);
    const id = await city.queue(recipients(1));
    await expect.poll(() => city.db.delivery.count({ where: { state: 'SENT' } }), { timeout: 10_000 }).toBe(1);
    await expect
      .poll(() => city.db.mail.findUnique({ where: { id } }), { timeout: 10_000 })
      .toMatchObject({ text: '' });
    expect(server.taken).toHaveLength(1);
  });
});

describe('a mail server', () => {
  test.each([
    ['550 relay not permitted', 'WAITING', 0],
    ['554 5.7.1 <a.5.1.1@x.example>: Relay access denied', 'WAITING', 0],
    ['530 5.7.0 Authentication required', 'WAITING', 0],
    ["553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)", 'WAITING', 0],
    ['550 5.2.1 mailbox disabled', 'FAILED', 1],
    ['550 User unknown', 'FAILED', 1],
  ])('that says "%s" to a recipient leaves the mail %s', async (answer, state, bounces) => {
    const [code, words] = [Number(answer.slice(0, 3)), answer.slice(4)];
    await using server = await startMailServer({ onRcptTo: (_address, _session, done) => done(says(code, words)) });
    await using city = await startTestSender({ smtpUrl: server.url });
    const stamps = { evidence: [], requestedAt: new Date(), confirmedAt: new Date(), state: 'CONFIRMED' } as const;
    await city.db.subscription.create({
      data: { id: 's', listId: 'l', address: 'a@x.example', topics: [], ...stamps },
    });
    await city.queue([{ address: 'a@x.example', subscriptionId: 's' }]);
    await city.sender.idle();
    expect(await city.db.delivery.findFirst()).toMatchObject({ state });
    expect(await city.db.subscription.findFirst()).toMatchObject({ bounces });
  });

  test.each([
    ['refuses the login', { authOptional: false, disabledCommands: ['STARTTLS'], onAuth: refuseLogin }],
    ['is busy', { onConnect: (_session: unknown, done: (error: Error) => void) => done(says(421, 'too busy')) }],
  ])('that %s has peace, and no try is counted', async (_what, options) => {
    let connections = 0;
    await using server = await startMailServer({ ...options, onClose: () => void connections++ } as SMTPServerOptions);
    const smtpUrl = server.url.replace('//', '//user:wrong@');
    await using city = await startTestSender({ smtpUrl }, { limits: { awayMs: 60_000 } });
    await city.queue(recipients(20));
    await city.sender.idle();
    await city.sender.idle();
    expect(connections).toBeLessThanOrEqual(3);
    expect(await city.db.delivery.count({ where: { state: 'WAITING', attempts: 0, claimedBy: null } })).toBe(20);
  });

  test('that says nothing to the recipients of one city holds up no other', async () => {
    const silent = Object.assign(transportLimits, { silentMs: 300 });
    await using server = await startMailServer({
      onRcptTo: ({ address }, _session, done) => void (address.startsWith('tarpit') || done()),
    });
    await using cities = await startTestSender(
      { smtpUrl: server.url },
      { slugs: ['hattingen', 'bottrop'], limits: { awayMs: 60_000 } },
    );
    Object.assign(silent, { silentMs: 600_000 });
    await cities.queue(recipients(30, 'tarpit'));
    await cities.queue(recipients(100), {}, 'bottrop');
    await expect.poll(() => server.taken.length, { timeout: 10_000 }).toBe(100);
    expect(await cities.db.delivery.count({ where: { attempts: { gt: 0 } } })).toBeLessThanOrEqual(3);
  });

  test('that is slow ends a turn in time, so that its claim holds', async () => {
    await using server = await startMailServer({}, () => new Promise((done) => setTimeout(done, 20)));
    await using city = await startTestSender({ smtpUrl: server.url }, { limits: { turnMs: 50, claimedMs: 500 } });
    const other = city.startAnother();
    await city.queue(recipients(60));
    await Promise.all([city.sender.idle(), other.idle()]);
    await expect.poll(() => city.db.delivery.count({ where: { state: 'SENT' } }), { timeout: 10_000 }).toBe(60);
    expect(server.taken).toHaveLength(60);
  });
});
