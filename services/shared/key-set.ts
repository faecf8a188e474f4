import { createPublicKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { keySetLimits } from './limits.ts';
import type { Log } from './log.ts';
import type { Outbound } from './outbound.ts';
import { Refusal } from './refusal.ts';
import type { KeySource, PublicJwk, SigningKey } from './tokens.ts';

const keySetSchema = z.object({ keys: z.array(z.unknown()).max(50) });
const jwkSchema = z.object({
  kid: z.string().min(1).max(200),
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
});

/** A key set as an issuer publishes it at `/.well-known/jwks.json` (RFC 7517). */
export const publishKeySet = (keys: { jwk: PublicJwk }[]) => ({ keys: keys.map(({ jwk }) => jwk) });

/** A key set of keys that this process holds itself. */
export const createLocalKeySet = (keys: SigningKey[]): KeySource => ({
  findKey: async (kid) => {
    const found = keys.find((key) => key.kid === kid);
    return found ? createPublicKey({ key: { ...found.jwk }, format: 'jwk' }) : null;
  },
});

/**
 * Keeps a copy of an issuer's key set. An unknown key id makes it look again, at most twice a minute however many
 * ask; a slow, huge, broken or missing key set changes nothing for the keys that are known. As long as the issuer
 * has never answered it is asked once a second, and `findKey` throws SERVICE_UNAVAILABLE (503): no token can be judged.
 */
export function createRemoteKeySet(url: string, { outbound, log, now = Date.now }: Options): KeySource {
  const keys = new Map<string, KeyObject>();
  let fetches: number[] = [];
  let fetching: Promise<void> | undefined;

  const fetchKeys = async () => {
    try {
      const body = await outbound.getJson(url, { timeoutMs: keySetLimits.fetchMs, bytes: keySetLimits.bytes });
      const known = keySetSchema.parse(body).keys.flatMap((entry) => jwkSchema.safeParse(entry).data ?? []);
      const fresh = known.map((jwk) => [jwk.kid, createPublicKey({ key: jwk, format: 'jwk' })] as const);
      if (fresh.length === 0) return;
      keys.clear();
      for (const [kid, key] of fresh) keys.set(kid, key);
    } catch (error) {
      log.warn({ url, problem: (error as Error).message }, 'the key set could not be fetched; known keys stay valid');
    }
  };

  return {
    async findKey(kid) {
      if (!keys.has(kid)) {
        const spanMs = keys.size === 0 ? keySetLimits.retryMs * keySetLimits.fetchesPerMinute : 60_000;
        fetches = fetches.filter((at) => at > now() - spanMs);
        if (!fetching && fetches.length < keySetLimits.fetchesPerMinute) {
          fetches.push(now());
          fetching = fetchKeys().finally(() => {
            fetching = undefined;
          });
        }
        await fetching;
        if (keys.size === 0) throw new Refusal('SERVICE_UNAVAILABLE', {}, 503);
      }
      return keys.get(kid) ?? null;
    },
  };
}

interface Options {
  outbound: Outbound;
  log: Log;
  now?: () => number;
}
