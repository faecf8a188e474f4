import type { GraphQLSchema } from 'graphql';
import { Finding } from './check.ts';
import { type ConformanceClient, type ConformanceReply, type ConformanceRequest, TooLargeError } from './client.ts';
import { conformanceLimits } from './limits.ts';

/** An error of the node, as it came. */
export interface NodeError {
  message: unknown;
  path: unknown;
  extensions: Record<string, unknown>;
}
/** An answer to a GraphQL request; `body` is undefined when it is no JSON object. */
export interface Answer extends ConformanceReply {
  body: Record<string, unknown> | undefined;
  data: Record<string, unknown> | null;
  errors: readonly NodeError[];
}

/** What the checks know of the node and how they ask it. */
export interface Probe {
  endpoint: string;
  readyUrl: string;
  feedUrl: string;
  slug: string;
  /** The newest version that is known here. */
  ownVersion: string;
  /** What the node says to be its version, once that was read. */
  version: string | null;
  /** The SDL of the contract in the newest version. */
  sdl: string;
  /** The contract in the node's version. */
  contract: GraphQLSchema;
  /** Tokens with a good signature that the node has to refuse all the same. */
  refusedTokens: readonly string[];
  /** Every error that the node has answered with, and during which check. */
  seen: { check: string; error: NodeError }[];
  get(url: string, bytes?: number): Promise<Answer>;
  ask(query: string, variables?: object, headers?: Record<string, string>): Promise<Answer>;
  send(url: string, request: Partial<ConformanceRequest>): Promise<Answer>;
  /** Does something once and remembers what came of it. */
  once<Result>(name: string, work: () => Promise<Result>): Promise<Result>;
}

export interface ProbeOptions {
  client: ConformanceClient;
  deadlineAt: number;
  /** Tells which check is being made. */
  current(): string;
}

/** Creates the way to ask a node: bounded in time, size and number of requests. */
export function createProbe(
  node: Omit<Probe, 'seen' | 'get' | 'ask' | 'send' | 'once'>,
  { client, deadlineAt, current }: ProbeOptions,
): Probe {
  const done = new Map<string, Promise<unknown>>();
  let requests = 0;
  const probe: Probe = {
    ...node,
    seen: [],
    async send(url, request) {
      requests += 1;
      if (requests > conformanceLimits.requests) throw new Finding('too many requests');
      const timeoutMs = Math.min(conformanceLimits.requestMs, deadlineAt - Date.now());
      if (timeoutMs <= 0) throw new Finding('too slow');
      const { bytes } = conformanceLimits;
      const reply = await client.send(url, { method: 'GET', bytes, ...request, timeoutMs }).catch((error) => {
        throw new Finding(explain(error));
      });
      const answer = readAnswer(reply);
      for (const error of answer.errors) {
        if (probe.seen.length < conformanceLimits.errors) probe.seen.push({ check: current(), error });
      }
      return answer;
    },
    get: (url, bytes = conformanceLimits.bytes) => probe.send(url, { bytes }),
    ask: (query, variables = {}, headers = {}) =>
      probe.send(probe.endpoint, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      }),
    once<Result>(name: string, work: () => Promise<Result>) {
      const known = done.get(name) ?? work();
      done.set(name, known);
      return known as Promise<Result>;
    },
  };
  return probe;
}

function explain(error: Error & { code?: string }): string {
  if (error instanceof TooLargeError) return error.message;
  if (error.name === 'TimeoutError' || error.code?.includes('TIMEOUT')) return 'no answer in time';
  if (error.code === 'ADDRESS_FORBIDDEN') return 'the address is not public';
  return 'no answer';
}

function readAnswer(reply: ConformanceReply): Answer {
  const body = readObject(readJson(reply.text));
  const errors = Array.isArray(body?.errors) ? body.errors : [];
  return {
    ...reply,
    body,
    data: readObject(body?.data) ?? null,
    errors: errors.map((error) => {
      const { message, path, extensions } = readObject(error) ?? {};
      return { message, path, extensions: readObject(extensions) ?? {} };
    }),
  };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Returns a value when it is a JSON object. */
export const readObject = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
