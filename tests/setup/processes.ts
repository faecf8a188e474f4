import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '../house/sources.ts';

/** A process of the project that runs on its own, with what it has printed so far. */
export interface Spawned extends AsyncDisposable {
  child: ChildProcess;
  output(): string;
  /** Sends SIGTERM and returns the exit code. */
  stop(): Promise<number | null>;
}

/** Starts a file with plain node and only these environment variables, and waits until it answers `/readyz`. */
export async function spawnProcess(
  file: string,
  environment: Record<string, string>,
  url?: string,
  args: string[] = [],
): Promise<Spawned> {
  const child = spawn(process.execPath, [file, ...args], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
  const stop = () => {
    child.kill('SIGTERM');
    return ended;
  };
  for (let attempt = 0; url && !(await isReady(url)); attempt++) {
    if (child.exitCode !== null) throw new Error(`${file} ended with ${child.exitCode}: ${output}`);
    if (attempt === 800) throw new Error(`${file} did not become ready: ${output}`);
    await sleep(50);
  }
  return { child, output: () => output, stop, [Symbol.asyncDispose]: async () => void (await stop()) };
}

const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );
