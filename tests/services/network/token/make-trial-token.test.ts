import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jwt from 'jsonwebtoken';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeTrialToken } from '../../../../services/network/token/make-trial-token.ts';
import { createLocalKeySet } from '../../../../services/shared/key-set.ts';
import { readSigningKey, verifyToken } from '../../../../services/shared/tokens.ts';
import { createTestDatabase } from '../../../setup/database.ts';
import { run } from '../run-file.ts';
import { startTestNetwork, type TestNetwork } from '../start-test-network.ts';

let network: TestNetwork;
let folder: string;
let issuer: string;
beforeAll(async () => {
  network = await startTestNetwork();
  issuer = network.service.url;
  folder = await leaveNote(JSON.stringify({ networkDatabaseUrl: network.databaseUrl, networkIssuer: issuer }));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await network[Symbol.asyncDispose]();
});

/** Makes a token as on the command line: arguments between spaces. */
const make = (args: string, settings: Record<string, string> = {}) =>
  makeTrialToken(args.split(' '), { DATA_DIR: folder, ...settings });

async function readToken(token: string) {
  const keys = (await network.db.signingKey.findMany()).map(({ privateKey }) => readSigningKey(privateKey));
  return (await verifyToken(token, { keys: createLocalKeySet(keys), issuer, audience: 'stadtverbund' })).viewer;
}

async function leaveNote(text: string): Promise<string> {
  const data = await mkdtemp(join(tmpdir(), 'stadtverbund-note-'));
  await writeFile(join(data, 'running.json'), text, { mode: 0o600 });
  return data;
}

describe('a token for trying out', () => {
  test('is one that the running network vouches for', async () => {
    const viewer = await readToken(await make('--role editor --city hattingen --account anna'));
    expect(viewer).toEqual({ account: 'anna', grants: [{ role: 'editor', city: 'hattingen' }] });
  });

  test('may have several roles, cities and regions', async () => {
    const many =
      '--role editor --role maintainer --city hattingen --city bottrop --role organiser --region west --role admin';
    expect((await readToken(await make(many))).grants).toEqual([
      { role: 'editor', city: 'hattingen' },
      { role: 'editor', city: 'bottrop' },
      { role: 'maintainer', city: 'hattingen' },
      { role: 'maintainer', city: 'bottrop' },
      { role: 'organiser', region: 'west' },
      { role: 'admin' },
    ]);
  });

  test('is that of a member of a city, or of nowhere in particular', async () => {
    expect((await readToken(await make('--role member --city hattingen'))).grants).toEqual([
      { role: 'member', city: 'hattingen' },
    ]);
    expect((await readToken(await make('--role member'))).grants).toEqual([{ role: 'member' }]);
  });

  test('is for the network on DATABASE_URL when that is set, with the issuer of PUBLIC_URL', async () => {
    const settings = { DATABASE_URL: network.databaseUrl, DATA_DIR: '/nowhere' };
    const named = await make('--role member', { ...settings, PUBLIC_URL: 'http://localhost:4010/' });
    expect(jwt.decode(named)).toMatchObject({ iss: 'http://localhost:4010', sub: 'trial', aud: 'stadtverbund' });
    expect(jwt.decode(await make('--role member', settings))).toMatchObject({ iss: 'http://127.0.0.1:4010' });
  });

  test.each<[name: string, args: string, settings: Record<string, string>, sentence: string]>([
    ['no role', '--account anna', {}, 'Say which role: --role admin, --role organiser'],
    ['an unknown role', '--role mayor', {}, 'There is no role "mayor". Roles are admin, organiser, editor,'],
    ['an editor without a city', '--role editor', {}, 'The role editor holds for a city. Add --city hattingen,'],
    ['a maintainer without a city', '--role maintainer', {}, 'The role maintainer holds for a city.'],
    ['an organiser without a region', '--role organiser', {}, 'The role organiser holds for a region.'],
    ['an unknown city', '--role editor --city atlantis', {}, 'The network has no city "atlantis".'],
    ['an unknown region', '--role organiser --region sued', {}, 'The network has no region "sued".'],
    ['an unknown option', '--rolle editor', {}, "Unknown option '--rolle'. See --help."],
    ['an empty account', '--role admin --account ', {}, '--account takes a name'],
    ['nothing that runs', '--role admin', { DATA_DIR: '/nowhere' }, 'No network is running here. Start it with "npm'],
    ['a network elsewhere', '--role admin', { PUBLIC_URL: 'https://hub.example' }, 'https://hub.example is not.'],
    ['a name like this machine', '--role admin', { PUBLIC_URL: 'http://127.0.0.1.example' }, 'on this machine only'],
    ['a mistaken setting', '--role admin', { PUBLIC_URL: 'hub' }, 'PUBLIC_URL: must be a URL'],
    ['a silent database', '--role admin', { DATABASE_URL: 'postgres://a:b@127.0.0.1:1/x' }, 'reached at 127.0.0.1:1.'],
  ])('is refused to %s in a sentence', async (_name, args, settings, sentence) => {
    const problem = await make(args, settings).catch((error: Error) => error);
    expect(problem).toMatchObject({ name: expect.stringMatching(/^(StartError|ConfigError)$/) });
    expect(String(problem)).toContain(sentence);
  });

  test('is refused for a database on which no network has run, and that is not created', async () => {
    const DATABASE_URL = await createTestDatabase('network');
    const sentence = 'No network has run on this database yet. Start it first.';
    await expect(make('--role admin', { DATABASE_URL })).rejects.toThrow(sentence);
    for (let attempt = 0; attempt < 2; attempt++) {
      await expect(make('--role admin', { DATABASE_URL: `${DATABASE_URL}_missing` })).rejects.toThrow(sentence);
    }
  });

  test('is refused when the note of the running network is broken or names one elsewhere', async () => {
    const broken = await leaveNote('{"networkIssuer"');
    await expect(make('--role admin', { DATA_DIR: broken })).rejects.toThrow(/running\.json cannot be read\. Stop the/);
    const note = { networkDatabaseUrl: network.databaseUrl, networkIssuer: 'https://hub.example' };
    const distant = await leaveNote(JSON.stringify(note));
    await expect(make('--role admin', { DATA_DIR: distant })).rejects.toThrow('this machine only');
    for (const data of [broken, distant]) await rm(data, { recursive: true });
  });
});

describe('token/print-token.ts', () => {
  test('prints the token and nothing else', async () => {
    const { code, out, err } = await run('token/print-token.ts', ['--role', 'admin'], { DATA_DIR: folder });
    expect([code, err]).toEqual([0, '']);
    expect(await readToken(out.replace(/\n$/, ''))).toEqual({ account: 'trial', grants: [{ role: 'admin' }] });
  });

  test('prints the sentence of a refusal alone and exits 1', async () => {
    const { code, out, err } = await run('token/print-token.ts', ['--role', 'mayor'], { DATA_DIR: folder });
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^There is no role "mayor"\..*\n$/);
  });

  test('explains itself in German first', async () => {
    const { code, out } = await run('token/print-token.ts', ['--help']);
    expect([code, out.split('\n')[0]]).toEqual([0, 'Gibt ein Token zum Ausprobieren aus; es gilt 15 Minuten.']);
  });
});
