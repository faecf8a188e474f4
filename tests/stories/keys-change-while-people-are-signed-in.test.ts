import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jwt from 'jsonwebtoken';
import { expect, test } from 'vitest';
import { openNetworkDatabase } from '../../services/network/context.ts';
import { manageKeys } from '../../services/network/token/keys/manage-keys.ts';
import { ask } from '../setup/ask.ts';
import { startTestNetwork } from '../setup/network.ts';

const office = { account: 'office', grants: [{ role: 'admin' as const }] };
const kidOf = (token: string) => jwt.decode(token, { complete: true })!.header.kid!;

/** A running network, its keys at the command line, and a way to make them older. */
async function start() {
  await using stack = new AsyncDisposableStack();
  const dataDir = await mkdtemp(join(tmpdir(), 'stadtverbund-keys-'));
  stack.defer(() => rm(dataDir, { recursive: true }));
  const network = stack.use(await startTestNetwork({ cities: ['hattingen'], dataDir }));
  const { networkDatabaseUrl } = JSON.parse(await readFile(join(dataDir, 'running.json'), 'utf8'));
  const db = stack.adopt(openNetworkDatabase(networkDatabaseUrl, 1), (open) => open.$disconnect());
  const owned = stack.move();
  return {
    network,
    async keys(...args: string[]) {
      const lines = (await manageKeys(args, { DATA_DIR: dataDir })).split('\n');
      await network.network.readKeysNow();
      return lines.map((line) => line.split(/ {2,}/));
    },
    async age(seconds: number) {
      await db.$executeRaw`UPDATE "SigningKey" SET "createdAt" = "createdAt" - make_interval(secs => ${seconds})`;
      await network.network.readKeysNow();
    },
    token: () => network.token(office),
    published: async () => {
      const { keys } = await (await fetch(`${network.network.url}/.well-known/jwks.json`)).json();
      return keys.map(({ kid }: { kid: string }) => kid);
    },
    statusWith: async (token: string) => (await ask(network.url, '{ __typename }', { token })).status,
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

test('a new key is published before it signs, the old one until its last token has ended, and nobody has to sign in anew', async () => {
  await using running = await start();
  const before = await running.token();
  expect(await running.statusWith(before)).toBe(200);

  const [announced, signing] = await running.keys('rotate');
  expect([announced![2], signing![2]]).toEqual(['angekündigt / announced', 'unterschreibt / signs']);
  expect(await running.published()).toEqual([announced![0], kidOf(before)]);
  expect(kidOf(await running.token())).toBe(kidOf(before));

  await running.age(91);
  const after = await running.token();
  expect(kidOf(after)).toBe(announced![0]);
  expect([await running.statusWith(after), await running.statusWith(before)]).toEqual([200, 200]);
  expect((await running.keys('retire')).map(([, , state]) => state)).toEqual([
    'unterschreibt / signs',
    'läuft aus / runs out',
  ]);

  await running.age(15 * 60 + 40);
  expect(await running.published()).toEqual([announced![0]]);
  expect((await running.keys('list'))[1]![2]).toBe('abgelaufen / ended');
  expect(await running.keys('retire')).toEqual([[announced![0], expect.any(String), 'unterschreibt / signs']]);
});

test('a key that somebody else has is removed at once, another signs from then on, and its tokens are refused', async () => {
  await using running = await start();
  const stolen = await running.token();
  expect(await running.statusWith(await running.token())).toBe(200);
  await running.keys('rotate');
  await running.keys('retire', kidOf(stolen));
  const next = await running.token();
  expect(kidOf(next)).not.toBe(kidOf(stolen));
  expect(await running.statusWith(next)).toBe(200);
  expect(await running.statusWith(stolen)).toBe(401);
});
