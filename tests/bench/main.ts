import { readOptions, usage } from './options.ts';
import { runBenchmark } from './run-benchmark.ts';

const say = (text: string) => void process.stdout.write(text);
const resources = new AsyncDisposableStack();

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  if (!options) say(usage);
  return !options || (await runBenchmark(options, resources, say)) ? 0 : 1;
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
