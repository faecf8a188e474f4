import { readdir } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAutomatic } from '../../../../services/city/inbox/find-automatic.ts';
import { isProven } from '../../../../services/city/inbox/is-proven.ts';
import { inboxLimits } from '../../../../services/city/inbox/limits.ts';
import { readBounce } from '../../../../services/city/inbox/read-bounce.ts';
import { readAddress, readMail, UnreadableMail } from '../../../../services/city/inbox/read-mail.ts';
import { isPlainText } from '../../../../services/shared/fields.ts';
import { automatic, readFixture, returned, written } from './mails.ts';

const domain = 'stadtverbund.example';
const header = (value: string) => ({ key: 'authentication-results', originalKey: '', value });
const mailOf = (lines: string[]) => readMail(Buffer.from(lines.join('\r\n')));

describe('a mail', () => {
  test.each(Object.entries(written))('%s is read as what a person wrote', async (name, expected) => {
    const mail = await readMail(await readFixture(name));
    expect({ from: mail.from, subject: mail.subject, text: mail.text, attachments: mail.attachments }).toEqual({
      attachments: 0,
      ...expected,
    });
    expect(findAutomatic(mail, 'anna@verein.example', domain)).toBeNull();
  });

  test.each(Object.entries(automatic))('%s is known to come from a program: %s', async (name, reason) => {
    const mail = await readMail(await readFixture(name));
    expect(findAutomatic(mail, 'somebody@verein.example', domain)).toBe(reason);
  });

  test('that may not be answered, or comes from a mail system, is known to come from a program', async () => {
    const mail = await readMail(await readFixture('gmx-iso-8859-1'));
    expect(findAutomatic(mail, '', domain)).toBe('no-sender');
    expect(findAutomatic(mail, 'MAILER-DAEMON@gmx.example', domain)).toBe('mail-system');
  });

  test.each(Object.entries(returned))('%s that came back to the sender means: %s', async (name, kind) => {
    expect(readBounce(await readMail(await readFixture(name)))).toBe(kind);
  });

  test.each([
    ['5.1.1', 'hard'],
    ['5.1.10', 'hard'],
    ['5.2.1', 'hard'],
    ['5.1.8', 'soft'],
    ['5.3.4', 'soft'],
    ['5.4.4', 'soft'],
    ['4.2.2', 'soft'],
    ['5.7.1', null],
    ['4.7.1', null],
  ] as const)('that came back with %s means: %s, in a report and in words', async (status, kind) => {
    const report = ['Content-Type: message/delivery-status', '', 'Action: failed', `Status: ${status}`];
    const words = ['From: MAILER-DAEMON@mx.example', 'Subject: failure notice', '', `mx said: 550 ${status} Nein`];
    for (const mail of [report, words]) expect(readBounce(await mailOf(mail))).toBe(kind);
  });

  test('of the collection has an expectation', async () => {
    const files = await readdir(new URL('mails/', import.meta.url));
    const expected = new Set([
      ...Object.keys(written),
      ...Object.keys(automatic),
      ...Object.keys(returned),
      'too-deep',
    ]);
    expect(files.sort()).toEqual([...expected].map((name) => `${name}.eml`).sort());
  });

  test('that is nested too deep, has too many parts or too long headers is read by nobody', async () => {
    const parts = ['Content-Type: multipart/mixed; boundary=b', '', ...Array(inboxLimits.borders + 1).fill('--b\r\n')];
    const headers = Array.from({ length: 3_000 }, (_, index) => `X-${index}: ${'x'.repeat(60)}`);
    await expect(readMail(await readFixture('too-deep'))).rejects.toThrow(UnreadableMail);
    await expect(mailOf(parts)).rejects.toThrow(UnreadableMail);
    await expect(mailOf([...headers, '', 'Text'])).rejects.toThrow(UnreadableMail);
  });

  test('without a Message-ID has a digest in its place, the same for the same mail', async () => {
    const raw = await readFixture('no-content-type');
    const { messageId } = await readMail(raw);
    expect(messageId).toMatch(/^[\da-f]{64}@digest\.invalid$/);
    expect((await readMail(raw)).messageId).toBe(messageId);
    expect((await readMail(await readFixture('empty'))).messageId).toBe('empty@verein.example');
  });

  test.each([
    ['quotes', '"'],
    ['brackets', '(<a@b.example>,'],
    ['encoded words', '=?utf-8?Q?='],
    ['spaces', ' \t'],
    ['groups', 'a:b@c.example;'],
  ])('whose headers are nothing but %s is read in good time', async (_what, text) => {
    const value = text.repeat(100_000 / text.length);
    const mail = await mailOf([`From: ${value}x`, `Subject: ${value}x`, `Message-ID: ${value}x`, '', 'Text']).catch(
      () => null,
    );
    if (mail) findAutomatic(mail, 'x@y.example', domain);
    await mailOf([`Content-Type: ${value}x`, '', 'Text']).catch(() => null);
  });

  test('of any bytes is read or refused, never kept in mind for long, and its text can be stored', async () => {
    const fixtures = await Promise.all(Object.keys(written).map(readFixture));
    const broken = fc
      .tuple(
        fc.constantFrom(...fixtures),
        fc.array(fc.tuple(fc.nat(), fc.uint8Array({ maxLength: 8 })), { maxLength: 12 }),
      )
      .map(([raw, changes]) =>
        changes.reduce((bytes, [place, put]) => {
          const at = place % (bytes.length + 1);
          return Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + (place % 40))]);
        }, raw),
      );
    const anything = fc.uint8Array({ maxLength: 3_000 }).map((bytes) => Buffer.from(bytes));
    await fc.assert(
      fc.asyncProperty(fc.oneof(broken, anything), async (raw) => {
        const mail = await readMail(raw).catch((error) => {
          if (!(error instanceof UnreadableMail)) throw error;
        });
        if (!mail) return;
        expect(isPlainText(mail.text) && isPlainText(mail.subject)).toBe(true);
        expect(mail.subject).not.toMatch(/[\r\n]/);
        expect(mail.from ?? 'a@b').toMatch(/^[^\s<>]+@[^\s<>]+$/);
        findAutomatic(mail, 'x@y.example', domain);
        readBounce(mail);
        isProven(mail, 'mx.stadt.example');
      }),
      { numRuns: 150 },
    );
  });

  test.each([
    ['spaces', `${' '.repeat(1_000_000)}x`],
    ['open tags', '<style'.repeat(150_000)],
    ['open brackets', '(<a href='.repeat(100_000)],
    ['quotes', `>${' '.repeat(900_000)}x\r\n`],
    ['line ends', '\r\n'.repeat(inboxLimits.lines - 10)],
    ['addresses', 'a@'.repeat(450_000)],
  ])('of nothing but %s is read in good time', async (_what, text) => {
    for (const type of ['text/html', 'text/plain; format=flowed']) {
      const mail = await mailOf([`Content-Type: ${type}`, 'From: MAILER-DAEMON@x.example', '', text]);
      readBounce(mail);
      isProven({ ...mail, headers: [header(`mx.example;${text.slice(0, inboxLimits.headerBytes)}`)] }, 'mx.example');
      expect(mail.text.length).toBeLessThanOrEqual(inboxLimits.textCharacters);
    }
  });
});

describe('an address', () => {
  test.each([
    ['Anna@Verein.EXAMPLE', 'anna@verein.example'],
    ['jörg@KÄSE.example', 'jörg@xn--kse-qla.example'],
    ['anna', null],
    ['@verein.example', null],
    ['anna@', null],
    ['an na@verein.example', null],
    ['anna@verein.example\n', null],
    ['a<b@verein.example', null],
  ])('%j is read as %s', (address, read) => {
    expect(readAddress(address)).toBe(read);
  });
});

describe('the sender of a mail is proven', () => {
  const results = (...values: string[]) =>
    mailOf([...values.map((value) => `Authentication-Results: ${value}`), 'From: anna@verein.example', '', 'Text']);

  test.each([
    ['OpenDMARC', ['MX.stadt.example; dmarc=pass (p=none dis=none) header.from=verein.example']],
    [
      'rspamd',
      [
        'mx.stadt.example; dkim=pass header.d=verein.example; dmarc=pass (policy=none) header.from=Verein.example; spf=pass',
      ],
    ],
    [
      'one of several programs',
      ['mx.stadt.example; spf=pass', 'mx.stadt.example 1; dmarc = pass header.from=verein.example'],
    ],
    [
      'another server that says otherwise',
      ['mx.woanders.example; dmarc=fail', 'mx.stadt.example; dmarc=pass header.from=verein.example'],
    ],
  ])('by what the own mail server wrote: %s', async (_what, values) => {
    expect(isProven(await results(...values), 'mx.stadt.example')).toBe(true);
  });

  test.each([
    ['nothing', []],
    ['another server', ['mx.woanders.example; dmarc=pass header.from=verein.example']],
    ['a failure', ['mx.stadt.example; dmarc=fail header.from=verein.example']],
    ['no policy', ['mx.stadt.example; dmarc=none header.from=verein.example']],
    ['another domain', ['mx.stadt.example; dmarc=pass header.from=woanders.example']],
    ['a domain that only begins so', ['mx.stadt.example; dmarc=pass header.from=verein.example.woanders.example']],
    ['no domain', ['mx.stadt.example; dmarc=pass']],
    ['another check', ['mx.stadt.example; spf=pass; dkim=pass header.d=verein.example']],
    ['a comment', ['mx.stadt.example; dmarc=fail (dmarc=pass header.from=verein.example)']],
    [
      'a forged header below that of the server',
      [
        'mx.stadt.example; dmarc=fail header.from=verein.example',
        'mx.stadt.example; dmarc=pass header.from=verein.example',
      ],
    ],
  ])('not by %s', async (_what, values) => {
    expect(isProven(await results(...values), 'mx.stadt.example')).toBe(false);
  });

  test('by nothing when no server is named, or From is not one address', async () => {
    const pass = 'mx.stadt.example; dmarc=pass header.from=verein.example';
    expect(isProven(await results(pass), undefined)).toBe(false);
    expect(isProven(await readMail(await readFixture('two-from-headers')), 'mx.stadt.example')).toBe(false);
  });
});
