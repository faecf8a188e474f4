import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../../services/shared/log.ts';
import type { Pass } from './breaker.ts';
import { type CityFailure, findObstacle, reasonOf } from './city-failure.ts';
import { type CityBreakerState, type CityLine, type CityRegistry, createCityLines } from './city-lines.ts';
import { createFailureLog } from './failure-log.ts';
import { callLimits, retryLimits, slotLimits } from './limits.ts';
import { createRetryBudget } from './retry-budget.ts';
import { createSlots, type NoSlot, type Slots } from './slots.ts';
import type { CityTransport, Reply } from './transport.ts';

export interface CityRequest {
  city: string;
  query: string;
  variables: Record<string, unknown>;
  operationType: 'query' | 'mutation';
}

/** Who asks and until when, in milliseconds since the epoch. */
export interface CallSession<Viewer> {
  viewer: Viewer | null;
  deadlineAt: number;
  requestId: string;
}

export type CityOutcome = { kind: 'answered'; body: unknown } | { kind: 'failed'; reason: CityFailure };

export interface CityCaller<Viewer> {
  /** Asks one city within the smaller of 3 s and the session's deadline; never rejects. */
  callCity(request: CityRequest, options: { signal?: AbortSignal; session: CallSession<Viewer> }): Promise<CityOutcome>;
  /** Counts the latest answer of a city as a failure, since its content could not be used. */
  reportBadAnswer(city: string, requestId?: string): void;
  /** Lists the state of every breaker. */
  breakerStates(): CityBreakerState[];
}

export interface CityCallerOptions<Viewer> {
  registry: CityRegistry;
  transport: CityTransport;
  /** Gives the token that a city may see, or undefined for a call without one. */
  cityToken: (city: string, viewer: Viewer | null) => string | undefined;
  log: Log;
  now?: () => number;
  random?: () => number;
}

/** A call that was not made; without a detail where the registry already knows why. */
type NotCalled = { kind: 'not-called'; reason: CityFailure; detail?: string };

/** Creates the one way in which the gateway asks cities: with slots, breaker, leash, deadline and a retry for queries. */
export function createCityCaller<Viewer>(options: CityCallerOptions<Viewer>): CityCaller<Viewer> {
  const { registry, transport, cityToken, log, now = Date.now, random = Math.random } = options;
  const lines = createCityLines({ registry, log, now, random });
  const slots = createSlots();
  // A change waits among its like first: however many there are, they leave slots to queries.
  const changeSlots = createSlots(slotLimits.changesPerCity);
  const budget = createRetryBudget();
  const noteFailure = createFailureLog(log, now);

  async function call(
    { city, query, variables, operationType }: CityRequest,
    { viewer, deadlineAt, requestId }: CallSession<Viewer>,
    signal?: AbortSignal,
  ): Promise<Reply | NotCalled> {
    const node = registry.find(city);
    if (!node) lines.forget(city);
    if (!node) return notCalled('CITY_UNKNOWN');
    const obstacle = findObstacle(node);
    if (obstacle) return notCalled(obstacle);
    const line = lines.get(city, node.endpoint);
    line.breaker.hint(node.lastSeenAt);
    if (!line.breaker.admits()) return notCalled('CITY_UNAVAILABLE', 'breaker open');

    // A probe has no leash: a city that needs a second for every answer could never leave it otherwise.
    const isLeashed = line.leashed && line.breaker.state === 'CLOSED';
    const until = Math.min(deadlineAt, now() + (isLeashed ? callLimits.leashMs : callLimits.totalMs));
    const take = (from: Slots) => from.take(city, { signal, timeoutMs: until - now() });
    const turn = operationType === 'mutation' ? await take(changeSlots) : undefined;
    if (typeof turn === 'string') return withoutSlot(turn);
    using _turn = turn;
    const slot = await take(slots);
    if (typeof slot === 'string') return withoutSlot(slot);
    using _held = slot;

    const body = JSON.stringify({ query, variables });
    const token = cityToken(city, viewer);
    const headers = { 'x-request-id': requestId, ...(token && { authorization: `Bearer ${token}` }) };
    const attempt = async (): Promise<Reply | NotCalled> => {
      using pass = line.breaker.enter();
      if (!pass) return notCalled('CITY_UNAVAILABLE', 'breaker open');
      const timeoutMs = until - now();
      if (timeoutMs <= 0) return notCalled('CITY_TIMEOUT', 'waited for a slot');
      const reply = await transport.post(node.endpoint, body, headers, { signal, timeoutMs });
      settle(reply, pass, line, { operationType, timeoutMs });
      return reply;
    };

    budget.earn();
    const first = await attempt();
    if (operationType !== 'query' || !canRepeat(first)) return first;
    const delayMs = retryLimits.delayMinMs + random() * (retryLimits.delayMaxMs - retryLimits.delayMinMs);
    if (now() + delayMs >= until || !line.breaker.admits() || !budget.spend()) return first;
    await sleep(delayMs, undefined, { signal }).catch(() => {});
    const second = await attempt();
    return second.kind === 'not-called' ? first : second;
  }

  return {
    async callCity(request, { signal, session }) {
      try {
        const reply = await call(request, session, signal);
        if (reply.kind === 'answered') return { kind: 'answered', body: reply.body };
        const reason = reply.kind === 'not-called' ? reply.reason : reasonOf(reply);
        if (reply.detail && !signal?.aborted) {
          noteFailure({ city: request.city, reason, requestId: session.requestId, detail: reply.detail });
        }
        return { kind: 'failed', reason };
      } catch (error) {
        log.error({ err: error, city: request.city, requestId: session.requestId }, 'a call to a city broke');
        return { kind: 'failed', reason: 'CITY_UNAVAILABLE' };
      }
    },
    reportBadAnswer(city, requestId) {
      lines.find(city)?.breaker.reportBadAnswer();
      noteFailure({ city, reason: 'CITY_BAD_RESPONSE', requestId, detail: 'content' });
    },
    breakerStates: () => lines.states(),
  };
}

const notCalled = (reason: CityFailure, detail?: string): NotCalled => ({ kind: 'not-called', reason, detail });

const withoutSlot = (why: NoSlot): NotCalled =>
  why === 'timed-out' ? notCalled('CITY_TIMEOUT', 'waited for a slot') : notCalled('CITY_UNAVAILABLE', `slots ${why}`);

function canRepeat(reply: Reply | NotCalled): boolean {
  return reply.kind === 'unreachable' || (reply.kind === 'refused' && [502, 503, 504].includes(reply.status));
}

function settle(
  reply: Reply,
  pass: Pass,
  line: CityLine,
  { operationType, timeoutMs }: { operationType: CityRequest['operationType']; timeoutMs: number },
) {
  if (reply.kind === 'answered' && reply.status < 500) line.leashed = false;
  if (reply.kind === 'answered' || reply.kind === 'refused') return reply.status < 500 ? pass.succeed() : pass.fail();
  if (reply.kind === 'unreachable' || reply.kind === 'unreadable') return pass.fail();
  if (reply.kind !== 'timed-out' || timeoutMs < callLimits.fairMs) return;
  // Changes wait for each other in the city, which one client can bring about; that it answers at all is seen by queries.
  if (operationType === 'mutation' && !pass.probe) return;
  line.leashed = true;
  pass.fail();
}
