import type { Request, Response } from 'express';
import type { Code } from '../services/shared/refusal.ts';
import type { Viewer } from '../services/shared/viewer.ts';
import { operationLimits } from './limits.ts';

/** What the gateway knows of one operation while it runs. */
export interface Session {
  viewer: Viewer | null;
  requestId: string;
  /** Aborted when the client leaves before it has its answer. */
  signal: AbortSignal;
  /** When the operation must have ended, in milliseconds since 1970. */
  deadlineAt: number;
  /** Notes that a city was asked, and with which code it failed, if it did. */
  record(city: string, failure: Code | null): void;
  /** Which cities were asked, which answered and which are missing; undefined when none was asked. */
  completeness(): Completeness | undefined;
}

/** How complete an answer is: `extensions.cities`. */
export interface Completeness {
  asked: number;
  answered: number;
  missing: { city: string; code: Code }[];
}

const sessions = new WeakMap<object, Session>();

/** Opens the session of a request whose viewer is known. */
export function openSession(request: Request, response: Response, viewer: Viewer | null): Session {
  const leaving = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) leaving.abort();
  });
  const cities = new Map<string, Code | null>();
  const session: Session = {
    viewer,
    requestId: request.requestId,
    signal: leaving.signal,
    deadlineAt: Date.now() + operationLimits.queryMs,
    record(city, failure) {
      cities.set(city, cities.get(city) ?? failure);
    },
    completeness() {
      if (cities.size === 0) return undefined;
      const missing = [...cities].flatMap(([city, code]) => (code ? [{ city, code }] : []));
      return { asked: cities.size, answered: cities.size - missing.length, missing };
    },
  };
  sessions.set(request, session);
  return session;
}

/** Returns the session that belongs to a request. */
export function getSession(request: object | undefined): Session {
  const session = request && sessions.get(request);
  if (!session) throw new Error('The request has no session.');
  return session;
}
