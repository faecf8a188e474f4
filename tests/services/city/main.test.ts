import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { createTestDatabase } from '../../setup/database.ts';

const root = new URL('../../..', import.meta.url).pathname;

test('main.ts serves with plain Node and stops on SIGTERM with exit code 0', async () => {
  const process = run({
    CITIES: 'hattingen',
    CITY_PORT: '0',
    DATABASE_URL: await createTestDatabase('city'),
    SEED: 'demo',
  });
  try {
    const [line] = await once(process.stdout!, 'data');
    const endpoint = /http:\/\/127\.0\.0\.1:\d+\/hattingen\/graphql/.exec(String(line))![0];
    const health = await fetch(new URL('/healthz', endpoint));
    expect([health.status, await health.text()]).toEqual([200, 'ok\n']);
    const answer = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ initiative(id: \\"hattingen:initiative:welper-aktiv\\") { title } }"}',
    });
    expect(await answer.json()).toEqual({ data: { initiative: { title: 'Welper Aktiv' } } });
  } finally {
    process.kill('SIGTERM');
  }
  expect(await once(process, 'exit')).toEqual([0, null]);
});

test('main.ts says what to set and exits with 1', async () => {
  const { code, stdout, stderr } = await finish(run({ CITIES: 'hattingen' }));
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toBe(
    "These settings need attention:\n  DATABASE_URL: set the URL of the city's PostgreSQL database, for instance postgres://user@localhost:5432/stadtverbund_{city}\n",
  );
});

test('main.ts without anything names first what most need', async () => {
  const { code, stderr } = await finish(run({}));
  expect(code).toBe(1);
  expect(stderr).toMatch(/^Nennen Sie die Stadt und den Hub.*\n.*--slug gladbeck --hub https/);
});

test('main.ts names a mistake by the option that was typed', async () => {
  const args = ['--slug', 'X', '--hub', 'hub.example', '--public-url', 'y', '--port', 'x'];
  const { code, stderr } = await finish(run({ PUBLIC_URL: 'z', EXPORT_URL: 'z' }, args));
  expect(code).toBe(1);
  for (const name of ['--slug', '--hub', '--public-url', '--port', 'EXPORT_URL']) {
    expect(stderr).toContain(`\n  ${name}: `);
  }
  expect(stderr).not.toMatch(/CITIES|HUB_URL|PUBLIC_URL:|CITY_PORT/);
});

test('main.ts explains itself in German first and in English second', async () => {
  const [{ code, stdout, stderr }, wrong] = await Promise.all([
    finish(run({}, ['--help'])),
    finish(run({}, ['--port', '1'])),
  ]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(
    /^Startet den Knoten einer Stadt[\s\S]*\nStarts the node of one or several cities[\s\S]*DATABASE_URL/,
  );
  expect(wrong.stderr).toMatch(/--slug gladbeck/);
});

function run(environment: Record<string, string>, args: string[] = []): ChildProcess {
  const { PATH = '' } = process.env;
  return spawn(process.execPath, ['services/city/main.ts', ...args], { cwd: root, env: { PATH, ...environment } });
}

async function finish(process: ChildProcess) {
  let stdout = '';
  let stderr = '';
  process.stdout!.on('data', (chunk) => (stdout += chunk));
  process.stderr!.on('data', (chunk) => (stderr += chunk));
  const [code] = await once(process, 'close');
  return { code, stdout, stderr };
}
