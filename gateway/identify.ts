import type { IncomingMessage, ServerResponse } from 'node:http';
import { Refusal } from '../services/shared/refusal.ts';
import type { Viewer } from '../services/shared/viewer.ts';
import type { NameClient } from './name-client.ts';
import { type createPortalTokens, findPortalToken } from './portal-token.ts';
import { clientOf, type RateLimit, refuseFor } from './rate-limit.ts';

/** Finds out who sends a request; null for a visitor without a token. */
export type Identify = (request: IncomingMessage, response: ServerResponse) => Promise<Viewer | null>;

interface Options {
  authenticate(authorization: string | undefined): Promise<Viewer | null>;
  portalTokens: ReturnType<typeof createPortalTokens>;
  nameClient: NameClient;
  rateLimit: RateLimit;
  /** How often a minute a client whose tokens do not work may ask, and an account; 0 for any number. */
  clientPerMinute: number;
  accountPerMinute: number;
  proxies: number;
}

/**
 * Creates what finds out who sends a request and counts it: for the account, for the application, or, when its token
 * does not work, for the client. Throws TOKEN_INVALID (401), TOO_FREQUENT (429) or SERVICE_UNAVAILABLE (503).
 */
export function createIdentify(options: Options): Identify {
  const { authenticate, portalTokens, nameClient, rateLimit, clientPerMinute, accountPerMinute, proxies } = options;

  const find = async (request: IncomingMessage, authorization: string) => {
    const secret = findPortalToken(authorization);
    if (secret) return portalTokens.read(secret, nameClient(request));
    return { viewer: await authenticate(authorization), perMinute: accountPerMinute };
  };

  return async (request, response) => {
    const { authorization } = request.headers;
    if (authorization === undefined) return null;
    const count = async (who: string, perMinute: number) => {
      const seconds = await rateLimit(who, perMinute);
      if (seconds > 0) throw refuseFor(seconds, response);
    };
    try {
      const { viewer, perMinute } = await find(request, authorization);
      await count(`account ${viewer?.account}`, perMinute);
      return viewer;
    } catch (error) {
      const isInvalid = error instanceof Refusal && error.reason === 'TOKEN_INVALID';
      if (isInvalid) await count(clientOf(request, proxies), clientPerMinute);
      throw error;
    }
  };
}
