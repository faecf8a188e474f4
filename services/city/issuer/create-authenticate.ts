import jwt from 'jsonwebtoken';
import { createTokenReader } from '../../shared/authenticate.ts';
import type { Log } from '../../shared/log.ts';
import type { Outbound } from '../../shared/outbound.ts';
import { type KeySource, verifyToken } from '../../shared/tokens.ts';
import { discoverKeys } from './discover-keys.ts';
import type { Issuer } from './issuer.ts';
import { verifyForeignToken } from './verify-foreign-token.ts';

/** Whose tokens the cities of a node accept. */
export interface Trust {
  hub: string | null;
  /** The keys of the hub. */
  keys: KeySource;
  issuers: Issuer[];
  outbound: Outbound;
  log: Log;
}

/**
 * Creates the reader of Authorization headers of one city: it knows the tokens of the hub and those of the city's own
 * issuers. What a token says of its issuer only decides by whose keys and rules it is judged.
 */
export function createCityAuthenticate(slug: string, { hub, keys, issuers, outbound, log }: Trust) {
  const foreign = new Map(
    issuers
      .filter(({ city }) => city === slug)
      .map((trust) => [trust.issuer, { trust, keys: discoverKeys(trust, outbound, log) }]),
  );
  return createTokenReader((token) => {
    const payload = jwt.decode(token);
    const own = foreign.get(typeof payload === 'object' ? (payload?.iss ?? '') : '');
    if (own) return verifyForeignToken(token, own.trust, own.keys);
    return verifyToken(token, { keys, issuer: hub ?? '', audience: slug });
  });
}
