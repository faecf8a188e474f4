import { pino } from 'pino';
import { type CityRequest, createCityCaller } from '../../../gateway/calling/call-city.ts';
import type { CityNode } from '../../../gateway/calling/city-lines.ts';
import { createCityTransport } from '../../../gateway/calling/transport.ts';

interface Viewer {
  id: string;
}

/** A caller over a real transport, with a registry to fill, a clock to move on and a log to read. */
export function createCallerFixture(random = () => 0.5) {
  const nodes = new Map<string, CityNode>();
  const logged: Record<string, unknown>[] = [];
  const transport = createCityTransport();
  let skewMs = 0;
  const now = () => Date.now() + skewMs;
  const caller = createCityCaller<Viewer>({
    registry: { find: (city) => nodes.get(city) },
    transport,
    cityToken: (city, viewer) => (viewer ? `token-of-${viewer.id}-for-${city}` : undefined),
    log: pino({}, { write: (line: string) => void logged.push(JSON.parse(line)) }),
    now,
    random,
  });
  const node = (endpoint: string): CityNode => ({
    endpoint,
    state: 'ONLINE',
    lastSeenAt: null,
  });

  return {
    caller,
    logged,
    nodes,
    now,
    wait(ms: number) {
      skewMs += ms;
    },
    register(city: string, endpoint: string, more: Partial<CityNode> = {}) {
      nodes.set(city, { ...node(endpoint), ...more });
    },
    call(city: string, options: CallOptions = {}) {
      const { operationType = 'query', timeMs = 5_000, signal, viewer = null } = options;
      const request: CityRequest = { city, query: '{ x }', variables: { secret: 'in the body' }, operationType };
      return caller.callCity(request, { signal, session: { viewer, deadlineAt: now() + timeMs, requestId: 'r-1' } });
    },
    [Symbol.asyncDispose]: () => transport[Symbol.asyncDispose](),
  };
}

interface CallOptions {
  operationType?: 'query' | 'mutation';
  timeMs?: number;
  signal?: AbortSignal;
  viewer?: Viewer;
}
