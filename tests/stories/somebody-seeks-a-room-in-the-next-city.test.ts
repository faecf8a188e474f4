import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Email } from 'postal-mime';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Network } from '../../services/start-network.ts';
import { ask } from '../setup/ask.ts';
import { waitForMail } from '../setup/mails.ts';
import { startTestNetwork } from '../setup/network.ts';

const choir = 'leitung@chor.example';
const school = 'raum-am-abend@wolfsburg.example';
let network: Network;
let outbox: string;
beforeAll(async () => {
  outbox = await mkdtemp(join(tmpdir(), 'stadtverbund-board-'));
  network = await startTestNetwork({ cities: ['hattingen', 'wolfsburg'], outbox, takeMails: true });
  await network.settled();
});
afterAll(async () => {
  await network?.[Symbol.asyncDispose]();
  await rm(outbox, { recursive: true });
});

async function read(query: string) {
  const { data, errors } = await ask(network.url, query);
  expect(errors).toBeUndefined();
  return data;
}

/** Replies to a mail as a mail program does, through the mail server of the city; returns which addresses it refused. */
async function reply(from: string, mail: Email, text: string): Promise<string[]> {
  const port = network.cities.get('wolfsburg')!.node().lmtpPort!;
  const server = createTransport({ host: '127.0.0.1', port, lmtp: true });
  const quoted = mail.text!.replaceAll(/^/gm, '> ');
  const { rejected } = await server.sendMail({
    ...{ from, to: mail.replyTo![0]!.address, subject: `Re: ${mail.subject}` },
    text: `${text}\n\nAm 1. Mai schrieb <${mail.from!.address}> an <${from}>:\n${quoted}`,
  });
  server.close();
  return rejected.map(String);
}

test('someone who seeks a room in one city finds the offer in the next, answers it, and both write to each other without knowing an address', async () => {
  const { boardMatches } = await read(`{
    boardMatches(id: "hattingen:board-entry:beispiel-proberaum-gesucht", first: 1) {
      score reasons entry { id title city { name } contact { office email } }
    }
  }`);
  const [{ entry, reasons }] = boardMatches;
  expect(entry).toMatchObject({ title: 'Raum für Proben am Abend', city: { name: 'Wolfsburg' } });
  expect(entry.contact.email).toBeNull();
  expect(reasons).toEqual(expect.arrayContaining(['SUBJECT', 'TOPIC']));

  const { answerBoardEntry } = await read(`mutation { answerBoardEntry(id: "${entry.id}",
    input: { email: "${choir}", message: "Wir sind ein Chor mit 20 Stimmen. Ist die Aula dienstags frei?" }) { expiresAt } }`);
  expect(Date.parse(answerBoardEntry.expiresAt)).toBeGreaterThan(Date.now());
  const [link] = /https?:\/\/\S+/.exec((await waitForMail(outbox, choir)).text!)!;
  const confirmed = await fetch(link, { method: 'POST' });
  expect(await confirmed.text()).toContain('Ihre Antwort ist unterwegs');

  const asked = await waitForMail(outbox, school);
  expect(asked.text).toContain('Ist die Aula dienstags frei?');
  expect(await reply(school, asked, 'Dienstags ab 19 Uhr, gern.')).toEqual([]);
  const answered = await waitForMail(outbox, choir, 2);
  expect(answered.text).toContain('Dienstags ab 19 Uhr, gern.');
  expect(await reply(choir, answered, 'Dann bis Dienstag!')).toEqual([]);
  const agreed = await waitForMail(outbox, school, 2);
  expect(agreed.text).toContain('Dann bis Dienstag!');

  for (const mail of [asked, agreed]) expect(JSON.stringify(mail)).not.toContain(choir);
  expect(JSON.stringify(answered)).not.toContain(school);
});

test('nobody else can write into their conversation', async () => {
  const asked = await waitForMail(outbox, school);
  expect(await reply('fremd@anderswo.example', asked, 'Ich auch!')).toEqual([asked.replyTo![0]!.address]);
});
