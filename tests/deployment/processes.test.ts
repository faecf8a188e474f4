import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { expect, inject, test } from 'vitest';
import { databaseUrl } from '../../services/shared/database.ts';
import { findFreePort } from '../../services/shared/free-port.ts';
import { createSigningKey } from '../../services/shared/tokens.ts';
import { root } from '../house/sources.ts';
import { ask } from '../setup/ask.ts';
import { spawnProcess } from '../setup/processes.ts';

test('every service starts alone with plain node and its own environment, and together they answer', {
  timeout: 60_000,
}, async () => {
  const run = randomBytes(4).toString('hex');
  const database = (name: string) => databaseUrl(inject('postgresUrl'), `alone_${run}_${name}`);
  const [gatewayPort, networkPort] = [await findFreePort(), await findFreePort()];
  const [directoryPort, cityPort] = [await findFreePort(), await findFreePort()];
  const hub = `http://127.0.0.1:${gatewayPort}`;
  const base = { PATH: '', LOG_LEVEL: 'warn', NODE_NETWORKS: '127.0.0.0/8' };

  await using city = await spawnProcess(
    'services/city/main.ts',
    {
      ...base,
      CITIES: 'hattingen',
      CITY_PORT: `${cityPort}`,
      DATABASE_URL: database('city'),
      HUB_URL: hub,
      DIRECTORY_URL: `http://127.0.0.1:${directoryPort}`,
      SEED: 'demo',
    },
    `http://127.0.0.1:${cityPort}`,
  );
  await using network = await spawnProcess(
    'services/network/main.ts',
    {
      ...base,
      NETWORK_PORT: `${networkPort}`,
      DATABASE_URL: database('network'),
      HUB_URL: hub,
      SEED: 'demo',
      NODES: `hattingen=http://127.0.0.1:${cityPort}/hattingen/graphql`,
    },
    `http://127.0.0.1:${networkPort}`,
  );
  await using directory = await spawnProcess(
    'services/directory/main.ts',
    {
      ...base,
      DIRECTORY_PORT: `${directoryPort}`,
      DATABASE_URL: database('directory'),
      NETWORK_URL: `http://127.0.0.1:${networkPort}`,
      HUB_URL: hub,
    },
    `http://127.0.0.1:${directoryPort}`,
  );
  await using gateway = await spawnProcess(
    'gateway/main.ts',
    {
      ...base,
      GATEWAY_PORT: `${gatewayPort}`,
      NETWORK_URL: `http://127.0.0.1:${networkPort}`,
      DIRECTORY_URL: `http://127.0.0.1:${directoryPort}`,
      GATEWAY_KEY: createSigningKey().privateKey,
    },
    hub,
  );

  const answer = await ask(`${hub}/graphql`, '{ city(slug: "hattingen") { name bestPractices { totalCount } } }');
  expect(answer).toMatchObject({ status: 200, data: { city: { name: 'Hattingen' } } });
  expect(answer.data.city.bestPractices.totalCount).toBeGreaterThan(0);
  const found = '{ search(text: "stadtteilkonferenz") { nodes { id city { name } } } }';
  await expect
    .poll(async () => (await ask(`${hub}/graphql`, found)).data.search?.nodes ?? [], { timeout: 15_000 })
    .toContainEqual({ id: expect.stringMatching(/^hattingen:/), city: { name: 'Hattingen' } });
  const processes = [gateway, directory, network, city];
  expect(await Promise.all(processes.map((process) => process.stop()))).toEqual([0, 0, 0, 0]);
  expect(processes.map((process) => process.output()).join('')).not.toMatch(/error|warning/i);
});

test.each(['gateway/main.ts', 'services/network/main.ts', 'services/directory/main.ts', 'services/city/main.ts'])(
  '%s names every setting that is missing or wrong at once and exits 1',
  async (file) => {
    await using spawned = await spawnProcess(file, {
      PATH: '',
      LOG_LEVEL: 'loud',
      HUB_URL: 'ftp://x',
      NETWORK_URL: 'ftp://x',
    });
    await new Promise((done) => spawned.child.once('exit', done));
    expect(spawned.child.exitCode).toBe(1);
    expect(spawned.output()).toMatch(/^These settings need attention:/);
    expect(spawned.output().match(/^ {2}[A-Z_]+: /gm)!.length).toBeGreaterThanOrEqual(2);
    expect(spawned.output()).not.toMatch(/\n\s+at /);
  },
);

test.each(['gateway/main.ts', 'services/network/main.ts', 'services/directory/main.ts'])(
  '%s refuses any other argument in one sentence and exits 1',
  (file) => {
    const { status, stderr } = spawnSync(process.execPath, [file, '--port', '1'], { cwd: root, encoding: 'utf8' });
    expect([status, stderr]).toEqual([
      1,
      'This takes no arguments but --help; everything else is set in the environment.\n',
    ]);
  },
);

test.each([
  'gateway/main.ts',
  'services/network/main.ts',
  'services/directory/main.ts',
  'services/city/main.ts',
  'services/main.ts',
])('%s explains itself with --help', (file) => {
  expect(execFileSync(process.execPath, [file, '--help'], { cwd: root, encoding: 'utf8' })).toMatch(/npm (run )?start/);
});
