import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../setup/database.ts';
import { environment, fileOf, run } from './run-file.ts';

describe('main.ts', () => {
  test('serves with plain Node, and exits 0 on SIGTERM', async () => {
    const DATABASE_URL = await createTestDatabase('network');
    const child = spawn(process.execPath, [fileOf('main.ts')], {
      env: { ...environment, DATABASE_URL, NETWORK_PORT: '0', SEED: 'demo', LOG_LEVEL: 'warn' },
    });
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    const exited = new Promise<number | null>((done) => child.once('exit', done));
    const lines = createInterface({ input: child.stdout });
    const line = await Promise.race([
      new Promise<string>((done) => lines.once('line', done)),
      exited.then((code) => `exit ${code}`),
    ]);
    expect(line).toMatch(/^Network: http:\/\/127\.0\.0\.1:\d+\/graphql$/);
    const url = line.slice(9);
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ city(slug: \\"hattingen\\") { name } }"}',
    });
    expect(await answer.json()).toEqual({ data: { city: { name: 'Hattingen' } } });
    expect(await (await fetch(url.replace('/graphql', '/healthz'))).text()).toBe('ok\n');
    child.kill('SIGTERM');
    expect(await exited).toBe(0);
    expect(err).toBe('');
  });

  test('explains itself in German first', async () => {
    const { code, out } = await run('main.ts', ['--help']);
    expect([code, out.split('\n')[0]]).toEqual([0, expect.stringMatching(/^Startet den Netzwerkdienst/)]);
  });
});
