import { LRUCache } from 'lru-cache';
import { tokenLimits } from '../services/shared/limits.ts';
import { type SigningKey, signToken } from '../services/shared/tokens.ts';
import { type Viewer, viewerFor } from '../services/shared/viewer.ts';
import { clientsRemembered } from './limits.ts';

/**
 * Creates the mint of tokens that say to one service who is asking: to a city only that city's roles, to a service
 * of the hub all of them. A token lives 60 s and is used again for half of that, so that clocks may differ by 30 s.
 * Anonymous visitors get none; but the word that stands for any machine is vouched for to the network service.
 */
export function createTokenMint(key: SigningKey, issuer: string, now = Date.now) {
  const minted = new WeakMap<Viewer, Map<string, { token: string; until: number }>>();
  const mint = (viewer: Viewer | null, audience: string, seen: (viewer: Viewer) => Viewer): string | undefined => {
    if (!viewer) return undefined;
    const tokens = minted.get(viewer) ?? new Map<string, { token: string; until: number }>();
    minted.set(viewer, tokens);
    const known = tokens.get(audience);
    if (known && known.until > now()) return known.token;
    const token = signToken(key, seen(viewer), { issuer, audience, seconds: tokenLimits.citySeconds });
    tokens.set(audience, { token, until: now() + (tokenLimits.citySeconds - tokenLimits.leewaySeconds) * 1_000 });
    return token;
  };
  const clients = new LRUCache<string, Viewer>({
    max: clientsRemembered,
    memoMethod: (word) => ({ account: word, grants: [] }),
  });
  return {
    forCity: (city: string, viewer: Viewer | null) => mint(viewer, city, (whole) => viewerFor(whole, city)),
    /** Hub services carry names that no city slug can have, so that neither token works at the other. */
    forHub: (service: string, viewer: Viewer | null) => mint(viewer, `hub:${service}`, (whole) => whole),
    /** Signs the word that stands for a machine. No service of the hub has a colon in its name, so none gets such a token. */
    forClient: (word: string): string => mint(clients.memo(word), 'hub:network:client', (whole) => whole)!,
  };
}
