import type { Contender } from '../contenders.ts';
import { describeMachine } from '../describe-machine.ts';
import { measure } from '../measure.ts';
import type { Options } from '../options.ts';
import { type Running, startProcess } from '../processes.ts';
import { formatRatio, formatTable, sayFaults } from '../report.ts';

const query = '{ cities { slug name state population website } }';
const path = `/graphql?${new URLSearchParams({ query })}`;

/** Measures how fast the gateway gives an answer that it keeps, beside a bare server with the same bytes, and prints it. */
export async function runCacheBenchmark(
  { rounds, seconds }: Options,
  resources: AsyncDisposableStack,
  say: (text: string) => void,
): Promise<boolean> {
  say(describeMachine());
  const hub = await startProcess(resources, { name: 'hub', file: 'cache/quiet-hub.ts' });
  const gateway = await startProcess(resources, {
    name: 'gateway',
    file: '../../gateway/main.ts',
    env: { NETWORK_URL: hub.url, DIRECTORY_URL: hub.url, GATEWAY_PORT: '0', LOG_LEVEL: 'warn' },
  });
  const bare = await startProcess(resources, {
    name: 'bare',
    file: 'cache/bare-server.ts',
    args: [`${gateway.url}${path}`],
  });
  const bytes = Buffer.from(await (await fetch(`${bare.url}/`)).arrayBuffer());

  const create = (letter: string, name: string, running: Running, body?: string): Contender => ({
    letter,
    name,
    running,
    concurrency: 16,
    warmUp: 20_000,
    createRequest: () => ({ url: `${running.url}${body ? '/graphql' : path}`, body }),
    bytes,
  });
  const body = JSON.stringify({ query });
  const results = await measure(
    [
      create('k', 'a kept answer, POST', gateway, body),
      create('l', 'a bare server, POST', bare, body),
      create('m', 'a kept answer, GET', gateway),
      create('n', 'a bare server, GET', bare),
    ],
    { rounds, seconds },
  );
  say(`\nA kept answer of ${bytes.length} bytes\n\n${formatTable(results)}`);
  say(`\nTargets\n\n${formatRatio('kept answer : bare server, POST', results, 'k', 'l', 0.5)}`);
  say(formatRatio('kept answer : bare server, GET', results, 'm', 'n', 0.5));
  return sayFaults(results, say);
}
