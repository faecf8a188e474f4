import type { DocumentNode, GraphQLError, GraphQLSchema } from 'graphql';
import type { Code, Reason } from '../../services/shared/refusal.ts';
import { BadAnswer, checkAnswer } from './check.ts';
import { createClientError } from './city-error.ts';
import type { CityRequest, OperationType, Variables } from './city-request.ts';
import { findGone } from './find-gone.ts';
import { type CityAnswer, gather } from './gather.ts';
import { scatter } from './scatter.ts';

/** Whether a city can be asked: `none` is a member that runs no node, `unknown` no member at all. */
export type CityStanding = 'ready' | 'none' | 'suspended' | 'unknown';

/** What became of calling a city; `body` is its parsed JSON, not yet checked. */
export type CityOutcome = { kind: 'answered'; body: unknown } | { kind: 'failed'; reason: Reason };

/** What belongs to one request of a client; the executor tells it of each city that was asked or is missing. */
export interface ShardingSession {
  record(city: string, code: Code | null): void;
}

/** What went wrong inside, for the log: a bad answer of a city, or, without a city, a fault of the executor. */
export interface Trouble {
  city?: string;
  word: string;
  error: unknown;
}

export interface ShardedExecutorOptions<Session> {
  /** From `readContract`. */
  contract: GraphQLSchema;
  callCity(request: CityRequest, context: { signal?: AbortSignal; session: Session }): Promise<CityOutcome>;
  findCity(slug: string): CityStanding;
  /** From `createMask`; without it every city is taken for up to date. */
  mask?(request: CityRequest): CityRequest;
  /** Is told the ids that a query asked a city for and that it does not have. */
  onGone?(ids: readonly string[]): void;
  onTrouble?(trouble: Trouble, session: Session): void;
}
export interface ShardedRequest<Session> {
  document: DocumentNode;
  variables?: Variables;
  operationType?: OperationType;
  signal?: AbortSignal;
  session: Session & ShardingSession;
}
export interface ShardedResult {
  data: Record<string, unknown>;
  errors?: GraphQLError[];
}

/**
 * Creates the executor of the logical subgraph `city`: it asks every city that a request concerns, queries in
 * parallel and mutations one after the other, and puts their answers together. It never rejects.
 */
export function createShardedExecutor<Session>({
  contract,
  callCity,
  findCity,
  mask = (request) => request,
  onGone,
  onTrouble,
}: ShardedExecutorOptions<Session>): (request: ShardedRequest<Session>) => Promise<ShardedResult> {
  const report = (trouble: Trouble, session: Session): void => {
    try {
      onTrouble?.(trouble, session);
    } catch {
      // What cannot be logged must not cost the client the answer of the other cities.
    }
  };

  const call = async (
    request: CityRequest,
    signal: AbortSignal | undefined,
    session: Session,
  ): Promise<CityOutcome> => {
    try {
      return await callCity(request, { signal, session });
    } catch (error) {
      report({ city: request.city, word: 'CALL_REJECTED', error }, session);
      return { kind: 'failed', reason: 'CITY_UNAVAILABLE' };
    }
  };

  const ask = async (request: CityRequest, signal: AbortSignal | undefined, session: Session): Promise<CityAnswer> => {
    const standing = findCity(request.city);
    if (standing === 'none') return { kind: 'without-node' };
    if (standing !== 'ready') return missing(standing === 'suspended' ? 'CITY_SUSPENDED' : 'CITY_UNKNOWN');
    if (request.slots.length === 0) return missing('CITY_OUTDATED');
    if (signal?.aborted) return missing('CITY_TIMEOUT');
    const outcome = await call(request, signal, session);
    if (outcome.kind === 'failed') return missing(outcome.reason);
    try {
      const answer = checkAnswer(contract, request, outcome.body);
      if (request.operationType === 'query') onGone?.(findGone(request, answer));
      return { kind: 'answered', ...answer };
    } catch (error) {
      const word = error instanceof BadAnswer ? error.word : 'CHECK_FAULT';
      report({ city: request.city, word, error }, session);
      return missing('CITY_BAD_RESPONSE');
    }
  };

  return async ({ document, variables, signal, session }) => {
    try {
      const whole = scatter(document, variables);
      const scattered = { ...whole, requests: whole.requests.map(mask) };
      const answers: CityAnswer[] = [];
      if (scattered.operationType === 'mutation') {
        for (const request of scattered.requests) answers.push(await ask(request, signal, session));
      } else {
        answers.push(...(await Promise.all(scattered.requests.map((request) => ask(request, signal, session)))));
      }
      const { cities, ...result } = gather(scattered, answers);
      for (const [city, code] of cities) session.record(city, code);
      return result;
    } catch (error) {
      report({ word: 'EXECUTOR_FAULT', error }, session);
      return { data: {}, errors: [createClientError({ reason: 'INTERNAL' }, null)] };
    }
  };
}

const missing = (reason: Reason): CityAnswer => ({ kind: 'missing', reason });
