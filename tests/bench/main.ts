import { runCacheBenchmark } from './cache/run-cache-benchmark.ts';
import { runDirectoryBenchmark } from './directory/run-directory-benchmark.ts';
import { runMailBenchmark } from './mail/run-mail-benchmark.ts';
import { type Options, type Part, readOptions, usage } from './options.ts';
import { runBenchmark } from './run-benchmark.ts';

/** Measures one part and prints it; false when something went wrong on the way. The stack ends all processes. */
type Benchmark = (options: Options, resources: AsyncDisposableStack, say: (text: string) => void) => Promise<boolean>;

const benchmarks: Record<Part, Benchmark> = {
  gateway: runBenchmark,
  cache: runCacheBenchmark,
  directory: runDirectoryBenchmark,
  mail: runMailBenchmark,
};
const say = (text: string) => void process.stdout.write(text);
const resources = new AsyncDisposableStack();

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  if (!options) say(usage);
  let isFaultless = true;
  for (const part of options?.parts ?? []) {
    const stack = resources.use(new AsyncDisposableStack());
    if (!(await benchmarks[part](options!, stack, say))) isFaultless = false;
    await stack.disposeAsync();
  }
  return isFaultless ? 0 : 1;
}

const interrupted = Promise.withResolvers<never>();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // A second signal ends this process at once; the others notice that and end too.
    if (resources.disposed) process.exit(1);
    interrupted.reject(new Error(`\nStopped by ${signal}.`));
  });
}
try {
  process.exitCode = await Promise.race([main(), interrupted.promise]);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
} finally {
  await resources.disposeAsync();
}
process.exit();
