import { createLocalKeySet, createRemoteKeySet } from './key-set.ts';
import type { Log } from './log.ts';
import type { Outbound } from './outbound.ts';
import { Refusal } from './refusal.ts';
import { type KeySource, verifyToken } from './tokens.ts';
import type { Viewer } from './viewer.ts';

/** How many verified tokens a process remembers. */
const remembered = 1_000;

/**
 * Creates a reader of Authorization headers for one issuer and audience: it returns the viewer, or null without
 * a header, and throws the Refusal TOKEN_INVALID (401) for anything else. A verified token is remembered until it ends.
 */
export function createAuthenticate(trust: { keys: KeySource; issuer: string; audience: string }, now = Date.now) {
  const known = new Map<string, { viewer: Viewer; expiresAt: number }>();
  return async (authorization: string | undefined): Promise<Viewer | null> => {
    if (authorization === undefined) return null;
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization)?.[1];
    if (!token || token.length > 8_000) throw new Refusal('TOKEN_INVALID', {}, 401);
    const seen = known.get(token);
    if (seen && seen.expiresAt > now()) return seen.viewer;
    known.delete(token);
    const verified = await verifyToken(token, trust);
    if (known.size >= remembered) known.delete(known.keys().next().value!);
    known.set(token, verified);
    return verified.viewer;
  };
}

/** How a service of the hub trusts the hub: its URL, and its keys when they are not to be fetched from there. */
interface HubTrust {
  hubUrl: string | undefined;
  keys?: KeySource;
  audience: string;
  outbound: Outbound;
  log: Log;
}

/** The same for a service of the hub. Without the hub's URL nobody can vouch for a token: every one is refused. */
export function createHubAuthenticate({ hubUrl, keys, audience, outbound, log }: HubTrust, now = Date.now) {
  if (!hubUrl) return createAuthenticate({ keys: createLocalKeySet([]), issuer: 'nobody', audience }, now);
  const known = keys ?? createRemoteKeySet(`${hubUrl}/.well-known/jwks.json`, { outbound, log, now });
  return createAuthenticate({ keys: known, issuer: hubUrl, audience }, now);
}
