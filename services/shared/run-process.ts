import { parseArgs } from 'node:util';
import { edgeLimits } from './limits.ts';

/**
 * Runs one process to its end: starts it, prints where it can be reached, stops it on SIGINT or SIGTERM
 * and exits 0; a second signal ends it at once. A failed start prints one sentence and exits 1.
 */
export async function runProcess(start: () => Promise<AsyncDisposable & { describe(): string }>): Promise<void> {
  let running: (AsyncDisposable & { describe(): string }) | undefined;
  let stopping = false;
  const stop = async () => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), edgeLimits.drainMs + 5_000).unref();
    await running?.[Symbol.asyncDispose]();
    process.exit(0);
  };
  const starting = Promise.resolve().then(start);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      starting.then(stop, () => process.exit(1));
    });
  }
  try {
    running = await starting;
    process.stdout.write(`${running.describe()}\n`);
  } catch (error) {
    tellFailure(error);
    process.exit(1);
  }
}

/** Runs a command to its end and prints what it returns; a failure prints one sentence, and the exit code is then 1. */
export async function runCommand(work: () => Promise<{ output: string; exitCode?: number }>): Promise<void> {
  try {
    const { output, exitCode = 0 } = await work();
    process.stdout.write(`${output.trim()}\n`);
    process.exitCode = exitCode;
  } catch (error) {
    tellFailure(error);
    process.exitCode = 1;
  }
}

/** What a person can mend is said in its sentence, anything else with where it came from. */
function tellFailure(error: unknown): void {
  const expected = error instanceof Error && (error.name === 'ConfigError' || error.name === 'StartError');
  process.stderr.write(`${expected ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
}

/** Runs a process whose only argument is `--help`: it prints `usage` and exits 0. Otherwise as `runProcess` does. */
export async function runMain(usage: string, start: Parameters<typeof runProcess>[0]): Promise<void> {
  await runProcess(() => {
    if (!wantsHelp()) return start();
    process.stdout.write(usage);
    process.exit(0);
  });
}

function wantsHelp(): boolean {
  try {
    return parseArgs({ options: { help: { type: 'boolean', short: 'h', default: false } } }).values.help;
  } catch {
    throw new StartError('This takes no arguments but --help; everything else is set in the environment.');
  }
}

/** A start that cannot succeed until somebody changes something; the message says what. */
export class StartError extends Error {
  override name = 'StartError';
}
