import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import PostalMime from 'postal-mime';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mailLimits } from '../../../../services/network/mail/limits.ts';
import { createMailer, type Mail } from '../../../../services/network/mail/mailer.ts';
import { startMailServer } from '../../../setup/mail-server.ts';

const link = `https://knoten.stadt.example/link/${'a=b'.repeat(60)}`;
const mail: Mail = {
  to: 'canary@stadt.example',
  subject: 'Grüße aus Köln / Greetings',
  text: `Schöne Grüße,\n\nÄÖÜß\n.\n${link}\n\nBye`,
};
let lines: Record<string, unknown>[];
let folder: string;
const log = pino({}, { write: (line: string) => void lines.push(JSON.parse(line)) });
beforeEach(async () => {
  lines = [];
  folder = await mkdtemp(join(tmpdir(), 'stadtverbund-mail-'));
});
afterEach(async () => {
  expect(JSON.stringify(lines)).not.toContain('canary');
  await rm(folder, { recursive: true });
});
const refusal = (responseCode: number, text: string) => Object.assign(new Error(text), { responseCode });
const words = () => lines.map(({ msg }) => msg);

describe('without a mail server', () => {
  test('a mail is written whole into the outbox, for this account only, and its subject line is logged', async () => {
    const outbox = join(folder, 'deep', 'outbox');
    const mailer = createMailer({ outbox, mailFrom: 'Büro <buero@hub.example>' }, log);
    mailer.send(mail);
    await mailer[Symbol.asyncDispose]();
    const files = await readdir(outbox);
    expect(files).toEqual([expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d-]+\.\d{3}Z-[\da-f]{8}\.eml$/)]);
    expect((await stat(join(outbox, files[0]!))).mode & 0o777).toBe(0o600);
    expect((await stat(outbox)).mode & 0o777).toBe(0o700);
    const written = await readFile(join(outbox, files[0]!));
    expect(written.toString()).not.toMatch(/(?<!\r)\n/);
    expect(written.toString()).toContain(`\r\n${link}\r\n`);
    expect(await PostalMime.parse(written)).toMatchObject({
      from: { name: 'Büro', address: 'buero@hub.example' },
      to: [{ address: mail.to }],
      subject: mail.subject,
      text: expect.stringMatching(/^Schöne Grüße,\n\nÄÖÜß\n\.\nhttps:\S+\n\nBye\n?$/),
    });
    expect(lines).toMatchObject([{ subject: mail.subject, file: join(outbox, files[0]!) }]);
  });

  test('an outbox that cannot be written is tried again, and the caller does not notice', async () => {
    const outbox = join(folder, 'outbox');
    await writeFile(outbox, 'in the way');
    const mailer = createMailer({ outbox }, log, { ...mailLimits, againAfterMs: [1, 1] });
    expect(mailer.send(mail)).toBeUndefined();
    await expect.poll(words).toContain('a mail was given up');
    await mailer[Symbol.asyncDispose]();
    expect(words()).toEqual(['a mail must wait', 'a mail must wait', 'a mail was given up']);
  });

  test('and without an outbox the log says what to set', async () => {
    const mailer = createMailer({}, log);
    mailer.send(mail);
    await mailer[Symbol.asyncDispose]();
    expect(lines).toMatchObject([{ subject: mail.subject, msg: 'a mail was not sent: set SMTP_URL or OUTBOX' }]);
  });
});

describe('with a mail server', () => {
  test('a mail goes to its one address, as text in UTF-8', async () => {
    await using server = await startMailServer();
    await using mailer = createMailer({ smtpUrl: server.url, mailFrom: 'buero@hub.example' }, log);
    mailer.send(mail);
    await expect.poll(() => server.taken).toHaveLength(1);
    const [taken] = server.taken;
    expect([taken!.from, taken!.to]).toEqual(['buero@hub.example', mail.to]);
    expect((await PostalMime.parse(taken!.message)).text).toContain('ÄÖÜß');
    expect(lines).toEqual([]);
  });

  test('what stands in the fields of a mail cannot add an address or a header', async () => {
    await using server = await startMailServer();
    await using mailer = createMailer({ smtpUrl: server.url }, log);
    mailer.send({
      to: 'a@stadt.example',
      subject: 'Hallo\r\nBcc: b@stadt.example',
      text: '\r\n.\r\nRCPT TO:<b@x.example>',
    });
    await expect.poll(() => server.taken).toHaveLength(1);
    expect(server.taken[0]!.to).toBe('a@stadt.example');
    expect((await PostalMime.parse(server.taken[0]!.message)).bcc).toBeUndefined();
  });

  test('a mail that the server cannot take now is sent later, over few connections', async () => {
    let attempts = 0;
    let connections = 0;
    await using server = await startMailServer({
      onConnect(_session, done) {
        connections += 1;
        done();
      },
      onRcptTo: (_address, _session, done) =>
        done(++attempts <= 2 ? refusal(451, '4.7.1 canary@stadt.example later') : null),
    });
    await using mailer = createMailer({ smtpUrl: server.url }, log, { ...mailLimits, againAfterMs: [1, 1, 1] });
    mailer.send(mail);
    await expect.poll(() => server.taken).toHaveLength(1);
    expect(lines).toMatchObject(Array(2).fill({ msg: 'a mail must wait', responseCode: 451 }));
    for (let index = 0; index < 30; index++) mailer.send(mail);
    await expect.poll(() => server.taken).toHaveLength(31);
    expect(connections).toBeLessThanOrEqual(6);
  });

  test('a mail that the server will never take is given up at once, without its address in the log', async () => {
    await using server = await startMailServer({
      onRcptTo: (_address, _session, done) => done(refusal(550, '5.1.1 <canary@stadt.example>: unknown')),
    });
    await using mailer = createMailer({ smtpUrl: server.url }, log, { ...mailLimits, againAfterMs: [1, 1, 1] });
    mailer.send(mail);
    await expect.poll(words).toEqual(['a mail was given up']);
    expect(lines).toMatchObject([{ subject: mail.subject, code: 'EENVELOPE', responseCode: 550 }]);
  });

  test('nobody waits for a server that is away or says nothing, and stopping does not either', async () => {
    await using server = await startMailServer({ onConnect: () => undefined });
    for (const smtpUrl of ['smtp://127.0.0.1:1', server.url]) {
      const mailer = createMailer({ smtpUrl }, log, { ...mailLimits, againAfterMs: [60_000], stopMs: 100 });
      mailer.send(mail);
      await expect.poll(() => smtpUrl === server.url || words().includes('a mail must wait')).toBe(true);
      await mailer[Symbol.asyncDispose]();
    }
  });
});
