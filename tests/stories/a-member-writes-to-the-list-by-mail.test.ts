import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Email } from 'postal-mime';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureLinkKey } from '../../services/city/link/link-key.ts';
import { writeSignedMailbox } from '../../services/city/link/signed-mailbox.ts';
import type { Viewer } from '../../services/shared/viewer.ts';
import type { Network } from '../../services/start-network.ts';
import { ask } from '../setup/ask.ts';
import { readMails, waitForMail } from '../setup/mails.ts';
import { startTestNetwork } from '../setup/network.ts';

const editor: Viewer = { account: 'editor-1', grants: [{ role: 'editor', city: 'hattingen' }] };
const [kim, robin, sascha] = ['kim@haus.example', 'robin@haus.example', 'sascha@haus.example'];
const list = 'hattingen:mailing-list:nachbarschaft';
const address = 'nachbarschaft@hattingen.stadtverbund.example';
let network: Network;
let outbox: string;
beforeAll(async () => {
  outbox = await mkdtemp(join(tmpdir(), 'stadtverbund-list-'));
  network = await startTestNetwork({ cities: ['hattingen'], outbox, takeMails: true });
  await asOffice(`mutation { createMailingList(city: "hattingen", input: { key: "nachbarschaft", title: "Nachbarschaft",
    mailbox: "nachbarschaft", policy: MODERATED, visibility: PUBLIC }) { id } }`);
});
afterAll(async () => {
  await network?.[Symbol.asyncDispose]();
  await rm(outbox, { recursive: true });
});

async function asOffice(query: string) {
  const { data, errors } = await ask(network.url, query, { token: await network.token(editor) });
  expect(errors).toBeUndefined();
  return data;
}

/** Hands over a mail as the city's mail server does; returns which recipients were refused. */
async function mail(
  message: { from: string; subject: string; text: string; headers?: Record<string, string> },
  to = address,
) {
  const port = network.cities.get('hattingen')!.node().lmtpPort!;
  const server = createTransport({ host: '127.0.0.1', port, lmtp: true });
  const { rejected } = await server.sendMail({ to, ...message });
  server.close();
  return rejected.map(String);
}

const waiting = async () =>
  (await asOffice(`{ mailingList(id: "${list}") { posts(state: WAITING) { nodes { id subject text } } } }`)).mailingList
    .posts.nodes;

/** Where a mail server sends a mail back that it cannot deliver, which the outbox does not keep. */
async function returnPath({ messageId }: Email): Promise<string> {
  const key = await ensureLinkKey(network.cities.get('hattingen')!.database());
  const [, delivery, domain] = /^<(.+)@(.+)>$/.exec(messageId!)!;
  return `${writeSignedMailbox(key, 'bounce', delivery!)}@${domain}`;
}

test('people join the list, each by a link in a mail', async () => {
  for (const email of [kim, robin, sascha]) {
    const { data } = await ask(
      network.url,
      `mutation { subscribe(id: "${list}", input: { email: "${email}", consent: "Ja." }) { expiresAt } }`,
    );
    expect(data.subscribe.expiresAt).toBeTruthy();
    const [link] = /https?:\/\/\S+\/link\/\S+/.exec((await waitForMail(outbox, email!)).text!)!;
    expect((await fetch(link, { method: 'POST' })).status).toBe(200);
  }
});

test('a member writes by mail, the office approves, and the others get it without seeing the address', async () => {
  const text = `Wer hilft am Samstag?\n\n-- \nKim, ${kim.toUpperCase()}, 02324 00000`;
  expect(await mail({ from: `"Kim Beispiel" <${kim}>`, subject: 'Hilfe beim Fest', text })).toEqual([]);
  const [post] = await waiting();
  expect(post).toMatchObject({ subject: 'Hilfe beim Fest', text: expect.stringContaining('Kim, [Adresse entfernt]') });
  await asOffice(`mutation { approvePost(id: "${post.id}") { state } }`);
  for (const reader of [robin, sascha]) {
    const got = await waitForMail(outbox, reader!, 2);
    expect(got.subject).toBe('[Nachbarschaft] Hilfe beim Fest');
    expect(got.text).toContain('Wer hilft am Samstag?');
    expect(got.from).toMatchObject({ address });
    expect(JSON.stringify(got).toLowerCase()).not.toContain(kim);
  }
});

test('who is not on the list cannot write to it, and an out-of-office reply goes nowhere', async () => {
  expect(await mail({ from: 'fremd@anderswo.example', subject: 'Werbung', text: 'Kauft!' })).toEqual([address]);
  const away = { from: robin!, subject: 'Automatische Antwort', text: 'Ich bin im Urlaub.' };
  expect(await mail({ ...away, headers: { 'auto-submitted': 'auto-replied' } })).toEqual([]);
  expect(await waiting()).toEqual([]);
});

test('whose mails come back three times gets no more', async () => {
  for (let round = 1; round <= 3; round++) {
    await mail({ from: kim!, subject: `Runde ${round}`, text: 'Hallo' });
    const [post] = await waiting();
    await asOffice(`mutation { approvePost(id: "${post.id}") { state } }`);
    const got = await waitForMail(outbox, sascha!, 2 + round);
    const text = `<${sascha}>: 550 5.1.1 User unknown`;
    const bounce = { from: 'MAILER-DAEMON@haus.example', subject: 'Undelivered Mail Returned to Sender', text };
    expect(await mail(bounce, await returnPath(got))).toEqual([]);
  }
  const before = (await readMails(outbox, sascha)).length;
  await mail({ from: kim!, subject: 'Runde 4', text: 'Hallo' });
  const [post] = await waiting();
  await asOffice(`mutation { approvePost(id: "${post.id}") { state } }`);
  await waitForMail(outbox, robin!, 6);
  expect(await readMails(outbox, sascha)).toHaveLength(before);
});
