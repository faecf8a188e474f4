import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { manageKeys } from '../../../../../services/network/token/keys/manage-keys.ts';
import { createTestDatabase } from '../../../../setup/database.ts';
import { run } from '../../run-file.ts';
import { startTestNetwork, type TestNetwork } from '../../start-test-network.ts';

let network: TestNetwork;
beforeAll(async () => {
  network = await startTestNetwork();
});
afterAll(() => network[Symbol.asyncDispose]());
const manage = (...args: string[]) => manageKeys(args, { DATABASE_URL: network.databaseUrl });

describe('npm run keys', () => {
  test('lists the keys with what each is for, rotates them, and tells that to the audit log', async () => {
    const [{ kid: first } = { kid: '' }] = await network.db.signingKey.findMany();
    expect(await manage('list')).toMatch(new RegExp(`^${first}  \\S+Z  unterschreibt / signs$`));
    expect((await manage('rotate')).split('\n')).toHaveLength(2);
    const made = await network.db.signingKey.findFirstOrThrow({ where: { kid: { not: first } } });
    const entries = await network.db.auditEntry.findMany({ where: { subject: made.kid } });
    expect(entries).toMatchObject([{ actor: 'system', action: 'key-created' }]);
    expect(await manage('retire'), 'the old one signs still').toContain(first);
    expect(await manage('retire', first)).not.toContain(first);
    await expect(manage('retire', made.kid)).rejects.toThrow('This is the only key. Make another one first: npm run');
  });

  test.each([
    [['sign'], 'Say list, rotate, or retire with or without'],
    [['rotate', 'now'], 'Say list, rotate, or retire'],
    [['retire', 'a', 'b'], 'Say list, rotate, or retire'],
    [['retire', '-unknown'], 'There is no key -unknown. See "npm run keys -- list".'],
  ])('refuses %j in a sentence', async (args, sentence) => {
    await expect(manage(...args)).rejects.toMatchObject({
      name: 'StartError',
      message: expect.stringContaining(sentence),
    });
  });

  test('is refused on a database on which no network has run', async () => {
    const DATABASE_URL = await createTestDatabase('network');
    await expect(manageKeys(['rotate'], { DATABASE_URL })).rejects.toThrow('No network has run on this database yet.');
  });

  test('explains itself in German first, prints what it did, and exits 1 with the sentence of a refusal', async () => {
    const help = await run('token/keys/main.ts', []);
    expect([help.code, help.out.split('\n')[0]]).toEqual([0, expect.stringMatching(/^Wechselt die Schlüssel/)]);
    const settings = { DATABASE_URL: network.databaseUrl };
    expect((await run('token/keys/main.ts', ['list'], settings)).out).toMatch(/unterschreibt \/ signs\n$/);
    const refused = await run('token/keys/main.ts', ['sign'], settings);
    expect([refused.code, refused.out, refused.err]).toEqual([1, '', expect.stringMatching(/^Say list, .*\n$/)]);
  });
});
