import { tokenLimits } from '../../shared/limits.ts';
import type { NetworkDatabase } from '../context.ts';

/** An account or a session whose tokens are refused that were issued until then (RFC 3339). */
export interface RevocationRecord {
  id: string;
  before: string;
}

/** Reads what was revoked so lately that tokens of it can still run; of an ended session all that it ever got. */
export async function readRevocations(db: NetworkDatabase, now: number): Promise<RevocationRecord[]> {
  const since = new Date(now - (tokenLimits.userSeconds + tokenLimits.leewaySeconds) * 1_000);
  const [accounts, sessions] = await Promise.all([
    db.account.findMany({ where: { validFrom: { gt: since } }, select: { id: true, validFrom: true } }),
    db.session.findMany({ where: { endedAt: { gt: since } }, select: { id: true, expiresAt: true } }),
  ]);
  return [
    ...accounts.map(({ id, validFrom }) => ({ id, before: validFrom!.toISOString() })),
    ...sessions.map(({ id, expiresAt }) => ({ id, before: expiresAt.toISOString() })),
  ].sort((one, other) => (one.id < other.id ? -1 : 1));
}
