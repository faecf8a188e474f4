import { z } from 'zod';
import { createRemoteKeySet } from '../../shared/key-set.ts';
import { keySetLimits } from '../../shared/limits.ts';
import type { Log } from '../../shared/log.ts';
import type { Outbound } from '../../shared/outbound.ts';
import type { KeySource } from '../../shared/tokens.ts';
import type { Issuer } from './issuer.ts';

/**
 * Follows the keys of an issuer as OpenID Connect Discovery 1.0 says: its configuration names it to the letter and says
 * where they are, with https or where the issuer itself is.
 */
export function discoverKeys(
  { issuer, algorithm }: Pick<Issuer, 'issuer' | 'algorithm'>,
  outbound: Outbound,
  log: Log,
): KeySource {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const isAcceptable = (url: string) =>
    URL.parse(url)?.protocol === 'https:' || URL.parse(url)?.origin === new URL(issuer).origin;
  const configuration = z.object({ issuer: z.literal(issuer), jwks_uri: z.string().refine(isAcceptable) });
  const locate = async () => {
    const limits = { timeoutMs: keySetLimits.fetchMs, bytes: keySetLimits.bytes };
    return configuration.parse(await outbound.getJson(address, limits)).jwks_uri;
  };
  return createRemoteKeySet(address, { outbound, log, locate, algorithm });
}
