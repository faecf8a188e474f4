import { spawn } from 'node:child_process';
import { describe, expect, test } from 'vitest';

/** Starts a process, does something at each line that it prints, and tells how it ended. */
function run(how: string, atLine: (line: string, kill: (signal: NodeJS.Signals) => void) => void) {
  const child = spawn(process.execPath, [new URL('slow-process.ts', import.meta.url).pathname, how]);
  let out = '';
  let err = '';
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  child.stdout.on('data', (chunk) => {
    out += chunk;
    for (const line of String(chunk).trim().split('\n')) atLine(line, (signal) => child.kill(signal));
  });
  return new Promise<{ code: number | null; out: string; err: string }>((done) =>
    child.once('close', (code) => done({ code, out, err })),
  );
}

describe('a process', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)('stops in order on %s and exits 0', async (signal) => {
    const ended = await run('20', (line, kill) => line === 'started' && kill(signal));
    expect(ended).toEqual({ code: 0, out: 'started\nstopping\nstopped\n', err: '' });
  });

  test('ends at once on a second signal', async () => {
    const ended = await run('10000', (line, kill) => kill(line === 'started' ? 'SIGTERM' : 'SIGINT'));
    expect(ended).toEqual({ code: 1, out: 'started\nstopping\n', err: '' });
  });

  test('that cannot start says in one sentence why and exits 1', async () => {
    const ended = await run('fails', () => undefined);
    expect(ended).toEqual({ code: 1, out: '', err: 'The port is in use. Choose another one.\n' });
  });

  test('that fails unforeseen shows where', async () => {
    const { code, err } = await run('breaks', () => undefined);
    expect(code).toBe(1);
    expect(err).toMatch(/^Error: unforeseen\n\s+at .*slow-process\.ts/);
  });
});
