import type { Request, RequestHandler } from 'express';
import type { Viewer } from '../services/shared/viewer.ts';
import { type createPortalTokens, findPortalToken } from './portal-token.ts';
import { clientOf, type RateLimit, refuseFor } from './rate-limit.ts';

interface Options {
  authenticate(authorization: string | undefined): Promise<Viewer | null>;
  portalTokens: ReturnType<typeof createPortalTokens>;
  /** Signs the word that stands for the machine, for the network service. */
  clientToken(request: Request): string;
  rateLimit: RateLimit;
  /** How often a minute a client whose tokens do not work may ask, and an account; 0 for any number. */
  clientPerMinute: number;
  accountPerMinute: number;
  proxies: number;
}

/**
 * Creates what finds out who sends a request, before its body is read: `response.locals.viewer`, null for a visitor
 * without a token. It counts the request for the account, for the application, or, when its token cannot be judged or does
 * not work, for the client. Throws TOKEN_INVALID (401), TOO_FREQUENT (429) or SERVICE_UNAVAILABLE (503).
 */
export function createIdentify(options: Options): RequestHandler {
  const { authenticate, portalTokens, clientToken, rateLimit, clientPerMinute, accountPerMinute, proxies } = options;

  const find = async (request: Request, authorization: string) => {
    const secret = findPortalToken(authorization);
    if (secret) return portalTokens.read(secret, clientToken(request));
    return { viewer: await authenticate(authorization), perMinute: accountPerMinute };
  };

  return async (request, response, next) => {
    const { authorization } = request.headers;
    response.locals.viewer = null;
    if (authorization === undefined) return next();
    const count = async (who: string, perMinute: number) => {
      const seconds = await rateLimit(who, perMinute);
      if (seconds > 0) throw refuseFor(seconds, response);
    };
    const { viewer, perMinute } = await find(request, authorization).catch(async (error) => {
      await count(clientOf(request, proxies), clientPerMinute);
      throw error;
    });
    await count(`account ${viewer?.account}`, perMinute);
    response.locals.viewer = viewer;
    next();
  };
}
