import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { readEndpoints } from './ask.ts';
import {
  createCityContender,
  createListContender,
  createPageContender,
  findSubQuestions,
  type SubQuestions,
} from './contenders.ts';
import { describeMachine } from './describe-machine.ts';
import { askOnce } from './load.ts';
import { compareAnswers, measure } from './measure.ts';
import type { Options } from './options.ts';
import { type Running, startProcess } from './processes.ts';
import { formatMemory, formatTable, formatTargets, sayFaults } from './report.ts';

/** Pages whose answers are compared before anything is measured: other cities, other sizes. */
const comparedPages = [1, 150, 270, 395];

/** Measures everything and prints it; false when a request failed on the way. The stack ends all processes. */
export async function runBenchmark(
  { cities, rounds, seconds }: Options,
  resources: AsyncDisposableStack,
  say: (text: string) => void,
): Promise<boolean> {
  say(describeMachine());
  await installPeer(say);
  say(`Starting PostgreSQL, the network service and ${cities} cities.\n`);
  const backend = await startProcess(resources, { name: 'backend', file: 'backend.ts', args: [`${cities}`] });
  const recorder = await startProcess(resources, { name: 'recorder', file: 'recorder.ts', args: [backend.url] });
  const endpoints = await readEndpoints(backend.url);
  const slugs = [...endpoints.keys()];

  const startPages = async (networkUrl: string, gateway: Running, questions: SubQuestions) => {
    const apollo = await startApollo(resources, networkUrl);
    const proxy = await startProxy(resources, networkUrl, questions);
    const contenders = [
      createPageContender('b', "the gateway, one city's page", gateway, slugs),
      createPageContender('c', 'Apollo Gateway, the same', apollo, slugs),
      createPageContender('d', 'two-hop proxy, the same', proxy, slugs),
    ];
    await compareAnswers(contenders, comparedPages);
    return contenders;
  };

  const gatewayAlone = await startGateway(resources, recorder.url);
  const questions = await record(gatewayAlone, recorder, slugs);
  const pagesAlone = await startPages(recorder.url, gatewayAlone, questions);
  const alone = await measure(pagesAlone, { rounds, seconds: Math.min(seconds, 1.5) });
  say(`\nThe gateways alone: the network and the cities answer from memory\n\n${formatTable(alone)}`);

  const gateway = await startGateway(resources, backend.url);
  const whole = await measure(
    [
      createCityContender(backend, endpoints, questions),
      ...(await startPages(backend.url, gateway, questions)),
      createListContender(gateway, slugs),
    ],
    { rounds, seconds },
  );
  say(`\nThe whole: ${cities} cities and their databases on this machine as well\n\n${formatTable(whole)}`);

  const after = await gateway.usage(true);
  say(`\nMemory of the gateway: ${formatMemory(whole, after)}`);
  say(`\nTargets\n\n${formatTargets(alone, whole, after)}`);
  return sayFaults([...alone, ...whole], say);
}

const startGateway = (resources: AsyncDisposableStack, networkUrl: string) =>
  startProcess(resources, {
    name: 'gateway',
    file: '../../gateway/main.ts',
    // No question here concerns the directory, and every answer is to be made anew.
    env: { NETWORK_URL: networkUrl, DIRECTORY_URL: networkUrl, GATEWAY_PORT: '0', CACHE: 'off', LOG_LEVEL: 'warn' },
  });

const startApollo = (resources: AsyncDisposableStack, networkUrl: string) =>
  startProcess(resources, { name: 'apollo', file: 'contenders/apollo.ts', args: [networkUrl] });

const startProxy = (resources: AsyncDisposableStack, networkUrl: string, questions: SubQuestions) =>
  startProcess(resources, {
    name: 'proxy',
    file: 'contenders/proxy.ts',
    args: [networkUrl, JSON.stringify(questions)],
  });

/** Has the gateway answer one page and returns how it asked the network and the city for it. */
async function record(gateway: Running, recorder: Running, slugs: readonly string[]): Promise<SubQuestions> {
  await askOnce(createPageContender('b', 'the gateway', gateway, slugs), 0);
  return findSubQuestions(await (await fetch(`${recorder.url}/recorded`)).json());
}

async function installPeer(say: (text: string) => void): Promise<void> {
  const folder = fileURLToPath(new URL('peer', import.meta.url));
  if (existsSync(`${folder}/node_modules/@apollo/gateway`)) return;
  say('Installing Apollo Gateway under tests/bench/peer (npm ci), once.\n');
  await promisify(execFile)('npm', ['ci', '--prefix', folder, '--no-audit', '--no-fund']);
}
