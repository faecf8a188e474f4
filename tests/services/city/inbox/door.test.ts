import { createTransport } from 'nodemailer';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inboxLimits } from '../../../../services/city/inbox/limits.ts';
import { replies } from '../../../../services/city/inbox/reply.ts';
import { ensureLinkKey } from '../../../../services/city/link/link-key.ts';
import { writeSignedMailbox } from '../../../../services/city/link/signed-mailbox.ts';
import { startTestCity, type TestCity } from '../start-test-city.ts';
import { connectLmtp, type LmtpClient } from './lmtp-client.ts';
import { automatic, readFixture, written } from './mails.ts';

const domain = 'hattingen.stadtverbund.example';
const list = 'hattingen:mailing-list:verteiler';
const address = `verteiler@${domain}`;
const at = new Date('2027-01-12T08:30:00Z');
let town: TestCity;
let mta: LmtpClient;
let count = 0;

const pass = 'Authentication-Results: mx.stadt.example; dmarc=pass header.from=verein.example';
const write = (text: string, { headers = [] as string[], from = 'Anna Beispiel <anna@verein.example>' } = {}) =>
  [
    ...headers,
    `From: ${from}`,
    `To: ${address}`,
    'Subject: Flohmarkt',
    `Message-ID: <${++count}@verein.example>`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
  ].join('\r\n');
const posts = () => town.db.listPost.findMany({ orderBy: { createdAt: 'asc' } });
const subscribe = (person: string, state: 'CONFIRMED' | 'PENDING' | 'ENDED' | 'DISABLED' = 'CONFIRMED') =>
  town.db.subscription.create({
    data: {
      id: `hattingen:subscription:${person}`,
      listId: list,
      address: `${person}@verein.example`,
      state,
      evidence: {},
      requestedAt: at,
    },
  });

beforeAll(async () => {
  town = await startTestCity({ slugs: ['hattingen', 'bottrop'], lmtpPort: 0, authservId: 'mx.stadt.example' });
  for (const [key, policy] of [
    ['verteiler', 'MODERATED'],
    ['offen', 'OPEN'],
    ['nachrichten', 'ANNOUNCEMENTS'],
  ] as const) {
    const id = `hattingen:mailing-list:${key}`;
    const row = {
      id,
      title: key,
      mailbox: key,
      policy,
      visibility: 'PUBLIC',
      licence: 'CC-BY-4.0',
      createdAt: at,
      updatedAt: at,
    } as const;
    await town.db.mailingList.create({ data: row });
  }
  mta = await connectLmtp(town.city.lmtpPort!);
});
beforeEach(() => subscribe('anna'));
afterEach(async () => {
  await town.db.subscription.deleteMany();
  await town.db.listPost.deleteMany();
  await town.db.delivery.deleteMany();
  await town.db.mail.deleteMany();
});
afterAll(async () => {
  await mta[Symbol.asyncDispose]();
  await town[Symbol.asyncDispose]();
});

describe('a mail to a list', () => {
  test('of a subscriber becomes a post that waits, without the address and the name of who wrote it', async () => {
    const text = 'Wer hilft?\n..\n.\n-- \nAnna Beispiel, ANNA@verein.example, <mailto:anna%40verein.example>';
    expect(await mta.deliver([address], write(text))).toEqual([expect.stringMatching(/^250 2\.0\.0 /)]);
    expect(await posts()).toMatchObject([
      {
        listId: list,
        subscriptionId: 'hattingen:subscription:anna',
        author: null,
        authorName: null,
        subject: 'Flohmarkt',
        text: 'Wer hilft?\n..\n.\n--\nAnna Beispiel, [Adresse entfernt], <mailto:[Adresse entfernt]>',
        state: 'WAITING',
      },
    ]);
  });

  test('goes through the library that others use for LMTP, which hears an answer for each recipient', async () => {
    const door = createTransport({ host: '127.0.0.1', port: town.city.lmtpPort!, lmtp: true });
    const to = [address, `niemand@${domain}`];
    const sent = await door.sendMail({ from: 'anna@verein.example', to, subject: 'Hallo', text: 'Grüße' });
    door.close();
    expect([sent.accepted, sent.rejected]).toEqual([[address], [`niemand@${domain}`]]);
    expect(await posts()).toMatchObject([{ subject: 'Hallo', text: 'Grüße' }]);
  });

  test('shows no address, known here or not, as quoted mails hold them', async () => {
    await mta.deliver([address], write('> Von: Bernd <Bernd@verein.example>\n> An: buero@hattingen.example'));
    expect((await posts())[0]!.text).toBe('> Von: Bernd <[Adresse entfernt]>\n> An: [Adresse entfernt]');
  });

  test('does not show the links of the mail that it answers, with which others could end the subscription', async () => {
    const link = `${town.city.url}/hattingen/link/${'a'.repeat(60)}.${'b'.repeat(43)}`;
    const checked = `https://links.example/?url=${encodeURIComponent(link)}&data=05`;
    await mta.deliver(
      [address],
      write(
        `Ja!\n> Abbestellen: ${link}\n> <${checked}>\n> ${encodeURIComponent(checked)}\n> ${link.replace('/link/', '/link/\n> ')}\n> https://verein.example/link/neu`,
      ),
    );
    expect((await posts())[0]!.text).toBe(
      'Ja!\n> Abbestellen: [Link entfernt]\n> [Link entfernt]\n> [Link entfernt]\n> [Link entfernt]\n> https://verein.example/link/neu',
    );
  });

  test('says how many attachments it had', async () => {
    await mta.deliver([address], await readFixture('forwarded-as-attachment'));
    await mta.deliver([address], await readFixture('attachment-only'));
    expect((await posts()).map(({ subject, text }) => [subject, text])).toEqual([
      ['Flohmarkt in Welper', 'Siehe unten.\n\n[Ein Anhang wurde entfernt.]'],
      ['(ohne Betreff)', '[Ein Anhang wurde entfernt.]'],
    ]);
  });

  test('becomes one post however often it is handed over, in one mail or in several at once', async () => {
    const mail = write('Einmal');
    await using other = await connectLmtp(town.city.lmtpPort!);
    const answers = await Promise.all([mta.deliver([address], mail), other.deliver([address], mail)]);
    expect(answers.flat().every((answer) => answer.startsWith('250'))).toBe(true);
    expect(await mta.deliver([address], mail)).toEqual([expect.stringMatching(/^250/)]);
    expect(await posts()).toHaveLength(1);
  });

  test.each(['PENDING', 'ENDED', 'DISABLED'] as const)('of a subscriber who is %s is refused', async (state) => {
    await town.db.subscription.updateMany({ data: { state } });
    expect(await mta.deliver([address], write('Hallo'))).toEqual([
      expect.stringMatching(/^550 5\.7\.1 .*bezieht.*subscribe/),
    ]);
    expect(await posts()).toEqual([]);
  });

  test('of somebody else is refused, whatever the envelope and the name say', async () => {
    for (const from of ['fremd@woanders.example', '"anna@verein.example" <fremd@woanders.example>']) {
      expect(await mta.deliver([address], write('Hallo', { from }))).toEqual([expect.stringMatching(/^550 5\.7\.1/)]);
    }
    expect(await mta.deliver([address], await readFixture('two-addresses-in-from'))).toEqual([
      expect.stringMatching(/^550 5\.6\.0/),
    ]);
    expect(await posts()).toEqual([]);
  });

  test('that a program wrote or that runs in a circle is accepted and forgotten', async () => {
    for (const name of Object.keys(automatic)) {
      expect(await mta.deliver([address], await readFixture(name))).toEqual([expect.stringMatching(/^250/)]);
    }
    expect(await mta.deliver([address], write('Niemand'), '')).toEqual([expect.stringMatching(/^250/)]);
    expect([await posts(), await town.db.mail.count()]).toEqual([[], 0]);
  });

  test('goes out at once on an open list only when the mail server has checked the sender', async () => {
    const open = `offen@${domain}`;
    await town.db.subscription.updateMany({ data: { listId: 'hattingen:mailing-list:offen' } });
    await mta.deliver([open], write('Geprüft', { headers: [pass] }));
    await mta.deliver([open], write('Ungeprüft'));
    await mta.deliver([open], write('Gefälscht', { headers: [pass.replace('pass', 'fail'), pass] }));
    expect((await posts()).map(({ text, state }) => [text, state])).toEqual([
      ['Geprüft', 'SENT'],
      ['Ungeprüft', 'WAITING'],
      ['Gefälscht', 'WAITING'],
    ]);
  });

  test('that only the office writes to, that has no text or too much is refused', async () => {
    await town.db.subscription.updateMany({ data: { listId: 'hattingen:mailing-list:nachrichten' } });
    expect(await mta.deliver([`nachrichten@${domain}`], write('Hallo'))).toEqual([
      expect.stringMatching(/^550 5\.7\.1 Hier/),
    ]);
    await town.db.subscription.updateMany({ data: { listId: list } });
    expect(await mta.deliver([address], write(''))).toEqual([expect.stringMatching(/^554 5\.6\.0/)]);
    expect(await mta.deliver([address], write('x'.repeat(60_000)))).toEqual([expect.stringMatching(/^552 5\.3\.4/)]);
    expect(await mta.deliver([address], await readFixture('too-deep'))).toEqual([
      expect.stringMatching(/^554 5\.6\.0/),
    ]);
    expect(await posts()).toEqual([]);
  });

  test('of every kind is answered, and the door stays open', async () => {
    for (const name of Object.keys(written)) {
      const [answer] = await mta.deliver([address], await readFixture(name));
      expect(answer).toMatch(/^(250|450|550|554) /);
    }
  });
});

describe('an address', () => {
  test.each([
    `niemand@${domain}`,
    'verteiler@hattingen.example',
    'verteiler@stadtverbund.example',
    'verteiler@gladbeck.stadtverbund.example',
    `verteiler@${domain}.woanders.example`,
    'verteiler@bottrop.stadtverbund.example',
    `bounce+019b.0000000000000000@${domain}`,
    `antwort+019b.a.0000000000000000@${domain}`,
    `postmaster@bottrop.stadtverbund.example`,
  ])('%s is refused before the text is sent', async (unknown) => {
    expect(await mta.deliver([unknown], write('Hallo'))).toEqual([expect.stringMatching(/^550 5\.1\.1 /)]);
  });

  test('of a draft or a withdrawn list is refused', async () => {
    const change = (data: object) => town.db.mailingList.update({ where: { id: list }, data });
    await change({ visibility: 'DRAFT' });
    expect(await mta.deliver([address], write('Hallo'))).toEqual([expect.stringMatching(/^550 5\.1\.1/)]);
    await change({ visibility: 'PUBLIC', withdrawnAt: at });
    expect(await mta.deliver([address], write('Hallo'))).toEqual([expect.stringMatching(/^550 5\.1\.1/)]);
    await change({ withdrawnAt: null });
  });
});

describe('what comes back', () => {
  const sendTo = async (person: string) => {
    const { id } = await subscribe(person);
    const mail = await town.db.mail.create({
      data: { id: `mail-${++count}`, purpose: 'post', subject: 'S', text: 'T', createdAt: at },
    });
    const delivery = {
      id: `delivery-${count}`,
      mailId: mail.id,
      subscriptionId: id,
      state: 'SENT',
      dueAt: at,
      sentAt: at,
    } as const;
    await town.db.delivery.create({ data: delivery });
    return `${writeSignedMailbox(await ensureLinkKey(town.db), 'bounce', delivery.id)}@${domain}`;
  };
  const bounces = async (person: string) =>
    (await town.db.subscription.findUnique({ where: { id: `hattingen:subscription:${person}` } }))!.bounces;

  test('for good is counted once however often it is told, an absence or a delay never', async () => {
    const returnTo = await sendTo('bernd');
    for (const name of ['away-sieve', 'bounce-postfix-delayed', 'answer-of-a-person']) {
      expect(await mta.deliver([returnTo], await readFixture(name), '')).toEqual([expect.stringMatching(/^250/)]);
    }
    expect(await bounces('bernd')).toBe(0);
    for (const to of [returnTo, returnTo.toUpperCase()]) {
      expect(await mta.deliver([to], await readFixture('bounce-postfix-hard'), '')).toEqual([
        expect.stringMatching(/^250/),
      ]);
    }
    expect(await bounces('bernd')).toBe(1);
  });

  test('to an address that was not signed here changes nothing', async () => {
    const returnTo = await sendTo('bernd');
    const forged = returnTo.replace(/\.(.)/, (_, letter) => `.${letter === '0' ? '1' : '0'}`);
    expect(await mta.deliver([forged], await readFixture('bounce-exim'), '')).toEqual([
      expect.stringMatching(/^550 5\.1\.1/),
    ]);
    expect(await mta.deliver([returnTo.replace(/delivery-\d+/, 'delivery-0')], 'x', '')).toEqual([
      expect.stringMatching(/^550 5\.1\.1/),
    ]);
    expect(await bounces('bernd')).toBe(0);
  });
});

describe('a mail to postmaster or abuse', () => {
  const office = { office: 'Quartiersentwicklung', email: 'buero@hattingen.example' };
  beforeEach(() => town.db.office.create({ data: office }).then(() => undefined));
  afterEach(() => town.db.office.deleteMany().then(() => undefined));
  const queued = () => town.db.delivery.findMany({ orderBy: { dueAt: 'asc' } });

  test('goes on to the office, once, and answers go to who wrote it', async () => {
    const mail = write('Von Ihnen kommt Werbung.');
    expect(await mta.deliver([`postmaster@${domain}`], mail)).toEqual([expect.stringMatching(/^250/)]);
    const [forwarded] = await town.db.mail.findMany();
    expect(forwarded!.headers).toMatchObject({ 'reply-to': '{sender}' });
    expect(JSON.stringify(forwarded)).not.toContain('anna');
    await town.db.mail.updateMany({ data: { headers: {}, text: '' } });
    await mta.deliver([`Abuse@${domain}`], mail);
    expect(await queued()).toMatchObject([
      { address: office.email, insertions: { sender: 'anna@verein.example', text: 'Von Ihnen kommt Werbung.' } },
    ]);
  });

  test('is forgotten when a program wrote it or the office has its address here', async () => {
    await mta.deliver([`postmaster@${domain}`], await readFixture('away-gmail'));
    await mta.deliver([`postmaster@${domain}`], await readFixture('bounce-qmail'), '');
    await town.db.office.updateMany({ data: { email: `Postmaster@${domain}` } });
    await mta.deliver([`postmaster@${domain}`], write('Im Kreis'));
    expect(await queued()).toEqual([]);
  });

  test('waits at the mail server when the office has had many within an hour', async () => {
    const sent = { purpose: 'postmaster', subject: 'S', text: 'T', createdAt: new Date() };
    const many = Array.from({ length: inboxLimits.forwardedPerHour - 1 }, (_, index) => ({ id: `${index}`, ...sent }));
    await town.db.mail.createMany({ data: many });
    expect(await mta.deliver([`abuse@${domain}`], write('Werbung'))).toEqual([expect.stringMatching(/^250/)]);
    expect(await mta.deliver([`abuse@${domain}`], write('Werbung'))).toEqual([expect.stringMatching(/^450 4\.7\.1/)]);
    expect(await queued()).toHaveLength(1);
  });
});

describe('the door', () => {
  test('answers each recipient for itself', async () => {
    await town.db.subscription.create({
      data: {
        id: 'hattingen:subscription:2',
        listId: 'hattingen:mailing-list:offen',
        address: 'anna@verein.example',
        state: 'CONFIRMED',
        evidence: {},
        requestedAt: at,
      },
    });
    const to = [address, `niemand@${domain}`, `nachrichten@${domain}`, `offen@${domain}`];
    const answers = await mta.deliver(to, write('An alle'));
    expect(answers.map((answer) => answer.slice(0, 9))).toEqual(['250 2.0.0', '550 5.1.1', '550 5.7.1', '250 2.0.0']);
    expect((await posts()).map(({ listId }) => listId).sort()).toEqual(['hattingen:mailing-list:offen', list]);
  });

  test('takes a recipient who is named twice once, and has the other one sent alone', async () => {
    const twice = [address, `Verteiler@${domain.toUpperCase()}`];
    const answers = await mta.deliver(twice, write('Doppelt'));
    expect(answers.map((answer) => answer.slice(0, 9))).toEqual(['250 2.0.0', '452 4.5.3']);
    expect(await posts()).toHaveLength(1);
  });

  test('has the mail server try again while the database fails, and then nothing is half-stored', async () => {
    const mail = write('Später');
    await town.db.$executeRaw`ALTER TABLE "ListPost" RENAME TO "Elsewhere"`;
    expect(await mta.deliver([address], mail)).toEqual([expect.stringMatching(/^451 4\.3\.0/)]);
    await town.db.$executeRaw`ALTER TABLE "Elsewhere" RENAME TO "ListPost"`;
    await town.db.$executeRaw`ALTER TABLE "MailingList" RENAME TO "Elsewhere"`;
    expect(await mta.deliver([address], mail)).toEqual([expect.stringMatching(/^451 4\.3\.0/)]);
    await town.db.$executeRaw`ALTER TABLE "Elsewhere" RENAME TO "MailingList"`;
    expect(JSON.stringify(town.problems.splice(0))).not.toMatch(/anna|Später|Flohmarkt/);
    expect(await posts()).toEqual([]);
    expect(await mta.deliver([address], mail)).toEqual([expect.stringMatching(/^250/)]);
    expect(await posts()).toHaveLength(1);
  });

  test('has the mail server try again while the city is closed because it moves', async () => {
    await town.db.closing.updateMany({ data: { closedAt: at } });
    expect(await mta.deliver([address], write('Später'))).toEqual([expect.stringMatching(/^451/)]);
    await town.db.closing.updateMany({ data: { closedAt: null } });
    expect(await posts()).toEqual([]);
  });

  test('refuses a mail that is larger than it says, and too many recipients', async () => {
    const large = write('x'.repeat(inboxLimits.mailBytes));
    expect(await mta.deliver([address], large)).toEqual([expect.stringMatching(/^552 5\.3\.4 .*Anlagen/)]);
    expect(await mta.say(`MAIL FROM:<a@b.example> SIZE=${inboxLimits.mailBytes + 1}`)).toMatch(/^552/);
    await mta.say('MAIL FROM:<anna@verein.example>');
    let last = '';
    await town.db.mailingList.createMany({
      data: Array.from({ length: inboxLimits.recipients }, (_, index) => ({
        id: `hattingen:mailing-list:${index}`,
        title: `${index}`,
        mailbox: `liste-${index}`,
        visibility: 'PUBLIC',
        licence: 'x',
        createdAt: at,
        updatedAt: at,
      })),
    });
    for (let index = 0; index <= inboxLimits.recipients; index++)
      last = await mta.say(`RCPT TO:<liste-${index}@${domain}>`);
    expect(last).toMatch(/^452/);
    await mta.say('RSET');
  });

  test('speaks neither SMTP nor HTTP, and offers no password and no encryption', async () => {
    expect(await mta.say('LHLO mx.stadt.example')).toMatch(/SIZE 1048576/);
    expect(await mta.say('LHLO mx.stadt.example')).not.toMatch(/AUTH|STARTTLS/);
    for (const line of ['EHLO x', 'AUTH PLAIN', 'STARTTLS']) expect(await mta.say(line)).toMatch(/^50\d/);
    await using browser = await connectLmtp(town.city.lmtpPort!);
    expect(await browser.say('POST / HTTP/1.1')).toMatch(/^421/);
  });

  test('answers in ASCII, and hears commands that are sent before they are answered', async () => {
    expect(JSON.stringify(replies)).toMatch(/^[\x20-\x7e]+$/);
    mta.write(
      `MAIL FROM:<a@b.example>\r\nRCPT TO:<${address}>\r\nRCPT TO:<x@${domain}>\r\nDATA\r\n${write('Hallo')}\r\n.\r\n`,
    );
    const answers = [];
    for (let index = 0; index < 5; index++) answers.push((await mta.next()).slice(0, 3));
    expect(answers).toEqual(['250', '250', '550', '354', '250']);
    expect(await posts()).toHaveLength(1);
  });

  test('takes no harm from a client that breaks off in the middle of a mail', async () => {
    const rude = await connectLmtp(town.city.lmtpPort!);
    await rude.say('MAIL FROM:<anna@verein.example>');
    await rude.say(`RCPT TO:<${address}>`);
    await rude.say('DATA');
    rude.write('From: anna@verein.example\r\n\r\nHal');
    await rude[Symbol.asyncDispose]();
    expect(await mta.deliver([address], write('Danach'))).toEqual([expect.stringMatching(/^250/)]);
    expect(await posts()).toMatchObject([{ text: 'Danach' }]);
  });
});

test('a node that stops finishes the mail whose text is on its way, and lets others go', async () => {
  const stopping = await startTestCity({ lmtpPort: 0 });
  const row = {
    id: list,
    title: 'V',
    mailbox: 'verteiler',
    visibility: 'PUBLIC',
    licence: 'x',
    createdAt: at,
    updatedAt: at,
  } as const;
  await stopping.db.mailingList.create({ data: row });
  await stopping.db.subscription.create({
    data: { id: 's', listId: list, address: 'anna@verein.example', state: 'CONFIRMED', evidence: {}, requestedAt: at },
  });
  await using idle = await connectLmtp(stopping.city.lmtpPort!);
  await using busy = await connectLmtp(stopping.city.lmtpPort!);
  await busy.say('MAIL FROM:<anna@verein.example>');
  await busy.say(`RCPT TO:<${address}>`);
  await busy.say('DATA');
  const stopped = stopping[Symbol.asyncDispose]();
  busy.write(`${write('Noch fertig')}\r\n.\r\n`);
  expect(await busy.next()).toMatch(/^250/);
  await expect(idle.next()).rejects.toThrow(/hung up|ECONNRESET/);
  await stopped;
});

test('a node without LMTP_PORT opens no door', async () => {
  await using closed = await startTestCity();
  expect(closed.city.lmtpPort).toBeNull();
});
