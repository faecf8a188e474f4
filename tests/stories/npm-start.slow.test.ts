import { spawn } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { root } from '../house/sources.ts';
import { ask } from '../setup/ask.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stadtverbund-start-'));
  await chmod(folder, 0o755); // Started by root, PostgreSQL runs as another account.
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const names = ['GATEWAY', 'NETWORK', 'DIRECTORY', 'HOSTING', 'CITY', 'POSTGRES'];
const ports = Object.fromEntries(names.map((name) => [`${name}_PORT`, '0']));

const unlimited = { CLIENT_PER_MINUTE: '0', ACCOUNT_PER_MINUTE: '0' };

function start() {
  const child = spawn(process.execPath, ['services/main.ts'], {
    cwd: root,
    env: { PATH: process.env.PATH, DATA_DIR: join(folder, 'data'), ...ports, ...unlimited },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  const url = async () => {
    for (let attempt = 0; attempt < 1_200; attempt++) {
      const found = /http:\/\/127\.0\.0\.1:\d+\/graphql/.exec(output)?.[0];
      if (found) return found;
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`It ended: ${output}`);
      await sleep(50);
    }
    throw new Error(`It did not become ready: ${output}`);
  };
  return { child, ended, url, output: () => output };
}

/** The processes whose command line names this test's data folder. */
async function survivors(): Promise<string[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const commands = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')));
  return commands.filter((command) => command.includes(folder));
}

test('a second start on the same data folder names the pid of the first and exits 1; Ctrl-C ends everything', async () => {
  const first = start();
  await first.url();
  const second = start();
  expect(await second.ended).toBe(1);
  expect(second.output().trim()).toMatch(
    new RegExp(`^The data folder .* is in use by process ${first.child.pid}\\. .*\\.$`),
  );

  const stoppedAt = Date.now();
  first.child.kill('SIGINT');
  expect(await first.ended).toBe(0);
  expect(await survivors()).toEqual([]);
  expect(Date.now() - stoppedAt).toBeLessThan(5_000);
});

test('a start that is killed at any moment never blocks the next one and loses nothing that was committed', async () => {
  for (const delay of [50, 250, 400, 600, 800, 1_000, 1_300, 1_700, 2_200, 3_000]) {
    const killed = start();
    await sleep(delay);
    killed.child.kill('SIGKILL');
    await killed.ended;
  }
  const written: string[] = [];
  for (let round = 0; round < 3; round++) {
    const running = start();
    const url = await running.url();
    const token = await printToken();
    for (let number = 0; number < 5; number++) {
      const key = `runde-${round}-${number}`;
      const create = `mutation { createDistrict(city: "hattingen", input: { key: "${key}", title: "X", visibility: PUBLIC }) { id } }`;
      const answer = await ask(url, create, { token });
      expect(answer.errors).toBeUndefined();
      written.push(answer.data.createDistrict.id);
    }
    running.child.kill('SIGKILL');
    await running.ended;
  }
  const last = start();
  const { data } = await ask(await last.url(), '{ city(slug: "hattingen") { districts { id } } }');
  const found = data.city.districts.map((district: { id: string }) => district.id);
  expect(found).toEqual(expect.arrayContaining(written));
  last.child.kill('SIGTERM');
  expect(await last.ended).toBe(0);
  expect(await survivors()).toEqual([]);
});

function printToken(): Promise<string> {
  const args = ['services/network/token/print-token.ts', '--role', 'editor', '--city', 'hattingen'];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { PATH: process.env.PATH, DATA_DIR: join(folder, 'data') },
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  return new Promise((done) => child.once('exit', () => done(output.trim())));
}
