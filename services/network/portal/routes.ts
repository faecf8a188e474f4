import express, { type Express } from 'express';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Refusal } from '../../shared/refusal.ts';
import type { Services } from '../context.ts';
import type { ClientReader } from '../read-client.ts';
import { findPortal } from './find-portal.ts';
import { exchangeLimits } from './limits.ts';

/**
 * Adds `POST /portal-token`, where the gateway asks with `{ token, client }` which application shows a token. What does
 * not work is always the same 401; a client that has shown too many such tokens is answered 429, whatever it shows.
 */
export function addPortalRoutes(
  app: Express,
  { db, now }: Pick<Services, 'db' | 'now'>,
  readClient: ClientReader,
): void {
  const failures = new RateLimiterMemory({ points: exchangeLimits.failures, duration: exchangeLimits.seconds });
  app.post('/portal-token', express.json({ limit: exchangeLimits.bytes }), async (request, response) => {
    response.set('cache-control', 'no-store');
    const { token, client } = (request.body ?? {}) as { token?: unknown; client?: unknown };
    const from = await readClient(request, client);
    const counted = await failures.get(from);
    if (counted?.remainingPoints === 0) {
      throw new Refusal('TOO_FREQUENT', { limit: Math.ceil(counted.msBeforeNext / 1_000) }, 429);
    }
    const portal = await findPortal(db, token, new Date(now()));
    if (!portal) {
      await failures.penalty(from);
      throw new Refusal('TOKEN_INVALID', {}, 401);
    }
    response.json(portal);
  });
}
