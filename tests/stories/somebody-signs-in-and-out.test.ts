import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Network } from '../../services/start-network.ts';
import { ask } from '../setup/ask.ts';
import { countRequests } from '../setup/count-requests.ts';
import { readCode, readMails, waitForMail } from '../setup/mails.ts';
import { startTestNetwork } from '../setup/network.ts';

const office = 'programmbuero@stadtverbund.example';
let dataDir: string;
let network: Network;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'stadtverbund-story-'));
  network = await startTestNetwork({ cities: ['hattingen'], dataDir, adminEmails: [office] });
});
afterAll(async () => {
  await network[Symbol.asyncDispose]();
  await rm(dataDir, { recursive: true });
});

const open = async (email: string) => {
  const outbox = join(dataDir, 'outbox');
  const before = (await readMails(outbox, email)).length;
  await ask(network.url, `mutation { requestSignIn(email: "${email}") { expiresAt } }`);
  const code = readCode(await waitForMail(outbox, email, before + 1));
  const signIn = `mutation { signIn(email: "${email}", code: "${code}") { accessToken refreshToken account } }`;
  return (await ask(network.url, signIn)).data.signIn;
};
const viewer = '{ viewer { account email roles { role city } } }';

test('somebody signs in through the gateway, is the viewer, refreshes, and signs out', async () => {
  const first = await open(office);
  const seen = await ask(network.url, viewer, { token: first.accessToken });
  expect(seen.data.viewer).toEqual({ account: first.account, email: office, roles: [{ role: 'ADMIN', city: null }] });
  expect((await ask(network.url, viewer)).data).toEqual({ viewer: null });

  const admins = 'mutation { suspendNode(city: "hattingen", suspended: false) { slug } }';
  expect((await ask(network.url, admins, { token: first.accessToken })).data.suspendNode.slug).toBe('hattingen');

  const refresh = (token: string) =>
    `mutation { refreshSession(refreshToken: "${token}") { accessToken refreshToken } }`;
  const second = (await ask(network.url, refresh(first.refreshToken))).data.refreshSession;
  expect((await ask(network.url, viewer, { token: second.accessToken })).data.viewer.account).toBe(first.account);

  const signOut = await ask(network.url, `mutation { signOut(refreshToken: "${second.refreshToken}") }`);
  expect(signOut.data).toEqual({ signOut: true });
  await network.settled();
  for (const { accessToken } of [first, second]) {
    const refused = await ask(network.url, viewer, { token: accessToken });
    expect([refused.status, refused.errors?.[0]?.extensions.reason]).toEqual([401, 'TOKEN_INVALID']);
  }
  const late = await ask(network.url, refresh(second.refreshToken));
  expect(late.errors?.[0]?.extensions.reason).toBe('SESSION_ENDED');
});

test('a withdrawn role counts nowhere from then on, and the next refresh brings what is left', async () => {
  const admin = await open(office);
  const guest = await open('anna@stadt.example');
  const role = 'input: { role: EDITOR, city: "hattingen", email: "anna@stadt.example" }';
  const refresh = async ({ refreshToken }: { refreshToken: string }) =>
    (
      await ask(
        network.url,
        `mutation { refreshSession(refreshToken: "${refreshToken}") { accessToken refreshToken } }`,
      )
    ).data.refreshSession;
  const create = (token: string) =>
    ask(network.url, 'mutation { createDistrict(city: "hattingen", input: { title: "Welper" }) { id } }', { token });

  await ask(network.url, `mutation { grantRole(${role}) { role } }`, { token: admin.accessToken });
  const editor = await refresh(guest);
  expect((await create(editor.accessToken)).errors).toBeUndefined();
  await ask(network.url, `mutation { withdrawRole(${role}) }`, { token: admin.accessToken });
  await network.settled();
  expect((await create(editor.accessToken)).errors?.[0]?.extensions.reason).toBe('ROLE_REQUIRED');
  const left = await refresh(editor);
  expect((await create(left.accessToken)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test('an editor who gives somebody a role and takes it again locks nobody out', async () => {
  const admin = await open(office);
  const editor = await network.token({ account: 'editor', grants: [{ role: 'editor', city: 'hattingen' }] });
  const role = `input: { role: MEMBER, city: "hattingen", email: "${office}" }`;
  await ask(network.url, `mutation { grantRole(${role}) { role } }`, { token: editor });
  await ask(network.url, `mutation { withdrawRole(${role}) }`, { token: editor });
  await network.settled();
  const seen = await ask(network.url, viewer, { token: admin.accessToken });
  expect(seen.data?.viewer.roles).toEqual([{ role: 'ADMIN', city: null }]);
});

test('signing in and out leaves the answers that the gateway keeps as they are', async () => {
  const cities = () => ask(network.url, '{ cities { slug name } }');
  await cities();
  const asked = await countRequests(async () => {
    await open('guest@stadt.example');
    await cities();
  });
  expect(asked.get(`${network.network.url}/graphql`), 'one for each mutation').toBe(2);
});
