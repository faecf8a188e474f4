import type { RequestHandler } from 'express';
import type { CityTransport } from './calling/transport.ts';
import { pingLimits } from './limits.ts';
import type { Registry } from './registry.ts';

/** Tells the directory which cities say that they have changed something, so that they need to know only the hub. */
export interface Pings extends AsyncDisposable {
  /** Answers `POST /ping/<slug>` with 202, or with 404 for a city without a node. */
  handle: RequestHandler<{ slug: string }>;
}

/** Starts handing on pings: each city once in a short while, however often it says so. */
export function startForwardingPings(
  directoryUrl: string,
  { registry, transport }: { registry: Pick<Registry, 'standing'>; transport: CityTransport },
): Pings {
  let waiting = new Set<string>();
  let sending: Promise<unknown> = Promise.resolve();
  const send = () => {
    const cities = [...waiting];
    waiting = new Set();
    const options = { timeoutMs: pingLimits.sendMs };
    sending = Promise.all(cities.map((city) => transport.post(`${directoryUrl}/ping/${city}`, '', {}, options)));
  };
  const timer = setInterval(() => waiting.size > 0 && send(), pingLimits.everyMs).unref();
  return {
    handle({ params: { slug } }, response) {
      if (registry.standing(slug) !== 'ready') return void response.status(404).end();
      waiting.add(slug);
      response.status(202).end();
    },
    async [Symbol.asyncDispose]() {
      clearInterval(timer);
      await sending;
    },
  };
}
