import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Network } from '../../services/start-network.ts';
import { ask } from '../setup/ask.ts';
import { readMails, waitForMail } from '../setup/mails.ts';
import { startTestNetwork } from '../setup/network.ts';

const list = 'hattingen:mailing-list:gemeinsamer-verteiler';
const office = { account: 'editor-1', grants: [{ role: 'editor' as const, city: 'hattingen' }] };
let outbox: string;
let network: Network;
beforeAll(async () => {
  outbox = await mkdtemp(join(tmpdir(), 'outbox-'));
  network = await startTestNetwork({ cities: ['hattingen', 'bottrop'], outbox });
  await network.settled();
});
afterAll(async () => {
  await network?.[Symbol.asyncDispose]();
  await rm(outbox, { recursive: true, force: true });
});

async function write(mutation: string, token?: string) {
  const { data, errors } = await ask(network.url, `mutation { written: ${mutation} }`, { token });
  expect(errors).toBeUndefined();
  return data.written;
}
const subscribe = (email: string, choice: string) =>
  write(`subscribe(id: "${list}", input: { email: "${email}", ${choice}, consent: "Ja, ich möchte diese Mails." })
    { expiresAt }`);
/** Opens the link of the mail that asks for a confirmation, and presses the button. */
async function confirm(email: string): Promise<void> {
  const mail = await waitForMail(outbox, email);
  const link = /https?:\/\/\S+\/link\/\S+/.exec(mail.text!)![0];
  const page = await (await fetch(link)).text();
  expect(page).toContain('Gemeinsamer Verteiler Hattingen');
  expect((await fetch(link, { method: 'POST' })).status).toBe(200);
}
const aboutFunding = async () =>
  (await readMails(outbox)).filter(({ subject }) => subject!.includes('Gartenfonds')).map(({ to }) => to![0]!.address);

test('a funding programme reaches the subscribers of its topic and nobody else', async () => {
  const { data } = await ask(network.url, '{ mailingLists(text: "Verteiler") { nodes { id } } }');
  expect(data.mailingLists.nodes.map(({ id }: { id: string }) => id)).toEqual([list]);

  await subscribe('garten@haus.example', 'topics: [ENVIRONMENT]');
  await subscribe('buehne@haus.example', 'topics: [CULTURE]');
  await subscribe('zoegert@haus.example', 'topics: [ENVIRONMENT]');
  for (const who of ['garten', 'buehne']) await confirm(`${who}@haus.example`);
  await waitForMail(outbox, 'zoegert@haus.example');

  const token = await network.token(office);
  const deadline = new Date(Date.now() + 6.5 * 86_400_000).toISOString();
  const { id } = await write(
    `createFunding(city: "hattingen", input: { title: "Gartenfonds", topics: [ENVIRONMENT], deadline: "${deadline}",
      funder: "Eine Stiftung", visibility: PUBLIC }) { id }`,
    token,
  );
  const post = await write(`announceFunding(id: "${id}", list: "${list}") { state list { title } }`, token);
  expect(post).toEqual({ state: 'SENT', list: { title: 'Gemeinsamer Verteiler Hattingen' } });
  const hattingen = network.cities.get('hattingen')!.node();
  await hattingen.mailsSent();
  expect(await aboutFunding()).toEqual(['garten@haus.example']);

  // A week before the deadline a reminder goes to the same people, once.
  await hattingen.runJobs();
  await hattingen.runJobs();
  await hattingen.mailsSent();
  expect(await aboutFunding()).toEqual(['garten@haus.example', 'garten@haus.example']);
  const reminder = await waitForMail(outbox, 'garten@haus.example', 3);
  expect(reminder.subject).toMatch(/^Frist am /);

  // One click in the mail, and nothing comes any more.
  const link = reminder.headers.find(({ key }) => key === 'list-unsubscribe')!.value.slice(1, -1);
  await fetch(link, { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) });
  await write(
    `postToList(id: "${list}", input: { subject: "Gartenfonds: verlängert", text: "Noch eine Woche.", topics: [ENVIRONMENT] }) { id }`,
    token,
  );
  await hattingen.mailsSent();
  expect(await aboutFunding()).toHaveLength(2);
});
