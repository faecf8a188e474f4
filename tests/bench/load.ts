import { Agent, request } from 'undici';
import type { GraphQLAnswer } from './ask.ts';
import { type Contender, findFault } from './contenders.ts';

/** What one round of load came to. */
export interface Round {
  requestsPerSecond: number;
  /** 95 of 100 requests were answered within this time, in milliseconds. */
  p95Ms: number;
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
  const latencies: number[] = [];
  let number = firstNumber;
  let answers = 0;

  const before = await contender.running.usage();
  const from = performance.now() + rampMs;
  const until = from + seconds * 1_000;
  const work = async () => {
    while (performance.now() < until) {
      const startedAt = performance.now();
      const fault = await send(agent, contender, number++);
      const endedAt = performance.now();
      answers += 1;
      if (fault) faults.set(fault, (faults.get(fault) ?? 0) + 1);
      if (endedAt >= from && endedAt < until) latencies.push(endedAt - startedAt);
    }
  };
  await Promise.all(Array.from({ length: contender.concurrency }, work));
  const after = await contender.running.usage();
  await agent.close();

  latencies.sort((a, b) => a - b);
  return {
    requestsPerSecond: latencies.length / seconds,
    p95Ms: latencies[Math.floor(latencies.length * 0.95)] ?? Number.POSITIVE_INFINITY,
    cpuMs: (after.cpuMs - before.cpuMs) / answers,
    rss: after.rss,
    faults,
  };
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
  const response = await request(url, { dispatcher: agent, method: 'POST', headers, body });
  const answer = (await response.body.json()) as GraphQLAnswer;
  const fault = response.statusCode === 200 ? findFault(answer, contender) : `status ${response.statusCode}`;
  return { answer, fault };
}
