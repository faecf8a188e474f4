import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Usage } from './usage.ts';

/** A process that runs beside this one and can say what it has used so far. */
export interface Running {
  /** Where it listens, without a path; with an account when it is PostgreSQL. */
  url: string;
  /** What it has used since it started; `collect` has it collect garbage first. */
  usage(collect?: boolean): Promise<Usage>;
}

export interface ProcessOptions {
  name: string;
  /** The file to run, relative to this one. */
  file: string;
  args?: string[];
  env?: Record<string, string>;
}

const preload = new URL('usage.ts', import.meta.url).href;
const startMs = 300_000;
const stopMs = 20_000;

/**
 * Starts a Node process and returns when it has printed its URL; the stack stops it. It runs in a process group of
 * its own, so that Ctrl-C reaches only this process, which then stops the others in order.
 */
export async function startProcess(stack: AsyncDisposableStack, options: ProcessOptions): Promise<Running> {
  if (stack.disposed) throw new Error('The benchmark is ending.');
  const { name, file, args = [], env = {} } = options;
  const path = fileURLToPath(new URL(file, import.meta.url));
  const child = spawn(
    process.execPath,
    ['--expose-gc', '--max-semi-space-size=16', '--import', preload, path, ...args],
    {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { ...process.env, NODE_NETWORKS: '127.0.0.0/8', CLIENT_PER_MINUTE: '0', ACCOUNT_PER_MINUTE: '0', ...env },
      detached: true,
    },
  );
  stack.defer(() => stop(child));
  return { url: await readUrl(child, name), usage: (collect = false) => askUsage(child, name, collect) };
}

function readUrl(child: ChildProcess, name: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let output = '';
  let problems = '';
  const fail = (why: string) => reject(new Error(`The process "${name}" ${why}.\n${problems}`.trim()));
  const timer = setTimeout(fail, startMs, `was not ready within ${startMs / 1_000} s`);
  child.stdout!.setEncoding('utf8').on('data', (text) => {
    output = `${output}${text}`.slice(-10_000);
    const [url] = /(http|postgres):\/\/(\w+:\w+@)?127\.0\.0\.1:\d+(?=\D)/.exec(output) ?? [];
    if (url) resolve(url);
  });
  child.stderr!.setEncoding('utf8').on('data', (text) => {
    problems = `${problems}${text}`.slice(-3_000);
  });
  child.once('error', (error) => fail(`could not be started: ${error.message}`));
  child.once('exit', (code, signal) => fail(`ended with ${code ?? signal}`));
  return promise.finally(() => clearTimeout(timer));
}

async function askUsage(child: ChildProcess, name: string, collect: boolean): Promise<Usage> {
  if (!child.connected) throw new Error(`The process "${name}" has ended.`);
  const answered = once(child, 'message', { signal: AbortSignal.timeout(10_000) });
  child.send({ collect });
  const [usage] = await answered;
  return usage as Usage;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const insist = setTimeout(() => child.kill('SIGKILL'), stopMs);
  await ended;
  clearTimeout(insist);
}
