import type { Viewer } from '../../shared/viewer.ts';
import type { NetworkDatabase } from '../context.ts';
import { hashSecret } from '../token/hash-secret.ts';
import { grantsOf, isSecret, unread } from './portal-token.ts';

/** Who shows a token: the application as a viewer, how often a minute it may ask, and until when its token works. */
export interface Portal extends Viewer {
  perMinute: number;
  expiresAt: Date;
}

/**
 * Returns the application whose secret this is, and notes once a minute that it was used; null for a secret that is
 * unknown, expired, withdrawn, or of a city that has left.
 */
export async function findPortal(db: NetworkDatabase, secret: unknown, at: Date): Promise<Portal | null> {
  if (!isSecret(secret)) return null;
  const token = await db.portalToken.findUnique({ where: { hash: hashSecret(secret) }, omit: unread });
  if (!token || token.withdrawnAt || token.expiresAt <= at) return null;
  const { id, city, perMinute, expiresAt, lastUsedAt } = token;
  if (city && (await db.city.findUnique({ where: { slug: city } }))?.status === 'FORMER') return null;
  const aMinuteAgo = new Date(at.getTime() - 60_000);
  if (!lastUsedAt || lastUsedAt <= aMinuteAgo) {
    const isDue = { OR: [{ lastUsedAt: null }, { lastUsedAt: { lte: aMinuteAgo } }] };
    await db.portalToken.updateMany({ where: { id, ...isDue }, data: { lastUsedAt: at } });
  }
  return { account: `portal:${id}`, grants: grantsOf(token), perMinute, expiresAt };
}
