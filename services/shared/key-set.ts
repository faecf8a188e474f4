import { createPublicKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { keySetLimits } from './limits.ts';
import type { Log } from './log.ts';
import type { Outbound } from './outbound.ts';
import { Refusal } from './refusal.ts';
import type { KeySource, PublicJwk, SigningKey } from './tokens.ts';

const keySetSchema = z.object({ keys: z.array(z.unknown()).max(50) });
const rsaSchema = z.object({ kty: z.literal('RSA'), n: z.string(), e: z.string() });
const materials = {
  ES256: z.object({ kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string() }),
  RS256: rsaSchema,
  PS256: rsaSchema,
} as const;
/** How a key of an issuer may sign. */
export type Algorithm = keyof typeof materials;
/** The sizes of RSA keys that are accepted, in bits: smaller ones are weak, greater ones only cost time. */
const rsaBits = { least: 2_048, most: 8_192 };

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
 * ask, and so does any use of a copy that is four minutes old: withdrawn keys are forgotten. A slow, huge, broken or
 * missing key set changes nothing for the keys that are known. As long as the issuer has never answered it is asked
 * once a second, and `findKey` throws SERVICE_UNAVAILABLE (503): no token can be judged.
 */
export function createRemoteKeySet(url: string, options: Options): KeySource {
  const { outbound, log, now = Date.now, locate = async () => url, algorithm = 'ES256' } = options;
  const keys = new Map<string, KeyObject>();
  let fetches: number[] = [];
  let readAt = 0;
  let fetching: Promise<void> | undefined;

  const fetchKeys = async () => {
    try {
      const limits = { timeoutMs: keySetLimits.fetchMs, bytes: keySetLimits.bytes };
      const body = await outbound.getJson(await locate(), limits);
      const fresh = keySetSchema.parse(body).keys.flatMap((entry) => readKey(entry, algorithm));
      if (fresh.length === 0) return;
      readAt = now();
      keys.clear();
      for (const [kid, key] of fresh) keys.set(kid, key);
    } catch (error) {
      log.warn({ url, problem: (error as Error).message }, 'the key set could not be fetched; known keys stay valid');
    }
  };

  return {
    async findKey(kid) {
      const isKnown = keys.has(kid);
      if (!isKnown || readAt + keySetLimits.freshMs < now()) {
        const spanMs = keys.size === 0 ? keySetLimits.retryMs * keySetLimits.fetchesPerMinute : 60_000;
        fetches = fetches.filter((at) => at > now() - spanMs);
        if (!fetching && fetches.length < keySetLimits.fetchesPerMinute) {
          fetches.push(now());
          fetching = fetchKeys().finally(() => {
            fetching = undefined;
          });
        }
        if (!isKnown) await fetching;
        if (keys.size === 0) throw new Refusal('SERVICE_UNAVAILABLE', {}, 503);
      }
      return keys.get(kid) ?? null;
    },
  };
}

/** Reads an entry of a key set: the key by its id, or nothing when it is of another use or kind, too small or broken. */
function readKey(entry: unknown, algorithm: Algorithm): [string, KeyObject][] {
  const header = z.object({
    kid: z.string().min(1).max(200),
    use: z.literal('sig').optional(),
    alg: z.literal(algorithm).optional(),
  });
  const { data: named } = header.safeParse(entry);
  const { data: jwk } = materials[algorithm].safeParse(entry);
  if (!named || !jwk) return [];
  try {
    const key = createPublicKey({ key: jwk, format: 'jwk' });
    const bits = key.asymmetricKeyDetails?.modulusLength;
    if (bits !== undefined && (bits < rsaBits.least || bits > rsaBits.most)) return [];
    return [[named.kid, key]];
  } catch {
    return [];
  }
}

interface Options {
  outbound: Outbound;
  log: Log;
  now?: () => number;
  /** Finds out where the key set is, when that is not `url` itself. */
  locate?(): Promise<string>;
  /** What its keys sign with; ES256 unless it is said otherwise. */
  algorithm?: Algorithm;
}
