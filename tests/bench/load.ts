import { Agent, request } from 'undici';
import type { GraphQLAnswer } from './ask.ts';
import { type Contender, findFault } from './contenders.ts';

/** What one round of load came to. */
export interface Round {
  requestsPerSecond: number;
  /** 95 of 100 requests were answered within this time, in milliseconds. */
  p95Ms: number;
  /** The number of each request and the time until its answer, in milliseconds. */
  times: { number: number; ms: number }[];
  /** CPU time of the measured process for one request, in milliseconds. */
  cpuMs: number;
  /** The memory of the measured process at the end of the load, in bytes. */
  rss: number;
  /** How often each thing went wrong. */
  faults: Map<string, number>;
}

/** The first part of a round does not count: connections open and the machine turns to the contender. */
const rampMs = 300;
const warmUpMs = 5_000;

/** Sends requests for some seconds, each worker its next one as soon as it has its answer, and checks every answer. */
export async function runRound(contender: Contender, firstNumber: number, seconds: number): Promise<Round> {
  const agent = new Agent({ connections: contender.concurrency });
  const faults = new Map<string, number>();
  const times: Round['times'] = [];
  let next = firstNumber;
  let answers = 0;

  const before = await contender.running.usage();
  const from = performance.now() + rampMs;
  const until = from + seconds * 1_000;
  const work = async () => {
    while (performance.now() < until) {
      const number = next++;
      const startedAt = performance.now();
      const fault = await send(agent, contender, number);
      const endedAt = performance.now();
      answers += 1;
      if (fault) faults.set(fault, (faults.get(fault) ?? 0) + 1);
      if (endedAt >= from && endedAt < until) times.push({ number, ms: endedAt - startedAt });
    }
  };
  await Promise.all(Array.from({ length: contender.concurrency }, work));
  const after = await contender.running.usage();
  await agent.close();

  return {
    requestsPerSecond: times.length / seconds,
    p95Ms: percentile(
      times.map(({ ms }) => ms),
      0.95,
    ),
    times,
    cpuMs: (after.cpuMs - before.cpuMs) / answers,
    rss: after.rss,
    faults,
  };
}

/** The number that this share of some numbers does not exceed; Infinity of none. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * share)] ?? Number.POSITIVE_INFINITY;
}

/** Asks until planners, caches and compilers have seen what comes, for some seconds at most. */
export async function warmUp(contender: Contender): Promise<void> {
  const agent = new Agent({ connections: contender.concurrency });
  const until = performance.now() + warmUpMs;
  let number = 0;
  const work = async () => {
    while (number < contender.warmUp && performance.now() < until) {
      const fault = await send(agent, contender, number++);
      if (fault) throw new Error(`${contender.letter}, ${contender.name}: ${fault}`);
    }
  };
  await Promise.all(Array.from({ length: contender.concurrency }, work));
  await agent.close();
}

/** Asks once and returns the data; throws when the answer is not whole. */
export async function askOnce(contender: Contender, number: number): Promise<Record<string, unknown>> {
  const agent = new Agent();
  try {
    const { answer, fault } = await exchange(agent, contender, number);
    if (fault) throw new Error(`${contender.letter}, ${contender.name}: ${fault}`);
    return answer.data!;
  } finally {
    await agent.close();
  }
}

async function send(agent: Agent, contender: Contender, number: number): Promise<string | null> {
  try {
    return (await exchange(agent, contender, number)).fault;
  } catch (error) {
    return (error as Error).message;
  }
}

async function exchange(agent: Agent, contender: Contender, number: number) {
  const { url, body } = contender.createRequest(number);
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  const method = body === undefined ? 'GET' : 'POST';
  const response = await request(url, { dispatcher: agent, method, headers, body });
  const whole = Buffer.from(await response.body.arrayBuffer());
  if (response.statusCode !== 200) return { answer: {}, fault: `status ${response.statusCode}` };
  if (contender.bytes) return { answer: {}, fault: whole.equals(contender.bytes) ? null : 'other bytes' };
  const answer = JSON.parse(whole.toString()) as GraphQLAnswer;
  return { answer, fault: findFault(answer, contender, number) };
}
