import { createLocalKeySet, createRemoteKeySet } from './key-set.ts';
import type { Log } from './log.ts';
import type { Outbound } from './outbound.ts';
import { Refusal } from './refusal.ts';
import { type KeySource, type VerifiedToken, verifyToken } from './tokens.ts';
import type { Viewer } from './viewer.ts';

/** How many verified tokens a process remembers, and how long: then it looks whether their keys still count. */
const remembered = { tokens: 1_000, ms: 60_000 } as const;

/** Whose tokens are accepted: those of an issuer, by its keys, for an audience. */
interface Trust {
  keys: KeySource;
  issuer: string;
  audience: string;
  /** Asked each time that a token is used for whom it stands by now; null when it was revoked. */
  findViewer?(token: VerifiedToken): Viewer | null;
}

/**
 * Creates a reader of Authorization headers for one issuer and audience: it returns the viewer, or null without
 * a header, and throws the Refusal TOKEN_INVALID (401) for anything else. A verified token is remembered for a minute.
 */
export const createAuthenticate = (trust: Trust, now = Date.now) =>
  createTokenReader((token) => verifyToken(token, trust), now, trust.findViewer);

/** The same for whatever `verify` accepts; it throws the Refusal TOKEN_INVALID for anything else. */
export function createTokenReader(
  verify: (token: string) => Promise<VerifiedToken>,
  now = Date.now,
  findViewer: Trust['findViewer'] = ({ viewer }) => viewer,
) {
  const known = new Map<string, { verified: VerifiedToken; until: number }>();
  const remember = async (token: string): Promise<VerifiedToken> => {
    const seen = known.get(token);
    if (seen && seen.until > now()) return seen.verified;
    known.delete(token);
    const verified = await verify(token);
    if (known.size >= remembered.tokens) known.delete(known.keys().next().value!);
    known.set(token, { verified, until: Math.min(verified.expiresAt, now() + remembered.ms) });
    return verified;
  };
  return async (authorization: string | undefined): Promise<Viewer | null> => {
    if (authorization === undefined) return null;
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization)?.[1];
    if (!token || token.length > 8_000) throw new Refusal('TOKEN_INVALID', {}, 401);
    const viewer = findViewer(await remember(token));
    if (!viewer) throw new Refusal('TOKEN_INVALID', {}, 401);
    return viewer;
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
