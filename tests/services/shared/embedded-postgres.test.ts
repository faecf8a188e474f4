import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withConnection } from '../../../services/shared/database.ts';
import { startEmbeddedPostgres } from '../../../services/shared/embedded-postgres.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stadtverbund-postgres-'));
});
afterEach(() => rm(folder, { recursive: true }));

const start = (port = 0) => startEmbeddedPostgres({ folder, port, durable: false });
const ask = <Row>(url: string, sql: string): Promise<Row[]> =>
  withConnection(`${url}/postgres`, async (client) => (await client.query(sql)).rows);

/** Starts PostgreSQL from a process of its own, which can then be killed. */
function startElsewhere(): { child: ChildProcess; url: Promise<string>; kill(): Promise<void> } {
  const file = new URL('own-postgres.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, [file, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((done) => child.once('exit', done));
  const url = new Promise<string>((done) => child.stdout.once('data', (chunk) => done(String(chunk).trim())));
  return {
    child,
    url,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

describe('the embedded PostgreSQL', () => {
  test('is version 18 on loopback with a password, and keeps its data from start to start', async () => {
    {
      await using postgres = await start();
      expect(postgres.url).toMatch(/^postgres:\/\/stadtverbund:[0-9a-f]{48}@127\.0\.0\.1:\d+$/);
      const [server] = await ask<{ version: string; encoding: string; collation: string }>(
        postgres.url,
        `SELECT current_setting('server_version') AS version, current_setting('server_encoding') AS encoding,
          (SELECT collname FROM pg_collation WHERE collname = 'de-x-icu') AS collation`,
      );
      expect(server).toMatchObject({
        version: expect.stringMatching(/^18\./),
        encoding: 'UTF8',
        collation: 'de-x-icu',
      });
      await ask(postgres.url, 'CREATE TABLE kept AS SELECT 7 AS number');
      await expect(ask(postgres.url.replace(/:[0-9a-f]{48}@/, ':wrong@'), 'SELECT 1')).rejects.toThrow(/does not let/);
    }
    await using again = await start();
    expect(await ask(again.url, 'SELECT number FROM kept')).toEqual([{ number: 7 }]);
    expect((await stat(join(folder, 'postgres-password'))).mode & 0o077).toBe(0);
  });

  test('outlives a killed process, is stopped by the next start, and nothing that was committed is lost', async () => {
    const elsewhere = startElsewhere();
    const url = await elsewhere.url;
    await ask(url, 'CREATE TABLE kept AS SELECT 7 AS number');
    await elsewhere.kill();
    expect(await ask(url, 'SELECT number FROM kept')).toEqual([{ number: 7 }]);
    await using postgres = await start();
    await expect(ask(url, 'SELECT 1')).rejects.toThrow('cannot be reached');
    expect(await ask(postgres.url, 'SELECT number FROM kept')).toEqual([{ number: 7 }]);
  });

  test('throws half an initialisation away, and takes another port when the one it should have is in use', async () => {
    const half = join(folder, 'postgres.new-4711');
    await mkdir(half);
    await writeFile(join(half, 'PG_VERSION'), '18');
    await writeFile(join(folder, 'postgres.new-4711-password'), 'old');
    await writeFile(join(folder, 'postgres-password'), 'old');
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as { port: number };
    await using postgres = await start(port);
    expect(new URL(postgres.url).port).not.toBe(String(port));
    expect(await ask(postgres.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect((await readdir(folder)).sort()).toEqual(['postgres', 'postgres-password']);
    await new Promise((done) => server.close(done));
  });

  test('starts after its process was killed while it was initialising', async () => {
    const elsewhere = startElsewhere();
    while (!(await readdir(folder)).some((name) => /^postgres\.new-\d+$/.test(name))) await sleep(5);
    await sleep(100);
    await elsewhere.kill();
    expect(await readdir(folder)).not.toContain('postgres');
    await using postgres = await start();
    expect(await ask(postgres.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});
