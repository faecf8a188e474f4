import { setTimeout as sleep } from 'node:timers/promises';
import type { RequestHandler } from 'express';
import { edgeLimits } from '../shared/limits.ts';
import type { CityConfig } from './config.ts';
import type { ServedCity } from './context.ts';
import { type CityTools, isAnswering, type PreparedCity, prepareCity } from './serve-city.ts';

/** The cities that a node serves; they can come and go while it runs. */
export interface ServedCities extends AsyncDisposable {
  /** Serves a city from when its database is ready; throws when that cannot be made ready. */
  add(place: CityConfig['cities'][number]): Promise<void>;
  /** Serves a city no longer, at once; requests in flight are still answered. Its database stays as it is. */
  remove(slug: string): void;
  find(slug: string): ServedCity | undefined;
  slugs(): string[];
  /** Tells whether the database of at least one city answers: a broken one must not take the others away. */
  hasAnswer(): Promise<boolean>;
  /** Answers what begins with the slug of a city that is served. */
  handle: RequestHandler;
}

interface Served extends PreparedCity {
  /** How many requests it is answering. */
  answering: number;
  /** Called when it has answered the last of them. */
  onIdle?(): void;
}

/** Creates a node's cities; there are none at first. */
export function createServedCities(tools: CityTools): ServedCities {
  const cities = new Map<string, Served>();
  const closing = new Set<Promise<void>>();

  const close = (served: Served): void => {
    const closed = waitUntilIdle(served)
      .then(() => served[Symbol.asyncDispose]())
      .finally(() => closing.delete(closed));
    closing.add(closed);
  };
  return {
    async add(place) {
      const before = cities.get(place.slug);
      cities.set(place.slug, { ...(await prepareCity(place, tools)), answering: 0 });
      if (before) close(before);
    },
    remove(slug) {
      const served = cities.get(slug);
      cities.delete(slug);
      if (served) close(served);
    },
    find: (slug) => cities.get(slug)?.city,
    slugs: () => [...cities.keys()],
    async hasAnswer() {
      for (const { city } of cities.values()) if (await isAnswering(city)) return true;
      return false;
    },
    handle(request, response, next) {
      const served = cities.get(request.path.split('/', 2)[1]!);
      if (!served) return next();
      served.answering += 1;
      response.once('close', () => {
        served.answering -= 1;
        if (served.answering === 0) served.onIdle?.();
      });
      served.router(request, response, next);
    },
    async [Symbol.asyncDispose]() {
      for (const served of cities.values()) close(served);
      cities.clear();
      await Promise.all(closing);
    },
  };
}

/** Waits no longer than a process that stops does. */
async function waitUntilIdle(served: Served): Promise<void> {
  if (served.answering === 0) return;
  const { promise: idle, resolve } = Promise.withResolvers<void>();
  served.onIdle = resolve;
  await Promise.race([idle, sleep(edgeLimits.drainMs, undefined, { ref: false })]);
}
