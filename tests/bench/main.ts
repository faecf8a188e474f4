import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { readEndpoints } from './ask.ts';
import {
  countPages,
  createCityContender,
  createListContender,
  createPageContender,
  findSubQuestions,
  type SubQuestions,
} from './contenders.ts';
import { askOnce } from './load.ts';
import { compareAnswers, measure } from './measure.ts';
import { type Options, readOptions, usage } from './options.ts';
import { type Running, startProcess } from './processes.ts';
import { formatMemory, formatTable, formatTargets, listFaults, median } from './report.ts';

const say = (text: string) => void process.stdout.write(text);
const resources = new AsyncDisposableStack();

const startGateway = (networkUrl: string) =>
  startProcess(resources, {
    name: 'gateway',
    file: '../../gateway/main.ts',
    env: { NETWORK_URL: networkUrl, GATEWAY_PORT: '0', LOG_LEVEL: 'warn' },
  });
const startApollo = (networkUrl: string) =>
  startProcess(resources, { name: 'apollo', file: 'contenders/apollo.ts', args: [networkUrl] });
const startProxy = (networkUrl: string, questions: SubQuestions) =>
  startProcess(resources, {
    name: 'proxy',
    file: 'contenders/proxy.ts',
    args: [networkUrl, JSON.stringify(questions)],
  });

async function installPeer(): Promise<void> {
  const folder = fileURLToPath(new URL('peer', import.meta.url));
  if (existsSync(`${folder}/node_modules/@apollo/gateway`)) return;
  say('Installing Apollo Gateway under tests/bench/peer (npm ci), once.\n');
  await promisify(execFile)('npm', ['ci', '--prefix', folder, '--no-audit', '--no-fund']);
}

async function run({ cities, rounds, seconds }: Options): Promise<boolean> {
  const load = loadavg()[0]!.toFixed(1);
  say(`${availableParallelism()} x ${cpus()[0]?.model.trim()}, Node ${process.versions.node}, load before ${load}\n`);
  await installPeer();
  say(`Starting PostgreSQL, the network service and ${cities} cities.\n`);
  const backend = await startProcess(resources, { name: 'backend', file: 'backend.ts', args: [`${cities}`] });
  const endpoints = await readEndpoints(backend.url);
  const slugs = [...endpoints.keys()];
  const recorder = await startProcess(resources, { name: 'recorder', file: 'recorder.ts', args: [backend.url] });

  const createPages = async (networkUrl: string, gateway: Running, questions: SubQuestions) => [
    createPageContender('b', "the gateway, one city's page", gateway, slugs),
    createPageContender('c', 'Apollo Gateway, the same', await startApollo(networkUrl), slugs),
    createPageContender('d', 'two-hop proxy, the same', await startProxy(networkUrl, questions), slugs),
  ];
  const gatewayAlone = await startGateway(recorder.url);
  await askOnce(createPageContender('b', 'the gateway', gatewayAlone, slugs), 0);
  const questions = findSubQuestions(await (await fetch(`${recorder.url}/recorded`)).json());
  const options = { rounds, seconds, warmUp: 2 * countPages(slugs), say };

  const alone = await createPages(recorder.url, gatewayAlone, questions);
  await compareAnswers(alone, [1, 150, 270, 395]);
  const aloneResults = await measure(alone, options);
  say(`\nThe gateways alone: cities and network answer from memory\n\n${formatTable(aloneResults)}`);

  const gateway = await startGateway(backend.url);
  const pages = await createPages(backend.url, gateway, questions);
  await compareAnswers(pages, [1, 150, 270, 395]);
  const contenders = [
    createCityContender(backend, endpoints, questions),
    ...pages,
    createListContender(gateway, slugs),
  ];
  const results = await measure(contenders, options);
  say(`\nThe whole: ${cities} cities with their databases on this machine\n\n${formatTable(results)}`);

  const after = await gateway.usage(true);
  const underLoad = median(results.find(({ letter }) => letter === 'b')!.rounds.map(({ rss }) => rss));
  say(`\n${formatMemory({ underLoad, peak: after.peakRss, after: after.rss, heapAfter: after.heapUsed })}`);
  say(`\nTargets\n\n${formatTargets(aloneResults, results, after.peakRss)}`);
  const faults = listFaults([...aloneResults, ...results]);
  for (const fault of faults) say(`  ${fault}\n`);
  return faults.length === 0;
}

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  if (!options) say(usage);
  return !options || (await run(options)) ? 0 : 1;
}

const interrupted = Promise.withResolvers<never>();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => interrupted.reject(new Error(`\nStopped by ${signal}.`)));
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
