import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Log } from '../services/shared/log.ts';
import { type Outbound, OutboundError } from '../services/shared/outbound.ts';
import { Refusal } from '../services/shared/refusal.ts';
import { grantSchema, type Viewer } from '../services/shared/viewer.ts';
import { portalTokenLimits } from './limits.ts';

const portalSchema = z.object({
  account: z.string().min(1).max(200),
  grants: z.array(grantSchema).max(20),
  perMinute: z.int().positive(),
  expiresAt: z.iso.datetime().transform(Date.parse),
});

/** The application that a portal token speaks for, how often a minute it may ask, and until when (ms since 1970). */
export interface Portal {
  viewer: Viewer;
  perMinute: number;
  expiresAt: number;
}

/** What the network said of a token, when it was asked and when it is to be asked again; null for one that does not work. */
interface Word {
  portal: Portal | null;
  askedAt: number;
  againAt: number;
}

interface Options {
  networkUrl: string;
  outbound: Outbound;
  log: Log;
  now?: () => number;
}

/** Returns the portal token in an Authorization header, or null when it holds none. */
export const findPortalToken = (authorization: string): string | null =>
  /^Bearer (svp_[\w-]{43})$/i.exec(authorization)?.[1] ?? null;

/**
 * Creates the reader of portal tokens. It asks the network at most every 5 s for each; while the network cannot be asked
 * a token that worked goes on for a minute, and any other is SERVICE_UNAVAILABLE (503). Throws TOKEN_INVALID (401) for one
 * that does not work, and TOO_FREQUENT (429) when its client has shown too many of those.
 */
export function createPortalTokens({ networkUrl, outbound, log, now = Date.now }: Options) {
  const { keepMs, graceMs, againMs, askMs: timeoutMs, bytes, remembered } = portalTokenLimits;
  // Apart, so that however many tokens are made up, those that work are not forgotten for them.
  const working = new LRUCache<string, Word>({ max: remembered });
  const refused = new LRUCache<string, Word>({ max: remembered });
  const asking = new Map<string, Promise<Word>>();

  const learn = (token: string, portal: Portal | null, askedAt: number): Word => {
    const known = working.peek(token)?.portal;
    // The same viewer as before has its tokens for cities already.
    if (portal && known && JSON.stringify(known.viewer) === JSON.stringify(portal.viewer)) portal.viewer = known.viewer;
    const word = { portal, askedAt, againAt: askedAt + keepMs };
    (portal ? refused : working).delete(token);
    (portal ? working : refused).set(token, word);
    return word;
  };

  const ask = async (token: string, client: string): Promise<Word> => {
    const askedAt = now();
    try {
      const body = await outbound.postJson(`${networkUrl}/portal-token`, { token, client }, { timeoutMs, bytes });
      const { account, grants, ...rest } = portalSchema.parse(body);
      return learn(token, { viewer: { account, grants }, ...rest }, askedAt);
    } catch (error) {
      const status = error instanceof OutboundError ? error.status : undefined;
      if (status === 401) return learn(token, null, askedAt);
      const known = working.peek(token);
      if (known && askedAt < known.askedAt + keepMs + graceMs) {
        known.againAt = now() + againMs;
        return known;
      }
      if (status === 429) throw new Refusal('TOO_FREQUENT', { limit: 60 }, 429);
      log.warn({ problem: (error as Error).message }, 'the network cannot be asked about a portal token');
      throw new Refusal('SERVICE_UNAVAILABLE', {}, 503);
    }
  };

  const askOnce = (token: string, client: string): Promise<Word> => {
    const running = asking.get(token) ?? ask(token, client).finally(() => asking.delete(token));
    asking.set(token, running);
    return running;
  };

  return {
    /** Returns the portal of a token; `client` is the signed word for the machine that shows it. */
    async read(token: string, client: string): Promise<Portal> {
      const known = working.get(token) ?? refused.get(token);
      const { portal } = known && known.againAt > now() ? known : await askOnce(token, client);
      if (!portal || portal.expiresAt <= now()) throw new Refusal('TOKEN_INVALID', {}, 401);
      return portal;
    },
  };
}
